// Lines at the foot of the page that go by themselves: what was deleted (with an undo), what could not be taken.
import { useEffect, useLayoutEffect, useRef } from 'react';
import { Icon } from '../parts/icons.tsx';
import { type Toast, useApp } from '../state/app-context.ts';
import { useStore } from '../state/store.ts';
import { dismissToast, showToast } from '../state/toasts.ts';

/** Where the focus goes when the line that had it goes: the first thing to do on the page. */
const REST_OF_FOCUS = '.add-button, .drop-area';

/** An undo takes the focus: the card that had it is gone. With the line itself, the focus does not fall out of the page. */
function useToastFocus(undo: Toast['undo']) {
  const line = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = line.current;
    if (undo !== null) element?.querySelector('button')?.focus({ preventScroll: true });
    return () => {
      if (element?.contains(document.activeElement)) document.querySelector<HTMLElement>(REST_OF_FOCUS)?.focus();
    };
  }, [undo]);
  return line;
}

function ToastLine({ toast }: { readonly toast: Toast }) {
  const app = useApp();
  const t = app.messages;
  const line = useToastFocus(toast.undo);
  const thenGone = (run: () => void) => () => {
    run();
    dismissToast(app, toast.id);
  };
  return (
    <div ref={line} className={`toast toast-${toast.tone}`}>
      <p>
        <bdi>{toast.text}</bdi>
      </p>
      {toast.undo !== null && (
        <button type="button" className="small" onClick={thenGone(toast.undo)}>
          {t.common.undo}
        </button>
      )}
      {toast.show !== undefined && (
        <button type="button" className="small" onClick={thenGone(toast.show)}>
          {t.toast.show}
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
  );
}

/** Said once a visit, and never in the way of the drop area. */
function useOfflineReadyToast(): void {
  const app = useApp();
  const ready = useStore(app.host.offlineReady);
  useEffect(() => {
    if (!ready) return;
    app.host.offlineReady.set(false);
    showToast(app, { text: app.messages.notice.offlineReady, tone: 'plain', undo: null });
  }, [app, ready]);
}

/** A polite live region, so that each line is read out as it comes. */
export function Toasts() {
  const app = useApp();
  const toasts = useStore(app.toasts);
  useOfflineReadyToast();
  return (
    <section className="toasts" aria-label={app.messages.toast.region} aria-live="polite">
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </section>
  );
}
