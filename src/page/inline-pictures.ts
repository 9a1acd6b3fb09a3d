// Small images in; out, those that stand in a line of text as pieces of that line (one glyph, U+FFFC, that holds the picture),
// those that head items as bullets, and all other images. Icons, key caps, emoji, logos, formulas drawn as pictures.
import type { Box } from '../model/geometry.ts';
import { boxHeight, boxWidth, holdsCentre, intersectBox } from '../model/geometry.ts';
import { PICTURE_SIGN, type SpanPicture } from '../model/page.ts';
import type { LinkTarget, RawImage, RawPage } from '../model/raw-page.ts';
import { type BandIndex, bandIndex } from './band-index.ts';
import { bodySizeOf } from './body-size.ts';
import { boxToFrame, type Frame } from './frame.ts';
import { type Glyph, makePiece, type Piece } from './ink.ts';
import { isPlainImage } from './pictures.ts';
import { figureTexts } from './structure.ts';

/** Height in em of the text beside: below are rules and dots, above pictures that the text stands beside. */
const MIN_EM = 0.3;
const MAX_EM = 2.2;
/** Widest, em: a formula drawn as an image, a logo with its words. A banner beside a word is no part of its line. */
const MAX_WIDTH_EM = 14;
/** Height of the picture's middle over the baseline, em: from a subscript to a tall picture that stands on the line. */
const MIN_RISE_EM = -0.35;
const MAX_RISE_EM = 1.15;
/** White in em up to which text and picture are neighbours on one line. */
const MAX_GAP_EM = 1;
/** Overlap in em with the neighbour that side bearings explain. */
const OVERLAP_EM = 0.15;
/** Pictures on one page that are looked at: more are a pattern or a mosaic. */
const MAX_IMAGES = 1000;
/** Tallest picture that is looked at, points: an icon in a title. */
const MAX_POINTS = 60;
/** A bullet is at most so high and wide, em, with white behind it, or one image at one place before more than one item. */
const BULLET_EM = 0.72;
const MAX_BULLET_EM = 1.3;
const MIN_REPEATED = 2;
/** White in em between a bullet and its item: WeasyPrint leaves none beside the image of a list. */
const BULLET_GAP_EM: readonly [number, number] = [0.2, 3];
const SAME_EDGE = 1.2;
/** Middle of small letters over the baseline, em. */
const X_MIDDLE_EM = 0.3;
/** Images at one edge are of one list where their heights differ by this ratio at most and no more em lie between two. */
const SAME_HEIGHT = 1.25;
const LIST_GAP_EM = 10;
const BAND_HEIGHT = 12;

type Small = { readonly image: RawImage; readonly box: Box };
type Neighbour = { readonly piece: Piece; readonly before: boolean; readonly gap: number };

type Placed = { readonly pieces: readonly Piece[]; readonly taken: ReadonlySet<RawImage> };
/** What the page says beyond its marks: alternative texts, links, the way its script runs. */
type Facts = {
  readonly altOf: (image: RawImage) => string | null;
  readonly linkAt: (box: Box) => LinkTarget | null;
  readonly rtl: boolean;
};
type Page = { readonly raw: RawPage; readonly frame: Frame; readonly pieces: readonly Piece[] };

function rise(box: Box, piece: Piece): number {
  return (piece.baseline - (box.y0 + box.y1) / 2) / piece.size;
}

/** Whether a picture could stand on the line of a piece, by heights alone. */
function fitsLine(box: Box, piece: Piece): boolean {
  const em = piece.size;
  const height = boxHeight(box);
  if (height < MIN_EM * em || height > MAX_EM * em || boxWidth(box) > MAX_WIDTH_EM * em) return false;
  return rise(box, piece) >= MIN_RISE_EM && rise(box, piece) <= MAX_RISE_EM;
}

/** The nearest piece at each side on the picture's line. */
function neighbours(box: Box, near: readonly Piece[], reach: number): readonly Neighbour[] {
  const best: { before: Neighbour | null; after: Neighbour | null } = { before: null, after: null };
  for (const piece of near) {
    if (!fitsLine(box, piece)) continue;
    const before = piece.box.x0 < box.x0;
    const gap = before ? box.x0 - piece.box.x1 : piece.box.x0 - box.x1;
    if (gap < -OVERLAP_EM * piece.size || gap > reach * piece.size) continue;
    const side = before ? 'before' : 'after';
    const known = best[side];
    if (known === null || gap < known.gap) best[side] = { piece, before, gap };
  }
  return [best.before, best.after].flatMap((found) => found ?? []);
}

/** Whether two lines of one paragraph run past the picture at one side: it is set beside text, not in it. */
function isBesideLines(box: Box, near: readonly Piece[]): boolean {
  const passed = near.filter((piece) => {
    const gap = Math.max(piece.box.x0 - box.x1, box.x0 - piece.box.x1);
    const middle = piece.baseline - 0.3 * piece.size;
    return gap < BULLET_GAP_EM[1] * piece.size && gap > -OVERLAP_EM * piece.size && middle > box.y0 && middle < box.y1;
  });
  return passed.some((a) => passed.some((b) => Math.abs(a.baseline - b.baseline) > 0.7 * Math.min(a.size, b.size)));
}

