// In: a TypeScript module of the project. Out: its exports, in Node. Node 20 cannot read TypeScript by itself.
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from '../setup/stamp.mjs';

/**
 * Loads a module with all that it imports.
 * @param {string} path from the project's folder
 * @returns {Promise<any>}
 */
export async function loadModule(path) {
  const { module } = await runnerImport(join(root, path), { configFile: false, root, logLevel: 'error' });
  return module;
}
