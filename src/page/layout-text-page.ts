// A page with a text layer in, its layout out: lines in blocks in reading order, tables, figures and rules among them.
import type { Box } from '../model/geometry.ts';
import type { PageModel, PageRoute } from '../model/page.ts';
import { PAGE_MODEL_VERSION } from '../model/page.ts';
import type { RawDocument, RawPage } from '../model/raw-page.ts';
import { withDrawnUnderscores } from './drawn-underscores.ts';
import { boxToFrame, dominantFrame } from './frame.ts';
import { layoutFrame } from './layout-frame.ts';
import { withNamedBlanks } from './nameless-blanks.ts';
import { MAX_GLYPHS, piecesOf } from './pieces.ts';
import { withPassages } from './place-passages.ts';
import { withLayer } from './read-layer.ts';
import { withJoinedSigns } from './rtl-marks.ts';
import { type Halves, halvesOf, moved, onSpread, overFold } from './spread.ts';
import { withStruckText } from './struck-text.ts';
import { elementsOf } from './structure.ts';
import { isMisnested } from './tag-nesting.ts';
import { toPageBlocks } from './to-page.ts';
import { withTurnedCells } from './turned-cells.ts';
import { turnedText } from './turned-text.ts';
import { withoutUnseen } from './unseen-text.ts';
import { withVerticalLines } from './vertical-stacks.ts';
import { withoutStamps } from './watermarks.ts';

/** Both halves of what may be a spread, each laid out as a page, in the order that the script reads them. */
function layoutSpread(halves: Halves, route: PageRoute, document: RawDocument): PageModel {
  const left = layoutPage(halves.left, route, document);
  const right = layoutPage(halves.right, route, document);
  const onLeft = left.blocks.map((block) => overFold(block, halves));
  const onRight = right.blocks.map((block) => overFold(onSpread(block, halves.fold), halves));
  const first = [...onLeft, ...onRight].find((block) => block.type === 'text');
  const onRightDropped = (right.dropped ?? []).map((part) => ({ ...part, box: moved(part.box, halves.fold) }));
  const dropped = [...(left.dropped ?? []), ...onRightDropped];
  const rightFirst =
    document.rightToLeft ||
    (first?.type === 'text' && (first.writing === 'vertical' || first.lines[0]?.direction === 'rtl'));
  return {
    ...left,
    width: left.width + right.width,
    fold: { x: halves.fold, rightFirst },
    blocks: rightFirst ? [...onRight, ...onLeft] : [...onLeft, ...onRight],
    ...(dropped.length === 0 ? {} : { dropped }),
    warnings: [...left.warnings, ...right.warnings],
  };
}

/** Lays out one page from its text layer; boxes in page points. A page without text gives its pictures and rules. */
export function layoutTextPage(raw: RawPage, route: PageRoute, document: RawDocument): PageModel {
  const halves = halvesOf(raw);
  return halves === null ? layoutPage(raw, route, document) : layoutSpread(halves, route, document);
}

/** Reads the rules that are signs of the text: underscores, and strikes through letters. */
function withDrawnSigns({ pieces, paths }: ReturnType<typeof withStruckText>, turned: (box: Box) => Box) {
  const signed = withDrawnUnderscores(pieces, paths, turned);
  return withStruckText(signed.pieces, signed.paths, turned);
}

function layoutPage(given: RawPage, route: PageRoute, document: RawDocument): PageModel {
  const misnested = isMisnested(given.structure);
  const drawn = misnested ? { ...given, structure: null } : given;
  const { raw: seen, unseen } = withoutUnseen(withNamedBlanks(drawn));
  const layered = withLayer(seen, route);
  const { layer } = layered;
  const raw = withJoinedSigns(withVerticalLines(layered.raw, layer));
  const frame = dominantFrame(raw, layer);
  const invisible = layer !== 'painted';
  const read = piecesOf(raw, frame, layer);
  const found = { ...read, ...(invisible ? {} : withTurnedCells(raw, frame, read)) };
  const { text, stamps } = invisible ? { text: found.pieces, stamps: [] } : withoutStamps(found.pieces);
  const ruled = { pieces: text, paths: raw.paths };
  const signed = invisible || frame.vertical ? ruled : withDrawnSigns(ruled, (box) => boxToFrame(frame, box));
  const [elements, { rightToLeft }] = [elementsOf(raw.structure), document];
  const laidOut = layoutFrame({
    raw: { ...raw, paths: signed.paths },
    frame,
    pieces: signed.pieces,
    elements,
    rightToLeft,
    scanned: invisible,
    leaning: route.kind === 'scan' || route.kind === 'ocred',
  });
  const turnedFrom = { raw, frame, elements, rightToLeft, blocks: laidOut.blocks, layer };
  const turned = turnedText(turnedFrom, found.turned);
  const upright = toPageBlocks([...laidOut.blocks, ...stamps], frame);
  const blocks = [...withPassages(upright, turned.passages, frame.vertical), ...turned.background];
  const dropped = [...layered.dropped, ...found.dropped, ...turned.dropped, ...unseen];
  const missing = new Set([...(raw.missing ?? []), ...(found.glyphCount >= MAX_GLYPHS ? (['glyphs'] as const) : [])]);
  const tags = misnested ? 'ignored' : laidOut.tags;
  const isSwapped = !frame.vertical && (frame.turn === 90 || frame.turn === 270);
  return {
    modelVersion: PAGE_MODEL_VERSION,
    index: raw.index,
    width: isSwapped ? raw.height : raw.width,
    height: isSwapped ? raw.width : raw.height,
    label: raw.label,
    route,
    source: 'text-layer',
    confidence: null,
    ...(tags === 'none' ? {} : { tags }),
    blocks,
    ...(dropped.length === 0 ? {} : { dropped }),
    warnings: [...missing].map((reason) => ({ code: 'page/cut', pageIndex: raw.index, reason })),
  };
}
