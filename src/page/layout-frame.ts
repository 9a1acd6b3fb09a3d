// Pieces and drawings of one page in its reading frame in, blocks in reading order out.
import type { Box } from '../model/geometry.ts';
import { holdsCentre } from '../model/geometry.ts';
import type { PageBlock, TableBlock } from '../model/page.ts';
import type { RawPage } from '../model/raw-page.ts';
import { asideOf, blockOf, furnitureMarked } from './aside-blocks.ts';
import { authorsInTurn, titleBaseline } from './author-columns.ts';
import { isRtlText } from './bidi.ts';
import { reseated } from './big-symbols.ts';
import { type ColumnEdges, SCAN_TOLERANCE, TYPE_TOLERANCE } from './blocks.ts';
import { bodySizeOf } from './body-size.ts';
import { chartsOf, withoutCharts } from './charts.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { type Column, columnsOf } from './columns.ts';
import { drawnBullets } from './drawn-bullets.ts';
import { type DropCap, dropCapsOf, joinDropCaps } from './drop-caps.ts';
import { edgeBands, withBodyWidth } from './edge-bands.ts';
import { figuresOf, placeOf, turnedBoxes } from './figures.ts';
import { withFloatedBoxes } from './floated-boxes.ts';
import { flowed, type LinedColumn } from './flowed.ts';
import { withFootHeadline } from './foot-headline.ts';
import { type FormulaContext, formulasIn } from './formulas.ts';
import { fractionBars } from './fraction-bars.ts';
import { boxToFrame, type Frame } from './frame.ts';
import { glosses } from './glosses.ts';
import { grounded, groundsOf } from './grounds.ts';
import type { Piece } from './ink.ts';
import { withInlineFractions } from './inline-fractions.ts';
import { withInlinePictures } from './inline-pictures.ts';
import { leadingOf } from './leading.ts';
import { withLeadingMarks } from './leading-marks.ts';
import { countedLines } from './line-numbers.ts';
import { lineOfRow } from './line-of-row.ts';
import { withMargins } from './margin-floats.ts';
import { withoutMarginSigns } from './margin-signs.ts';
import { tallInk } from './math/tall-ink.ts';
import { placedInColumns, withinColumn } from './overruns.ts';
import { type PlacedChunk, placedChunk } from './placed-chunk.ts';
import { preparedPieces } from './prepared-pieces.ts';
import { withRingedLetters } from './ringed-letters.ts';
import { type Row, rowsOf } from './rows.ts';
import { fillEdgesOf, rulingPartsOf, rulingsOf } from './rulings.ts';
import { seatedBullets } from './seated-bullets.ts';
import { isRuleOf, separatorsOf } from './separators.ts';
import { sideCaptions } from './side-captions.ts';
import { sideNotes } from './side-notes.ts';
import { withSideTerms } from './side-terms.ts';
import { solidTables } from './solid-tables.ts';
import { withSpanningWidth } from './spanning-width.ts';
import { withStackedSigns } from './stacked-signs.ts';
import { type ElementIndex, withAlternatives } from './structure.ts';
import { tablesAcross } from './tables-across.ts';
import { alignedTables, type Drawn as Lines } from './tables-aligned.ts';
import { tablesBetweenRules } from './tables-between-rules.ts';
import { middledTables } from './tables-middled.ts';
import { tablesOfResults } from './tables-of-results.ts';
import { type TagTrust, tagTrust, withTrustedTags } from './tag-trust.ts';
import { type TextBox, textBoxes } from './text-boxes.ts';
import { titleBands } from './title-band.ts';
import { joinedTables } from './touching-tables.ts';

export type FrameInput = {
  readonly raw: RawPage;
  readonly frame: Frame;
  readonly pieces: readonly Piece[];
  readonly elements: ElementIndex;
  readonly rightToLeft: boolean;
  /** The text is the hidden layer of a scan: sizes are measured, not set. */
  readonly scanned: boolean;
  /** Whether the page was scanned: its columns may lean. */
  readonly leaning: boolean;
  /** Marked-content ids of the pictures that stand in lines of text. */
  readonly seated?: ReadonlySet<number>;
};

