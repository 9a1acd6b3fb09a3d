// In: messages between the tabs of this app. Out: commands that reach whoever owns the queue, exactly once.
import type { QueueCommand, TabMessage } from '../protocol.ts';

const CHANNEL_NAME = 'bindery';

/** A command is sent again until the owner says that it has it, ms: the owner may just be changing. */
const RESEND_MS = 400;

/** Numbers of commands that are remembered, so that one that was sent twice is obeyed once. */
const REMEMBERED = 500;

export type Tabs = {
  send(message: TabMessage): void;
  /** Settles when the owner has taken the command. */
  ask(command: QueueCommand): Promise<void>;
};

export type TabPorts = {
  /** Obeys a command if this tab owns the queue, and says whether it does. */
  obey(command: QueueCommand): boolean;
  onMessage(message: TabMessage): void;
};

/** Connects this tab with the others, where there is a BroadcastChannel; else it is alone. */
export function connectTabs(ports: TabPorts): Tabs {
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(CHANNEL_NAME) : null;
  const unanswered = new Map<string, () => void>();
  const obeyed: string[] = [];
  const send = (message: TabMessage): void => channel?.postMessage(message);

  const take = (number: string, command: QueueCommand): void => {
    const again = obeyed.includes(number);
    if (!again && !ports.obey(command)) return;
    if (!again) obeyed.push(number);
    if (obeyed.length > REMEMBERED) obeyed.shift();
    send({ type: 'acknowledged', number });
  };
  channel?.addEventListener('message', (event: MessageEvent<TabMessage>) => {
    const message = event.data;
    if (message.type === 'command') take(message.number, message.command);
    else if (message.type === 'acknowledged') unanswered.get(message.number)?.();
    else ports.onMessage(message);
  });

  return {
    send,
    ask(command) {
      if (ports.obey(command)) return Promise.resolve();
      const number = crypto.randomUUID();
      return new Promise((resolve) => {
        const attempt = (): void => {
          if (ports.obey(command)) done();
          else send({ type: 'command', number, command });
        };
        const timer = setInterval(attempt, RESEND_MS);
        const done = (): void => {
          clearInterval(timer);
          unanswered.delete(number);
          resolve();
        };
        unanswered.set(number, done);
        attempt();
      });
    },
  };
}
