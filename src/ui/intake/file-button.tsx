// A button that opens the file picker for several PDFs. Its content is up to the caller.
import { type ReactNode, useRef } from 'react';
import { useApp } from '../state/app-context.ts';
import { takeFiles } from './take-files.ts';

type Props = { readonly className: string; readonly children: ReactNode; readonly describedBy?: string };

/** A native button before a hidden file input: the button has the focus, the input does the work. */
export function FileButton({ className, children, describedBy }: Props) {
  const app = useApp();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={className} aria-describedby={describedBy} onClick={() => input.current?.click()}>
        {children}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept="application/pdf,.pdf"
        aria-hidden="true"
        tabIndex={-1}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = ''; // so that the same file can be chosen again
          if (files.length > 0) void takeFiles(app, files);
        }}
      />
    </>
  );
}
