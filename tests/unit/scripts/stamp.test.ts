// Stamps: a step is done again when, and only when, what it depends on changed.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hashOf, isStamped, root, stamp } from '../../../scripts/setup/stamp.mjs';

const scratch = mkdtempSync(join(root, 'node_modules/.cache/stamp-'));
const folder = relative(root, scratch);
const step = `test-${process.pid}`;
afterAll(() => {
  rmSync(scratch, { recursive: true });
  rmSync(join(root, 'node_modules/.cache/bindery', step), { force: true });
});

test('the hash follows content, names and facts, and nothing else', () => {
  writeFileSync(join(scratch, 'a.txt'), 'one');
  const first = hashOf([folder], ['linux']);
  expect(hashOf([folder], ['linux'])).toBe(first);
  expect(hashOf([folder, 'no-such-folder'], ['linux'])).toBe(first);
  expect(hashOf([folder], ['darwin'])).not.toBe(first);
  mkdirSync(join(scratch, 'deep'));
  writeFileSync(join(scratch, 'deep/b.txt'), '');
  const second = hashOf([folder], ['linux']);
  expect(second).not.toBe(first);
  writeFileSync(join(scratch, 'a.txt'), 'two');
  expect(hashOf([folder], ['linux'])).not.toBe(second);
});

test('a stamp holds for its hash only', () => {
  expect(isStamped(step, 'x')).toBe(false);
  stamp(step, 'x');
  expect(isStamped(step, 'x')).toBe(true);
  expect(isStamped(step, 'y')).toBe(false);
});
