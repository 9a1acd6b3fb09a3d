// In: the app's own TypeScript sources. Out: its English error texts and its default options, for use in Node.
import { loadModule } from './load-module.mjs';

/**
 * @typedef {import('../../src/model/errors.ts').ConversionError} ConversionError
 * @typedef {import('../../src/model/options.ts').ConversionOptions} ConversionOptions
 */

/** The app's default options and a function that words an error in English. */
export async function loadWords() {
  const { defaultOptions } = await loadModule('src/model/options.ts');
  const { errorAdvice } = await loadModule('src/i18n/conversion-messages.ts');
  const { enErrors } = await loadModule('src/i18n/en-conversion.ts');
  return {
    defaultOptions: /** @type {ConversionOptions} */ (defaultOptions),
    /** @param {ConversionError} error */
    wording: (error) => {
      const { what, todo } = errorAdvice(enErrors, error);
      return `${what} ${todo}`.trim();
    },
  };
}
