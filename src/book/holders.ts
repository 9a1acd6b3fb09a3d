// In: lines and segments of a tagged PDF. Out: what holds them by the tags: an item of a list, a quotation, a note, code.
import type { TagHolder } from '../model/page.ts';
import type { BookDraft, Segment, SourceLine } from './draft.ts';

type Held = Pick<SourceLine, 'holders'>;

/** The innermost holder of a role, or null. */
export function holderOf(line: Held | undefined, role: RegExp): TagHolder | null {
  return line?.holders?.findLast((holder) => role.test(holder.role)) ?? null;
}

/** The innermost item that a line stands in; an item that is no part of a list is none. */
export function itemOf(line: Held | undefined): TagHolder | null {
  const holders = line?.holders ?? [];
  return holders.findLast((holder, i) => holder.role === 'LI' && holders[i - 1]?.role === 'L') ?? null;
}

/** Whether tags name an item that is no part of a list. */
export function isAstray(line: Held | undefined): boolean {
  const holders = line?.holders ?? [];
  return holders.some((holder, i) => holder.role === 'LI' && holders[i - 1]?.role !== 'L');
}

const lettersOf = (segment: Segment): number => segment.lines.reduce((n, line) => n + line.text.length, 0);

/** Letters of the text segments that satisfy `test`, as a share of all. */
export function shareOfText({ segments }: Pick<BookDraft, 'segments'>, test: (segment: Segment) => boolean): number {
  let [all, found] = [0, 0];
  for (const segment of segments) {
    if (segment.kind !== 'text') continue;
    const letters = lettersOf(segment);
    all += letters;
    if (test(segment)) found += letters;
  }
  return all === 0 ? 0 : found / all;
}
