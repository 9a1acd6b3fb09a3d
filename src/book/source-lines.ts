// In: PageModels. Out: draft pages, each line in flow coordinates with its look, nothing judged yet.
import type { Line, PageModel, TextBlock } from '../model/page.ts';
import type { DraftItem, DraftPage, Frame, Look, SourceLine } from './draft.ts';
import { isAllCapitals } from './script.ts';
import { count, mostFrequent } from './statistics.ts';

/** The plain text of a line, trimmed. */
export function lineText(line: Line): string {
  let text = '';
  for (const span of line.spans) text += span.text;
  return text.trim();
}

/** Space, and signs that say nothing of a line's face: arrows, operators, box drawing come from a face of their own. */
const SIGNS = /[\s\u2190-\u27bf\u27e6-\u27ff\u2900-\u2aff]+/gu;

/** Letters of a text, space and signs apart. */
function letterCount(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x7f || code < 0x20) return text.replace(SIGNS, '').length;
    if (code > 0x20) letters++;
  }
  return letters;
}

/** What most letters have; nothing where there are none. */
function mainOf(spans: Line['spans'], counts: readonly number[], key: 'family' | 'color'): string | null {
  const first = spans[0]?.style[key];
  if (first !== undefined && spans.every(({ style }) => style[key] === first)) {
    return counts.some((n) => n > 0) ? first : null;
  }
  const byKey = new Map<string, number>();
  spans.forEach(({ style }, i) => {
    count(byKey, style[key], counts[i] ?? 0);
  });
  return mostFrequent(byKey);
}

/** Shares of bold, italic, monospaced and small-cap letters, and the main family and colour. */
export function lookOf(line: Line, text = lineText(line)): Look {
  let all = 0;
  let bold = 0;
  let italic = 0;
  let mono = 0;
  let smallCaps = 0;
  const counts: number[] = [];
  for (const { text, style } of line.spans) {
    const n = letterCount(text);
    counts.push(n);
    all += n;
    if (style.bold) bold += n;
    if (style.italic) italic += n;
    if (style.monospace) mono += n;
    if (style.smallCaps) smallCaps += n;
  }
  const share = (n: number) => (all === 0 ? 0 : n / all);
  return {
    bold: share(bold),
    italic: share(italic),
    mono: share(mono),
    smallCaps: share(smallCaps),
    capitals: isAllCapitals(text),
    family: mainOf(line.spans, counts, 'family') ?? '',
    color: mainOf(line.spans, counts, 'color') ?? '#000000',
  };
}

function frameOf(block: TextBlock, line: Line): Frame {
  if (block.writing === 'vertical') return { start: block.box.y0, end: block.box.y1 };
  if (line.direction === 'rtl') return { start: -block.column.x1, end: -block.column.x0 };
  return { start: block.column.x0, end: block.column.x1 };
}

type Marks = Partial<Pick<SourceLine, 'half' | 'holders' | 'label' | 'boxed'>>;

/** What few lines have: a half of a row, places in a tagged page, a box around them. */
function marksOf(page: PageModel, block: TextBlock, line: Line): Marks | null {
  const { half, holders, boxed } = block;
  const label = line === block.lines[0] ? block.label : undefined;
  if (half === undefined && holders === undefined && boxed === undefined && label === undefined) return null;
  return {
    ...(half === undefined ? {} : { half }),
    ...(holders === undefined ? {} : { holders }),
    ...(label === undefined ? {} : { label }),
    ...(boxed === undefined ? {} : { boxed: `${page.index}.${boxed}` }),
  };
}

