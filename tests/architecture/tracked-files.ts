// In: the work tree. Out: the project's own files with their text (what git would track).
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const NOT_OURS = new Set(['node_modules', 'dist', '.git', 'coverage', 'test-results', 'playwright-report', 'out']);

function walk(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (NOT_OURS.has(entry.name)) return [];
    return entry.isDirectory() ? walk(path) : [path];
  });
}

/** Paths of the tracked files; without git, all that is not generated. */
export function trackedFiles(): readonly string[] {
  const git = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  const listed = git.status === 0 ? git.stdout.split('\0').filter((path) => path !== '') : [];
  return listed.length > 0 ? listed : walk('');
}

/** The text of a file, or null for one that is gone or not text. */
export function textOf(path: string): string | null {
  try {
    const bytes = readFileSync(join(root, path));
    return bytes.includes(0) ? null : bytes.toString('utf8');
  } catch {
    return null;
  }
}
