import { describe, expect, it } from 'vitest';
import { watchdog } from '../../../src/worker/watchdog.ts';

function watched() {
  const silences: number[] = [];
  let beat: (() => void) | null = null;
  const dog = watchdog(
    (limit) => silences.push(limit),
    (_, callback) => {
      beat = callback;
      return () => {
        beat = null;
      };
    },
  );
  const beats = (count: number): void => {
    for (let n = 0; n < count; n += 1) beat?.();
  };
  return { dog, silences, beats, ended: () => beat === null };
}

describe('the watchdog', () => {
  it('tells of a silence once, and then rests', () => {
    const { dog, silences, beats, ended } = watched();
    dog.alive(40_000);
    beats(39);
    expect([silences, ended()]).toEqual([[], false]);
    beats(5);
    expect([silences, ended()]).toEqual([[40_000], true]);
  });

  it('starts anew with each sign of life', () => {
    const { dog, silences, beats } = watched();
    for (let n = 0; n < 10; n += 1) {
      dog.alive(3_000);
      beats(2);
    }
    expect(silences).toEqual([]);
  });

  it('takes a night asleep for one beat', () => {
    const { dog, silences, beats } = watched();
    dog.alive(20_000);
    beats(1); // the one that was due when the lid was closed, hours ago
    expect(silences).toEqual([]);
  });

  it('waits without end before the first sign of life', () => {
    const { silences, beats } = watched();
    beats(100_000);
    expect(silences).toEqual([]);
  });
});
