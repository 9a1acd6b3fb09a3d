// In: a browser's profile folder. Out: the highest resident memory of any of its renderer processes, read from outside.
// Linux only (/proc); elsewhere the answer is null.
import { readdirSync, readFileSync } from 'node:fs';

/** Time between looks, ms. The kernel keeps the peak, so only processes that end between two looks are missed. */
const LOOK_EVERY_MS = 1000;

/** @typedef {{ pid: number, parent: number, command: string }} Process */

/**
 * @param {string} path
 */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // the process ended between listing and reading
  }
}

/** @returns {Process[]} */
function processes() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      const stat = read(`/proc/${pid}/stat`);
      const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return { pid: Number(pid), parent: Number(afterName[1]), command: read(`/proc/${pid}/cmdline`) };
    });
}

/**
 * Renderer processes below the browser that runs with this profile.
 * @param {string} profile
 */
export function renderers(profile) {
  const all = processes();
  const byPid = new Map(all.map((one) => [one.pid, one]));
  /** @param {Process | undefined} one @returns {boolean} */
  const belongs = (one) =>
    one !== undefined && (one.command.includes(`--user-data-dir=${profile}`) || belongs(byPid.get(one.parent)));
  return all.filter((one) => one.command.includes('--type=renderer') && belongs(one));
}

/** @param {number} pid */
function peakMbOf(pid) {
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`))?.[1];
  return kilobytes === undefined ? 0 : Number(kilobytes) / 1024;
}

/**
 * Starts watching; `stop` gives the peak in MB (null where it cannot be told).
 * @param {string} profile
 * @returns {{ stop: () => number | null }}
 */
export function watchPeakMemory(profile) {
  if (process.platform !== 'linux') return { stop: () => null };
  let peak = 0;
  const look = () => {
    for (const { pid } of renderers(profile)) peak = Math.max(peak, peakMbOf(pid));
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return peak === 0 ? null : Math.round(peak);
    },
  };
}
