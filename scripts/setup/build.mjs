// In: the sources. Out: a folder with the built app, named by what it was built from; a second call is quick.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, root } from './stamp.mjs';

/** Everything that the build reads. */
export const BUILT_FROM = [
  'src',
  'public',
  'index.html',
  'vite.config.ts',
  'scripts/vite',
  'scripts/ocr-core',
  'ocr-data',
  'scripts/headers.mjs',
  'scripts/setup/build.mjs',
  'tsconfig.base.json',
  'package.json',
  'package-lock.json',
];

const BUILDS = join(root, 'node_modules', '.cache', 'bindery', 'builds');

/** Builds that are kept, the latest used: a server may still be serving an older one. */
const KEPT_BUILDS = 4;

/** @typedef {{ faultPoints?: boolean }} BuildOptions with the stops of src/worker/fault-points.ts, for the soak alone */

/** @param {string} folder @param {BuildOptions} options */
function viteBuild(folder, { faultPoints }) {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'];
  // Vite's own tools set NODE_ENV in this process: a build that inherits it would be one for development.
  const env = { ...process.env, NODE_ENV: 'production', BINDERY_FAULT_POINTS: faultPoints ? '1' : '' };
  const run = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  if (run.status !== 0) console.error(`${run.stdout}${run.stderr}`);
  return run.status === 0;
}

function dropOldBuilds() {
  const builds = readdirSync(BUILDS)
    .map((name) => ({ path: join(BUILDS, name), used: statSync(join(BUILDS, name)).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  for (const { path } of builds.slice(KEPT_BUILDS)) rmSync(path, { recursive: true, force: true });
}

/**
 * The folder of an up-to-date build (BINDERY_DIST names one to use as it is); null where the build fails.
 * @param {BuildOptions} [options]
 */
export function tryBuild(options = {}) {
  if (process.env.BINDERY_DIST && !options.faultPoints) return process.env.BINDERY_DIST;
  const facts = options.faultPoints ? [process.version, 'fault points'] : [process.version];
  const folder = join(BUILDS, hashOf(BUILT_FROM, facts).slice(0, 16));
  if (!existsSync(folder)) {
    console.error('Building the app …');
    // Built aside, then moved into place whole: another process never sees half a build.
    const aside = `${folder}.${process.pid}`;
    mkdirSync(BUILDS, { recursive: true });
    const built = viteBuild(aside, options);
    if (built && !existsSync(folder)) renameSync(aside, folder);
    rmSync(aside, { recursive: true, force: true });
    if (!built) return null;
  }
  utimesSync(folder, new Date(), new Date());
  dropOldBuilds();
  return folder;
}

/**
 * As `tryBuild`, but ends the process with status 1 where the build fails.
 * @param {BuildOptions} [options]
 */
export function ensureBuilt(options = {}) {
  const folder = tryBuild(options);
  if (folder !== null) return folder;
  console.error('The build failed.');
  process.exit(1);
}
