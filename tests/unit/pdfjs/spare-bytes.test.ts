// Memory that is given back is given out again: only what came from there, once, and only where it is as long.
import { expect, test } from 'vitest';
import { bytesFor, giveBack } from '../../../src/adapters/pdfjs/spare-bytes.ts';

test('bytes that are given back are the next ones of their length', () => {
  const first = bytesFor(1000);
  expect(bytesFor(1000) === first).toBe(false);
  giveBack(first);
  expect(bytesFor(1000) === first).toBe(true);
  expect(bytesFor(1000) === first).toBe(false);
  giveBack(first);
  expect(bytesFor(999) === first).toBe(false);
});

test("other people's bytes are not taken, nor the same twice, nor too many", () => {
  const others = new Uint8Array(1000);
  giveBack(others);
  expect(bytesFor(1000) === others).toBe(false);
  const own = bytesFor(1000);
  giveBack(own);
  expect(bytesFor(1000) === own).toBe(true);
  const many = bytesFor(40e6);
  giveBack(many);
  expect(bytesFor(40e6) === many).toBe(false);
});
