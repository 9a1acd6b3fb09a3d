// Makes storage refuse Blobs in this thread and in the workers that it starts, as WebKit's private windows do.
const put = IDBObjectStore.prototype.put;

IDBObjectStore.prototype.put = function (value: unknown, ...key: IDBValidKey[]) {
  const isBlob = (part: unknown) => part instanceof Blob;
  if (typeof value === 'object' && value !== null && Object.values(value).some(isBlob)) {
    throw new DOMException('Blobs are not supported', 'DataCloneError');
  }
  return put.call(this, value, ...key);
};

const Ordinary = globalThis.Worker;

globalThis.Worker = class extends Ordinary {
  constructor(url: string | URL, options?: WorkerOptions) {
    const which = String(url).includes('engine') ? 'engine' : 'page';
    super(new URL(`/tests/browser/refusing-${which}-worker.ts`, location.origin), options);
  }
};
