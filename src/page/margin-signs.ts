// Lines' numbers and all other chunks of a page in, the same with signs in the margins among the numbers: hands, road
// signs and pencils of dingbat fonts, whose codes are letters that say nothing.
import type { Chunk } from './chunks.ts';
import type { CountedLines } from './line-numbers.ts';
import { textOf } from './side-notes.ts';

/** White between the text's edge and a sign, em. */
const MIN_GAP_EM = 0.4;
/** Glyphs of a sign. */
const MAX_GLYPHS = 2;
/** Fonts whose codes stand for pictures. */
const DINGBATS = /dingbat|marvosym|manfnt|wasy|wingdings|webdings|fontawesome|ifsym|bbding|fourier-orns/i;

function isSign({ pieces }: Chunk): boolean {
  if (pieces.length > MAX_GLYPHS || pieces.some(({ glyphs }) => glyphs.length > MAX_GLYPHS)) return false;
  return pieces.every(({ glyphs }) => glyphs.every(({ ink }) => DINGBATS.test(ink.font?.name ?? '')));
}

/** Parts the signs in the margins from what flows. */
export function withoutMarginSigns(counted: CountedLines, pageWidth: number, em: number): CountedLines {
  const signs = counted.rest.filter(isSign);
  if (signs.length === 0) return counted;
  const text = textOf(counted.rest, pageWidth, em);
  if (text === null) return counted;
  const gap = MIN_GAP_EM * em;
  const outside = new Set(signs.filter(({ box }) => box.x0 >= text.x1 + gap || box.x1 <= text.x0 - gap));
  return { numbers: [...counted.numbers, ...outside], rest: counted.rest.filter((chunk) => !outside.has(chunk)) };
}
