// In: draft pages. Out: printed page numbers as furniture, and each page's folio.
// Evidence: the number minus the page index is the same on several pages; it stands at the page's edge.
import type { BookDraft } from './draft.ts';
import { type Sighting, titleNumbers } from './folio-rivals.ts';
import { withoutMisread } from './misread-folios.ts';
import { pageNumber } from './numerals.ts';
import { type EdgeLine, edgeLinesInwards } from './page-edges.ts';
import { shortFolios } from './short-folios.ts';
import { asFurniture, bodyLines, mapLines } from './source-lines.ts';
import { median } from './statistics.ts';

/** Pages on which one offset must hold. peers: a run of three is positive evidence. */
const MIN_PAGES = 3;

/** In a document of fewer pages, the share of them that must agree. peers: 60 %. */
const MIN_SHARE = 0.6;

/** In a document of so few pages two numbers alone that count its pages from the first are a run. */
const FEW_PAGES = 4;

/** Folios alone that show where the others stand, and how far another one may stand from there, points. */
const MIN_PLACED = 2;
const SAME_PLACE = 1.5;

/** Pages that may lie between two folios of one run: plates, chapter openings without a folio. */
const MAX_RUN_GAP = 6;

/** A folio alone on its line, with what may stand around it: "- 12 -", "[12]", "Page 12 of 300", "12쪽", "- 12 / 300 -". */
const ALONE =
  /^(?:page|seite|pagina|página|s\.|p\.)?\s*[-–—|[(<•·]*\s*(\p{Nd}{1,4}|[ivxlcdm]{1,8})\s*[-–—|\])>•·]*\s*(?:쪽|면|頁|ページ|(?:of|von|de|sur|di|\/)\s*\p{Nd}{1,4})?\s*[-–—|\])>•·]*$/iu;

/** A folio at either end of a running head: "12  The Garden", "The Garden | 12". */
const AT_START = /^(\p{Nd}{1,4}|[ivxlcdm]{1,8})(?:\s*[|•·]\s*|\s+)\S/iu;
const AT_END = /\S(?:\s*[|•·]\s*|\s+)(\p{Nd}{1,4}|[ivxlcdm]{1,8})$/iu;

/** The same where OCR passed over the space: "12겨울 강". */
const GLUED = /^(\p{Nd}{1,4})(?=\p{L})/u;

function sightingsIn({ line, edge, row, deep }: EdgeLine): Sighting[] {
  const found: Sighting[] = [];
  const see = (printed: string | undefined, alone: boolean) => {
    const number = printed === undefined ? null : pageNumber(printed);
    if (printed === undefined || number === null) return;
    // Deep in the sheet a folio is known by its place as well.
    const place = deep ? Math.round(line.across / SAME_PLACE) : '';
    const key = `${number.roman ? 'roman' : 'arabic'} ${number.value - line.pageIndex} ${edge}${place}`;
    found.push({ line, pageIndex: line.pageIndex, printed, alone, outermost: row === 0, key });
  };
  const whole = ALONE.exec(line.text);
  if (whole) see(whole[1], true);
  else {
    see(AT_START.exec(line.text)?.[1] ?? (line.source === 'ocr' ? GLUED.exec(line.text)?.[1] : undefined), false);
    see(AT_END.exec(line.text)?.[1], false);
  }
  return found;
}

/** The sightings of one offset that stand in runs long enough to be no chance. */
function inRuns(list: readonly Sighting[], pageCount: number): readonly Sighting[] {
  const needed = Math.max(2, Math.min(MIN_PAGES, Math.ceil(pageCount * MIN_SHARE)));
  const kept: Sighting[] = [];
  let run: Sighting[] = [];
  const close = () => {
    const counts = pageCount <= FEW_PAGES && run.every((s) => s.alone && s.outermost && s.key.startsWith('arabic 1 '));
    if (new Set(run.map((s) => s.pageIndex)).size >= (counts ? MIN_PLACED : needed)) kept.push(...run);
    run = [];
  };
  for (const sighting of list) {
    const last = run.at(-1);
    if (last && sighting.pageIndex - last.pageIndex > MAX_RUN_GAP) close();
    run.push(sighting);
  }
  close();
  return kept;
}

/** The key without the edge: what the number says of the page, wherever it stands. */
const offsetOf = (sighting: Sighting) => sighting.key.replace(/ \w+$/u, '');

/** Folios alone that go on a run of the other edge: chapters open with the number at the foot, not at the head. */
function atOtherEdge(all: Iterable<readonly Sighting[]>, sure: readonly Sighting[]): readonly Sighting[] {
  const pagesOf = new Map<string, number[]>();
  for (const s of sure) {
    const pages = pagesOf.get(offsetOf(s));
    if (pages) pages.push(s.pageIndex);
    else pagesOf.set(offsetOf(s), [s.pageIndex]);
  }
  const found: Sighting[] = [];
  for (const list of all) {
    const pages = (list[0] && pagesOf.get(offsetOf(list[0]))) ?? [];
    const [first, last] = [Math.min(...pages) - MAX_RUN_GAP, Math.max(...pages) + MAX_RUN_GAP];
    found.push(...list.filter((s) => s.alone && s.outermost && s.pageIndex >= first && s.pageIndex <= last));
  }
  return found;
}

