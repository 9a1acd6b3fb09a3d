// In: references of pictures. Out: the names under which their bytes are kept.
import { expect, test } from 'vitest';
import { imageResourceId } from '../../../src/pipeline/figure-bytes.ts';

test('a picture in another quality is another resource, so that a new choice is not answered with the old bytes', () => {
  const ids = (['original', 'balanced', 'small'] as const).map((quality) => imageResourceId('12R', quality));
  expect(new Set(ids).size).toBe(3);
});

test('refs that look alike once they are plain stay apart', () => {
  expect(imageResourceId('a/1', 'original')).not.toBe(imageResourceId('a-1', 'original'));
  expect(imageResourceId('a/1', 'original')).toMatch(/^[A-Za-z0-9-]+$/);
});
