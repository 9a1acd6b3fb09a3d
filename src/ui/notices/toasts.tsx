// Lines at the foot of the page that go by themselves: what was deleted (with an undo), what could not be taken.
import { Icon } from '../parts/icons.tsx';
import { useApp } from '../state/app-context.ts';
import { useStore } from '../state/store.ts';
import { dismissToast } from '../state/toasts.ts';

/** A polite live region, so that each line is read out as it comes. */
export function Toasts() {
  const app = useApp();
  const t = app.messages;
  const toasts = useStore(app.toasts);
  return (
    <section className="toasts" aria-label={t.toast.region} aria-live="polite">
      {toasts.map((toast) => (
        <div key={toast.id} className={`toast toast-${toast.tone}`}>
          <p>
            <bdi>{toast.text}</bdi>
          </p>
          {toast.undo !== null && (
            <button
              type="button"
              className="small"
              onClick={() => {
                toast.undo?.();
                dismissToast(app, toast.id);
              }}
            >
              {t.common.undo}
            </button>
          )}
          <button
            type="button"
            className="quiet square small"
            aria-label={t.common.close}
            onClick={() => dismissToast(app, toast.id)}
          >
            <Icon name="cross" />
          </button>
        </div>
      ))}
    </section>
  );
}
