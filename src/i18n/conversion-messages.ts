// The shape of the words for errors and warnings: one function a code, so that a missing one fails to compile.
import type { ConversionError, ErrorCode } from '../model/errors.ts';
import type { ConversionWarning, WarningCode } from '../model/warnings.ts';

/** What went wrong, and what the user can do. */
export type Advice = { readonly what: string; readonly todo: string };

export type ErrorMessages = {
  readonly [C in ErrorCode]: (error: Extract<ConversionError, { code: C }>) => Advice;
};

/** `summary` heads the list of all warnings of one code; `item` is one line of it. */
export type WarningWords<W> = {
  readonly summary: (count: number) => string;
  readonly item: (warning: W) => string;
};

export type WarningMessages = {
  readonly [C in WarningCode]: WarningWords<Extract<ConversionWarning, { code: C }>>;
};

function adviceFor<C extends ErrorCode>(
  words: ErrorMessages,
  code: C,
  error: Extract<ConversionError, { code: C }>,
): Advice {
  return words[code](error);
}

/** Words an error. */
export function errorAdvice(words: ErrorMessages, error: ConversionError): Advice {
  return adviceFor<ErrorCode>(words, error.code, error);
}

function itemFor<C extends WarningCode>(
  words: WarningMessages,
  code: C,
  warning: Extract<ConversionWarning, { code: C }>,
): string {
  return words[code].item(warning);
}

/** Words one warning, as a line of its list. */
export function warningItem(words: WarningMessages, warning: ConversionWarning): string {
  return itemFor<WarningCode>(words, warning.code, warning);
}
