// Deleting many books at once is the one thing that is asked about.
import { Dialog } from '../parts/dialog.tsx';
import { useApp } from '../state/app-context.ts';
import { useStore } from '../state/store.ts';
import { showToast } from '../state/toasts.ts';

/** Says how many books would go. */
export function ClearDialog({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const t = app.messages;
  const count = useStore(app.queue).jobs.filter((job) => job.status === 'done').length;
  const clear = () => {
    void app.client.removeFinished().then(() => showToast(app, { text: t.toast.cleared, tone: 'plain', undo: null }));
    onClose();
  };
  return (
    <Dialog heading={t.queue.clearTitle} onClose={onClose} className="dialog-small">
      <p>{t.queue.clearText(count)}</p>
      <footer className="dialog-foot">
        <button type="button" onClick={onClose}>
          {t.common.cancel}
        </button>
        <button type="button" className="danger" disabled={count === 0} onClick={clear}>
          {t.queue.clearConfirm}
        </button>
      </footer>
    </Dialog>
  );
}
