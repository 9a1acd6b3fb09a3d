// In: deflated bytes. Out: what they inflate to, by the browser, piece by piece.

/** Compressed bytes that are inflated at once. Deflate makes at most 1,032 bytes of one: 34 MB. */
const FEED_BYTES = 32 * 1024;

/** The same of an image, whose pieces are larger so that fewer are waited for: 67 MB, less than such images take drawn. */
export const IMAGE_FEED_BYTES = 64 * 1024;

/** Hands over what comes of the bytes until `take` wants no more. Rejects where they are damaged before that. */
export async function inflate(
  bytes: Uint8Array,
  format: CompressionFormat,
  take: (piece: Uint8Array<ArrayBuffer>) => boolean,
  feedBytes = FEED_BYTES,
): Promise<void> {
  const { readable, writable } = new DecompressionStream(format);
  // A damaged stream fails on the reading side as well; these are the same failure.
  feed(bytes, writable.getWriter(), feedBytes).catch(() => {});
  const reader = readable.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    if (take(next.value)) continue;
    await reader.cancel().catch(() => {});
    return;
  }
}

/** In slices, each after what came of the last was read: what one write inflates to is held whole, however much it is. */
async function feed(
  bytes: Uint8Array,
  writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>,
  feedBytes: number,
): Promise<void> {
  for (let at = 0; at < bytes.length; at += feedBytes) {
    await writer.write(new Uint8Array(bytes.subarray(at, at + feedBytes)));
  }
  await writer.close();
}
