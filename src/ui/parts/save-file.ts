// In: a finished book. Out: it is handed to the reader: as a download, through the save picker, or shared.
import type { FinishedBook } from '../../client/client.ts';

/** How long the blob's address stays valid after a download began, ms: Safari reads it late. */
const REVOKE_AFTER_MS = 60_000;

type SavePicker = (options: { suggestedName: string; types: readonly object[] }) => Promise<FileSystemFileHandle>;

function savePicker(): SavePicker | null {
  const picker: unknown = Reflect.get(globalThis, 'showSaveFilePicker');
  return typeof picker === 'function' ? (picker as SavePicker) : null;
}

/** Whether the browser can ask where to save and under which name. */
export function canSaveAs(): boolean {
  return savePicker() !== null;
}

/** Starts an ordinary download. */
export function downloadBook(book: FinishedBook): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(book.blob);
  link.download = book.fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), REVOKE_AFTER_MS);
}

/** Asks for the place first, as the user's press does not outlast reading the book. Rejects if the user declines. */
export async function saveBookAs(fileName: string, read: () => Promise<FinishedBook | null>): Promise<void> {
  const picker = savePicker();
  if (picker === null) return;
  const handle = await picker({
    suggestedName: fileName,
    types: [{ description: 'EPUB', accept: { 'application/epub+zip': ['.epub'] } }],
  });
  const book = await read();
  if (book === null) return;
  const target = await handle.createWritable();
  await target.write(book.blob);
  await target.close();
}

function asFile(book: FinishedBook): File {
  return new File([book.blob], book.fileName, { type: 'application/epub+zip' });
}

/** Whether the browser shares EPUB files at all. */
export function canShareBooks(): boolean {
  const probe = new File([], 'book.epub', { type: 'application/epub+zip' });
  return typeof navigator.canShare === 'function' && navigator.canShare({ files: [probe] });
}

/** Opens the system's share sheet. Rejects if the user declines. */
export async function shareBook(book: FinishedBook): Promise<void> {
  await navigator.share({ files: [asFile(book)], title: book.fileName });
}
