// In: the environment. Out: the path of a Chromium that starts, installed if there is none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './stamp.mjs';

/** Names of Chromium-based browsers on the PATH, the freest first. */
const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Places outside the PATH on macOS and Windows. */
const SYSTEM_PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Longest wait for a browser to tell its version, ms. */
const VERSION_TIMEOUT_MS = 30_000;

/** Longest wait for Playwright's download (about 180 MB), ms: where its host is out of reach, apt is next. */
const DOWNLOAD_TIMEOUT_MS = 240_000;

/** @param {string | undefined} path */
function starts(path) {
  if (!path || !existsSync(path)) return false;
  // Windows browsers print no version; there a file that exists has to do.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version', '--no-sandbox'], { timeout: VERSION_TIMEOUT_MS }).status === 0;
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

function systemCandidates() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...SYSTEM_PLACES];
}

/** The first browser that starts: BINDERY_BROWSER, Playwright's own, the system's. Null if there is none. */
export async function findBrowser() {
  const wanted = process.env.BINDERY_BROWSER;
  if (wanted && !starts(wanted)) throw new Error(`BINDERY_BROWSER does not start: ${wanted}`);
  return [wanted, await playwrightsOwn(), ...systemCandidates()].find(starts) ?? null;
}

function isRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/**
 * Runs a command with its output on stderr; true if it succeeded.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {number} [timeout]
 */
function run(command, args, timeout) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };
  const options = { cwd: root, env, stdio: /** @type {['ignore', 2, 2]} */ (['ignore', 2, 2]) };
  return spawnSync(command, args, timeout ? { ...options, timeout } : options).status === 0;
}

/**
 * Installs Debian packages; only as root, else false.
 * @param {readonly string[]} packages
 */
export function aptInstall(packages) {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return false;
  return (
    run('apt-get', ['update', '-q']) && run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages])
  );
}

/** Finds a browser, or installs one. Ends the process with status 1 where neither works. */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  console.error('No Chromium found. Installing one …');
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  run(process.execPath, [cli, 'install', ...(isRoot() ? ['--with-deps'] : []), 'chromium'], DOWNLOAD_TIMEOUT_MS);
  const installed = (await findBrowser()) ?? (aptInstall(['chromium']) ? await findBrowser() : null);
  if (installed) return installed;
  console.error('No Chromium could be installed. Install one, or name it in BINDERY_BROWSER.');
  process.exit(1);
}
