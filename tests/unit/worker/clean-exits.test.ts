// What a page notes of its end: a reload and a freeze are no crash, and one that goes on may still crash.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cleanExits, noteExit } from '../../../src/worker/page-thread/clean-exits.ts';

const page = new EventTarget();
const screen = new EventTarget();

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('document', screen);
});

afterEach(() => void vi.unstubAllGlobals());

it('a page that was closed or frozen ended in good order, until it goes on', () => {
  noteExit('me');
  const told = (target: EventTarget, type: string): readonly string[] => {
    target.dispatchEvent(new Event(type));
    return cleanExits();
  };
  expect(told(screen, 'freeze')).toEqual(['me']);
  expect(told(screen, 'freeze')).toEqual(['me']);
  expect(told(screen, 'resume')).toEqual([]);
  expect(told(page, 'pagehide')).toEqual(['me']);
  expect(told(page, 'pageshow')).toEqual([]); // out of the back/forward cache
});
