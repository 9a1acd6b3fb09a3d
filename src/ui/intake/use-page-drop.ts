// The whole page takes drops and pastes of files. Out: whether files are being dragged over it now.
import { useEffect, useState } from 'react';
import { type App, useApp } from '../state/app-context.ts';
import { droppedFiles } from './dropped-files.ts';
import { takeFiles } from './take-files.ts';

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

function listen(app: App, setOver: (over: boolean) => void): () => void {
  const ended = new AbortController();
  const options = { signal: ended.signal };
  const onOver = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  addEventListener('dragenter', onOver, options);
  addEventListener('dragover', onOver, options);
  addEventListener(
    'dragleave',
    (event) => {
      if (event.relatedTarget === null) setOver(false); // left the window, not just an element
    },
    options,
  );
  addEventListener(
    'drop',
    (event) => {
      setOver(false);
      if (event.dataTransfer === null || !hasFiles(event)) return;
      event.preventDefault();
      void droppedFiles(event.dataTransfer).then((files) => takeFiles(app, files));
    },
    options,
  );
  addEventListener(
    'paste',
    (event) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0) void takeFiles(app, files);
    },
    options,
  );
  return () => ended.abort();
}

/** Listens while mounted. */
export function usePageDrop(): boolean {
  const app = useApp();
  const [over, setOver] = useState(false);
  useEffect(() => listen(app, setOver), [app]);
  return over;
}
