// The four stages in a row: done, now, to come, not needed.
import type { Messages } from '../../i18n/en.ts';
import type { JobSnapshot } from '../../jobs/job.ts';
import { Icon } from '../parts/icons.tsx';
import { useApp } from '../state/app-context.ts';
import { jobStages, type StageState, stageState } from './stages.ts';

function stateText(state: StageState, t: Messages): string {
  switch (state) {
    case 'later':
      return t.stage.later;
    case 'current':
      return t.stage.current;
    case 'done':
      return t.stage.done;
    case 'not-needed':
      return t.stage.notNeeded;
    case 'off':
      return t.stage.off;
    case 'stopped':
      return t.status.failed;
    default:
      return state satisfies never;
  }
}

/** States whose word is shown; the others show a mark and say their word to screen readers only. */
const SPELLED: ReadonlySet<StageState> = new Set(['not-needed', 'off']);

function StageMark({ state }: { readonly state: StageState }) {
  if (state === 'done') return <Icon name="check" />;
  if (state === 'stopped') return <Icon name="cross" />;
  if (SPELLED.has(state)) return null;
  return <span className="stage-dot" aria-hidden="true" />;
}

/** A list, so that screen readers tell its length and place. */
export function StageLine({ job }: { readonly job: JobSnapshot }) {
  const { messages: t } = useApp();
  return (
    <ol className="stages" aria-label={t.stage.label}>
      {jobStages.map((stage) => {
        const state = stageState(job, stage);
        return (
          <li key={stage} className={`stage stage-${state}`} aria-current={state === 'current' ? 'step' : undefined}>
            <StageMark state={state} />
            {t.stage[stage]}
            <span className={SPELLED.has(state) ? 'stage-word' : 'unseen'}>{stateText(state, t)}</span>
          </li>
        );
      })}
    </ol>
  );
}
