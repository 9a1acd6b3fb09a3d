// Out: two ends of a message port in one thread that pass objects by reference.

type Listener = (event: { readonly data: unknown }) => void;

export type PortEnd = {
  postMessage(message: unknown): void;
  addEventListener(type: string, listener: Listener): void;
  removeEventListener(type: string, listener: Listener): void;
  start(): void;
  terminate(): void;
};

/** What one end posts, the other gets in a later microtask. Operator lists are copied: pdf.js empties them in place. */
export function portPair(): readonly [PortEnd, PortEnd] {
  const listeners: readonly [Set<Listener>, Set<Listener>] = [new Set(), new Set()];
  const end = (own: Set<Listener>, other: Set<Listener>): PortEnd => ({
    postMessage(message) {
      const data = withOwnOperators(message);
      queueMicrotask(() => {
        for (const listener of [...other]) listener({ data });
      });
    },
    addEventListener(type, listener) {
      if (type === 'message') own.add(listener);
    },
    removeEventListener(_type, listener) {
      own.delete(listener);
    },
    start() {},
    terminate() {
      own.clear();
      other.clear();
    },
  });
  return [end(listeners[0], listeners[1]), end(listeners[1], listeners[0])];
}

function withOwnOperators(message: unknown): unknown {
  if (typeof message !== 'object' || message === null || !('chunk' in message)) return message;
  const { chunk } = message;
  if (typeof chunk !== 'object' || chunk === null || !('fnArray' in chunk) || !('argsArray' in chunk)) return message;
  const { fnArray, argsArray } = chunk;
  if (!Array.isArray(fnArray) || !Array.isArray(argsArray)) return message;
  return { ...message, chunk: { ...chunk, fnArray: [...fnArray], argsArray: [...argsArray] } };
}
