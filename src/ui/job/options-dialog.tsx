// The options of one book: before its work is done they are saved, afterwards it is converted again with them.
import { useEffect, useState } from 'react';
import type { JobSnapshot } from '../../jobs/job.ts';
import { Dialog } from '../parts/dialog.tsx';
import { OptionsForm } from '../settings/options-form.tsx';
import { useApp } from '../state/app-context.ts';
import { isFinal, jobName } from '../state/queue.ts';
import { useStore } from '../state/store.ts';
import { menuOf } from './show-job.ts';

/** Works on a copy: closing without the button changes nothing. */
function OptionsDialog({ job, onClose }: { readonly job: JobSnapshot; readonly onClose: () => void }) {
  const { messages: t, client } = useApp();
  const [options, setOptions] = useState(job.options);
  const [wasAtWork] = useState(!isFinal(job));
  const again = isFinal(job);
  const name = jobName(job, t.job.untitled);
  const apply = () => {
    void (again ? client.retry(job.id, options) : client.setOptions(job.id, options));
    onClose();
  };
  return (
    <Dialog
      heading={again ? t.options.again(name) : t.options.title(name)}
      onClose={onClose}
      returnTo={() => menuOf(job.id)}
    >
      <OptionsForm value={options} onChange={setOptions} />
      <footer className="dialog-foot">
        <span className="soft" role="status">
          {again && wasAtWork ? t.options.ended : t.options.kept}
        </span>
        <button type="button" className="primary" onClick={apply}>
          {again ? t.options.convert : t.options.save}
        </button>
      </footer>
    </Dialog>
  );
}

/** The dialog of the job that was chosen. It stands above the lists: a card that goes from one to another leaves it open. */
export function OpenOptions() {
  const { queue, choosing } = useApp();
  const id = useStore(choosing);
  const job = useStore(queue).jobs.find((candidate) => candidate.id === id);
  const gone = id !== null && job === undefined;
  useEffect(() => {
    if (gone) choosing.set(null);
  }, [gone, choosing]);
  return job === undefined ? null : <OptionsDialog key={job.id} job={job} onClose={() => choosing.set(null)} />;
}