type PlacedBlock = { readonly text: false; readonly box: Box; readonly block: PageBlock };
type Item = PlacedChunk | PlacedBlock;

/** Widest white between a cell's text and its border, points. */
const CELL_PADDING = 14;

function isOf(row: Row, pieces: ReadonlySet<Piece>): boolean {
  const first = row.chunks[0]?.pieces[0];
  return first !== undefined && pieces.has(first);
}

type Around = {
  readonly elements: ElementIndex;
  readonly caps: readonly DropCap[];
  readonly rtl: boolean;
  readonly math: FormulaContext;
  readonly ruled: Lines;
  /** Whether a block holds the place of a box of text. */
  readonly isStandIn: (block: PageBlock) => boolean;
  /** Baseline of the page's title, where it has one. */
  readonly title: number | null;
};

function linedColumn(column: Column<Item>, around: Around): LinedColumn {
  const { elements, caps, rtl, math, ruled, isStandIn, title } = around;
  const chunks = column.items.flatMap((item) => (item.text ? [item.chunk] : []));
  const blocks = column.items.flatMap((item) => (item.text ? [] : [item.block]));
  const given = withLeadingMarks(rowsOf(chunks));
  const all = title === null ? given : authorsInTurn(given, title);
  const known = blocks.flatMap((block) => (block.type === 'table' ? [block.box] : []));
  const glossed = rtl ? [] : glosses(all, ruled.rules);
  const left = glossed.length === 0 ? all : all.filter((row) => !glossed.some((table) => isOf(row, table.pieces)));
  const middled = rtl ? [] : middledTables(left);
  const others = middled.length === 0 ? left : left.filter((row) => !middled.some((table) => isOf(row, table.pieces)));
  const found = [...glossed, ...middled, ...alignedTables(others, { ...ruled, tables: known }, rtl)];
  const tables = found.map((table) => table.block);
  // Its rules parted blocks as long as it was no table.
  const parting = blocks.filter(
    (block) => block.type !== 'rule' || isStandIn(block) || !tables.some(({ box }) => isRuleOf(block.box, box)),
  );
  const untabled = all.filter((row) => !found.some((table) => isOf(row, table.pieces)));
  const { rows, formulas } = formulasIn(untabled, column.box.x0, math);
  const lines = withSideTerms(rows, rtl)
    .flatMap((row) => lineOfRow(row, elements, caps, rtl) ?? [])
    .map((line) => withinColumn(line, column.box));
  return { box: column.box, lines, blocks: [...parting, ...tables, ...formulas] };
}

type Drawn = {
  readonly blocks: readonly PageBlock[];
  readonly free: readonly Piece[];
  readonly ruled: Lines;
  readonly boxes: readonly TextBox[];
};

/** A tagged table is boxed by its text; its borders lie around. */
function borderBox({ box, evidence }: TableBlock): Box {
  const pad = evidence === 'tagged' ? CELL_PADDING : 0;
  return { x0: box.x0 - pad, y0: box.y0 - pad, x1: box.x1 + pad, y1: box.y1 + pad };
}

