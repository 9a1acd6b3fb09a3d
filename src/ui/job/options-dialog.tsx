// The options of one book: before its work is done they are saved, afterwards it is converted again with them.
import { useState } from 'react';
import type { JobSnapshot } from '../../jobs/job.ts';
import { Dialog } from '../parts/dialog.tsx';
import { OptionsForm } from '../settings/options-form.tsx';
import { useApp } from '../state/app-context.ts';
import { isFinal, jobName } from '../state/queue.ts';

/** Works on a copy: closing without the button changes nothing. */
export function OptionsDialog({ job, onClose }: { readonly job: JobSnapshot; readonly onClose: () => void }) {
  const { messages: t, client } = useApp();
  const [options, setOptions] = useState(job.options);
  const again = isFinal(job);
  const name = jobName(job, t.job.untitled);
  const apply = () => {
    void (again ? client.retry(job.id, options) : client.setOptions(job.id, options));
    onClose();
  };
  return (
    <Dialog heading={again ? t.options.again(name) : t.options.title(name)} onClose={onClose}>
      <OptionsForm value={options} onChange={setOptions} />
      <footer className="dialog-foot">
        <span className="soft">{t.options.kept}</span>
        <button type="button" className="primary" onClick={apply}>
          {again ? t.options.convert : t.options.save}
        </button>
      </footer>
    </Dialog>
  );
}
