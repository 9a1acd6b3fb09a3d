// In: blocks of a scanned page. Out: the same blocks, addresses printed in the text linked: of the web, of mail, DOIs.
// A scan has no links of its own. An address that a line end breaks is linked whole or not at all.
import type { Line, PageBlock, Span } from '../model/page.ts';

const HOST = '[a-z\\d](?:[a-z\\d-]*[a-z\\d])?(?:\\.[a-z\\d](?:[a-z\\d-]*[a-z\\d])?)+';

/** Engines set spaces behind the colon and the strokes of a scheme. */
const WEB = `(?:https?|ftp): ?/ ?/ ?[^\\s<>"“”„«»|]+`;
const NAMED = `www\\.${HOST}(?:[/?#][^\\s<>"“”„«»|]*)?`;
const DOI = `doi: ?10\\.\\d{4,9}/[^\\s<>"“”„«»|]+`;
const MAIL = `[a-z\\d](?:[\\w.+-]*[a-z\\d])?@${HOST}`;
const ADDRESS = new RegExp(`(?<![\\w@./-])(?:${WEB}|${NAMED}|${DOI}|${MAIL})`, 'giu');

/** What ends a sentence or a bracket behind an address is no part of it. */
const TRAIL = /[.,;:!?'’”"*]+$/u;

/** A whole address of the web: a host of at least two names, and whatever follows. */
const WHOLE = new RegExp(`^(?:https?|ftp)://${HOST}(?::\\d+)?(?:[/?#].*)?$`, 'iu');

/** The last name of a host: a country's two letters or one of the common ones. Anything else was read wrongly or cut. */
const LAST_NAME =
  /\.(?:[a-z]{2}|com|org|net|edu|gov|mil|int|info|biz|name|museum|arpa|app|dev|xyz|online|site|blog|wiki)$/iu;

/** Typesetters break addresses behind these signs. */
const BROKEN_AFTER = /[/_=&?%.#~-]$/u;

/** An address that ends so is whole, even at the end of a full line. */
const ENDED = /\/$|\.(?:html?|php|pdf|org|com|net|edu|gov|info|[a-z]{2})$/iu;

/** The rest of a broken address: one token with signs of addresses in it. */
const REST = /^[^\s<>"“”„«»|]*[\w\d][/_=&?%#~.][\w\d][^\s<>"“”„«»|]*/u;

/** Words read less surely than this make no address. */
const LEAST_CONFIDENCE = 60;

type Found = { readonly from: number; readonly to: number; readonly href: string };

/** Characters of each line that are linked, from and to, with the address. */
type Links = ReadonlyMap<Line, readonly Found[]>;

function textOf(line: Line): string {
  return line.spans.map((span) => span.text).join('');
}

function opened(text: string, open: string, close: string): boolean {
  return text.split(open).length > text.split(close).length;
}

/** An address without what stands behind it in the sentence. */
function trimmed(text: string): string {
  let out = text;
  for (;;) {
    const shorter = out.replace(TRAIL, '');
    const closing = /[)\]}]$/u.exec(shorter)?.[0];
    const pair = closing === ')' ? '(' : closing === ']' ? '[' : '{';
    const next =
      closing !== undefined && !opened(`${shorter.slice(0, -1)}`, pair, closing) ? shorter.slice(0, -1) : shorter;
    if (next === out) return out;
    out = next;
  }
}

function hrefOf(printed: string): string | null {
  const text = printed.replaceAll(' ', '');
  const host = new RegExp(`^(?:[a-z]+://|.*@)?(${HOST})`, 'iu').exec(text)?.[1] ?? '';
  if (!/^doi:/iu.test(text) && !LAST_NAME.test(host)) return null;
  // Where spaces were read into an address, its end is as unsure.
  if (text !== printed && !ENDED.test(text)) return null;
  if (/^doi:/iu.test(text)) return `https://doi.org/${text.slice(4)}`;
  if (/^www\./iu.test(text)) return `http://${text}`;
  if (!text.includes('://')) return `mailto:${text}`;
  return WHOLE.test(text) ? text : null;
}

