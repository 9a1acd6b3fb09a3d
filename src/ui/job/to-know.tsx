// What a reader should know of a finished book: each kind in a line that unfolds into its list.
import { type ReactNode, useState } from 'react';
import { warningItem } from '../../i18n/conversion-messages.ts';
import type { JobSnapshot } from '../../jobs/job.ts';
import type { ConversionWarning, WarningCode } from '../../model/warnings.ts';
import { Icon } from '../parts/icons.tsx';
import { useApp } from '../state/app-context.ts';
import { DetailsList, LIST_LIMIT, ListBox } from './details-list.tsx';

/** Kinds that say something is missing or wrong, not merely good to know. */
const SERIOUS: ReadonlySet<WarningCode> = new Set([
  'book/blank',
  'page/dropped',
  'page/undecodable',
  'page/cut',
  'image/dropped',
  'page/became-picture',
]);

function byCode(
  warnings: readonly ConversionWarning[],
): readonly (readonly [WarningCode, readonly ConversionWarning[]])[] {
  const groups = new Map<WarningCode, ConversionWarning[]>();
  for (const warning of warnings) groups.set(warning.code, [...(groups.get(warning.code) ?? []), warning]);
  return [...groups].sort(([a], [b]) => Number(SERIOUS.has(b)) - Number(SERIOUS.has(a)));
}

type RowProps = { readonly summary: string; readonly serious: boolean; readonly children: () => ReactNode };

/** The list is only built while it is open. */
function Row({ summary, serious, children }: RowProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className={serious ? 'know know-serious' : 'know'} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {serious && <Icon name="warn" />}
        {summary}
      </summary>
      {open && children()}
    </details>
  );
}

function WarningList({ warnings }: { readonly warnings: readonly ConversionWarning[] }) {
  const { messages: t } = useApp();
  const rest = warnings.length - LIST_LIMIT;
  return (
    <ul>
      {warnings.slice(0, LIST_LIMIT).map((warning) => {
        const text = warningItem(t.warnings, warning);
        return <li key={text}>{text}</li>;
      })}
      {rest > 0 && <li>{t.common.andMore(rest)}</li>}
    </ul>
  );
}

/** Nothing at all where there is nothing to know. */
export function ToKnow({ job }: { readonly job: JobSnapshot }) {
  const { messages: t } = useApp();
  // A guessed language is said beside the language itself (facts.tsx): most PDFs name none, and most guesses are right.
  const groups = byCode(job.warnings.filter((warning) => warning.code !== 'book/language-guessed'));
  const doubtful = job.book?.doubtfulWords ?? 0;
  const leftOut = job.book?.leftOutLines ?? 0;
  if (groups.length === 0 && doubtful === 0 && leftOut === 0) return null;
  return (
    <section className="to-know" aria-label={t.warningsHeading}>
      {groups.map(([code, warnings]) => (
        <Row key={code} summary={t.warnings[code].summary(warnings.length)} serious={SERIOUS.has(code)}>
          {() => (
            <ListBox label={t.warnings[code].summary(warnings.length)}>
              <WarningList warnings={warnings} />
            </ListBox>
          )}
        </Row>
      ))}
      {doubtful > 0 && (
        <Row summary={t.job.doubtful(doubtful)} serious={false}>
          {() => <DetailsList job={job} of="doubtfulWords" label={t.job.doubtful(doubtful)} />}
        </Row>
      )}
      {leftOut > 0 && (
        <Row summary={t.job.leftOut(leftOut)} serious={false}>
          {() => <DetailsList job={job} of="leftOutLines" label={t.job.leftOut(leftOut)} />}
        </Row>
      )}
    </section>
  );
}
