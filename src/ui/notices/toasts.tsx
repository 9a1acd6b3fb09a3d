// Lines at the foot of the page that go by themselves: what was deleted (with an undo), what could not be taken.
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Icon } from '../parts/icons.tsx';
import { useApp } from '../state/app-context.ts';
import { useStore } from '../state/store.ts';
import { dismissToasts, showToast, type ToastLine, toastLines } from '../state/toasts.ts';

/** Where the focus goes when the line that had it goes: the first thing to do on the page, or the head of the dialog over it. */
const REST_OF_FOCUS = { page: '.add-button, .drop-area', dialog: '.dialog-head button' } as const;

/** An undo takes the focus: the card that had it is gone. With the line itself, the focus does not fall out of the page. */
function useToastFocus(hasUndo: boolean, id: number) {
  const line = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (hasUndo && id > 0) line.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [hasUndo, id]);
  useLayoutEffect(() => {
    const element = line.current;
    const dialog = element?.closest('dialog'); // the page under it takes no focus
    return () => {
      if (!element?.contains(document.activeElement)) return;
      const rest = dialog?.querySelector<HTMLElement>(REST_OF_FOCUS.dialog);
      (rest ?? document.querySelector<HTMLElement>(REST_OF_FOCUS.page))?.focus();
    };
  }, []);
  return line;
}

function Line({ toast }: { readonly toast: ToastLine }) {
  const app = useApp();
  const t = app.messages;
  const latest = toast.ids.at(-1) ?? 0;
  const line = useToastFocus(toast.undo !== null, latest);
  const dismiss = () => dismissToasts(app, toast.ids);
  const thenGone = (run: () => void) => () => {
    run();
    dismiss();
  };
  return (
    <div ref={line} className={`toast toast-${toast.tone}`}>
      {/* Anew with each toast that joins the line, so that it is read out; not when one of them has had its time. */}
      <p key={latest}>{toast.text}</p>
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
      <button type="button" className="quiet square small" aria-label={t.common.close} onClick={dismiss}>
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
function Lines({ after, className }: { readonly after: number; readonly className: string }) {
  const app = useApp();
  const toasts = useStore(app.toasts).filter(({ id }) => id > after);
  return (
    <section className={className} aria-label={app.messages.toast.region} aria-live="polite" aria-relevant="additions">
      {toastLines(toasts, app.messages).map((toast) => (
        <Line key={toast.topic ?? toast.ids[0]} toast={toast} />
      ))}
    </section>
  );
}

/** All lines, at the foot of the page. */
export function Toasts() {
  useOfflineReadyToast();
  return <Lines after={0} className="toasts" />;
}

/** Lines that came since a dialog opened, at its foot: the page under it is dimmed, and on a phone not to be seen. */
export function DialogToasts() {
  const { toasts } = useApp();
  const [after] = useState(() => toasts.get().at(-1)?.id ?? 0);
  return <Lines after={after} className="dialog-toasts" />;
}
