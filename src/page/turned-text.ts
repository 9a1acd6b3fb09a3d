// Runs that do not read as most of their page does in; out, their text: passages in frames of their own, which belong to
// the page's text, and background lines: stamps, labels of figures, running heads over a table that lies sideways.
import type { Box } from '../model/geometry.ts';
import { boxArea, holdsCentre, intersectBox, overlapX, unionBox, unionBoxes } from '../model/geometry.ts';
import type { PageBlock } from '../model/page.ts';
import type { RawGlyphRun, RawPage } from '../model/raw-page.ts';
import { blockOfLine } from './background-line.ts';
import { chunksOf } from './chunks.ts';
import { type DropLog, dropLog } from './dropped-text.ts';
import { boxFromFrame, boxToFrame, type Frame, makeFrame, quarterTurn } from './frame.ts';
import { layoutFrame } from './layout-frame.ts';
import { lineOf } from './line-text.ts';
import { piecesOf } from './pieces.ts';
import type { ReadLayer } from './read-layer.ts';
import { type Row, rowsOf } from './rows.ts';
import { isUnspacedCjk } from './script-ranges.ts';
import type { ElementIndex } from './structure.ts';
import { movedBlocks, toPageBlocks } from './to-page.ts';

/** Turned glyphs that are read of one page. */
const MAX_TURNED_GLYPHS = 20_000;
/** Groups of turned lines that are laid out; a page with more is a drawing with labels all over. */
const MAX_GROUPS = 40;
/** Baselines of one group lie this close together, em. */
const GROUP_EM = 2;
/** A line of text has so many words and letters, at least; one of a script that sets no spaces so many letters. */
const MIN_WORDS = 3;
const MIN_LETTERS = 15;
const MIN_UNSPACED = 8;
/** Letters of a table that lies sideways, at least. */
const MIN_TABLE_LETTERS = 20;
/** Parts of the page at its sides, and at its head and foot, where turned text is a stamp, a thumb index or a running head. */
const SIDE = 0.1;
const HEAD = 0.14;
/** Reach around a figure within which a lone line is the name of its axis, points. */
const LABEL_REACH = 40;
/** Part of the text's box that other text may lie in; a watermark lies under more. */
const MAX_UNDER = 0.1;

export type Passage = { readonly blocks: readonly PageBlock[]; readonly box: Box };

export type TurnedText = {
  /** Text of the page, with the place of each passage in the space of the page's blocks. */
  readonly passages: readonly Passage[];
  /** Background blocks; boxes in page points. */
  readonly background: readonly PageBlock[];
  readonly dropped: DropLog['entries'];
};

/** The page that the turned text stands on: its main frame and what was laid out in it. */
export type Around = {
  readonly raw: RawPage;
  readonly frame: Frame;
  readonly blocks: readonly PageBlock[];
  readonly elements: ElementIndex;
  readonly rightToLeft: boolean;
  readonly layer: ReadLayer;
};

type Group = { rows: Row[]; box: Box };

/** Whether a run stands askew: a watermark across the page, a label along a curve. It makes no lines with its neighbours. */
export function isSlanted(run: RawGlyphRun): boolean {
  return !run.vertical && quarterTurn(run.angle) === null;
}

/** The frames that turned runs read in; words that lie sideways in vertical lines are of the vertical frame. */
function turnedFrames(raw: RawPage, frame: Frame, runs: readonly RawGlyphRun[]): readonly [Frame, RawGlyphRun[]][] {
  const vertical = !frame.vertical && runs.some((run) => run.vertical);
  const frames = ([90, 270, 180, 0] as const)
    .filter((turn) => turn !== frame.turn || vertical)
    .map((turn) => makeFrame(raw, turn, vertical && turn === 90));
  return frames.map((own): [Frame, RawGlyphRun[]] => {
    const reads = (run: RawGlyphRun): boolean =>
      run.vertical ? own.vertical : quarterTurn(run.angle) === own.turn && own.turn !== frame.turn;
    return [own, runs.filter(reads)];
  });
}

function groupsOf(rows: readonly Row[]): readonly Group[] {
  const groups: Group[] = [];
  for (const row of rows) {
    const near = groups.find(({ rows: own, box }) => {
      const last = own[own.length - 1];
      return last !== undefined && row.baseline - last.baseline <= GROUP_EM * row.size && overlapX(box, row.box) > 0;
    });
    if (near === undefined) groups.push({ rows: [row], box: row.box });
    else {
      near.rows.push(row);
      near.box = unionBox(near.box, row.box);
    }
  }
  return groups;
}

/** Whether a row holds words that stand in a sentence. */
function isProse(row: Row): boolean {
  return row.chunks.some((chunk) => {
    const glyphs = chunk.pieces.flatMap((piece) => piece.glyphs);
    const text =
      lineOf(glyphs, chunk.baseline, chunk.size)
        ?.spans.map((span) => span.text)
        .join('') ?? '';
    const letters = text.match(/\p{L}/gu) ?? [];
    if (letters.filter(isUnspacedCjk).length >= MIN_UNSPACED) return true;
    return letters.length >= MIN_LETTERS && (text.match(/\p{L}+/gu) ?? []).length >= MIN_WORDS;
  });
}

