// Pieces, images and rulings of a page in; out, the tables whose cells tags or rulings part, with the pictures that stand
// alone in their cells, and the text and images that they leave.
import type { RawImage, RawPage } from '../model/raw-page.ts';
import type { Frame } from './frame.ts';
import type { Piece } from './ink.ts';
import { lonePictures } from './inline-pictures.ts';
import type { Rulings } from './rulings.ts';
import { type FoundTable, ruledTables } from './tables-ruled.ts';
import { taggedTables } from './tables-tagged.ts';

type Page = {
  readonly raw: RawPage;
  readonly frame: Frame;
  readonly pieces: readonly Piece[];
  readonly scanned: boolean;
  readonly seated?: ReadonlySet<number>;
};

type SolidTables = {
  readonly tables: readonly FoundTable[];
  readonly free: readonly Piece[];
  readonly images: readonly RawImage[];
  /** Marked-content ids of the pictures in lines and cells. */
  readonly seated: ReadonlySet<number>;
};

/** Finds tagged tables, then ruled ones in the text that is left. */
export function solidTables(page: Page, rulings: Rulings, rtl: boolean): SolidTables {
  const { raw, pieces } = page;
  // Pictures on a scanned page are parts of its own picture.
  const pictures = page.scanned ? new Map<Piece, RawImage>() : lonePictures(page, rtl);
  const given = pictures.size === 0 ? pieces : [...pieces, ...pictures.keys()];
  const tagged = taggedTables(raw.structure, given, rtl);
  const ruled = ruledTables(rulings, tagged.free, rtl);
  const tables = [...tagged.tables, ...ruled];
  const taken = new Set(tables.flatMap((table) => [...table.pieces]));
  const seen = new Set([...pictures].flatMap(([piece, image]) => (taken.has(piece) ? [image] : [])));
  return {
    tables,
    free: tagged.free.filter((piece) => !taken.has(piece) && !pictures.has(piece)),
    images: seen.size === 0 ? raw.images : raw.images.filter((image) => !seen.has(image)),
    seated: new Set([...(page.seated ?? []), ...[...seen].flatMap(({ mcid }) => mcid ?? [])]),
  };
}
