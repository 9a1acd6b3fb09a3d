// In: words that OCR read, with the glyphs drawn under them. Out: what each code of each font stands for. A font whose
// letters are unknown is a simple substitution cipher: one code is one letter all over the page, so readings are votes,
// and a letter that OCR misreads now and then is outvoted.
import type { DrawnGlyph, WordGlyphs } from './word-glyphs.ts';

/** What a code stands for, and the share of the votes that say so, 0 to 1. */
export type Letter = { readonly text: string; readonly share: number };

/** The letter of a glyph, or null where nothing tells. */
export type CipherKey = (glyph: DrawnGlyph) => Letter | null;

/** OCR confidence under which a word has no vote, 0 to 100. */
const VOTING_CONFIDENCE = 60;

/** Share of votes from which a reading is believed. */
const MAJORITY = 0.5;

/** Share under which a steady offset of the font's codes is believed more. */
const DOUBTFUL_SHARE = 0.8;

/** Longest text of one glyph: "ffi". */
const LONGEST_LIGATURE = 3;

/** Share of a font's codes, and how many at least, that must keep one distance from their letters. */
const OFFSET_SHARE = 0.85;
const OFFSET_CODES = 8;

/** Printable letters of ASCII, the range in which fonts keep the order of the letters. */
const FIRST_PRINTABLE = 0x21;
const LAST_PRINTABLE = 0x7e;

/** Share of a code's glyphs that OCR saw no word over, from which it is a space. */
const SPACE_SHARE = 0.75;

type Votes = Map<string, number>;
type Ballot = Map<string, { readonly votes: Votes; readonly fontId: string; readonly code: string }>;

const nameOf = (glyph: DrawnGlyph): string => `${glyph.run.fontId}\u0000${glyph.glyph.text}`;

function vote(ballot: Ballot, glyph: DrawnGlyph, text: string, weight: number): void {
  const name = nameOf(glyph);
  const entry = ballot.get(name) ?? { votes: new Map(), fontId: glyph.run.fontId, code: glyph.glyph.text };
  entry.votes.set(text, (entry.votes.get(text) ?? 0) + weight);
  ballot.set(name, entry);
}

function winner(votes: Votes): Letter | null {
  let best: { text: string; weight: number } | null = null;
  let all = 0;
  for (const [text, weight] of votes) {
    all += weight;
    if (best === null || weight > best.weight) best = { text, weight };
  }
  return best === null || best.weight < MAJORITY * all ? null : { text: best.text, share: best.weight / all };
}

/** Words of as many letters as glyphs vote letter by letter. */
function voteByPlace(ballot: Ballot, words: readonly WordGlyphs[]): void {
  for (const { word, glyphs } of words) {
    const letters = Array.from(word.text);
    if (letters.length !== glyphs.length || word.confidence < VOTING_CONFIDENCE) continue;
    glyphs.forEach((glyph, i) => {
      vote(ballot, glyph, letters[i] ?? '', word.confidence / 100);
    });
  }
}

/** Where all but one glyph of a word are known, the letters that are left are its own: so ligatures are found. */
function voteByRest(ballot: Ballot, words: readonly WordGlyphs[]): void {
  const known = new Map([...ballot].map(([name, { votes }]) => [name, winner(votes)]));
  const textOf = (glyph: DrawnGlyph): string => known.get(nameOf(glyph))?.text ?? '\uffff';
  for (const { word, glyphs } of words) {
    if (Array.from(word.text).length === glyphs.length || word.confidence < VOTING_CONFIDENCE) continue;
    const unknown = glyphs.findIndex((glyph) => !known.has(nameOf(glyph)));
    const glyph = glyphs[unknown];
    if (glyph === undefined) continue;
    const before = glyphs.slice(0, unknown).map(textOf).join('');
    const after = glyphs
      .slice(unknown + 1)
      .map(textOf)
      .join('');
    const rest = word.text.slice(before.length, word.text.length - after.length);
    const fits = word.text.startsWith(before) && word.text.endsWith(after);
    if (fits && rest.length > 0 && rest.length <= LONGEST_LIGATURE) vote(ballot, glyph, rest, word.confidence / 100);
  }
}

function distanceOf(code: string, text: string): number | null {
  const [from, to] = [code.codePointAt(0) ?? 0, text.codePointAt(0) ?? 0];
  if (Array.from(code).length !== 1 || Array.from(text).length !== 1) return null;
  return to < FIRST_PRINTABLE || to > LAST_PRINTABLE ? null : to - from;
}

/** The distance that nearly all codes of a font keep from their letters (glyph numbers in the order of ASCII), by font. */
function offsets(ballot: Ballot): ReadonlyMap<string, number> {
  const counts = new Map<string, Map<number, number>>();
  for (const { votes, fontId, code } of ballot.values()) {
    const letter = winner(votes);
    const distance = letter === null ? null : distanceOf(code, letter.text);
    if (distance === null) continue;
    const font = counts.get(fontId) ?? new Map<number, number>();
    font.set(distance, (font.get(distance) ?? 0) + 1);
    counts.set(fontId, font);
  }
  const found = new Map<string, number>();
  for (const [fontId, distances] of counts) {
    const all = [...distances.values()].reduce((sum, count) => sum + count, 0);
    const [distance, count] = [...distances].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
    if (count >= OFFSET_CODES && count >= OFFSET_SHARE * all) found.set(fontId, distance);
  }
  return found;
}

/** Codes whose glyphs lie between the words: they draw nothing. */
function spaceCodes(glyphs: readonly DrawnGlyph[], words: readonly WordGlyphs[]): ReadonlySet<string> {
  const inWords = new Set(words.flatMap((word) => word.glyphs));
  const counts = new Map<string, { all: number; outside: number }>();
  for (const glyph of glyphs) {
    const name = nameOf(glyph);
    const count = counts.get(name) ?? { all: 0, outside: 0 };
    counts.set(name, count);
    count.all += 1;
    if (!inWords.has(glyph)) count.outside += 1;
  }
  return new Set([...counts].flatMap(([name, count]) => (count.outside >= SPACE_SHARE * count.all ? [name] : [])));
}

/** Learns the key of all fonts of a page. */
export function cipherKey(glyphs: readonly DrawnGlyph[], words: readonly WordGlyphs[]): CipherKey {
  const ballot: Ballot = new Map();
  voteByPlace(ballot, words);
  voteByRest(ballot, words);
  const distances = offsets(ballot);
  const spaces = spaceCodes(glyphs, words);
  const letters = new Map([...ballot].map(([name, { votes }]) => [name, winner(votes)]));
  return (glyph) => {
    const voted = letters.get(nameOf(glyph)) ?? null;
    if (voted !== null && voted.share >= DOUBTFUL_SHARE) return voted;
    const distance = distances.get(glyph.run.fontId);
    const point = (glyph.glyph.text.codePointAt(0) ?? 0) + (distance ?? 0);
    const inOrder = distance !== undefined && Array.from(glyph.glyph.text).length === 1;
    if (inOrder && point >= FIRST_PRINTABLE && point <= LAST_PRINTABLE) {
      return { text: String.fromCodePoint(point), share: OFFSET_SHARE };
    }
    return voted ?? (spaces.has(nameOf(glyph)) ? { text: ' ', share: 1 } : null);
  };
}
