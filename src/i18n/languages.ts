// The interface languages, and which of them fits a reader. To add one: a file beside en.ts, and a row here.
import { en, type Messages } from './en.ts';
import { ko } from './ko.ts';

export type UiLanguage = 'en' | 'ko';

export type LanguageEntry = {
  /** Its name in itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly messages: Messages;
};

export const uiLanguages: Readonly<Record<UiLanguage, LanguageEntry>> = {
  en: { name: 'English', direction: 'ltr', messages: en },
  ko: { name: '한국어', direction: 'ltr', messages: ko },
};

/** Whether a value names one of our interface languages. */
export function isUiLanguage(value: unknown): value is UiLanguage {
  return typeof value === 'string' && Object.hasOwn(uiLanguages, value);
}

/** The first of the reader's languages (BCP 47, best first) that we speak; English if none. */
export function pickLanguage(preferred: readonly string[]): UiLanguage {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split('-')[0];
    if (isUiLanguage(primary)) return primary;
  }
  return 'en';
}
