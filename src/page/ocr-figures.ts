// In: the text of an OCR page, the pictures and rules found on it. Out: the pictures, those grown and added that a
// caption tells of, and the labels that lie in them.
// Evidence: a caption under short words, strokes or a piece of a picture, with no prose between. A line drawing is many
// small pieces of ink, which look like letters: only its caption tells.
import {
  type Box,
  boxArea,
  boxHeight,
  boxWidth,
  holdsCentre,
  intersectBox,
  overlapX,
  overlapY,
  unionBox,
  unionBoxes,
} from '../model/geometry.ts';
import type { OcrLine, OcrPage } from '../model/ocr-page.ts';

/** The start of the caption of a figure; a table's stands over it. Prose runs on behind the number: "Figure 3 shows". */
const CAPTION =
  /^(?:fig(?:ure|\.)?|abb(?:ildung|\.)?|figura|рис(?:унок|\.)?|그림|図|图|圖)\s?\.?\s?\d+(?:[.-]\d+)*[a-z]?\s?(?:[.:：。](?=\s|\p{L}|\p{Pd}|$)|$)/iu;

/** The start of a list item or of a numbered heading: text, and no label. */
const ITEM =
  /^(?:[•‣◦▪■□●○∙◆►✓*·«»-]|[–—])(?:\s|$)|^\(?(?:\d{1,3}|\p{L}|[ivxlc]{1,5})[.)](?:\s|$)|^\d{1,2}(?:\.\d{1,2})+\.?(?:\s|$)|^(?:\d{1,3}|§)\s+\p{L}/iu;

/** Words of a line of prose, and the part of the column that it fills; a shorter one may be a label. */
const PROSE_WORDS = 5;
const PROSE_WIDTH = 0.6;
/** Distance in rows from line to line within a paragraph, and widest white within a drawing. */
const NEXT_LINE = 1.7;
const WIDEST_WHITE = 3.2;
/** Smallest height of a figure, rows; labels or pieces that show it. */
const LEAST_HEIGHT = 2.2;
const LEAST_LABELS = 2;
/** Strokes reach so far around labels, rows. */
const AROUND = 0.7;
/** Type so much larger than the prose is a heading's. */
const LARGER = 1.12;
/** Lines that start within so much of one edge, so near over each other, are set as text is, rows. */
const ONE_EDGE = 0.6;
const EDGE_REACH = 3.5;

/** What a round stroke of a drawing is read as, in whatever size. */
const ROUND = /^[Oo0○〇]$/u;

export type CaptionedFigures = {
  readonly pictures: readonly Box[];
  readonly text: readonly OcrLine[];
  readonly labels: readonly OcrLine[];
};

const textOf = (line: OcrLine): string => line.words.map((word) => word.text).join(' ');

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Where the column of a caption begins and ends: as the nearest prose over and under it. */
function columnOf(caption: OcrLine, prose: readonly OcrLine[]): Box {
  const near = prose.filter(({ box }) => overlapX(box, caption.box) > 0);
  const distance = ({ box }: OcrLine): number => Math.abs(box.y0 - caption.box.y0);
  const sorted = near.sort((a, b) => distance(a) - distance(b)).slice(0, 3);
  return sorted.reduce((box, line) => unionBox(box, line.box), caption.box);
}

/** Whether a line is set as text is: an item, a heading, code, at the column's edge or at one edge with its neighbours. */
function isSetAsText(line: OcrLine, row: number, column: Box, own: readonly OcrLine[]): boolean {
  if (ITEM.test(textOf(line)) || line.rowHeight > LARGER * row) return true;
  if (line.words.every((word) => word.bold === true) || line.words.every((word) => word.monospace === true))
    return true;
  if (line.box.x0 < column.x0 + ONE_EDGE * row) return true;
  return own.some((other) => {
    const distance = Math.abs(other.baseline - line.baseline);
    return distance > row / 2 && distance < EDGE_REACH * row && Math.abs(other.box.x0 - line.box.x0) < ONE_EDGE * row;
  });
}

type Part = { readonly box: Box; readonly line: OcrLine | null };

/** What stands over a caption up to the prose above it, from below; each part near the ones under it. */
function partsOver(
  caption: OcrLine,
  column: Box,
  page: Pick<OcrPage, 'pictures' | 'rules'>,
  lines: readonly OcrLine[],
): readonly Part[] {
  const row = caption.rowHeight;
  const inColumn = (box: Box): boolean =>
    overlapX(box, column) > boxWidth(box) / 2 && box.y1 <= caption.box.y0 + row / 2;
  const own = lines.filter((line) => line !== caption && inColumn(line.box));
  const isProse = ({ box, words }: OcrLine): boolean =>
    words.length >= PROSE_WORDS && boxWidth(box) >= PROSE_WIDTH * boxWidth(column);
  // The short last line of a paragraph belongs to the lines over it.
  const endsProse = (line: OcrLine): boolean =>
    own.some(
      (other) =>
        isProse(other) &&
        line.baseline > other.baseline &&
        line.baseline - other.baseline < NEXT_LINE * row &&
        Math.abs(line.box.x0 - other.box.x0) < 2 * row,
    );
  const parts: readonly Part[] = [
    ...own.map((line) => ({ box: line.box, line })),
    ...[...page.pictures, ...page.rules].filter(inColumn).map((box) => ({ box, line: null })),
  ].sort((a, b) => b.box.y1 - a.box.y1);
  const taken: Part[] = [];
  let top = caption.box.y0;
  for (const part of parts) {
    if (top - part.box.y1 > WIDEST_WHITE * row) break;
    const { line } = part;
    if (line !== null && (isProse(line) || endsProse(line) || CAPTION.test(textOf(line)))) break;
    if (line !== null && !ROUND.test(textOf(line)) && isSetAsText(line, row, column, own)) break;
    taken.push(part);
    top = Math.min(top, part.box.y0);
  }
  return underDrawing(taken, row);
}

