// In: how light a page is, tile by tile. Out: the tiles of photographs on it, told from shadows and tints.
// Paper lies around a picture, and the fall at its edge is steep; a shadow reaches the edge of the sheet, or is gentle.

/** A tile this much darker than the darkest paper on the lightest way from it to the sheet's edge lies in a basin. */
const DEPTH = 0.12;

/** Smallest picture, tiles each way: a heavy heading is lower. */
const SMALLEST = 5;

/** A picture's edge: levels that fall by this share from one tile to the next but one, along this share of its outline. */
const STEEP = 0.12;
const STEEP_SHARE = 0.6;

/** A basin that fills less of its box than this is no picture; what it does not fill are its light parts. */
const BOX_FILL = 0.5;

/** Levels of a picture differ by this share of the lightest at least, a tenth left out at both ends: less is a tint under text. */
const UNEVEN = 0.1;
const ENDS = 0.1;

export type TileMap = { readonly columns: number; readonly rows: number; readonly levels: Float32Array };

/** For each tile the level up to which light would stand in it, were the sheet's edge open (Soille, Morphological Image Analysis, 6.3.7). */
function filled({ columns, rows, levels }: TileMap): Float32Array {
  const out = new Float32Array(levels.length);
  const at = (x: number, y: number): number => out[y * columns + x] ?? 0;
  for (let i = 0; i < out.length; i++) {
    const x = i % columns;
    const edge = x === 0 || x === columns - 1 || i < columns || i >= out.length - columns;
    out[i] = edge ? (levels[i] ?? 0) : Number.POSITIVE_INFINITY;
  }
  for (let changed = true; changed; ) {
    changed = false;
    for (const forward of [true, false]) {
      for (let k = 0; k < out.length; k++) {
        const i = forward ? k : out.length - 1 - k;
        const x = i % columns;
        const y = (i - x) / columns;
        if (x === 0 || y === 0 || x === columns - 1 || y === rows - 1) continue;
        const lowest = Math.min(at(x - 1, y), at(x + 1, y), at(x, y - 1), at(x, y + 1));
        const level = Math.max(levels[i] ?? 0, lowest);
        if (level < (out[i] ?? 0)) {
          out[i] = level;
          changed = true;
        }
      }
    }
  }
  return out;
}

export type Basin = {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly tiles: readonly number[];
  readonly isDeep: (tile: number) => boolean;
};

/** Tiles of one basin that lie side by side. */
function basinAt(
  start: number,
  { columns, levels }: TileMap,
  isDeep: (tile: number) => boolean,
  seen: Uint8Array,
): Basin {
  const tiles: number[] = [];
  const stack = [start];
  seen[start] = 1;
  let [x0, y0, x1, y1] = [columns, levels.length, 0, 0];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    tiles.push(at);
    const x = at % columns;
    const y = (at - x) / columns;
    [x0, x1] = [Math.min(x0, x), Math.max(x1, x + 1)];
    [y0, y1] = [Math.min(y0, y), Math.max(y1, y + 1)];
    // No basin reaches the edge of the sheet: all four neighbours are there.
    for (const next of [at - 1, at + 1, at - columns, at + columns]) {
      if (seen[next] === 1 || !isDeep(next)) continue;
      seen[next] = 1;
      stack.push(next);
    }
  }
  return { x0, y0, x1, y1, tiles, isDeep };
}

/** Share of a basin's outline at which the level falls steeply. */
export function steepShare({ tiles, isDeep }: Basin, { columns, levels }: TileMap): number {
  let [steep, all] = [0, 0];
  for (const tile of tiles) {
    for (const step of [-1, 1, -columns, columns]) {
      if (isDeep(tile + step)) continue;
      all++;
      const outside = Math.max(levels[tile + step] ?? 0, levels[tile + 2 * step] ?? 0);
      if ((levels[tile] ?? 0) < (1 - STEEP) * outside) steep++;
    }
  }
  return steep / Math.max(1, all);
}

/** How much the levels of a basin differ, in parts of the lightest; a share of them is left out at both ends. */
export function spreadOf({ tiles }: Basin, { levels }: TileMap, ends: number): number {
  const sorted = tiles.map((tile) => levels[tile] ?? 0).sort((a, b) => a - b);
  const low = sorted[Math.floor(ends * sorted.length)] ?? 0;
  const high = sorted[Math.floor((1 - ends) * (sorted.length - 1))] ?? 0;
  return high === 0 ? 1 : (high - low) / high;
}

/** The basins of a depth, in parts of the paper around them, that are large enough for a picture. */
export function basinsOf(map: TileMap, depth: number): readonly Basin[] {
  const { levels } = map;
  const seen = new Uint8Array(levels.length);
  const full = filled(map);
  const isDeep = (tile: number): boolean => (levels[tile] ?? 0) < (1 - depth) * (full[tile] ?? 0);
  const found: Basin[] = [];
  for (let i = 0; i < levels.length; i++) {
    if (seen[i] === 1 || !isDeep(i)) continue;
    const basin = basinAt(i, map, isDeep, seen);
    if (Math.min(basin.x1 - basin.x0, basin.y1 - basin.y0) >= SMALLEST) found.push(basin);
  }
  return found;
}

/** Marks the tiles of pictures, 1 each. Where all of a basin is of one level, it is the tint of a box with text in it. */
export function photographTiles(map: TileMap): Uint8Array {
  const { columns, levels } = map;
  const marks = new Uint8Array(levels.length);
  for (const basin of basinsOf(map, DEPTH)) {
    if (basin.tiles.length < BOX_FILL * (basin.x1 - basin.x0) * (basin.y1 - basin.y0)) continue;
    if (steepShare(basin, map) < STEEP_SHARE || spreadOf(basin, map, ENDS) < UNEVEN) continue;
    for (let y = basin.y0; y < basin.y1; y++) marks.fill(1, y * columns + basin.x0, y * columns + basin.x1);
  }
  return marks;
}
