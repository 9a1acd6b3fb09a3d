// What the words of a row say of a table: captions, numbers, leaders, faces that tables are not set in.
import { TABLE_WORDS } from '../model/caption-words.ts';
import type { Row } from './rows.ts';

/** First words of a table's caption, with its number. */
const TABLE_CAPTION = new RegExp(`^[[(<〈]?(?:${TABLE_WORDS})\\s*(?:[A-Z]?[.\\-–]?\\p{Nd}|[IVXLC]+\\b)`, 'iu');
/** Part of a row's glyphs from which it is a formula, or a line of a listing. */
const MAX_MATH = 0.15;
const MAX_MONO = 0.5;
/** Dots that lead the eye to a page number: a contents list's. */
const LEADERS = /(\. ?){4}|…{2}|(· ?){4}/u;
/** A number with its sign, unit, percent or note mark; a dash for none. */
const NUMERIC = /^[([]?[-−–+±~<>≤≥]?[$€£¥₩]?\s?\p{Nd}[\p{Nd}\s.,:/'’×–−-]*(\s?[%‰°]|\s?\p{L}{1,3})?[)\]]?[*†‡]?$/u;
const BLANK = /^[-–—−.…]+$/u;

export function chunkText(chunk: Row['chunks'][number]): string {
  return [...chunk.pieces]
    .sort((a, b) => a.box.x0 - b.box.x0)
    .map((piece) => piece.glyphs.map((glyph) => glyph.text).join(''))
    .join(' ');
}

export function rowText(row: Row): string {
  return [...row.chunks]
    .sort((a, b) => a.box.x0 - b.box.x0)
    .map(chunkText)
    .join(' ');
}

/** Whether a row of text begins a table's caption ("Table 3", "표 2"). */
export function startsTableCaption(row: Row): boolean {
  return TABLE_CAPTION.test(rowText(row).trim());
}

/** Whether a cell's text is a number, alone or with its unit. */
export function isNumeric(text: string): boolean {
  return NUMERIC.test(text.trim());
}

/** Whether a cell's text only says that there is nothing. */
export function isBlankSign(text: string): boolean {
  return BLANK.test(text.trim());
}

type Shares = { readonly all: number; readonly math: number; readonly mono: number };

function sharesOf(chunk: Row['chunks'][number]): Shares {
  let all = 0;
  let math = 0;
  let mono = 0;
  for (const piece of chunk.pieces) {
    for (const glyph of piece.glyphs) {
      all++;
      if (glyph.ink.math) math++;
      if (glyph.ink.style.monospace) mono++;
    }
  }
  return { all, math, mono };
}

/** Whether a row is set as tables are: no formula, no listing, no dots leading to a page number. */
export function isPlainRow(row: Row): boolean {
  const shares = row.chunks.map(sharesOf);
  const sum = (part: (s: Shares) => number): number => shares.reduce((n, s) => n + part(s), 0);
  const listing = shares.every(({ all, mono }) => mono >= MAX_MONO * all);
  return sum((s) => s.math) < MAX_MATH * sum((s) => s.all) && !listing && !LEADERS.test(rowText(row));
}

/** Whether every part of a row is in typewriter type, as a listing's are; without formulas or leaders. */
export function isMonoRow(row: Row): boolean {
  return row.chunks.map(sharesOf).every(({ all, mono, math }) => mono >= MAX_MONO * all && math < MAX_MATH * all);
}

/** Whether all letters of a row are bold. */
export function isBoldRow(row: Row): boolean {
  return row.chunks.every((chunk) => chunk.pieces.every((piece) => piece.glyphs.every((g) => g.ink.style.bold)));
}

/** Number of a section before its title ("2", "2.1.3", "A.1", "IV."). */
const SECTION_NUMBER = /^(\p{Nd}{1,3}|[A-Z](?=\.)|[IVX]+(?=\.))(\.\p{Nd}{1,3})*\.?$/u;

/** Whether a row is a heading whose number stands apart from it: two parts in bold, the number of a section and words. */
export function isSectionHead(row: Row): boolean {
  if (row.chunks.length !== 2 || !isBoldRow(row)) return false;
  const [number, title] = [...row.chunks].sort((a, b) => a.box.x0 - b.box.x0);
  if (number === undefined || title === undefined) return false;
  return SECTION_NUMBER.test(chunkText(number).trim()) && /^\P{L}{0,2}\p{L}{2}/u.test(chunkText(title).trim());
}
