// The entry of a page worker. In: messages. Out: the same, handed to its code once that is there.
// Browsers keep the compiled code of a module that a worker imports, but never that of the worker's own script.

const early: MessageEvent[] = [];
const keep = (event: MessageEvent): void => {
  early.push(event);
};

addEventListener('message', keep);
import('./serve-tasks.ts').then(
  () => {
    removeEventListener('message', keep);
    for (const { data, ports } of early) dispatchEvent(new MessageEvent('message', { data, ports: [...ports] }));
  },
  // An error event, which whoever started the worker waits for; a rejected promise would tell nobody.
  reportError,
);
