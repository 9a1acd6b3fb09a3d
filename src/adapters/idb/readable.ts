// In: a file that the user chose. Out: whether its bytes can still be had.

/**
 * False of a file that was moved, changed or deleted since it was chosen. To be asked in the page that was given it:
 * sent to a worker, a file that went is taken for an empty one.
 */
export function isReadable(file: Blob): Promise<boolean> {
  const start = file.size === 0 ? file : file.slice(0, 1); // one that went has no bytes, and a slice of none is fine
  return start.arrayBuffer().then(
    () => true,
    () => false,
  );
}