/** How an address that reaches a line's end goes on: with the next line's first word, not at all, or nobody knows. */
function restOf(address: string, line: Line, next: Line | undefined, words: ReadonlySet<string>): string | null {
  if (next === undefined || (TRAIL.test(address.slice(-1)) && !address.endsWith('.'))) return '';
  const first = /^\S+/u.exec(textOf(next).trimStart())?.[0] ?? '';
  const rest = REST.exec(first)?.[0] ?? '';
  if (BROKEN_AFTER.test(address) && !/^[\p{Lu}(]/u.test(first) && !(ENDED.test(address) && words.has(first)))
    return first;
  if (rest !== '' && !/^(?:https?:|www\.)/iu.test(first) && !/@/u.test(address)) return first;
  const room = next.box.x1 - line.box.x1;
  return ENDED.test(address) || words.has(bare(first)) || room > 2 * line.size ? '' : null;
}

function bare(word: string): string {
  return word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** Whether a stretch was read surely and is free. A mailbox in typewriter type is as often a pattern ("NNN@…") as an address. */
function isSure(line: Line, from: number, to: number, mail = false): boolean {
  let at = 0;
  return line.spans.every(({ text, confidence, link, style }) => {
    const [start, end] = [at, at + text.length];
    at = end;
    if (end <= from || start >= to) return true;
    return link === null && (confidence === null || confidence >= LEAST_CONFIDENCE) && !(mail && style.monospace);
  });
}

function linksIn(lines: readonly Line[], words: ReadonlySet<string>): Links {
  const links = new Map<Line, Found[]>();
  const add = (line: Line, found: Found) => links.set(line, [...(links.get(line) ?? []), found]);
  lines.forEach((line, i) => {
    const text = textOf(line);
    for (const match of text.matchAll(ADDRESS)) {
      const [from, raw] = [match.index, match[0]];
      const atEnd = text.slice(from + raw.length).trim() === '';
      const next = atEnd ? lines[i + 1] : undefined;
      const rest = restOf(raw, line, next, words);
      if (rest === null) continue;
      const address = trimmed(raw + rest);
      const href = hrefOf(address);
      const to = from + Math.min(raw.length, address.length);
      if (href === null || !isSure(line, from, to, href.startsWith('mailto:'))) continue;
      const more = address.length - raw.length;
      if (next !== undefined && more > 0) {
        const start = textOf(next).length - textOf(next).trimStart().length;
        if (!isSure(next, start, start + more)) continue;
        add(next, { from: start, to: start + more, href });
      }
      add(line, { from, to, href });
    }
  });
  return links;
}

/** A span cut where links begin and end. */
function cutSpan(span: Span, at: number, found: readonly Found[]): readonly Span[] {
  const end = at + span.text.length;
  const cuts = [at, ...found.flatMap(({ from, to }) => [from, to]).filter((cut) => cut > at && cut < end), end];
  const edges = [...new Set(cuts)].sort((a, b) => a - b);
  const width = (span.box.x1 - span.box.x0) / Math.max(1, span.text.length);
  return edges.slice(1).map((to, i): Span => {
    const from = edges[i] ?? at;
    const link = found.find((one) => from >= one.from && to <= one.to);
    const x = (cut: number) => span.box.x0 + (cut - at) * width;
    return {
      ...span,
      text: span.text.slice(from - at, to - at),
      box: { ...span.box, x0: x(from), x1: x(to) },
      link: link === undefined ? span.link : { type: 'external', href: link.href },
    };
  });
}

function linked(line: Line, links: Links): Line {
  const found = links.get(line);
  if (found === undefined) return line;
  let at = 0;
  const spans = line.spans.flatMap((span) => {
    const parts = cutSpan(span, at, found);
    at += span.text.length;
    return parts;
  });
  return { ...line, spans };
}

function linesOf(block: PageBlock): readonly (readonly Line[])[] {
  if (block.type === 'text') return [block.lines];
  return block.type === 'table' ? block.rows.flatMap((row) => row.map((cell) => cell.lines)) : [];
}

/** Links printed addresses. */
export function printedLinks(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const texts = blocks.flatMap(linesOf);
  if (!texts.some((lines) => lines.some((line) => /@|:|www/iu.test(textOf(line))))) return blocks;
  const words = new Set(
    texts.flatMap((lines) => lines.flatMap((line) => textOf(line).split(/\s+/u).slice(1).map(bare))),
  );
  const links = new Map(texts.flatMap((lines) => [...linksIn(lines, words)]));
  if (links.size === 0) return blocks;
  return blocks.map((block): PageBlock => {
    if (block.type === 'text') return { ...block, lines: block.lines.map((line) => linked(line, links)) };
    if (block.type !== 'table') return block;
    const rows = block.rows.map((row) =>
      row.map((cell) => ({ ...cell, lines: cell.lines.map((line) => linked(line, links)) })),
    );
    return { ...block, rows };
  });
}
