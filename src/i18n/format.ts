// In: a BCP 47 locale. Out: functions that word numbers, sizes, durations, dates and names through Intl.

import { isVertical, ocrLanguageTag } from './ocr-language-tags.ts';

/** Wording of plain values in one locale. */
export type Format = {
  number(value: number): string;
  /** `percent` is 0–100. */
  percent(percent: number): string;
  bytes(bytes: number): string;
  duration(ms: number): string;
  dateTime(msSinceEpoch: number): string;
  list(items: readonly string[]): string;
  /** The first few items, and how many more there are in the words of `more`. */
  listSome(items: readonly string[], more: (n: number) => string): string;
  /** Name of a BCP 47 language tag, or the tag itself. */
  language(tag: string): string;
  /** Name of a Tesseract code; data for lines that run down is told apart. */
  ocrLanguage(code: string): string;
};

/** A name as part of a sentence: whichever way it is written, the words around it keep their order (Unicode FSI, PDI). */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

/** Longest name in a line at the foot of the page, characters: two rows of a phone. */
const NAME_MAX = 60;

/** The beginning of a long name, so that what is said of it is in sight. */
export function shortened(name: string): string {
  const letters = Array.from(name);
  return letters.length <= NAME_MAX ? name : `${letters.slice(0, NAME_MAX).join('').trimEnd()}…`;
}

/** Items of a long list that are named. */
const LISTED = 3;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Decimal units, as file managers and shops count them (IEC 80000-13 keeps kB for 1000 bytes). */
const BYTE_UNITS = [
  { unit: 'gigabyte', size: 1e9 },
  { unit: 'megabyte', size: 1e6 },
  { unit: 'kilobyte', size: 1e3 },
  { unit: 'byte', size: 1 },
] as const;

/** Below this many units one decimal is shown. */
const DECIMAL_BELOW = 10;

function unitFormat(locale: string, unit: string, digits: number): Intl.NumberFormat {
  // The short form of "byte" has no plural (CLDR).
  const unitDisplay = unit === 'byte' ? 'long' : 'short';
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits: digits });
}

function bytesFormat(locale: string): (bytes: number) => string {
  const kept = new Map<string, Intl.NumberFormat>();
  return (bytes) => {
    const row = BYTE_UNITS.find((candidate) => bytes >= candidate.size) ?? BYTE_UNITS[3];
    const value = bytes / row.size;
    const digits = value < DECIMAL_BELOW ? 1 : 0;
    const key = `${row.unit}${digits}`;
    const format = kept.get(key) ?? unitFormat(locale, row.unit, digits);
    kept.set(key, format);
    return format.format(value);
  };
}

function durationFormat(locale: string): (ms: number) => string {
  const hours = unitFormat(locale, 'hour', 0);
  const minutes = unitFormat(locale, 'minute', 0);
  const seconds = unitFormat(locale, 'second', 0);
  return (ms) => {
    if (ms < MINUTE) return seconds.format(Math.max(1, Math.min(59, Math.round(ms / SECOND))));
    const wholeMinutes = Math.round(ms / MINUTE);
    if (ms < HOUR && wholeMinutes < 60) return minutes.format(wholeMinutes);
    const wholeHours = Math.floor(wholeMinutes / 60);
    const rest = wholeMinutes % 60;
    return rest === 0 ? hours.format(wholeHours) : `${hours.format(wholeHours)} ${minutes.format(rest)}`;
  };
}

function languageFormat(locale: string): (tag: string) => string {
  const names = new Intl.DisplayNames([locale], { type: 'language', languageDisplay: 'standard' });
  return (tag) => {
    try {
      return names.of(tag) ?? tag;
    } catch {
      return tag; // not a well-formed tag: a PDF may say anything
    }
  };
}

/** A language set in lines that run down: Intl has no name for it. */
const VERTICAL: Readonly<Record<string, (name: string) => string>> = {
  en: (name) => `${name} (vertical)`,
  ko: (name) => `${name}(세로쓰기)`,
};

function ocrLanguageFormat(locale: string, language: (tag: string) => string): (code: string) => string {
  const vertical = VERTICAL[locale] ?? ((name: string) => `${name} ↓`);
  return (code) => {
    const name = language(ocrLanguageTag(code));
    return isVertical(code) ? vertical(name) : name;
  };
}

/** Builds the wording functions of one locale; Intl objects are made once. */
export function createFormat(locale: string): Format {
  const language = languageFormat(locale);
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    number: (value) => number.format(value),
    percent: (value) => percent.format(value / 100),
    bytes: bytesFormat(locale),
    duration: durationFormat(locale),
    dateTime: (ms) => dateTime.format(ms),
    list: (items) => list.format(items),
    listSome(items, more) {
      const rest = items.length - LISTED;
      return list.format(rest > 1 ? [...items.slice(0, LISTED), more(rest)] : items);
    },
    language,
    ocrLanguage: ocrLanguageFormat(locale, language),
  };
}
