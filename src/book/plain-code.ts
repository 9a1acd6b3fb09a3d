// In: draft pages with frames. Out: listings in a proportional face, without a ground, are marked as monospaced, so that
// their lines and indents are kept. Evidence: lines ended by hand, most of which can only be a program's, a shell's or a
// setting's: braces, calls, assignments, prompts, tags. Prose, verse and formulas have hardly any such line.
import { followsInColumn, leadingFor } from './body-style.ts';
import type { BodyStyle, BookDraft, SourceLine } from './draft.ts';
import { endsEarly, isMono } from './line-shape.ts';
import { asMonospaced, bodyLines, mapLines } from './source-lines.ts';

/** Lines of one listing are at most this many leadings apart; an empty line ends it. */
const TIGHT = 1.4;
/** Type sizes of one listing differ by less, points. */
const SAME_SIZE = 0.6;
/** Fewest lines of a listing: one may be anything. */
const MIN_LINES = 2;
/** Share of lines that must be a machine's; fewer where lines stand in by steps, as those of a block do. */
const SIGN_SHARE = 0.6;
const STEPPED_SHARE = 0.4;
/** Share of the lines with one below that were ended by hand. */
const EARLY_SHARE = 0.8;
/** Smallest indent within a listing, em. */
const STEP = 0.8;
/** Words from which a line that stops as a sentence does is prose. */
const PROSE_WORDS = 7;
/** Type from this size on, in parts of the body size, is display type. */
const DISPLAY = 1.08;

const VALUE = String.raw`(?:["'\d{\[(]|-\d|true\b|false\b|null\b|none\b|[~.]?/\w|\w+[.(]\w*)`;

/** Lines that no prose has, whatever the language of the program. */
const SIGNS = [
  /^\W*[{}]\W*$|[{;]\s*$(?<=[=(){}[\]<>*&+].*)|\)\s*\{/u,
  /^(?:return|break|continue|import|package|using|include|const|let|var|int|char|long|double|float|bool|void)\b.*;$/u,
  /^[$%#>]\s[a-z./~]|^(?:C:\\|>>>\s|\w+@\w+:)/u,
  new RegExp(String.raw`^[\w.$[\]'"-]{2,}\s*(?:[-+*/|&]|:)?=\s*${VALUE}.*$`, 'iu'),
  /^[\w.:>-]*\w\([^()\p{Script=Han}]*\)?[^.]*\)?[;:{]?$/u,
  /^\[[\w.:-]+\]$/u,
  /^<\/?[a-z][\w:-]*(?:\s[^<>]*)?\/?>|<\/[a-z][\w:-]*>$/iu,
  /^(?:def|class|if|elif|for|while|try|with|function|sub)\b.*[:{]$/u,
  /^(?:#include|#define|#!|\/\/|\/\*|<!--)\s?\S/u,
  /^[a-z][\w./-]*(?:\s\S+)*\s--?[a-z][\w-]*(?:[=\s]|$)/u,
];

const isSign = ({ text }: SourceLine): boolean => SIGNS.some((sign) => sign.test(text));

const isProse = ({ text }: SourceLine): boolean =>
  /[.!?。！？…]["”’»)]?$/u.test(text) && text.split(/\s+/u).length >= PROSE_WORDS;

/** Whether a line may be a listing's at all: upright type of one weight, none of it raised. */
function isPlain(line: SourceLine, body: BodyStyle): boolean {
  if (line.vertical || line.source === 'ocr' || line.size > body.size * DISPLAY || isMono(line, body)) return false;
  const raised = line.line.spans.some((span) => span.position !== 'normal' || span.picture !== undefined);
  return !raised && line.look.italic === 0 && line.look.bold === 0 && line.term === null && line.look.smallCaps === 0;
}

/** Lines in a row, close together, in one face and size. */
function groupsOf(lines: readonly SourceLine[], body: BodyStyle): readonly SourceLine[][] {
  const groups: SourceLine[][] = [];
  for (const line of lines) {
    if (!isPlain(line, body)) {
      groups.push([]);
      continue;
    }
    const last = groups.at(-1)?.at(-1);
    const goesOn =
      last !== undefined &&
      followsInColumn(last, line) &&
      line.across - last.across <= leadingFor(body, line.size) * TIGHT &&
      Math.abs(line.size - last.size) < SAME_SIZE &&
      line.look.family === last.look.family;
    if (goesOn) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups;
}

function hasSteps(lines: readonly SourceLine[]): boolean {
  const edge = Math.min(...lines.map((line) => line.start));
  return lines.some((line, i) => i > 0 && line.start - edge >= line.size * STEP);
}

function isListing(lines: readonly SourceLine[]): boolean {
  if (lines.length < MIN_LINES || lines.some(isProse)) return false;
  const signs = lines.filter(isSign).length;
  if (signs < lines.length * (hasSteps(lines) ? STEPPED_SHARE : SIGN_SHARE)) return false;
  const early = lines.slice(1).filter((next, i) => {
    const line = lines[i];
    return line !== undefined && endsEarly(line, next, line.frame.end);
  });
  return early.length >= (lines.length - 1) * EARLY_SHARE;
}

/** Marks the lines of listings that nothing but their words tells from text. */
export function plainCode(draft: BookDraft): BookDraft {
  if (draft.body.mono) return draft;
  const found = draft.pages.flatMap((page) => groupsOf(bodyLines(page), draft.body).filter(isListing));
  const keys = new Set(found.flat().map((line) => line.key));
  if (keys.size === 0) return draft;
  return { ...draft, pages: mapLines(draft.pages, (line) => (keys.has(line.key) ? asMonospaced(line) : line)) };
}
