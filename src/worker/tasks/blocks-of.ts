// In: a file. Out: its bytes block by block, each valid until the next is asked for: one buffer serves them all, where
// every slice would leave one behind for the collector, which comes late for buffers that only pass through.

/** All blocks have `size` bytes but the last. */
export async function* blocksOf(file: Blob, size: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = byteReader(file);
  if (reader === null) {
    for (let at = 0; at < file.size; at += size) yield new Uint8Array(await file.slice(at, at + size).arrayBuffer());
    return;
  }
  let buffer = new ArrayBuffer(size);
  for (let left = file.size; left > 0; ) {
    const length = Math.min(size, left);
    let filled = 0;
    while (filled < length) {
      const { value, done } = await reader.read(new Uint8Array(buffer, filled, length - filled));
      if (value === undefined || done) throw new Error('the file is shorter than it says');
      buffer = value.buffer;
      filled += value.byteLength;
    }
    left -= length;
    yield new Uint8Array(buffer, 0, length);
  }
}

/** Null where the browser's streams of Blobs cannot fill a buffer that they are given. */
function byteReader(file: Blob): ReadableStreamBYOBReader | null {
  try {
    return file.stream().getReader({ mode: 'byob' });
  } catch {
    return null;
  }
}