/** Finds tables, figures and separators, from the surest evidence to the least; what text they leave is free to flow. */
function drawnParts(input: FrameInput, rtl: boolean): Drawn {
  const { frame } = input;
  const turned = (box: Box): Box => boxToFrame(frame, box);
  const page = { width: frame.width, height: frame.height, upright: frame.turn === 0, scanned: input.scanned };
  const charts = input.scanned ? [] : chartsOf(input.raw, turned, page, input.pieces, turnedBoxes(input.raw, turned));
  const left = withoutCharts(input, charts, turned);
  const rulings = rulingsOf(left.raw.paths, turned);
  const found = solidTables(left, rulings, rtl);
  const raw = { ...left.raw, images: found.images };
  let free = found.free;
  const take = <T extends { readonly pieces: ReadonlySet<Piece> }>(found: readonly T[]): readonly T[] => {
    const taken = new Set(found.flatMap((part) => [...part.pieces]));
    if (taken.size > 0) free = free.filter((piece) => !taken.has(piece));
    return found;
  };
  const known = found.tables.map((table) => table.block);
  const figures = take(figuresOf(raw, turned, page, free, known.map(borderBox), charts));
  const taken = [...known, ...figures.map((figure) => figure.block)].map((block) => block.box);
  const boxes = input.scanned ? [] : take(textBoxes({ paths: raw.paths, rulings, taken }, turned, page, free));
  const captions = take(sideCaptions(figures, free)).map((caption) => caption.block);
  const lines = { rules: rulings.horizontal, stripes: fillEdgesOf(raw.paths, turned), scanned: input.scanned };
  const between = take(tablesBetweenRules(free, lines, rtl, () => rulingPartsOf(raw.paths, turned)));
  const results = input.scanned ? [] : take(tablesOfResults(free, lines, rtl));
  const over = [...known, ...between.map((table) => table.block)].map((block) => block.box);
  const half = take(joinedTables(tablesAcross(free, { ...lines, tables: over }, { rtl, scanned: input.scanned })));
  const tables = [...known, ...[...between, ...results, ...half].map((table) => table.block)];
  const drawn = withAlternatives(
    figures.map((figure) => figure.block),
    raw.structure,
    raw.images.map(({ box, mcid }) => ({ box: turned(box), mcid: mcid ?? null })),
    found.seated,
  );
  const solid = [...tables, ...drawn.filter((block) => block.layer === 'body')];
  const rules = separatorsOf(
    raw.paths,
    turned,
    free,
    [...solid, ...boxes].map((part) => part.box),
  );
  return { blocks: [...tables, ...drawn, ...captions, ...rules], free, ruled: lines, boxes };
}

type LaidOut = { readonly blocks: readonly PageBlock[]; readonly tags: TagTrust };

/** Lays out the text in each box by itself. The keys are stand-ins that hold the boxes' places in the text around. */
function boxedBlocks(input: FrameInput, parts: Drawn, rtl: boolean): ReadonlyMap<PageBlock, readonly PageBlock[]> {
  const blocks = new Map<PageBlock, readonly PageBlock[]>();
  parts.boxes.forEach(({ box, pieces, room }, boxed) => {
    const inside = parts.blocks.filter((block) => holdsCentre(box, block.box));
    const own = { ...parts, blocks: inside, free: [...pieces], boxes: [] };
    const inner = flowAround(input, own, rtl, { room: room ?? null }).blocks.map(
      (block): PageBlock => (block.type === 'text' ? { ...block, boxed } : block),
    );
    blocks.set({ type: 'rule', layer: 'body', box }, inner);
  });
  return blocks;
}

/** What is known of the box that text is laid out in. */
type InBox = { readonly room: ColumnEdges | null };

