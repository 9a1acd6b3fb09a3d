// In: pages drawn with letters in a case file. Out: PageModels, one letter 5 points wide, as layout would give them.
// `[picture]` alone is a picture, `[formula]` a displayed formula, which a book without its bytes gives as text; `>picture` one at the right of the next lines. `{14}` sets the type size of a line, **bold**, _italic_, `code`, ^raised^; `-----` alone is a short rule, more dashes one as long as they are; lines that start with ▒ stand on one gray ground; an empty line is space.
// `¦` before lines: they stand in one framed or tinted box.
// `<H2>` before a line starts a block of that role in a tagged PDF; `<L1.LI2:3>` one that stands in list 1 and its item 2, with a label of three letters.
import type { BodyStyle } from '../../../src/book/draft.ts';
import type { Ground, Line, PageBlock, PageModel, Span, TagHolder, TextStyle } from '../../../src/model/page.ts';

/** Points a letter at 10 pt, left edge, right edge of a full line, baseline distance. */
const LETTER = 5;
const LEFT = 60;
const RIGHT = 360;
const LEADING = 12;
const PLAIN: TextStyle = {
  family: 'Serif',
  size: 10,
  bold: false,
  italic: false,
  monospace: false,
  smallCaps: false,
  color: '#000000',
};

/** The body's style of such pages, for rules that are tried without the ones that measure it. */
export const PLAIN_BODY: BodyStyle = {
  size: 10,
  family: '',
  bold: false,
  italic: false,
  mono: false,
  leading: LEADING,
  leadings: {},
  firstIndent: 0,
  justified: true,
};

type Part = { text: string; style: Partial<TextStyle>; position: Span['position'] };

