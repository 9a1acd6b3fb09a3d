// In: draft pages. Out: the same, small capitals that the font calls capitals as the small letters that they stand for.
// Evidence: in one face and size a capital follows small letters inside of words, as often as the small letter itself
// would, and that is never seen ("LetteR", "PostscRipt"): the font has two names for the glyphs of its small capitals.

import type { Span } from '../model/page.ts';
import type { OutlineItem } from '../model/raw-page.ts';
import type { BookDraft, SourceLine } from './draft.ts';
import { mapLines } from './source-lines.ts';

/** Different words in which a capital must follow a small letter. */
const MIN_WORDS = 2;

/** Times that the small letter should stand in the face, by the book's other text, before its lack says something. */
const MIN_EXPECTED = 5;

/** Part of those times that the capital must stand in its place. */
const MIN_IN_PLACE = 0.5;

/** Letters of a face without suspects after which it is known how often each comes. */
const SAMPLE = 20_000;

const AFTER_SMALL = /\p{Ll}\p{Lu}/u;
/** Capitals behind small letters, letters of both cases among them. */
const CAPITAL_INSIDE = /\p{CWL}(?<=\p{CWU}\p{CWL})/gu;
const WORD = /[\p{L}\p{M}’']+/gu;
/** What a capital follows in names: "McRae", "O’Reilly". */
const NAME_START = /^(?:Ma?c|\p{L}[’'])$/u;

type Face = {
  readonly family: string;
  readonly counts: Map<string, number>;
  all: number;
  /** Letters inside of words that hold small ones. */
  inner: number;
  readonly small: Set<string>;
  /** Words in which a capital follows a small letter, one for each time. */
  readonly inside: Map<string, string[]>;
};
type Faces = ReadonlyMap<string, Face>;

/** Capitals that stand for small letters, and words that are so spelled elsewhere. */
type Misnamed = { readonly letters: ReadonlySet<string>; readonly spelled: ReadonlySet<string> };

/** Sizes in half points: titles are set in small capitals, text in the same face is not. */
const faceOf = ({ style }: Span): string =>
  `${style.family} ${Math.round(style.size * 2)} ${style.bold ? 'b' : ''}${style.italic ? 'i' : ''}`;

const isSmall = (letter: string): boolean => letter !== letter.toUpperCase();

function read(face: Face, text: string): void {
  for (const [word] of text.matchAll(WORD)) {
    const letters = [...word];
    if (isSmall(word)) face.inner += letters.length - 1;
    face.all += letters.length;
    letters.forEach((letter, i) => {
      const low = letter.toLowerCase();
      face.counts.set(low, (face.counts.get(low) ?? 0) + 1);
      if (isSmall(letter)) face.small.add(letter);
      else if (low !== letter && isSmall(letters[i - 1] ?? '') && !NAME_START.test(letters.slice(0, i).join(''))) {
        const words = face.inside.get(letter);
        if (words === undefined) face.inside.set(letter, [word]);
        else words.push(word);
      }
    });
  }
}

/** All spans of the book's lines. */
function spansOf({ pages }: BookDraft): readonly Span[] {
  const spans: Span[] = [];
  for (const { items } of pages) {
    for (const item of items) if (item.type === 'line') for (const span of item.line.line.spans) spans.push(span);
  }
  return spans;
}

/** Capitals that follow a small letter somewhere in a face, as small letters. */
function insideOf(spans: readonly Span[]): Map<string, Set<string>> {
  const inside = new Map<string, Set<string>>();
  for (const span of spans) {
    for (const letter of span.text.match(CAPITAL_INSIDE) ?? []) {
      if (isSmall(letter)) continue;
      const key = faceOf(span);
      inside.set(key, (inside.get(key) ?? new Set()).add(letter.toLowerCase()));
    }
  }
  return inside;
}

/** Whether some face lacks the small letter for a capital that stands inside of its words: most books have none such. */
function mayBeMisnamed(spans: readonly Span[]): boolean {
  const lacking = insideOf(spans);
  for (const span of spans) {
    if (lacking.size === 0) return false;
    const key = faceOf(span);
    const letters = lacking.get(key);
    if (letters === undefined) continue;
    for (const low of letters) if (isSmall(low) && span.text.includes(low)) letters.delete(low);
    if (letters.size === 0) lacking.delete(key);
  }
  return lacking.size > 0;
}

function facesOf(spans: readonly Span[]): Faces {
  const faces = new Map<string, Face>();
  const suspects = new Set<string>();
  for (const span of spans) if (AFTER_SMALL.test(span.text) && !span.style.monospace) suspects.add(faceOf(span));
  for (const span of suspects.size === 0 ? [] : spans) {
    const key = faceOf(span);
    const { family } = span.style;
    const face = faces.get(key) ?? { family, counts: new Map(), all: 0, inner: 0, small: new Set(), inside: new Map() };
    faces.set(key, face);
    if (suspects.has(key) || (face.all < SAMPLE && !span.style.monospace)) read(face, span.text);
  }
  return faces;
}

const titlesOf = (items: readonly OutlineItem[]): readonly string[] =>
  items.flatMap(({ title, children }) => [title, ...titlesOf(children)]);

/** Words with a capital inside that the document's own titles spell so. */
function spelledInTitles({ document }: BookDraft): ReadonlySet<string> {
  const titles = [document.title ?? '', ...titlesOf(document.outline)];
  return new Set(titles.flatMap((title) => title.match(WORD) ?? []).filter((word) => AFTER_SMALL.test(word)));
}

/** Whether a face shows how a word is spelled: one of another family, or one that has the small letter. */
const isWitness = (other: Face, face: Face, letter: string): boolean =>
  other !== face && (other.family !== face.family || other.small.has(letter.toLowerCase()));

/** Capitals that stand for small letters, by face. */
function misnamed(draft: BookDraft): ReadonlyMap<string, Misnamed> {
  const spans = spansOf(draft);
  if (!mayBeMisnamed(spans)) return new Map();
  const faces = facesOf(spans);
  const total = { counts: new Map<string, number>(), all: 0 };
  for (const { counts, all } of faces.values()) {
    total.all += all;
    for (const [letter, n] of counts) total.counts.set(letter, (total.counts.get(letter) ?? 0) + n);
  }
  const titles = spelledInTitles(draft);
  const found = new Map<string, Misnamed>();
  for (const [key, face] of faces) {
    const letters = new Set<string>();
    const spelled = new Set(titles);
    for (const [letter, all] of face.inside) {
      const low = letter.toLowerCase();
      if (face.small.has(low) || total.all === face.all) continue;
      const share = ((total.counts.get(low) ?? 0) - (face.counts.get(low) ?? 0)) / (total.all - face.all);
      const expected = share * face.inner;
      if (expected < MIN_EXPECTED) continue;
      for (const other of faces.values()) {
        if (isWitness(other, face, letter)) for (const word of other.inside.get(letter) ?? []) spelled.add(word);
      }
      const words = all.filter((word) => !spelled.has(word));
      if (new Set(words).size >= MIN_WORDS && words.length >= MIN_IN_PLACE * expected) letters.add(letter);
    }
    if (letters.size > 0) found.set(key, { letters, spelled });
  }
  return found;
}

/** The text with such capitals made small inside of words that hold small letters. */
const lowered = (text: string, { letters, spelled }: Misnamed): string =>
  text.replace(WORD, (word) => {
    if (!isSmall(word) || spelled.has(word)) return word;
    const own = [...word];
    const isNamed = (i: number): boolean => i === 0 || NAME_START.test(own.slice(0, i).join(''));
    return own.map((ch, i) => (letters.has(ch) && !isNamed(i) ? ch.toLowerCase() : ch)).join('');
  });

/** Gives small capitals their letters. */
export function capitalGlyphs(draft: BookDraft): BookDraft {
  const found = misnamed(draft);
  if (found.size === 0) return draft;
  const pages = mapLines(draft.pages, (line): SourceLine => {
    if (!line.line.spans.some((span) => found.has(faceOf(span)))) return line;
    const spans = line.line.spans.map((span) => {
      const own = found.get(faceOf(span));
      return own === undefined ? span : { ...span, text: lowered(span.text, own) };
    });
    const text = spans
      .map((span) => span.text)
      .join('')
      .trim();
    return { ...line, text, line: { ...line.line, spans } };
  });
  return { ...draft, pages };
}
