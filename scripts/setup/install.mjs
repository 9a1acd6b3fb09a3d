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

/**
 * Whether a locked package is in place. npm leaves out what is for other machines, and optional parts of such packages.
 * @param {LockedPackage} locked
 * @param {LockedPackage | undefined} installed
 */
function isInPlace(locked, installed) {
  if (installed) return installed.version === locked.version;
  const isForHere = locked.os?.includes(process.platform) && locked.cpu?.includes(process.arch) && !locked.libc;
  return locked.optional === true && !isForHere;
}

/** Whether what npm noted in node_modules is what the lock file asks for on this machine. */
function agreesWithLock() {
  const noted = join(MODULES, '.package-lock.json');
  if (!existsSync(noted)) return false;
  const installed = lockedPackages(noted);
  return Object.entries(lockedPackages(join(root, 'package-lock.json'))).every(
    ([path, locked]) => path === '' || isInPlace(locked, installed[path]),
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

/** Tools that bring a program for each kind of machine; npm may have left out this one's. */
const NATIVE_TOOLS = ["import('vite')", "import('@swc/core')", "import('@biomejs/biome/bin/biome')"];

/** Whether the tools with machine code start here. */
function toolsStart() {
  return NATIVE_TOOLS.every((load) => {
    const args = ['--input-type=module', '--eval', `process.argv.push('--version'); await ${load}`];
    return spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore' }).status === 0;
  });
}

/** Installs the locked packages unless they are there. Ends the process with status 1 where that fails. */
export function ensureInstalled() {
  const hash = hashOf(
    ['package.json', 'package-lock.json'],
    [process.platform, process.arch, process.versions.modules ?? ''],
  );
  if (isStamped('installed', hash) && existsSync(join(MODULES, '.package-lock.json'))) return;
  if (!agreesWithLock() || !toolsStart()) {
    console.error('Installing packages …');
    // Not `npm ci`: it throws away a folder that another process may be using, and refuses a lock file that does not
    // name the machine code of every other kind of machine. Versions come from the lock file all the same; the second
    // way is for machines whose tools it does not name.
    const done =
      (npm(['install', '--no-save']) && toolsStart()) || (npm(['install', '--no-package-lock']) && toolsStart());
    if (!done) {
      console.error('Packages could not be installed. Is the npm registry within reach?');
      process.exit(1);
    }
  }
  stamp('installed', hash);
}