function pieceOf(small: Small, model: Piece, alt: string | null, link: LinkTarget | null): Piece | null {
  const text = PICTURE_SIGN;
  const first = model.glyphs[0];
  if (first === undefined) return null;
  const { box, image } = small;
  const picture: SpanPicture = {
    box,
    picture: isPlainImage(image) ? { from: 'image', ref: image.ref } : { from: 'crop' },
    resourceId: null,
    alt,
    height: Math.round((10 * boxHeight(box)) / model.size) / 10,
    drop: Math.round((10 * (box.y1 - model.baseline)) / model.size) / 10,
  };
  const at = { ...first, text, x0: box.x0, x1: box.x1, y: model.baseline, size: model.size, ruby: null };
  return makePiece([{ ...at, link, picture }], model.order);
}

/** A bullet sign in place of an image, with white between it and its item. */
function bulletOf({ box }: Small, item: Piece, rtl: boolean): Piece | null {
  const first = item.glyphs[0];
  if (first === undefined) return null;
  const white = BULLET_GAP_EM[0] * item.size;
  const x0 = rtl ? Math.max(box.x0, item.box.x1 + white) : box.x0;
  const x1 = rtl ? box.x1 : Math.min(box.x1, item.box.x0 - white);
  const at = { ...first, x0, x1, y: item.baseline, size: item.size };
  return makePiece([{ ...at, text: '•', link: null, ruby: null }], item.order);
}

/** Whether a picture heads an item as a bullet does: nothing before it, white behind it, small or repeated below itself. */
function isBullet({ box, image }: Small, item: Neighbour, small: readonly Small[], rtl: boolean): boolean {
  const em = item.piece.size;
  const [width, height] = [boxWidth(box), boxHeight(box)];
  if (item.before !== rtl || item.gap > BULLET_GAP_EM[1] * em) return false;
  const isSmall = Math.max(width, height) <= BULLET_EM * em;
  const isApart = item.gap >= BULLET_GAP_EM[0] * em;
  if (isSmall && isApart) return true;
  const edge = (other: Box): number => (rtl ? other.x1 : other.x0);
  const column = small.filter((s) => s.image.ref === image.ref && Math.abs(edge(s.box) - edge(box)) < SAME_EDGE);
  return Math.max(width, height) <= MAX_BULLET_EM * em && (isSmall || isApart) && column.length >= MIN_REPEATED;
}

/**
 * Whether a picture is one of several signs down the edge of a list, of which one at least comes again: they say something
 * of their items ("allowed", "forbidden"). A writer of PDF that stores each bullet anew gives none twice.
 */
function isSign({ box, image }: Small, em: number, small: readonly Small[], rtl: boolean): boolean {
  const edge = (other: Box): number => (rtl ? other.x1 : other.x0);
  const [height, limit] = [boxHeight(box), LIST_GAP_EM * em];
  const column = small
    .filter((s) => Math.abs(edge(s.box) - edge(box)) < SAME_EDGE && boxHeight(s.box) < SAME_HEIGHT * height)
    .filter((s) => height < SAME_HEIGHT * boxHeight(s.box))
    .toSorted((a, b) => a.box.y0 - b.box.y0);
  let [from, to] = [column.findIndex((s) => s.image === image), column.findIndex((s) => s.image === image)];
  const isNext = (a: Small | undefined, b: Small | undefined): boolean =>
    a !== undefined && b !== undefined && b.box.y0 - a.box.y1 <= limit;
  while (isNext(column[from - 1], column[from])) from--;
  while (isNext(column[to], column[to + 1])) to++;
  const list = column.slice(from, to + 1);
  const refs = new Set(list.map((s) => s.image.ref));
  return refs.size > 1 && refs.size < list.length;
}

/** Text that was drawn in one go with room left for pictures, cut at them. */
function opened(pieces: readonly Piece[], small: readonly Small[]): readonly Piece[] {
  const index: BandIndex<Box> = bandIndex(BAND_HEIGHT);
  for (const { box } of small) index.add((box.y0 + box.y1) / 2, box);
  return pieces.flatMap((piece) => {
    const { baseline, size, glyphs, order } = piece;
    const near = index.near(baseline - MAX_RISE_EM * size, baseline - MIN_RISE_EM * size);
    const cuts = near.filter((box) => box.x0 > piece.box.x0 && box.x1 < piece.box.x1 && fitsLine(box, piece));
    if (cuts.length === 0) return [piece];
    const partOf = ({ x0, x1 }: Glyph): number => cuts.filter((box) => box.x0 + box.x1 < x0 + x1).length;
    const parts: Glyph[][] = cuts.map(() => []);
    parts.push([]);
    for (const glyph of glyphs) parts[partOf(glyph)]?.push(glyph);
    return parts.flatMap((part) => makePiece(part, order) ?? []);
  });
}

