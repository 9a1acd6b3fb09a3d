// In: files and facts that a step depends on. Out: a hash, and a stamp file that says for which hash the step was done.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where stamps live: it goes with node_modules, so deleting that starts afresh. */
const STAMPS = join(root, 'node_modules', '.cache', 'bindery');

/**
 * All files below a path, sorted; the path itself if it is a file; none if it does not exist.
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

/**
 * SHA-256 over the content of files and folders (relative to the project) and some further facts.
 * @param {readonly string[]} paths
 * @param {readonly string[]} [facts]
 */
export function hashOf(paths, facts = []) {
  const hash = createHash('sha256');
  for (const fact of facts) hash.update(`${fact}\0`);
  for (const file of paths.flatMap((path) => filesBelow(join(root, path)))) {
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * Whether a step was already done for this hash.
 * @param {string} step
 * @param {string} hash
 */
export function isStamped(step, hash) {
  const file = join(STAMPS, step);
  return existsSync(file) && readFileSync(file, 'utf8') === hash;
}

/**
 * Notes that a step is done for this hash.
 * @param {string} step
 * @param {string} hash
 */
export function stamp(step, hash) {
  const file = join(STAMPS, step);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, hash);
}
