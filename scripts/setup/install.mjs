// In: package.json and the lock file. Out: node_modules that agree with them; a second run takes milliseconds.
// Runs without node_modules: Node's own modules only.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, isStamped, root, stamp } from './stamp.mjs';

const MODULES = join(root, 'node_modules');

/** @typedef {{ version?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} LockedPackage */

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
function lockedPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/** @param {LockedPackage} entry */
function isForThisMachine(entry) {
  return (entry.os?.includes(process.platform) ?? true) && (entry.cpu?.includes(process.arch) ?? true) && !entry.libc;
}

/** Whether what npm noted in node_modules is what the lock file asks for on this machine. */
function agreesWithLock() {
  const noted = join(MODULES, '.package-lock.json');
  if (!existsSync(noted)) return false;
  const installed = lockedPackages(noted);
  return Object.entries(lockedPackages(join(root, 'package-lock.json'))).every(
    ([path, entry]) => path === '' || !isForThisMachine(entry) || installed[path]?.version === entry.version,
  );
}

/** @param {readonly string[]} args */
function npm(args) {
  // Development packages even where NODE_ENV says production: the build needs them.
  const run = spawnSync('npm', [...args, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return run.status === 0;
}

/** Installs the locked packages unless they are there. Ends the process with status 1 where that fails. */
export function ensureInstalled() {
  const hash = hashOf(
    ['package.json', 'package-lock.json'],
    [process.platform, process.arch, process.versions.modules ?? ''],
  );
  if (isStamped('installed', hash) && existsSync(join(MODULES, '.package-lock.json'))) return;
  if (!agreesWithLock()) {
    console.error('Installing packages (npm ci) …');
    // An existing folder is mended, not thrown away: another process may be using it.
    const done = existsSync(MODULES) ? npm(['install', '--no-save']) || npm(['ci']) : npm(['ci']);
    if (!done) {
      console.error('Packages could not be installed. Is the npm registry within reach?');
      process.exit(1);
    }
  }
  stamp('installed', hash);
}
