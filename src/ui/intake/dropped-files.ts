// In: what was dropped: files, or folders of them. Out: the files; from folders only the PDFs.

function readBatch(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  return new Promise((done) => reader.readEntries(done, () => done([])));
}

function readFile(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((done) => entry.file(done, () => done(null)));
}

async function pdfsBelow(folder: FileSystemDirectoryEntry): Promise<readonly File[]> {
  const reader = folder.createReader();
  const found: File[] = [];
  // readEntries hands out at most 100 at a time, and an empty list at the end.
  for (let batch = await readBatch(reader); batch.length > 0; batch = await readBatch(reader)) {
    for (const entry of batch) {
      if (entry.isDirectory) found.push(...(await pdfsBelow(entry as FileSystemDirectoryEntry)));
      else if (/\.pdf$/i.test(entry.name)) {
        const file = await readFile(entry as FileSystemFileEntry);
        if (file !== null) found.push(file);
      }
    }
  }
  return found;
}

/** The files of a drop. Must be called in the drop event itself: its data is gone afterwards. */
export async function droppedFiles(data: DataTransfer): Promise<readonly File[]> {
  const loose: File[] = [];
  const folders: FileSystemDirectoryEntry[] = [];
  for (const item of data.items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry?.isDirectory) folders.push(entry as FileSystemDirectoryEntry);
    else if (file !== null) loose.push(file);
  }
  const inside = await Promise.all(folders.map(pdfsBelow));
  return [...loose, ...inside.flat()];
}