/** A page's line in the coordinates of its own script. */
export function sourceLine(
  page: PageModel,
  block: TextBlock,
  line: Line,
  place: { key: number; block: number },
): SourceLine {
  const vertical = block.writing === 'vertical';
  const { box } = line;
  const [start, end] = vertical ? [box.y0, box.y1] : line.direction === 'rtl' ? [-box.x1, -box.x0] : [box.x0, box.x1];
  const text = lineText(line);
  const plain: SourceLine = {
    key: place.key,
    pageIndex: page.index,
    block: place.block,
    line,
    text,
    size: line.size,
    start,
    end,
    across: vertical ? -line.baseline : line.baseline,
    frame: frameOf(block, line),
    look: lookOf(line, text),
    layer: block.layer,
    rule: block.layer === 'body' ? null : 'page-layer',
    part: 'text',
    term: null,
    role: block.role,
    element: block.element ?? null,
    vertical,
    source: page.source,
  };
  const marks = marksOf(page, block, line);
  return marks === null ? plain : { ...plain, ...marks };
}

/** Share of a book's tagged pages that contradict their tags from which no page's tags are followed. */
const MAX_IGNORED = 0.3;

function hasTrustedTags(pages: readonly PageModel[]): boolean {
  const judged = pages.filter((page) => page.tags !== undefined);
  return judged.filter((page) => page.tags === 'ignored').length <= judged.length * MAX_IGNORED;
}

function withoutTags({ holders: _holders, label: _label, ...line }: SourceLine): SourceLine {
  return { ...line, role: null, element: null };
}

/** All pages as draft pages in page order. */
export function draftPages(pages: readonly PageModel[]): readonly DraftPage[] {
  let key = 0;
  let block = 0;
  const trusted = hasTrustedTags(pages);
  return [...pages]
    .sort((a, b) => a.index - b.index)
    .map((page) => {
      const items: DraftItem[] = [];
      for (const part of page.blocks) {
        block++;
        if (part.type === 'text') {
          for (const line of part.lines) {
            const said = sourceLine(page, part, line, { key: key++, block });
            const source = trusted ? said : withoutTags(said);
            if (source.text !== '') items.push({ type: 'line', line: source });
          }
        } else if (part.layer === 'body') {
          if (part.type === 'table') items.push({ type: 'table', pageIndex: page.index, table: part });
          else if (part.type === 'figure')
            items.push({ type: 'figure', pageIndex: page.index, source: page.source, figure: part });
          else items.push({ type: 'rule', pageIndex: page.index, box: part.box });
        }
      }
      const { index, width, height, label, source, confidence } = page;
      return { index, width, height, label, folio: null, source, confidence, items };
    });
}

/** Body lines of pages as they are: most rules ask for them, and few change a page. */
const known = new WeakMap<DraftPage, readonly SourceLine[]>();

/** The body lines of running text on a page, in reading order. */
export function bodyLines(page: DraftPage): readonly SourceLine[] {
  const made = known.get(page) ?? bodyLinesOf(page);
  known.set(page, made);
  return made;
}

function bodyLinesOf(page: DraftPage): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  for (const item of page.items) {
    if (item.type === 'line' && item.line.layer === 'body' && item.line.part === 'text') lines.push(item.line);
  }
  return lines;
}

/** The same pages with each line passed through `change`; a page whose lines stay as they are is the same object. */
export function mapLines(
  pages: readonly DraftPage[],
  change: (line: SourceLine, page: DraftPage) => SourceLine,
): readonly DraftPage[] {
  return pages.map((page) => {
    let changed = false;
    const items = page.items.map((item): DraftItem => {
      if (item.type !== 'line') return item;
      const line = change(item.line, page);
      if (line === item.line) return item;
      changed = true;
      return { type: 'line', line };
    });
    return changed ? { ...page, items } : page;
  });
}

/** A line moved out of the body by a rule. */
export function asFurniture(line: SourceLine, rule: string): SourceLine {
  return { ...line, layer: 'furniture', rule };
}

/** A line all of whose letters count as monospaced: one of a listing, whatever its face. */
export function asMonospaced(source: SourceLine): SourceLine {
  const spans = source.line.spans.map((span) => ({ ...span, style: { ...span.style, monospace: true } }));
  const line = { ...source.line, spans };
  return { ...source, line, look: lookOf(line) };
}
