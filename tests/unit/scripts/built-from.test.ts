// A build is taken for up to date by what it was built from: nothing that the build reads may be left out.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BUILT_FROM } from '../../../scripts/setup/build.mjs';

const PLUGINS = 'scripts/vite';

/** Folders and files beside the plugins that they import or read, but for installed packages, which the lock file names. */
function readByPlugins(): readonly string[] {
  const files = readdirSync(PLUGINS).filter((name) => name.endsWith('.ts'));
  const found = files.flatMap((name) => {
    const text = readFileSync(join(PLUGINS, name), 'utf8');
    const imported = [...text.matchAll(/from '(\.\.\/[^']+)'/gu)].map(([, path = '']) => join(PLUGINS, path));
    const read = [...text.matchAll(/join\(ROOT, '([^']+)'/gu)].map(([, path = '']) => path);
    return [...imported, ...read];
  });
  return found.filter((path) => !path.startsWith('node_modules'));
}

test('what the plugins of the build read is part of what a build is known by', () => {
  const paths = readByPlugins();
  expect(paths).toContain('ocr-data');
  expect(paths.filter((path) => !BUILT_FROM.some((from) => path === from || path.startsWith(`${from}/`)))).toEqual([]);
});
