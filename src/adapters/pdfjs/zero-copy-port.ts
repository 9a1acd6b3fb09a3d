// Out: two ends of a message port in one thread that pass objects by reference.

type Listener = (event: { readonly data: unknown }) => void;

export type PortEnd = {
  postMessage(message: unknown): void;
  addEventListener(type: string, listener: Listener): void;
  removeEventListener(type: string, listener: Listener): void;
  start(): void;
  terminate(): void;
};

/** Longest time that messages follow each other without letting timers and other events in, ms. */
const TURN = 30;

/** What one end posts, the other gets in a later microtask, in order; every so often in a later task. */
export function portPair(): readonly [PortEnd, PortEnd] {
  const listeners: readonly [Set<Listener>, Set<Listener>] = [new Set(), new Set()];
  const end = (own: Set<Listener>, other: Set<Listener>): PortEnd => {
    const waiting: unknown[] = [];
    let scheduled = false;
    const schedule = (): void => {
      scheduled = true;
      inTurn(deliver);
    };
    const deliver = (): void => {
      const data = waiting.shift();
      scheduled = false;
      if (waiting.length > 0) schedule();
      for (const listener of [...other]) listener({ data });
    };
    return {
      postMessage(message) {
        waiting.push(withOwnOperators(message));
        if (!scheduled) schedule();
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
    };
  };
  return [end(listeners[0], listeners[1]), end(listeners[1], listeners[0])];
}

/** When the thread last came to its other events, and what waits for the next time. */
let since = performance.now();
const later: (() => void)[] = [];
let channel: MessageChannel | null = null;

/** One channel for all turns of the thread: to make one takes as long as dozens of messages. */
function turnChannel(): MessageChannel {
  if (channel !== null) return channel;
  channel = new MessageChannel();
  channel.port1.onmessage = () => {
    since = performance.now();
    later.shift()?.();
  };
  return channel;
}

/** Microtasks alone would starve every timer, the one that ends an endless page too. */
function inTurn(work: () => void): void {
  if (performance.now() - since < TURN) {
    queueMicrotask(work);
    return;
  }
  later.push(work);
  turnChannel().port2.postMessage(null);
}

/** Operator lists are copied: pdf.js empties them in place. */
function withOwnOperators(message: unknown): unknown {
  if (typeof message !== 'object' || message === null || !('chunk' in message)) return message;
  const { chunk } = message;
  if (typeof chunk !== 'object' || chunk === null || !('fnArray' in chunk) || !('argsArray' in chunk)) return message;
  const { fnArray, argsArray } = chunk;
  if (!Array.isArray(fnArray) || !Array.isArray(argsArray)) return message;
  return { ...message, chunk: { ...chunk, fnArray: [...fnArray], argsArray: [...argsArray] } };
}
