// In: segments. Out: the same, Roman numbers of titles in scans that OCR misread put right: "1.", "1.", "III.", "17." are
// I, II, III and IV. Evidence: titles of one look are numbered; one has Roman figures that say its place among them, and
// what was read before each other one is a part of its own Roman number, stroke by stroke.
import type { BookDraft, Segment } from './draft.ts';
import { headingStyle, isTitleShaped, segmentText } from './heading-style.ts';
import { romanValue } from './numerals.ts';
import { lineText } from './source-lines.ts';

/** Titles of one look from which a count is one. */
const MIN_COUNT = 3;

/** Roman numbers up to the one that a paper or a chapter has sections. */
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** What is read for each stroke of a Roman number. */
const READ: Readonly<Record<string, string>> = { I: '[1Il|!]', V: '[V7vY]', X: '[Xx]' };

const NUMBER = /^([1Il|!V7vYXx]{1,4})[.,]\s*(?=\p{L})/u;
const SURE = /^[IVX]{2,4}$/u;

/** Whether a token may have been read for a Roman number: all its strokes are there, but for some behind the first. */
function isPartOf(token: string, roman: string): boolean {
  const strokes = [...roman].map((letter, i) => `${READ[letter] ?? letter}${i > 0 ? '?' : ''}`);
  return new RegExp(`^${strokes.join('')}$`, 'u').test(token);
}

const tokenOf = (segment: Segment): string | null => NUMBER.exec(segmentText(segment))?.[1] ?? null;

/** Whether the numbers of titles are Roman ones that count from I, some of them misread. */
function countsInRoman(tokens: readonly string[]): boolean {
  if (tokens.length < MIN_COUNT || tokens.length > ROMAN.length) return false;
  const sure = tokens.filter((token, i) => SURE.test(token) && romanValue(token) === i + 1);
  return sure.length > 0 && tokens.every((token, i) => isPartOf(token, ROMAN[i] ?? ''));
}

function withNumber(segment: Segment, token: string, roman: string): Segment {
  const [source, ...rest] = segment.lines;
  const [first, ...others] = source?.line.spans ?? [];
  if (!source || !first?.text.trimStart().startsWith(token)) return segment;
  const text = first.text
    .trimStart()
    .slice(token.length)
    .replace(/^([.,])\s*(?=\p{L})/u, '$1 ');
  const line = { ...source.line, spans: [{ ...first, text: `${roman}${text}` }, ...others] };
  return { ...segment, lines: [{ ...source, line, text: lineText(line) }, ...rest], marker: null };
}

/** Puts the numbers right. */
export function misreadRomans(draft: BookDraft): BookDraft {
  const byLook = new Map<string, Segment[]>();
  for (const segment of draft.segments) {
    if (segment.lines[0]?.source !== 'ocr' || !isTitleShaped(segment) || tokenOf(segment) === null) continue;
    const { key, larger } = headingStyle(segment, draft.body);
    if (larger) byLook.set(key, [...(byLook.get(key) ?? []), segment]);
  }
  const right = new Map<string, Segment>();
  for (const titles of byLook.values()) {
    const tokens = titles.flatMap((segment) => tokenOf(segment) ?? []);
    if (!countsInRoman(tokens)) continue;
    for (const [i, segment] of titles.entries())
      right.set(segment.id, withNumber(segment, tokens[i] ?? '', ROMAN[i] ?? ''));
  }
  return right.size === 0 ? draft : { ...draft, segments: draft.segments.map((s) => right.get(s.id) ?? s) };
}
