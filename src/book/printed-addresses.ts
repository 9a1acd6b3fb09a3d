// In: segments and notes of whole paragraphs. Out: the same without the addresses that a typesetter prints in brackets
// behind linked words ("the guide (https://…)"), since on paper nobody can follow a link. The link keeps the address.
import type { Line, Span } from '../model/page.ts';
import type { BookDraft, Segment, SetAside, SourceLine } from './draft.ts';
import { sameLink } from './inline-pieces.ts';
import { isOwnAddress } from './own-address.ts';
import { lineText } from './source-lines.ts';

/** Linked words with their address behind them that show a setting of the typesetter, and the part of all linked words that they are. */
const MIN_PRINTED = 2;
const PRINTED_SHARE = 0.5;
/** An address is printed with at most so many letters more than it has: spaces and hyphens at line ends. */
const EXTRA_LETTERS = 12;
/** What is left of white before these once the address is gone was white between two words. */
const CLOSING = /^\s+(?=[.,;:!?)\]»”’])/u;
/** What may differ between an address and its print: line ends and their hyphens, how a mailbox or the last folder is written. */
const NO_PART = /[\s\u00ad\u200b-]+|^mailto:|\/$/giu;

const bare = (address: string) => address.replace(NO_PART, '').replace(/\/$/u, '').toLowerCase();

type Part = { readonly line: number; readonly span: number; readonly from: number; readonly to: number };
type Cut = { readonly from: number; readonly to: number };
type Found = { readonly text: string; readonly parts: readonly Part[]; readonly cuts: readonly Cut[]; linked: number };

/** Where the bracket behind a linked word ends, if it holds the address and nothing else; null otherwise. */
function endOfAddress(text: string, at: number, href: string): number | null {
  const opened = /^\s*([([])/u.exec(text.slice(at, at + 4));
  if (opened === null) return null;
  const start = at + opened[0].length;
  const closing = opened[1] === '(' ? ')' : ']';
  const wanted = bare(href);
  const limit = start + href.length + EXTRA_LETTERS;
  for (let end = text.indexOf(closing, start); end >= 0 && end <= limit; end = text.indexOf(closing, end + 1)) {
    if (bare(text.slice(start, end)) === wanted) return end + 1;
  }
  return null;
}

/** The linked words of some lines that are no addresses, and the addresses printed behind them. */
function findIn(lines: readonly Line[]): Found {
  const parts: Part[] = [];
  let text = '';
  lines.forEach(({ spans }, line) => {
    if (line > 0) text += '\n';
    spans.forEach((span, i) => {
      parts.push({ line, span: i, from: text.length, to: text.length + span.text.length });
      text += span.text;
    });
  });
  const linkOf = (part: Part | undefined) => (part ? (lines[part.line]?.spans[part.span]?.link ?? null) : null);
  const cuts: Cut[] = [];
  let linked = 0;
  for (let i = 0; i < parts.length; ) {
    const link = linkOf(parts[i]);
    let next = i + 1;
    while (link !== null && next < parts.length && sameLink(linkOf(parts[next]), link)) next++;
    const from = parts[i]?.from ?? 0;
    const to = parts[next - 1]?.to ?? 0;
    const words = text.slice(from, to).trim();
    if (link?.type === 'external' && words !== '' && !isOwnAddress(words, link.href)) {
      linked++;
      const at = from + text.slice(from, to).trimEnd().length;
      const end = endOfAddress(text, at, link.href);
      if (end !== null) cuts.push({ from: at, to: end + (CLOSING.exec(text.slice(end, end + 4))?.[0].length ?? 0) });
    }
    i = next;
  }
  return { text, parts, cuts, linked };
}

/** The lines without what was found, and what is gone from each of them. */
function cutFrom(lines: readonly Line[], { text, parts, cuts }: Found): { lines: readonly Line[]; gone: string[] } {
  const gone: string[] = lines.map(() => '');
  const spans: Span[][] = lines.map(() => []);
  for (const { line, span: i, from, to } of parts) {
    const span = lines[line]?.spans[i];
    if (!span) continue;
    let kept = '';
    let at = from;
    for (const cut of cuts) {
      const start = Math.max(at, cut.from);
      const end = Math.min(to, cut.to);
      if (start >= end) continue;
      kept += text.slice(at, start);
      gone[line] += text.slice(start, end);
      at = end;
    }
    spans[line]?.push(at === from ? span : { ...span, text: kept + text.slice(at, to) });
  }
  return { lines: lines.map((line, i) => (gone[i] === '' ? line : { ...line, spans: spans[i] ?? [] })), gone };
}

/** Takes addresses printed behind linked words out of the text, in books where that is how links are printed. */
export function printedAddresses(draft: BookDraft): BookDraft {
  const found = new Map<readonly SourceLine[], Found>();
  let printed = 0;
  let linked = 0;
  const blocks: (readonly SourceLine[])[] = [...draft.segments, ...draft.notes].map((block) => block.lines);
  for (const lines of blocks) {
    if (!lines.some(({ line }) => line.spans.some((span) => span.link?.type === 'external'))) continue;
    const here = findIn(lines.map(({ line }) => line));
    printed += here.cuts.length;
    linked += here.linked;
    if (here.cuts.length > 0) found.set(lines, here);
  }
  if (printed < MIN_PRINTED || printed < linked * PRINTED_SHARE) return draft;
  const setAside: SetAside[] = [];
  const without = <T extends { readonly lines: readonly SourceLine[] }>(block: T): T => {
    const here = found.get(block.lines);
    if (here === undefined) return block;
    const cut = cutFrom(
      block.lines.map(({ line }) => line),
      here,
    );
    const lines = block.lines.map((source, i): SourceLine => {
      const [line, gone = ''] = [cut.lines[i] ?? source.line, cut.gone[i]];
      if (gone.trim() === '') return source;
      setAside.push({ pageIndex: source.pageIndex, box: line.box, text: gone.trim(), rule: 'printed-addresses' });
      return { ...source, line, text: lineText(line) };
    });
    return { ...block, lines };
  };
  const segments: Segment[] = draft.segments.map(without);
  const notes = draft.notes.map(without);
  return { ...draft, segments, notes, setAside: [...draft.setAside, ...setAside] };
}
