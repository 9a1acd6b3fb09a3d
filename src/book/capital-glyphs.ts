// In: draft pages. Out: the same, small capitals that the font calls capitals as the small letters that they stand for.
// Evidence: in one face and size a capital follows small letters inside of words, and the small letter itself is never
// seen ("LetteR", "PostscRipt"): the font has two names for the glyphs of its small capitals.
import type { Span } from '../model/page.ts';
import type { BookDraft, SourceLine } from './draft.ts';
import { mapLines } from './source-lines.ts';

/** Different words in which a capital must follow a small letter. */
const MIN_WORDS = 2;

/** Letters of a face from which the lack of a small one says something: every hundredth letter of a text is a k or rarer. */
const MIN_LETTERS = 40;

const AFTER_SMALL = /\p{Ll}\p{Lu}/u;
const WORD = /[\p{L}\p{M}’']+/gu;

type Face = { letters: number; readonly small: Set<string>; readonly inside: Map<string, Set<string>> };

/** Sizes in half points: titles are set in small capitals, text in the same face is not. */
const faceOf = ({ style }: Span): string =>
  `${style.family} ${Math.round(style.size * 2)} ${style.bold ? 'b' : ''}${style.italic ? 'i' : ''}`;

function read(face: Face, text: string): void {
  for (const [word] of text.matchAll(WORD)) {
    face.letters += word.length;
    let before = '';
    for (const letter of word) {
      if (letter !== letter.toUpperCase()) face.small.add(letter);
      else if (before !== '' && before !== before.toUpperCase() && letter !== letter.toLowerCase()) {
        const words = face.inside.get(letter) ?? new Set<string>();
        face.inside.set(letter, words.add(word));
      }
      before = letter;
    }
  }
}

/** Capitals that stand for small letters, by face. */
function misnamed(draft: BookDraft): ReadonlyMap<string, ReadonlySet<string>> {
  const suspects = new Set<string>();
  const spans = draft.pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.type === 'line' ? item.line.line.spans : [])),
  );
  for (const span of spans) if (AFTER_SMALL.test(span.text) && !span.style.monospace) suspects.add(faceOf(span));
  const faces = new Map<string, Face>();
  for (const span of suspects.size === 0 ? [] : spans) {
    const key = faceOf(span);
    if (!suspects.has(key)) continue;
    const face = faces.get(key) ?? { letters: 0, small: new Set(), inside: new Map() };
    faces.set(key, face);
    read(face, span.text);
  }
  const found = new Map<string, ReadonlySet<string>>();
  for (const [key, { letters: count, small, inside }] of faces) {
    if (count < MIN_LETTERS) continue;
    const letters = [...inside].filter(
      ([letter, words]) => words.size >= MIN_WORDS && !small.has(letter.toLowerCase()),
    );
    if (letters.length > 0) found.set(key, new Set(letters.map(([letter]) => letter)));
  }
  return found;
}

/** The text with such capitals made small inside of words. */
const lowered = (text: string, letters: ReadonlySet<string>): string =>
  text.replace(WORD, (word) =>
    [...word].map((letter, i) => (i > 0 && letters.has(letter) ? letter.toLowerCase() : letter)).join(''),
  );

/** Gives small capitals their letters. */
export function capitalGlyphs(draft: BookDraft): BookDraft {
  const found = misnamed(draft);
  if (found.size === 0) return draft;
  const pages = mapLines(draft.pages, (line): SourceLine => {
    if (!line.line.spans.some((span) => found.has(faceOf(span)))) return line;
    const spans = line.line.spans.map((span) => {
      const letters = found.get(faceOf(span));
      return letters === undefined ? span : { ...span, text: lowered(span.text, letters) };
    });
    const text = spans
      .map((span) => span.text)
      .join('')
      .trim();
    return { ...line, text, line: { ...line.line, spans } };
  });
  return { ...draft, pages };
}
