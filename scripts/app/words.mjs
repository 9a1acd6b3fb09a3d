// In: the app's own TypeScript sources. Out: its English error texts and its default options, for use in Node.
import { loadModule } from './load-module.mjs';

/**
 * @typedef {import('../../src/model/errors.ts').ConversionError} ConversionError
 * @typedef {import('./convert-file.mjs').DriverError} DriverError
 * @typedef {import('../../src/model/options.ts').ConversionOptions} ConversionOptions
 */

/** What failed around the app: its own texts do not know of it. @type {Record<DriverError['code'], string>} */
const DRIVER_WORDS = {
  'browser/failed': 'The browser that runs the app failed.',
  'file/not-written': 'The book could not be written to its place.',
};

/** @param {ConversionError | DriverError} error @returns {error is DriverError} */
const isDriverError = (error) => error.code in DRIVER_WORDS;

/** The app's default options and a function that words an error in English. */
export async function loadWords() {
  const { defaultOptions } = await loadModule('src/model/options.ts');
  const { errorAdvice } = await loadModule('src/i18n/conversion-messages.ts');
  const { enErrors } = await loadModule('src/i18n/en-conversion.ts');
  return {
    defaultOptions: /** @type {ConversionOptions} */ (defaultOptions),
    /** @param {ConversionError | DriverError} error */
    wording: (error) => {
      if (isDriverError(error)) return `${DRIVER_WORDS[error.code]} ${error.detail.split('\n')[0]}`;
      const { what, todo } = errorAdvice(enErrors, error);
      return `${what} ${todo}`.trim();
    },
  };
}