/** Two letters in a row; a round of a drawing is read as one. */
const WORD = /[\p{L}\p{Nd}]{2}/u;

/** Parts without those over the topmost that shows a drawing: a piece of height, labels side by side, or strokes over a piece. */
function underDrawing(parts: readonly Part[], row: number): readonly Part[] {
  const pieces = parts.filter((part) => part.line === null && boxHeight(part.box) >= row);
  const shows = ({ box, line }: Part): boolean =>
    line === null
      ? boxHeight(box) >= row
      : (!WORD.test(textOf(line)) && pieces.some((piece) => overlapX(piece.box, box) > 0)) ||
        parts.some((p) => p.line !== null && overlapY(p.box, box) > boxHeight(box) / 2 && overlapX(p.box, box) === 0);
  const top = Math.min(...parts.filter(shows).map(({ box }) => box.y0));
  return parts.filter(({ box }) => (box.y0 + box.y1) / 2 >= top);
}

/** The figure over a caption, or null where nothing is drawn there. */
function figureOver(
  caption: OcrLine,
  page: Pick<OcrPage, 'pictures' | 'rules'>,
  lines: readonly OcrLine[],
  prose: readonly OcrLine[],
): { readonly box: Box; readonly labels: readonly OcrLine[] } | null {
  const parts = partsOver(caption, columnOf(caption, prose), page, lines);
  const box = unionBoxes(parts.map((part) => part.box));
  const labels = parts.flatMap(({ line }) => (line === null ? [] : [line]));
  const drawn = parts.length - labels.length;
  // Pictures side by side over one caption are pictures of their own.
  if (page.pictures.filter((picture) => parts.some((part) => part.box === picture)).length > 1) return null;
  if (box === null || boxHeight(box) < LEAST_HEIGHT * caption.rowHeight || drawn + labels.length < LEAST_LABELS)
    return null;
  const around = AROUND * caption.rowHeight;
  const under = Math.max(box.y1, caption.box.y0 - 1);
  const figure = {
    x0: Math.max(0, box.x0 - around),
    y0: Math.max(0, box.y0 - around),
    x1: box.x1 + around,
    y1: Math.min(box.y1 + around, under),
  };
  // Text that is no label would be lost in the picture.
  const holdsText = lines.some((line) => !labels.includes(line) && holdsCentre(figure, line.box));
  return holdsText ? null : { box: figure, labels };
}

/** Figures that their captions tell of. */
export function captionedFigures(
  page: Pick<OcrPage, 'pictures' | 'rules'>,
  lines: readonly OcrLine[],
): CaptionedFigures {
  const wide = median(lines.map(({ box }) => boxWidth(box)));
  const prose = lines.filter(({ box, words }) => words.length >= PROSE_WORDS && boxWidth(box) >= wide / 2);
  let pictures = page.pictures;
  const labels = new Set<OcrLine>();
  for (const caption of lines.filter((line) => line.vertical !== true && CAPTION.test(textOf(line)))) {
    const figure = figureOver(caption, page, lines, prose);
    if (figure === null) continue;
    for (const label of figure.labels) labels.add(label);
    pictures = [...pictures.filter((picture) => !holdsCentre(figure.box, picture)), figure.box];
  }
  return { pictures, text: lines.filter((line) => !labels.has(line)), labels: [...labels] };
}

/** A formula so far in a picture, or the other way round, in parts of the smaller of both, is a part of the drawing. */
const SHARED = 0.5;

/**
 * What was taken for a formula and lies over a picture: loose strokes of a drawing of which only the densest part was found.
 * The picture grows over it, where no prose would be lost in it.
 */
export function overFormulas<F extends { readonly box: Box }>(
  pictures: readonly Box[],
  formulas: readonly F[],
  lines: readonly OcrLine[],
): { readonly pictures: readonly Box[]; readonly formulas: readonly F[] } {
  const prose = lines.filter(({ words }) => words.length >= PROSE_WORDS);
  const grown = [...pictures];
  const kept = formulas.filter(({ box }) => {
    const at = grown.findIndex((picture) => {
      const shared = intersectBox(picture, box);
      return shared !== null && boxArea(shared) >= SHARED * Math.min(boxArea(picture), boxArea(box));
    });
    const picture = grown[at];
    if (picture === undefined) return true;
    const whole = unionBox(picture, box);
    if (prose.some((line) => holdsCentre(whole, line.box))) return true;
    grown[at] = whole;
    return false;
  });
  return { pictures: grown, formulas: kept };
}