function factsOf({ raw, frame }: Pick<Page, 'raw' | 'frame'>, rtl: boolean): Facts {
  const texts = figureTexts(raw.structure);
  const turned = (box: Box): Box => boxToFrame(frame, box);
  return {
    rtl,
    altOf: ({ mcid }) => (mcid === undefined ? null : (texts.get(mcid) ?? null)),
    linkAt: (box) => raw.links.find((link) => holdsCentre(turned(link.box), box))?.target ?? null,
  };
}

/** The small images of a page as pieces, each on a line of its own: what cells of tables may hold. */
export function lonePictures(page: Page, rtl: boolean): ReadonlyMap<Piece, RawImage> {
  const { raw, frame, pieces } = page;
  const [model] = pieces;
  const [first] = model?.glyphs ?? [];
  const small = raw.images.filter(({ box }) => boxHeight(box) > 0 && boxHeight(box) <= MAX_POINTS);
  const found = new Map<Piece, RawImage>();
  if (model === undefined || first === undefined || frame.turn !== 0 || frame.vertical || small.length > MAX_IMAGES)
    return found;
  const facts = factsOf(page, rtl);
  const size = bodySizeOf(pieces);
  for (const image of small) {
    const box = boxToFrame(frame, image.box);
    if (pieces.some((piece) => holdsCentre(box, piece.box) || covers(piece, box))) continue;
    // On a line whose small letters have their middle at the picture's.
    const baseline = (box.y0 + box.y1) / 2 + X_MIDDLE_EM * size;
    const glyphs = [{ ...first, ink: { ...first.ink, mcid: image.mcid ?? null } }];
    const line = { ...model, glyphs, size, baseline, order: image.order };
    const piece = pieceOf({ image, box }, line, facts.altOf(image), facts.linkAt(box));
    if (piece !== null) found.set(piece, image);
  }
  return found;
}

/** A page with the small images that stand in its lines among its pieces, and no longer among its images. */
export function withInlinePictures<T extends Page>(page: T, rtl: boolean): T & { seated: ReadonlySet<number> } {
  const { raw, frame } = page;
  const seated = new Set<number>();
  if (frame.turn !== 0 || frame.vertical || raw.images.length === 0) return { ...page, seated };
  const turned = (box: Box): Box => boxToFrame(frame, box);
  const facts = factsOf(page, rtl);
  const { pieces, taken } = placedIn(raw.images, turned, page.pieces, facts);
  for (const { mcid } of taken) if (mcid !== undefined) seated.add(mcid);
  const images = raw.images.filter((image) => !taken.has(image));
  return { ...page, pieces, raw: { ...raw, images }, seated };
}

function placedIn(
  images: readonly RawImage[],
  turned: (box: Box) => Box,
  pieces: readonly Piece[],
  facts: Facts,
): Placed {
  const small = images
    .filter((image) => boxHeight(image.box) <= MAX_POINTS && boxHeight(image.box) > 0)
    .map((image): Small => ({ image, box: turned(image.box) }));
  if (small.length === 0 || small.length > MAX_IMAGES) return { pieces, taken: new Set() };
  const index: BandIndex<Piece> = bandIndex(BAND_HEIGHT);
  const text = opened(pieces, small);
  for (const piece of text) index.add(piece.baseline, piece);
  const taken = new Set<RawImage>();
  const found: Piece[] = [];
  // From the left, so that a picture can follow a picture; then those that only a picture to the right joins to a line.
  const sorted = small.toSorted((a, b) => a.box.x0 - b.box.x0);
  for (const one of [...sorted, ...sorted.toReversed()]) {
    if (taken.has(one.image)) continue;
    const piece = placed(one, index, small, facts);
    if (piece === null) continue;
    taken.add(one.image);
    index.add(piece.baseline, piece);
    found.push(piece);
  }
  return { pieces: [...text, ...found], taken };
}

function placed(one: Small, index: BandIndex<Piece>, small: readonly Small[], page: Facts): Piece | null {
  const { box } = one;
  const { rtl } = page;
  const alt = page.altOf(one.image);
  const height = boxHeight(box);
  const near = index.near(box.y0 - height, box.y1 + height / MIN_EM);
  if (near.some((piece) => holdsCentre(box, piece.box) || covers(piece, box))) return null;
  if (isBesideLines(box, near)) return null;
  const beside = neighbours(box, near, MAX_GAP_EM);
  const around = neighbours(box, near, BULLET_GAP_EM[1]);
  const [only] = around;
  const heads = only !== undefined && around.length === 1 && alt === null && isBullet(one, only, small, rtl);
  const signs = heads && isSign(one, only.piece.size, small, rtl);
  if (heads && !signs) return bulletOf(one, only.piece, rtl);
  const model = (signs ? around : beside).reduce<Neighbour | null>(
    (a, b) => (a === null || b.piece.size > a.piece.size ? b : a),
    null,
  );
  return model === null ? null : pieceOf(one, model.piece, alt, page.linkAt(box));
}

/** Whether text is drawn over the picture, or the picture over text: a key's ground, a shadow. */
function covers(piece: Piece, box: Box): boolean {
  const shared = intersectBox(piece.box, box);
  return shared !== null && boxWidth(shared) > 0.3 * boxWidth(box) && boxHeight(shared) > 0.5 * boxHeight(box);
}
