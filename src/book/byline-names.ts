// In: lines under or over a title. Out: the persons that they name and nothing else.
import type { Segment, SourceLine } from './draft.ts';

/** White in em that parts two names of one line. */
const NAME_GAP_EM = 1;
/** Most letters of a name. */
const MAX_NAME = 50;

/** Words and signs of places, addresses and dates, which are in no name. */
export const ROLE =
  /@|\p{Nd}|https?:|\b(?:universit|institut|department|dept|school|college|laborator|centre|center|faculty|facult|fakult|hochschule|académie|academy|école|inc|ltd|gmbh|corp|research|group|hospital|dated?|draft|version|preprint|submitted)/iu;
const PARTICLE = '(?:de|del|della|der|den|des|di|da|dos|du|la|le|van|von|zu|ten|ter|af|al|bin|ibn|y|e)';
const NAME = new RegExp(
  `^\\p{Lu}[\\p{L}'’.-]*(?:\\s+(?:${PARTICLE}|\\p{Lu}[\\p{L}'’.-]*)){0,4}\\s+\\p{Lu}[\\p{L}'’-]+\\.?$`,
  'u',
);
/** Words that begin titles and no name. */
const ARTICLE =
  /^(?:the|an?|der|die|das|ein|eine|les?|la|un|une|el|los|las|il|lo|gli|de|het|een|on|in|at|how|what|why)\s/iu;
const BETWEEN_NAMES = /\s*(?:[,;·•&]|\b(?:and|AND|und|UND|et|ET|y|e|och|og)\b)\s*/u;
const CJK_NAME = /^[\p{Script=Han}\p{Script=Hangul}\s]{2,6}$/u;

/** The parts of a line that marks and white part: names that stand side by side. */
function partsOfLine(line: SourceLine): readonly string[] {
  const parts: string[] = [''];
  let end: number | null = null;
  for (const span of line.line.spans) {
    const apart = end !== null && span.box.x0 - end > NAME_GAP_EM * line.size;
    if (span.position === 'superscript' || apart) parts.push('');
    if (span.position !== 'superscript') parts[parts.length - 1] += span.text;
    end = span.box.x1;
  }
  return parts.flatMap((part) => part.split(BETWEEN_NAMES)).map((part) => part.replace(/[\s,;*∗†‡§¶]+$/gu, '').trim());
}

/** The names that a line is made of; none where it is anything else. */
export function namesOfLine(line: SourceLine): readonly string[] {
  const parts = partsOfLine(line).filter((part) => part !== '');
  const isName = (p: string) => p.length <= MAX_NAME && !ARTICLE.test(p) && (NAME.test(p) || CJK_NAME.test(p));
  return parts.every(isName) && !ROLE.test(parts.join(' ')) ? parts : [];
}

/** The names that a segment begins with: those of its lines up to a lone one. */
export function namesIn(segment: Segment): readonly string[] {
  const names: string[] = [];
  for (const line of segment.lines) {
    const parts = namesOfLine(line);
    names.push(...parts);
    // A lone name stands over its bearer's place; a list of names may go on.
    if (parts.length <= 1) break;
  }
  return names;
}
