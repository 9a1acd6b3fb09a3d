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
const PICTURES = /marvosym|manfnt|ifsym|fourier-orns/i;
/** The same, but those that bullets, ticks and crosses come from as well: these are as large as the text that they go with. */
const MARKS = /dingbat|wasy|wingdings|webdings|fontawesome|bbding/i;
/** How much larger than the text a sign of such a font is. */
const LARGER = 1.2;

function isSign({ pieces }: Chunk, em: number): boolean {
  if (pieces.length > MAX_GLYPHS || pieces.some(({ glyphs }) => glyphs.length > MAX_GLYPHS)) return false;
  return pieces.every(({ glyphs, size }) =>
    glyphs.every(({ ink }) => {
      const name = ink.font?.name ?? '';
      return PICTURES.test(name) || (size >= LARGER * em && MARKS.test(name));
    }),
  );
}

/** Parts the signs in the margins from what flows; the page's width in points, the size of its text in points. */
export function withoutMarginSigns(counted: CountedLines, pageWidth: number, em: number): CountedLines {
  const signs = counted.rest.filter((chunk) => isSign(chunk, em));
  if (signs.length === 0) return counted;
  const text = textOf(counted.rest, pageWidth, em);
  if (text === null) return counted;
  const gap = MIN_GAP_EM * em;
  const outside = new Set(signs.filter(({ box }) => box.x0 >= text.x1 + gap || box.x1 <= text.x0 - gap));
  return { numbers: [...counted.numbers, ...outside], rest: counted.rest.filter((chunk) => !outside.has(chunk)) };
}
