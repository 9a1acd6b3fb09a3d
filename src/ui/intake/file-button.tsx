// A button that opens the file picker for several PDFs. Its content is up to the caller.
import type { ReactNode } from 'react';
import { usePickFiles } from './file-picker.tsx';

type Props = { readonly className: string; readonly children: ReactNode; readonly describedBy?: string };

/** A native button: it has the focus, the page's one file input does the work. */
export function FileButton({ className, children, describedBy }: Props) {
  return (
    <button type="button" className={className} aria-describedby={describedBy} onClick={usePickFiles()}>
      {children}
    </button>
  );
}
