// Files that another app shared: the service worker puts them here, the page takes them out.

const CACHE = 'bindery-shared-v1';
const NAME_HEADER = 'x-file-name';

/** Keeps files until a page asks for them. Their names may be in any script, so they are percent-encoded. */
export async function putSharedFiles(files: readonly File[]): Promise<void> {
  const cache = await caches.open(CACHE);
  for (const file of files) {
    const headers = { [NAME_HEADER]: encodeURIComponent(file.name), 'content-type': file.type };
    await cache.put(`./shared/${crypto.randomUUID()}`, new Response(file, { headers }));
  }
}

/** Takes all kept files out, oldest first. */
export async function takeSharedFiles(): Promise<readonly File[]> {
  const cache = await caches.open(CACHE);
  const files: File[] = [];
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    if (response !== undefined) {
      const name = decodeURIComponent(response.headers.get(NAME_HEADER) ?? 'shared.pdf');
      files.push(new File([await response.blob()], name, { type: 'application/pdf' }));
    }
    await cache.delete(request);
  }
  return files;
}
