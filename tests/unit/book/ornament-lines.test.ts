import { expect, it } from 'vitest';
import { markerOfLine } from '../../../src/book/list-markers.ts';
import { layOut, page, run } from '../page/synthetic-page.ts';

it('asterisks between scenes are no bullet of a scan, one before a word is', () => {
  const [block] = layOut(page({ runs: [run(50, 80, 10, '* * *')] })).blocks;
  const line = block?.type === 'text' ? block.lines[0] : undefined;
  if (line === undefined) throw new Error('no line');
  const given = { source: 'ocr', line, size: 10 } as const;
  expect(markerOfLine({ ...given, text: '* * *' })).toBeNull();
  expect(markerOfLine({ ...given, text: '* The rope of a well' })?.style).toBe('bullet');
});