/** Whether a group stands in the margin: near the page's edge and outside of what most of the page holds. */
function isInMargin(box: Box, { raw, frame, blocks }: Around): boolean {
  const body = blocks.flatMap((block) => (block.layer === 'body' ? [boxFromFrame(frame, block.box)] : []));
  const area = unionBoxes(body) ?? box;
  const [x, y] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
  const [side, head] = [SIDE * raw.width, HEAD * raw.height];
  const beside = (x < side && x < area.x0) || (x > raw.width - side && x > area.x1);
  return beside || (y < head && y < area.y0) || (y > raw.height - head && y > area.y1);
}

/** Whether a group, given by its box on the page, is of a figure or a table or lies under other text. */
function isOfOthers(box: Box, rows: number, { blocks, frame }: Around): boolean {
  let under = 0;
  for (const block of blocks) {
    const onPage = boxFromFrame(frame, block.box);
    const reach = rows > 1 || frame.vertical ? 0 : LABEL_REACH;
    if (block.type === 'table' && holdsCentre(onPage, box)) return true;
    if (block.type === 'figure' && block.layer === 'body' && holdsCentre(onPage, box, reach)) return true;
    if (block.type !== 'text') continue;
    for (const line of block.lines) {
      const shared = intersectBox(boxFromFrame(frame, line.box), box);
      if (shared !== null) under += boxArea(shared);
    }
  }
  return under > MAX_UNDER * boxArea(box);
}

/** Lays a group out in its own frame. */
function laidOut(group: Group, own: Frame, around: Around): readonly PageBlock[] {
  const { raw, elements, rightToLeft } = around;
  const onPage = boxFromFrame(own, group.box);
  const pieces = group.rows.flatMap((row) => row.chunks.flatMap((chunk) => chunk.pieces));
  const lines = raw.paths.filter((path) => path.kind === 'line' && holdsCentre(onPage, path.box, pieces[0]?.size ?? 0));
  const page = { ...raw, runs: [], images: [], paths: lines, links: [] };
  const given = { frame: own, pieces, elements, rightToLeft, scanned: false, leaning: false };
  const drawn = layoutFrame({ ...given, raw: page }).blocks;
  const isDrawing = (block: PageBlock): boolean => block.type === 'figure' && block.kind !== 'formula';
  const blocks = drawn.some(isDrawing) ? layoutFrame({ ...given, raw: { ...page, paths: [] } }).blocks : drawn;
  return blocks.filter((block) => block.type !== 'rule');
}

function passageOf(group: Group, own: Frame, around: Around): Passage | null {
  const { frame } = around;
  const onPage = boxFromFrame(own, group.box);
  if ((own.turn !== 180 && isInMargin(onPage, around)) || isOfOthers(onPage, group.rows.length, around)) return null;
  const letters = group.rows.flatMap((row) => row.chunks.flatMap((chunk) => chunk.pieces.flatMap((p) => p.glyphs)));
  const prose = group.rows.some(isProse);
  if (!prose && letters.length < MIN_TABLE_LETTERS) return null;
  const blocks = laidOut(group, own, around);
  if (!prose && !blocks.some((block) => block.type === 'table')) return null;
  const box = frame.vertical ? onPage : boxToFrame(frame, onPage);
  if (own.vertical) return { blocks: toPageBlocks(blocks, own), box };
  // Text that lies sideways is read upright: its lines keep their places to each other.
  const all = unionBoxes(blocks.map((block) => block.box)) ?? group.box;
  return { blocks: movedBlocks(toPageBlocks(blocks, own), box.x0 - all.x0, box.y0 - all.y0), box };
}

/** The lines of a group as background, in page points. */
function backgroundOf(rows: readonly Row[], own: Frame): readonly PageBlock[] {
  return rows.flatMap((row) => {
    const block = blockOfLine(row);
    if (block === null) return [];
    const box = boxFromFrame(own, block.box);
    const lines = block.lines.map((line) => ({
      ...line,
      box,
      baseline: box.y1,
      spans: line.spans.map((s) => ({ ...s, box: boxFromFrame(own, s.box) })),
    }));
    return [{ ...block, box, lines, column: { x0: box.x0, x1: box.x1 } }];
  });
}

/** Reads the text that runs in other directions than the page. */
export function turnedText(around: Around, runs: readonly RawGlyphRun[]): TurnedText {
  const { raw, frame, layer } = around;
  const passages: Passage[] = [];
  const background: PageBlock[] = [];
  const log = dropLog();
  for (const run of runs) if (isSlanted(run)) log.add(run, run.glyphs, 'slanted');
  const dropped = [...log.entries];
  let room = MAX_TURNED_GLYPHS;
  for (const [own, all] of turnedFrames(raw, frame, runs)) {
    const over = dropLog();
    const read = all.filter((run) => {
      const fits = run.glyphs.length <= room;
      if (fits) room -= run.glyphs.length;
      else over.add(run, run.glyphs, 'glyph-limit');
      return fits;
    });
    const found = piecesOf({ ...raw, runs: read }, own, layer);
    dropped.push(...over.entries, ...found.dropped);
    const groups = groupsOf(rowsOf(chunksOf(found.pieces)));
    for (const group of groups) {
      const passage = layer !== 'painted' || groups.length > MAX_GROUPS ? null : passageOf(group, own, around);
      if (passage === null) background.push(...backgroundOf(group.rows, own));
      else passages.push(passage);
    }
  }
  return { passages, background, dropped };
}
