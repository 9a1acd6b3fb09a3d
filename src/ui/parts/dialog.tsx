// In: a heading and content. Out: a native modal dialog that is open while it is mounted.
import { type ReactNode, type RefObject, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { DialogToasts } from '../notices/toasts.tsx';
import { useApp } from '../state/app-context.ts';
import { Icon } from './icons.tsx';

type Props = {
  readonly heading: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly className?: string;
  /** Has the focus afterwards, where what had it before is gone. */
  readonly returnTo?: () => HTMLElement | null;
};

/** A dialog that is taken from the page gives the focus back only if it is closed first. */
function useReturn(ref: RefObject<HTMLDialogElement | null>, returnTo: Props['returnTo']): void {
  const rest = useRef(returnTo);
  useLayoutEffect(() => {
    const dialog = ref.current;
    return () => {
      dialog?.close();
      const { activeElement } = document; // until the next frame it may be what has just been hidden
      if (activeElement === document.body || dialog?.contains(activeElement))
        rest.current?.()?.focus({ preventScroll: true });
    };
  }, [ref]);
}

/** Opens as it mounts; Escape, the close button and a press outside all end in `onClose`. */
export function Dialog({ heading, onClose, children, className = '', returnTo }: Props) {
  const { messages: t } = useApp();
  const ref = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null || dialog.open) return;
    dialog.setAttribute('closedby', 'any'); // light dismiss, where the browser knows it
    dialog.showModal();
  }, []);
  useReturn(ref, returnTo);
  return (
    <dialog ref={ref} className={`dialog ${className}`} aria-labelledby={headingId} onClose={onClose}>
      <header className="dialog-head">
        <h2 id={headingId}>{heading}</h2>
        <button type="button" className="quiet square" aria-label={t.common.close} onClick={() => ref.current?.close()}>
          <Icon name="cross" />
        </button>
      </header>
      <div className="dialog-body">{children}</div>
      <DialogToasts />
    </dialog>
  );
}
