// One file input for the life of the page: screens come and go around it, and a file picked meanwhile must not be lost.
import { createContext, type ReactNode, useCallback, useContext, useRef } from 'react';
import { useApp } from '../state/app-context.ts';
import { takeFiles } from './take-files.ts';

const PickFiles = createContext<() => void>(() => undefined);

/** Holds the hidden input and gives everything below it a way to open the picker. */
export function FilePicker({ children }: { readonly children: ReactNode }) {
  const app = useApp();
  const input = useRef<HTMLInputElement>(null);
  const open = useCallback(() => input.current?.click(), []);
  return (
    <PickFiles value={open}>
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
      {children}
    </PickFiles>
  );
}

/** Opens the file picker. */
export function usePickFiles(): () => void {
  return useContext(PickFiles);
}
