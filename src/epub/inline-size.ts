// In: a picture in the text. Out: the classes that give it its height and its place on the line, and their CSS.
import type { Inline } from '../model/book.ts';

type InlineImage = Extract<Inline, { type: 'image' }>;

/** Heights and drops in tenths of an em that get a class; others are damage. */
const HEIGHTS: readonly [number, number] = [2, 40];
const DROPS: readonly [number, number] = [-15, 15];
/** Height in tenths of an em where none is known: the type's own. */
const USUAL_HEIGHT = 10;

function within(em: number, [min, max]: readonly [number, number], usual: number): number {
  const tenths = Math.round(10 * em);
  return Number.isFinite(tenths) ? Math.min(max, Math.max(min, tenths)) : usual;
}

function heightOf({ height }: InlineImage): number {
  return within(height, HEIGHTS, USUAL_HEIGHT);
}

function dropOf({ drop }: InlineImage): number {
  return within(drop, DROPS, 0);
}

const dropClass = (tenths: number): string => (tenths < 0 ? `up${-tenths}` : `down${tenths}`);

/** Classes of a picture in the text: "inline h12 down2" is 1.2 em high and hangs 0.2 em below the baseline. */
export function inlineImageClass(image: InlineImage): string {
  const drop = dropOf(image);
  return `inline h${heightOf(image)}${drop === 0 ? '' : ` ${dropClass(drop)}`}`;
}

/** Collects the sizes of pictures in the text and gives one rule for each. */
export function inlineSizes(): { add(image: InlineImage): void; css(): readonly string[] } {
  const heights = new Set<number>();
  const drops = new Set<number>();
  const em = (tenths: number): string => `${tenths / 10}em`;
  const ordered = (values: ReadonlySet<number>): readonly number[] => [...values].toSorted((a, b) => a - b);
  return {
    add(image) {
      heights.add(heightOf(image));
      if (dropOf(image) !== 0) drops.add(dropOf(image));
    },
    css: () => [
      ...ordered(heights).map((tenths) => `img.h${tenths} { height: ${em(tenths)}; }\n`),
      ...ordered(drops).map((tenths) => `img.${dropClass(tenths)} { vertical-align: ${em(-tenths)}; }\n`),
    ],
  };
}
