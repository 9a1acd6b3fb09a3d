// Documents name things that exist: every link inside the project and every npm script.
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { textOf, trackedFiles } from './tracked-files.ts';

const documents = trackedFiles().filter((path) => path.endsWith('.md'));
const known = new Set(
  trackedFiles().flatMap((path) => path.split('/').map((_, i, parts) => parts.slice(0, i + 1).join('/'))),
);

test.each(documents)('links of %s lead somewhere', (path) => {
  const links = [...(textOf(path) ?? '').matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map((match) => match[1] ?? '');
  expect(links.filter((link) => !known.has(normalize(join(dirname(path), link))))).toEqual([]);
});

test('every npm script that a document names exists', () => {
  const { scripts } = JSON.parse(textOf('package.json') ?? '{}') as { scripts: Record<string, string> };
  const named = documents.flatMap((path) =>
    [...(textOf(path) ?? '').matchAll(/npm run ([a-z-]+)/g)].map((m) => m[1] ?? ''),
  );
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
