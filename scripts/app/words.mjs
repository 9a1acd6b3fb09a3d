// In: the app's own TypeScript sources. Out: its English error texts and its default options, for use in Node.
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from '../setup/stamp.mjs';

/**
 * Loads one TypeScript module of the app.
 * @param {string} path from the project's folder
 * @returns {Promise<any>}
 */
async function load(path) {
  const { module } = await runnerImport(join(root, path), { configFile: false, root, logLevel: 'error' });
  return module;
}

/**
 * @typedef {import('../../src/model/errors.ts').ConversionError} ConversionError
 * @typedef {import('../../src/model/options.ts').ConversionOptions} ConversionOptions
 */

/** The app's default options and a function that words an error in English. */
export async function loadWords() {
  const { defaultOptions } = await load('src/model/options.ts');
  const { errorAdvice } = await load('src/i18n/conversion-messages.ts');
  const { enErrors } = await load('src/i18n/en-conversion.ts');
  return {
    defaultOptions: /** @type {ConversionOptions} */ (defaultOptions),
    /** @param {ConversionError} error */
    wording: (error) => {
      const { what, todo } = errorAdvice(enErrors, error);
      return `${what} ${todo}`.trim();
    },
  };
}