/** Folios alone at the foot that go on the number of a neighbour's running head, and that number: a preface is short. */
function besideHeads(all: Iterable<readonly Sighting[]>): readonly Sighting[] {
  const outer = [...all].flat().filter((s) => s.outermost);
  const key = (s: Sighting, step: number) => `${offsetOf(s)} ${s.pageIndex + step}`;
  const inHeads = new Map(outer.filter((s) => !s.alone).map((s) => [key(s, 0), s]));
  return outer.flatMap((s) => {
    if (!s.alone || !s.key.endsWith(' foot')) return [];
    const heads = [-1, 1].flatMap((step) => inHeads.get(key(s, step)) ?? []);
    return heads.length === 0 ? [] : [s, ...heads];
  });
}

/** Numbers alone at the foot that are what the file itself calls the page: front matter is too short for a run. */
function asLabelled(all: Iterable<readonly Sighting[]>, pages: BookDraft['pages']): readonly Sighting[] {
  const labels = new Map(pages.map((page) => [page.index, page.label]));
  const found: Sighting[] = [];
  for (const list of all) {
    const foot = list.filter((s) => s.alone && s.outermost && s.key.endsWith(' foot'));
    found.push(...foot.filter((s) => s.printed === labels.get(s.pageIndex)));
  }
  return found;
}

/** What else than its number a folio alone says: that it is a page's, or of how many; dashes around it say as much. */
const SAYS_PAGE = /\p{L}{2}|\/|[쪽면頁]|^[-–—]\s*\p{Nd}+\s*[-–—]$/u;

/** Folios alone that say that they are the page's number, and are: one of two pages is too few for a run. */
function saidInWords(all: Iterable<readonly Sighting[]>): readonly Sighting[] {
  const own = [...all].flat().filter((s) => s.alone && s.outermost && s.key.startsWith('arabic 1 '));
  return own.filter((s) => SAYS_PAGE.test(s.line.text));
}

/** Numbers alone in the very place where other pages have theirs: a title page is the only one that is counted "i". */
function inPlace(all: Iterable<readonly Sighting[]>, sure: readonly Sighting[]): readonly Sighting[] {
  const placeOf = ({ line }: Sighting) =>
    [line.across, (line.start + line.end) / 2].map((at) => Math.round(at / SAME_PLACE)) as [number, number];
  const known = new Map<string, number>();
  for (const place of sure.filter((s) => s.alone)) {
    const key = placeOf(place).join(' ');
    known.set(key, (known.get(key) ?? 0) + 1);
  }
  const isKnown = (s: Sighting) => {
    const [across = 0, middle = 0] = placeOf(s);
    let times = 0;
    for (const a of [-1, 0, 1]) for (const m of [-1, 0, 1]) times += known.get(`${across + a} ${middle + m}`) ?? 0;
    return times >= MIN_PLACED;
  };
  return [...all].flat().filter((s) => s.alone && s.outermost && isKnown(s));
}

/** Moves folios to the furniture and notes them on their pages; numbers inside running heads are only noted. */
export function folios(draft: BookDraft): BookDraft {
  const byKey = new Map<string, Sighting[]>();
  for (const page of draft.pages) {
    for (const edge of edgeLinesInwards(page)) {
      for (const sighting of sightingsIn(edge)) {
        const list = byKey.get(sighting.key);
        if (list) list.push(sighting);
        else byKey.set(sighting.key, [sighting]);
      }
    }
  }
  const folioLines = new Set<number>();
  const printed = new Map<number, string>();
  const sure = [...byKey.values()].flatMap((list) => inRuns(list, draft.pages.length));
  const few = [
    ...besideHeads(byKey.values()),
    ...asLabelled(byKey.values(), draft.pages),
    ...saidInWords(byKey.values()),
    ...shortFolios([...byKey.values()].flat(), sure, draft.pages),
  ];
  const more = [...atOtherEdge(byKey.values(), sure), ...inPlace(byKey.values(), sure)];
  const found = [...sure, ...more, ...few];
  const titles = titleNumbers(found, median(draft.pages.flatMap(bodyLines).map((line) => line.size)));
  for (const sighting of found) {
    if (titles.has(sighting)) continue;
    if (sighting.alone) folioLines.add(sighting.line.key);
    if (sighting.alone || !printed.has(sighting.pageIndex)) printed.set(sighting.pageIndex, sighting.printed);
  }
  const pages = mapLines(draft.pages, (line) => (folioLines.has(line.key) ? asFurniture(line, 'folios') : line));
  const read = withoutMisread(printed, pages);
  return { ...draft, pages: pages.map((page) => ({ ...page, folio: read.get(page.index) ?? null })) };
}
