// In: a draft with its body style. Out: the same, where a Chinese or Japanese book has no bolder weight of its face: words
// in the heavy sans (Gothic, Hei) among text in the serif (Mincho, Song) are marked as bold, as that change of face is.
import type { Line, Span } from '../model/page.ts';
import type { BookDraft, SourceLine } from './draft.ts';
import { isUnspaced } from './script.ts';
import { bodyLines, lookOf, mapLines } from './source-lines.ts';
import { count, mostFrequent } from './statistics.ts';

/** Names of the two kinds of East Asian faces. */
const SERIF = /mincho|hiramin|heiseimin|kozmin|ryumin|明朝|song|sung|simsun|宋|ming|kaiti|serif/i;
const SANS = /goth|ゴシック|gtc|hei(?=[-_\d]|$|ti)|黑|kaku|maru|sans/i;

/** Share of East Asian letters above which the sans is a body face of its own, and the least that must be seen. */
const MAX_SHARE = 0.25;
const MIN_LETTERS = 4;

/** No East Asian letter has a code below this. */
const EAST_ASIAN = /[\u2e80-\uffff]/;

const eastAsian = (text: string) => (EAST_ASIAN.test(text) ? [...text].filter(isUnspaced).length : 0);

type Faces = { readonly letters: ReadonlyMap<string, number>; readonly bold: number; readonly all: number };

function facesOf(draft: BookDraft): Faces {
  const letters = new Map<string, number>();
  let bold = 0;
  let all = 0;
  for (const page of draft.pages) {
    for (const line of bodyLines(page)) {
      for (const { text, style } of line.line.spans) {
        const n = eastAsian(text);
        if (n === 0) continue;
        all += n;
        if (style.bold) bold += n;
        count(letters, style.family, n);
      }
    }
  }
  return { letters, bold, all };
}

/** The family that serves as bold: a sans beside a serif that fills the book, neither with a bold weight; null for none. */
function heavyFamily(draft: BookDraft): string | null {
  const { letters, bold, all } = facesOf(draft);
  const main = mostFrequent(letters);
  if (main === null || bold > 0 || !SERIF.test(main) || SANS.test(main)) return null;
  for (const [family, n] of letters) {
    if (SANS.test(family) && n >= MIN_LETTERS && n <= all * MAX_SHARE) return family;
  }
  return null;
}

type Traits = 'bold' | 'italic' | null;

/** What the heavy face means at a span: what the Latin words beside it are, bold where there are none. */
function meaningOf(spans: readonly Span[], i: number): Traits {
  const own = spans[i];
  // A cross-reference in it is a link's colour and no emphasis.
  if (own?.link?.type === 'internal') return null;
  for (const span of [spans[i - 1], spans[i + 1]]) {
    if (!span || eastAsian(span.text) > 0 || !/\p{L}/u.test(span.text)) continue;
    // Typewriter text has its East Asian letters in the sans too.
    if (span.style.monospace) return null;
    if (span.style.italic) return 'italic';
  }
  return 'bold';
}

/** A sentence that ends a block, and the letters from which it is no shout. */
const SENTENCE = /[。！？]\s*$/u;
const PASSAGE = 20;

/** Whether all East Asian letters of a block are in the family, in whole sentences: a passage in another face, as boxes have. */
function isPassage(lines: readonly SourceLine[], family: string): boolean {
  const text = lines.map((line) => line.text).join('');
  if (eastAsian(text) < PASSAGE || !SENTENCE.test(text)) return false;
  return lines.every(({ line }) => line.spans.every((s) => s.style.family === family || eastAsian(s.text) === 0));
}

/** Numbers of the blocks that are such passages. */
function passages(draft: BookDraft, family: string): ReadonlySet<number> {
  const blocks = new Map<number, SourceLine[]>();
  for (const line of draft.pages.flatMap(bodyLines)) {
    const lines = blocks.get(line.block);
    if (lines) lines.push(line);
    else blocks.set(line.block, [line]);
  }
  return new Set([...blocks].filter(([, lines]) => isPassage(lines, family)).map(([block]) => block));
}

function marked(span: Span, trait: Traits): Span {
  return trait === null ? span : { ...span, style: { ...span.style, [trait]: true } };
}

/** Marks East Asian words in the heavy face as bold, or as italic among Latin words that are. */
export function gothicEmphasis(draft: BookDraft): BookDraft {
  const family = heavyFamily(draft);
  if (family === null) return draft;
  const plain = passages(draft, family);
  const pages = mapLines(draft.pages, (source) => {
    const { spans } = source.line;
    const heavy = (span: Span) => span.style.family === family && eastAsian(span.text) > 0;
    if (plain.has(source.block) || !spans.some(heavy)) return source;
    const changed = spans.map((span, i) => (heavy(span) ? marked(span, meaningOf(spans, i)) : span));
    const line: Line = { ...source.line, spans: changed };
    return { ...source, line, look: lookOf(line) };
  });
  return { ...draft, pages };
}
