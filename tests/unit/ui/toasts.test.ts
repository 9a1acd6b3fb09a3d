// Lines at the foot of the page: how many there are, what they undo, and when they go.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { en } from '../../../src/i18n/en.ts';
import type { Toast } from '../../../src/ui/state/app-context.ts';
import { createStore } from '../../../src/ui/state/store.ts';
import { showToast, toastLines } from '../../../src/ui/state/toasts.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const noToasts = () => ({ toasts: createStore<readonly Toast[]>([]) });
const said = (app: { readonly toasts: { get(): readonly Toast[] } }) =>
  toastLines(app.toasts.get(), en).map(({ text }) => text);

test('only the last place of a moved book is told', () => {
  const app = noToasts();
  for (const text of ['second', 'third']) showToast(app, { text, tone: 'plain', undo: null, topic: 'moved' });
  showToast(app, { text: 'other', tone: 'plain', undo: null });
  expect(said(app)).toEqual(['third', 'other']);
});

test('deletions share a line, each for its own ten seconds; the undo brings back those that can be', () => {
  const app = noToasts();
  const back: string[] = [];
  const remove = (name: string) =>
    showToast(app, { text: `Deleted ${name}.`, tone: 'plain', undo: () => void back.push(name), topic: 'deleted' });
  remove('a');
  vi.advanceTimersByTime(6000);
  remove('b');
  showToast(app, { text: 'wrong', tone: 'bad', undo: null });
  remove('c');
  expect(said(app)).toEqual(['wrong', 'Deleted 3 books.']);
  vi.advanceTimersByTime(5000);
  expect(said(app)).toEqual(['wrong', 'Deleted 2 books.']);
  toastLines(app.toasts.get(), en)[1]?.undo?.();
  expect(back).toEqual(['b', 'c']);
  vi.advanceTimersByTime(6000);
  expect(said(app)).toEqual(['wrong']);
});
