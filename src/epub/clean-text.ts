// In: any string. Out: NFC text that XML 1.0 can hold and that cannot turn the text around it.

/** White space that XML 1.0 forbids or that readers draw as a box, but that parts words. */
const ODD_SPACE = /[\v\f\r\u0085\u2028\u2029]/g;

/** Controls, lone surrogates, noncharacters, the byte-order mark and the two bidi overrides (never wanted in logical order). */
const UNWANTED = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufeff\u202d\u202e\ufdd0-\ufdef\ufffe\uffff]/gu;

/** The last two code points of each higher plane: noncharacters. */
const HIGH_NONCHARACTER =
  /[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{3fffe}\u{3ffff}\u{4fffe}\u{4ffff}\u{5fffe}\u{5ffff}\u{6fffe}\u{6ffff}\u{7fffe}\u{7ffff}\u{8fffe}\u{8ffff}\u{9fffe}\u{9ffff}\u{afffe}\u{affff}\u{bfffe}\u{bffff}\u{cfffe}\u{cffff}\u{dfffe}\u{dffff}\u{efffe}\u{effff}\u{ffffe}\u{fffff}\u{10fffe}\u{10ffff}]/gu;

/** Embeddings and isolates: no place for them in a title that stands in a list of other titles. */
const BIDI_CONTROL = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/** Letters of Latin script in one piece each, and common signs: there is nothing in them to be cleaned. */
const CLEAN = /^[\t\n -~\u00a0-\u02ff\u2010-\u2027]*$/;

/** Text fit for XML 1.0 (https://www.w3.org/TR/xml/#charsets), in NFC. Spaces and line ends stay. */
export function cleanText(text: string): string {
  if (CLEAN.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(ODD_SPACE, ' ')
    .replace(UNWANTED, '')
    .replace(HIGH_NONCHARACTER, '')
    .normalize('NFC');
}

/** One line of clean text without bidi controls: for titles, names and labels; may be empty. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(BIDI_CONTROL, '').replace(/\s+/g, ' ').trim();
}