/** Columns, lines and blocks of the free text, around what is drawn. */
function flowAround(input: FrameInput, parts: Drawn, rtl: boolean, inBox: InBox | null = null): LaidOut {
  const { frame, elements } = input;
  const boxed = boxedBlocks(input, parts, rtl);
  const isHeld = (block: PageBlock): boolean => parts.boxes.some(({ box }) => holdsCentre(box, block.box));
  const drawn = [...parts.blocks.filter((block) => !isHeld(block)), ...boxed.keys()];
  const bodySize = bodySizeOf(parts.free.length > 0 ? parts.free : input.pieces);
  const upright = frame.turn === 0 && !frame.vertical && !input.scanned;
  const { free } = parts;
  const caps = dropCapsOf(free, bodySize);
  const seated = withStackedSigns(seatedBullets(reseated(withRingedLetters(free)), rtl));
  const chunks = chunksOf(joinDropCaps(seated, caps, bodySize));
  const counted = withoutMarginSigns(countedLines(chunks), frame.width, bodySize);
  const items: Item[] = [
    ...(upright ? placedInColumns(counted.rest, bodySize) : counted.rest.map(placedChunk)),
    ...drawn
      .filter((block) => block.layer === 'body')
      .map((block): PlacedBlock => ({ text: false, box: placeOf(block), block })),
  ];
  const [raw, tall, bars] = upright ? [input.raw, tallInk(input.raw), fractionBars(input.raw)] : [null, [], []];
  const math = { raw, tall, bars, em: bodySize };
  const title =
    upright && input.raw.index === 0 ? titleBaseline(counted.rest, { height: frame.height, bodySize }) : null;
  const lined = (chunks: readonly Chunk[]) =>
    rowsOf(chunks).flatMap((row) => lineOfRow(row, elements, caps, rtl) ?? []);
  const edged = edgeBands(items, frame.height, bodySize);
  const { bands, notes, beside } =
    inBox !== null ? { bands: edged, notes: [], beside: [] } : sideNotes(edged, frame.width, bodySize);
  const isStandIn = (block: PageBlock): boolean => boxed.has(block);
  const grounds = upright ? groundsOf(input.raw.paths, (box) => boxToFrame(frame, box), frame) : [];
  const columnOptions = { rightToLeft: rtl, em: bodySize, width: frame.width, leaning: input.leaning };
  const cut = withBodyWidth(
    bands.map((whole) =>
      (title === null ? [whole] : titleBands(whole, counted.rest, { height: frame.height, bodySize })).flatMap((band) =>
        columnsOf(band, columnOptions),
      ),
    ),
  );
  const columns = withFloatedBoxes(withSpanningWidth(cut), isStandIn)
    .map((column) => linedColumn(column, { elements, caps, rtl, math, ruled: parts.ruled, isStandIn, title }))
    .map((column) => ({ ...column, lines: grounded(column.lines, grounds) }));
  const leading = leadingOf(columns.map((column) => column.lines));
  const tags = tagTrust(
    columns.map((column) => column.lines),
    leading,
  );
  const sizeTolerance = input.scanned ? SCAN_TOLERANCE : TYPE_TOLERANCE;
  const options = { leading, bodySize, sizeTolerance, room: inBox?.room ?? null };
  const blocks = columns
    .flatMap((column) => flowed({ ...column, lines: withTrustedTags(column.lines, tags) }, options))
    .flatMap((block) => boxed.get(block) ?? [block]);
  const background = drawn.filter((block) => block.layer !== 'body');
  const withNotes = withMargins(
    blocks,
    beside.flatMap((item) => (item.text ? [] : [item.block])),
    notes.map((chunks) => ({ line: chunks, block: asideOf(lined(chunks)) })),
  );
  const numbers = blockOf(lined(counted.numbers), 'furniture');
  const marked = withFootHeadline(withNotes, bodySize).map((block) => furnitureMarked(block, frame.height));
  return { blocks: [...marked, ...background, ...(numbers === null ? [] : [numbers])], tags };
}

/** The pieces of a page that was not scanned, ready to be laid out: its small fractions are in their lines. */
function readyPieces({ pieces, raw, frame }: FrameInput): readonly Piece[] {
  const prepared = preparedPieces(pieces);
  if (frame.turn !== 0 || frame.vertical) return prepared;
  return withInlineFractions(prepared, raw.paths, (box) => boxToFrame(frame, box), bodySizeOf(prepared));
}

/** Lays out the pieces of a page: tables, figures and boxed text first, then columns, lines and blocks around them. */
export function layoutFrame(given: FrameInput): LaidOut {
  const input = given.scanned ? given : { ...given, pieces: readyPieces(given) };
  const rtl = input.rightToLeft || isRtlText(input.pieces);
  if (input.scanned) return flowAround(input, drawnParts(input, rtl), rtl);
  const bullets = drawnBullets(input.raw.paths, (box) => boxToFrame(input.frame, box), input.pieces, rtl);
  const bulleted = { ...input, pieces: [...input.pieces, ...bullets] };
  return flowAround(input, drawnParts(withInlinePictures(bulleted, rtl), rtl), rtl);
}
