// In: a finished book. Out: its doubtful words, or the lines left out of it, page by page; read when the list is opened.
import { type ReactNode, useEffect, useState } from 'react';
import type { Messages } from '../../i18n/en.ts';
import type { JobSnapshot } from '../../jobs/job.ts';
import type { BookDetails, DoubtfulWord, LeftOutLine } from '../../model/book-details.ts';
import { useApp } from '../state/app-context.ts';

/** A list longer than this shows its beginning and a count: 5,000 lines help nobody. */
export const LIST_LIMIT = 200;

type BoxProps = { readonly label: string; readonly busy?: boolean; readonly children: ReactNode };

/** Holds a list of any length: what is too long scrolls, by the keyboard too. */
export function ListBox({ label, busy = false, children }: BoxProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard (WCAG 2.1.1).
    <section className="know-list" tabIndex={0} aria-label={label} aria-busy={busy}>
      {children}
    </section>
  );
}

type Entry = DoubtfulWord | LeftOutLine;

/** 'reading' until the client has answered; null where nothing was kept. */
function useDetails(job: JobSnapshot): BookDetails | null | 'reading' {
  const { client } = useApp();
  const [details, setDetails] = useState<BookDetails | null | 'reading'>('reading');
  useEffect(() => {
    let gone = false;
    void client.bookDetails(job.id).then((found) => {
      if (!gone) setDetails(found);
    });
    return () => {
      gone = true;
    };
  }, [client, job.id]);
  return details;
}

/** Entries of one page together, in the order in which they come. */
function byPage<T extends { readonly pageIndex: number }>(
  entries: readonly T[],
): readonly (readonly [number, readonly T[]])[] {
  const pages = new Map<number, T[]>();
  for (const entry of entries) {
    const group = pages.get(entry.pageIndex);
    if (group === undefined) pages.set(entry.pageIndex, [entry]);
    else group.push(entry);
  }
  return [...pages];
}

/** What an entry is, after its text: how sure OCR was, or why the line is not in the book. */
function remark(entry: Entry, t: Messages): string {
  if ('confidence' in entry) return t.strip.sure(entry.confidence);
  return t.rule[entry.rule] ?? t.rule.other ?? '';
}

function Pages({ entries, rest }: { readonly entries: readonly Entry[]; readonly rest: number }) {
  const { messages: t } = useApp();
  return (
    <ul className="know-pages">
      {byPage(entries).map(([page, onPage]) => (
        <li key={page}>
          <span className="know-page">{t.common.page(page + 1)}</span>
          <ul>
            {onPage.map((entry, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and the same line may stand twice on a page.
              <li key={index}>
                <bdi>{entry.text === '' ? t.job.pictureOnly : entry.text}</bdi>{' '}
                <span className="know-remark">{remark(entry, t)}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
      {rest > 0 && <li>{t.common.andMore(rest)}</li>}
    </ul>
  );
}

type Props = { readonly job: JobSnapshot; readonly of: keyof BookDetails; readonly label: string };

/** The list behind "12 doubtful words" or "45 lines left out". */
export function DetailsList({ job, of, label }: Props): ReactNode {
  const { messages: t } = useApp();
  const details = useDetails(job);
  const entries: readonly Entry[] = details === null || details === 'reading' ? [] : details[of];
  const count = job.book?.[of] ?? 0;
  const shown = entries.slice(0, LIST_LIMIT);
  return (
    <ListBox label={label} busy={details === 'reading'}>
      <p>{of === 'doubtfulWords' ? t.job.doubtfulText : t.job.leftOutText}</p>
      {details === null && <p>{t.job.listNotKept}</p>}
      {shown.length > 0 && <Pages entries={shown} rest={Math.max(entries.length, count) - shown.length} />}
    </ListBox>
  );
}
