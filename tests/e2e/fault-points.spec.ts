// The stops at which the soak ends the browser are in no build that ships.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { tryBuild } from '../../scripts/setup/build.mjs';

/** Scripts of a build that know a fault point. */
function scriptsWithFaultPoints(options: { readonly faultPoints: boolean }): readonly string[] {
  const folder = tryBuild(options);
  if (folder === null) throw new Error('the build failed');
  const assets = join(folder, 'assets');
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(2);
  return scripts.filter((name) => /fault-point|page-converted/.test(readFileSync(join(assets, name), 'utf8')));
}

test('fault points are in the build for the soak alone', () => {
  expect(scriptsWithFaultPoints({ faultPoints: false })).toEqual([]);
  expect(scriptsWithFaultPoints({ faultPoints: true }).length).toBeGreaterThanOrEqual(2);
});
