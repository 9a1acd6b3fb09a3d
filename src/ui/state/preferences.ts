// In: what localStorage holds, which may be nothing, nonsense, or refused. Out: the reader's choices.
import { isUiLanguage, type UiLanguage } from '../../i18n/languages.ts';
import { type ConversionOptions, defaultOptions } from '../../model/options.ts';
import { createStore, type Store } from './store.ts';

export type Theme = 'auto' | 'light' | 'dark';

export type Preferences = {
  /** null: as the browser says. */
  readonly language: UiLanguage | null;
  readonly theme: Theme;
  readonly defaults: ConversionOptions;
  /** Whether the queue held anything last time: decides what is drawn before the queue has answered. */
  readonly hadJobs: boolean;
};

/** public/first-paint.js reads the same key before the first paint. */
const KEY = 'bindery.preferences';

function oneOf<T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T {
  return allowed.find((candidate) => candidate === value) ?? otherwise;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function parseOptions(value: unknown): ConversionOptions {
  const from = record(value);
  const languages = Array.isArray(from.ocrLanguages) ? from.ocrLanguages : [];
  return {
    ocr: oneOf(from.ocr, ['never', 'when-needed', 'always'], defaultOptions.ocr),
    ocrLanguages: languages.filter((code): code is string => typeof code === 'string'),
    pictures: oneOf(from.pictures, ['original', 'balanced', 'small'], defaultOptions.pictures),
    printedContents: oneOf(from.printedContents, ['keep', 'drop'], defaultOptions.printedContents),
  };
}

/** Reads preferences from JSON text; whatever is missing or not understood takes its default. */
export function parsePreferences(json: string | null): Preferences {
  let from: Readonly<Record<string, unknown>> = {};
  try {
    from = record(JSON.parse(json ?? '{}'));
  } catch {
    // Not ours, or cut off: defaults.
  }
  return {
    language: isUiLanguage(from.language) ? from.language : null,
    theme: oneOf(from.theme, ['auto', 'light', 'dark'], 'auto'),
    defaults: parseOptions(from.defaults),
    hadJobs: from.hadJobs === true,
  };
}

function readStored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // storage refused: choices last as long as the page
  }
}

/** A store of the preferences that writes each change back, where the browser lets it. */
export function createPreferences(): Store<Preferences> {
  const store = createStore(parsePreferences(readStored()));
  store.subscribe(() => {
    try {
      localStorage.setItem(KEY, JSON.stringify(store.get()));
    } catch {
      // Full or refused: the choice still holds for this page.
    }
  });
  return store;
}
