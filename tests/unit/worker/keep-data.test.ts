// The browser is asked once to keep our data, and only when there is some.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepOurData } from '../../../src/worker/page-thread/keep-data.ts';

let stored: Map<string, string>;
let asked = 0;

function storage(persisted: boolean): StorageManager {
  const manager: Partial<StorageManager> = {
    persisted: async () => persisted,
    persist: async () => {
      asked += 1;
      return false;
    },
  };
  return manager as StorageManager;
}

beforeEach(() => {
  stored = new Map();
  asked = 0;
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  });
});

afterEach(() => vi.unstubAllGlobals());

it('asks with the first file that is accepted, and not again when it was refused', async () => {
  await keepOurData(storage(false));
  expect(asked).toBe(1);
  await keepOurData(storage(false));
  expect(asked).toBe(1);
});

it('does not ask where the data is kept already, or where nothing can be', async () => {
  await keepOurData(storage(true));
  vi.stubGlobal('localStorage', {
    getItem() {
      throw new DOMException('refused', 'SecurityError');
    },
  });
  await keepOurData(storage(false));
  await keepOurData({} as StorageManager);
  expect(asked).toBe(0);
});
