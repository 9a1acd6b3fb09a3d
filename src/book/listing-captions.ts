// In: segments. Out: the same, captions of listings attached to the code that they stand under or over.
// Evidence: "Listing 3" at the start of a few lines right beside code, with a mark behind the number or in type of its own.
import type { Segment } from './draft.ts';

/** What names a program by number, in the languages that set captions under code. */
const LISTING_WORDS =
  'listing|listado|listagem|listato|liste|wydruk|výpis|quelltext|quellcode|source\\s?code|code|código|codice|código-fonte|kod|листинг|源代码|代码|程序|コード|プログラム|リスト|코드|소스';
const LISTING = new RegExp(
  `^[\\[(<〈]?(?:${LISTING_WORDS})(?:\\s*[A-Z]?\\p{Nd}+(?:[.\\-–][\\p{Nd}A-Z]+)*|\\s+[IVXLC]+)[\\])>〉]?(?=$|\\s?[.:：。—–-]|\\s\\p{Lu})`,
  'iu',
);
/** Lines of the longest caption, and the white between it and its code, em. */
const MAX_LINES = 6;
const MAX_WHITE = 2.5;

function isListingCaption({ kind, lines, heading, pageIndex }: Segment, code: Segment | undefined): boolean {
  if (kind !== 'text' || heading !== null || lines.length > MAX_LINES || code?.kind !== 'code') return false;
  return code.lines.some((line) => line.pageIndex === pageIndex) && LISTING.test(lines[0]?.text ?? '');
}

/** White between a caption and code over (or under) it, em of the caption's type; infinite where it has one already. */
function white(caption: Segment, code: Segment | undefined, isOver: boolean): number {
  if (!isListingCaption(caption, code) || code === undefined || code.caption !== null) return Infinity;
  return gapOf(caption, code, isOver);
}

/** White between a caption and what stands over (or under) it, em of the caption's type. */
function gapOf(caption: Segment, code: Segment, isOver: boolean): number {
  const [upper, lower] = isOver ? [code, caption] : [caption, code];
  const from = upper.lines.at(-1)?.line.box.y1 ?? 0;
  const gap = ((lower.lines[0]?.line.box.y0 ?? Infinity) - from) / caption.size;
  return gap < -1 ? Infinity : Math.max(0, gap);
}

/** Whether a caption stands close under code (or over it) that has none yet, on the page where the code ends or begins. */
export function isBesideCode(caption: Segment, code: Segment | null, isOver: boolean): boolean {
  if (code?.kind !== 'code' || code.caption !== null || caption.kind !== 'text' || caption.heading) return false;
  const near = isOver ? code.lines.at(-1) : code.lines[0];
  return near?.pageIndex === caption.pageIndex && gapOf(caption, code, isOver) <= MAX_WHITE;
}

/** Attaches captions to listings: to the nearer one where code stands over and under them. */
export function withListingsNamed(segments: readonly Segment[]): readonly Segment[] {
  if (!segments.some(({ kind }) => kind === 'code')) return segments;
  const out: (Segment | null)[] = [...segments];
  segments.forEach((segment, i) => {
    if (out[i - 1]?.kind !== 'code' && out[i + 1]?.kind !== 'code') return;
    const [above, below] = [out[i - 1] ?? undefined, out[i + 1] ?? undefined];
    const [over, under] = [white(segment, above, true), white(segment, below, false)];
    const at = over <= under ? i - 1 : i + 1;
    const code = out[at];
    if (Math.min(over, under) > MAX_WHITE || !code) return;
    out[at] = { ...code, caption: segment };
    out[i] = null;
  });
  return out.filter((segment) => segment !== null);
}