function parts(text: string): Part[] {
  const found: Part[] = [];
  for (const match of text.matchAll(/\*\*(.+?)\*\*|(?<![\p{L}\p{N}])_(.+?)_|`(.+?)`|\^(.+?)\^|([^*_`^]+|.)/gu)) {
    const [, bold, italic, code, raised, plain] = match;
    if (bold !== undefined) found.push({ text: bold, style: { bold: true }, position: 'normal' });
    else if (italic !== undefined) found.push({ text: italic, style: { italic: true }, position: 'normal' });
    else if (code !== undefined)
      found.push({ text: code, style: { monospace: true, family: 'Mono' }, position: 'normal' });
    else if (raised !== undefined) found.push({ text: raised, style: {}, position: 'superscript' });
    else found.push({ text: plain ?? '', style: {}, position: 'normal' });
  }
  return found;
}

/** A drawn line at a baseline. A line that nearly reaches the right edge is justified to it. */
function drawnLine(drawn: string, baseline: number): Line {
  const size = Number(/\{(\d+(?:\.\d+)?)\}/.exec(drawn)?.[1] ?? 10);
  const text = drawn.replace(/\{\d+(?:\.\d+)?\}/, '');
  const indent = text.length - text.trimStart().length;
  const pieces = parts(text.trim());
  const letters = pieces.reduce((n, p) => n + [...p.text].length, 0);
  const x0 = LEFT + indent * LETTER;
  const natural = x0 + letters * LETTER * (size / 10);
  const x1 = natural > RIGHT - 4 * LETTER ? RIGHT : natural;
  const width = (x1 - x0) / Math.max(1, letters);
  let x = x0;
  const spans = pieces.map(({ text: part, style, position }): Span => {
    const box = { x0: x, y0: baseline - size * 0.8, x1: x + [...part].length * width, y1: baseline + size * 0.2 };
    x = box.x1;
    return { text: part, style: { ...PLAIN, size, ...style }, position, link: null, box, confidence: null };
  });
  return {
    box: { x0, y0: baseline - size * 0.8, x1, y1: baseline + size * 0.2 },
    baseline,
    size,
    direction: 'ltr',
    spans,
  };
}

/** Height of a picture, points. */
/** Width of a separator over notes, points. */
const SHORT_RULE = 80;
const PICTURE = 60;

function pictureBlock(top: number, left: number, kind: 'picture' | 'formula' = 'picture'): PageBlock {
  return {
    type: 'figure',
    box: { x0: left, y0: top, x1: RIGHT, y1: top + PICTURE },
    layer: 'body',
    picture: { from: 'crop' },
    resourceId: null,
    alt: null,
    text: `[${kind}]`,
    kind,
  };
}

type Tag = { role: string; element: number; holders?: readonly TagHolder[]; label?: number };

/** What a tag drawn as `H2` or `L1.LI2:3` says. */
function tagFrom(drawn: string, element: number): Tag {
  const [path = '', label] = drawn.split(':');
  const steps = path.split('.').map((step) => /^(L|LI|BlockQuote|Note|Code|Caption)(\d+)$/.exec(step));
  const holders = steps.flatMap((step) => (step ? [{ role: step[1] ?? '', number: Number(step[2]) }] : []));
  if (holders.length === 0) return { role: path, element };
  const own = { role: holders.at(-1)?.role ?? '', element, holders };
  return label === undefined ? own : { ...own, label: Number(label) };
}

function textBlock(lines: readonly Line[], tag: Tag | null = null, boxed: number | null = null): PageBlock {
  const box = {
    x0: Math.min(...lines.map((l) => l.box.x0)),
    y0: Math.min(...lines.map((l) => l.box.y0)),
    x1: Math.max(...lines.map((l) => l.box.x1)),
    y1: Math.max(...lines.map((l) => l.box.y1)),
  };
  return {
    type: 'text',
    box,
    layer: 'body',
    lines,
    column: { x0: LEFT, x1: RIGHT },
    writing: 'horizontal',
    role: null,
    ...tag,
    ...(boxed === null ? {} : { boxed }),
  };
}

/** A page from its drawn lines. A line `foot: text` stands at the page's foot, `head: text` at its head. */
export function typedPage(drawn: readonly string[], index: number): PageModel {
  const blocks: PageBlock[] = [];
  let group: Line[] = [];
  let baseline = 84;
  const tags: Tag[] = [];
  let [boxes, inBox] = [0, false];
  let ground: Ground | null = null;
  const flush = () => {
    if (group.length > 0) blocks.push(textBlock(group, tags.at(-1) ?? null, inBox ? boxes : null));
    group = [];
  };
  for (const marked of drawn) {
    const typed = marked.replace(/^¦ ?/, '');
    if (marked.startsWith('¦') !== inBox) {
      flush();
      inBox = !inBox;
      if (inBox) boxes++;
    }
    const tag = /^<([\w.:]+)>/.exec(typed)?.[1];
    if (tag !== undefined) {
      flush();
      tags.push(tagFrom(tag, tags.length));
    }
    const row = typed.replace(/^<[\w.:]+>/, '');
    const edge = /^(head|foot): (.*)$/.exec(row);
    const tinted = row.startsWith('▒');
    if (tinted !== (ground !== null)) {
      flush();
      const box = { x0: LEFT - 6, y0: baseline - LEADING, x1: RIGHT + 6, y1: 600 };
      ground = tinted ? { box, fill: '#eeeeee' } : null;
    }
    if (edge) {
      flush();
      blocks.push(textBlock([drawnLine(edge[2] ?? '', edge[1] === 'head' ? 40 : 570)]));
    } else if (row === '[picture]' || row === '[formula]') {
      flush();
      blocks.push(pictureBlock(baseline - LEADING * 0.8, LEFT, row === '[formula]' ? 'formula' : 'picture'));
      baseline += PICTURE + LEADING;
    } else if (row === '>picture') {
      flush();
      blocks.push(pictureBlock(baseline - LEADING * 0.8, LEFT + 33 * LETTER));
    } else if (row.trim() === '') {
      flush();
      baseline += LEADING * 0.8;
    } else if (/^\s*-{5,}$/.test(row)) {
      flush();
      const dashes = row.trim().length;
      const x1 = LEFT + (dashes === 5 ? SHORT_RULE : dashes * LETTER);
      blocks.push({ type: 'rule', layer: 'body', box: { x0: LEFT, y0: baseline - 8, x1, y1: baseline - 7.5 } });
      if (dashes > 5) baseline += LEADING;
    } else {
      const line = drawnLine(row.replace(/^▒/u, ''), baseline);
      group.push(ground === null ? line : { ...line, ground });
      const next = Number(/\{(\d+(?:\.\d+)?)\}/.exec(row)?.[1] ?? 10);
      baseline += Math.max(LEADING * (next / 10), LEADING * 0.8);
    }
  }
  flush();
  return {
    modelVersion: 1,
    index,
    width: 420,
    height: 600,
    label: null,
    route: { kind: 'text', needsOcr: false, reason: 'text-layer' },
    source: 'text-layer',
    confidence: null,
    blocks,
    warnings: [],
  };
}
