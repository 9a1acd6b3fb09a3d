// In: assembled WebAssembly as digits. Out: what it exports, at work on a memory of its own.

const PAGE_BYTES = 65_536;

export type WithMemory = { readonly memory: WebAssembly.Memory };

/** What starts a kernel when it is first asked for: null where the browser has no WebAssembly SIMD, or is told to run none. */
export function kernelOf<Kernel extends WithMemory>(digits: string): () => Kernel | null {
  let started: Kernel | null | undefined;
  return () => {
    if (started === undefined) started = start<Kernel>(digits);
    return started;
  };
}

function start<Kernel extends WithMemory>(digits: string): Kernel | null {
  const bytes = Uint8Array.from(digits.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as Kernel;
  } catch {
    return null;
  }
}

/** Makes a kernel's memory at least so many bytes large, and gives it. Views of it from before are empty then. */
export function memoryOf({ memory }: WithMemory, bytes: number): ArrayBuffer {
  const missing = bytes - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES));
  return memory.buffer;
}
