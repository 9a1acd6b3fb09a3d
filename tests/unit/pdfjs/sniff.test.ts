import { expect, test } from 'vitest';
import { foreignKind, hasPdfEnd } from '../../../src/adapters/pdfjs/sniff.ts';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const kind = (head: string, tail = '') => foreignKind(bytes(head), bytes(tail));

test.each([
  ['', 'empty'],
  ['<!DOCTYPE html><html>', 'html'],
  ['\u00ef\u00bb\u00bf  <html lang="en">', 'html'],
  ['\u0089PNG\r\n\u001a\n', 'image'],
  ['\u00ff\u00d8\u00ff\u00e0', 'image'],
  ['RIFF0000WEBPVP8 ', 'image'],
  ['PK\u0003\u0004..........mimetypeapplication/epub+zip', 'epub'],
  ['PK\u0003\u0004..........[Content_Types].xml', 'office'],
  ['PK\u0003\u0004..........photos/a.jpg', 'zip'],
  ['\u00d0\u00cf\u0011\u00e0\u00a1\u00b1', 'office'],
  ['Dear reader,\nthis is a letter.', 'text'],
  ['\u0000\u0001\u0002\u0003', 'unknown'],
])('%j looks like %s', (head, expected) => {
  expect(kind(head)).toBe(expected);
});

test('a header within the first 1024 bytes is a PDF, also after junk', () => {
  expect(kind('%PDF-1.7\n')).toBeNull();
  expect(kind(`${'x'.repeat(1000)}%PDF-1.4`)).toBeNull();
  expect(kind(`${'x'.repeat(1500)}%PDF-1.4`)).toBe('text');
});

test('without a header, a PDF end still counts', () => {
  expect(kind('1 0 obj <<>> endobj', 'startxref\n12\n%%EOF')).toBeNull();
});

test('a cut-off file has no end', () => {
  expect(hasPdfEnd(bytes('stream ...'))).toBe(false);
  expect(hasPdfEnd(bytes('startxref\n9\n%%EOF\r\n'))).toBe(true);
});
