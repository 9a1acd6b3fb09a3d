// In: instructions in hexadecimal with names for what may vary. Out: an expression that finds them in code, each byte a
// character of Latin-1.

/** Bytes that a pattern names, each as Latin-1 text. */
export type Found = Readonly<Record<string, string>>;

/** What names stand for, all in LEB128: an address of three bytes, a function's index of two, or a local's below 128. */
const KINDS: Readonly<Record<string, string>> = {
  TABLE: '[\\x80-\\xff]{2}[\\0-\\x3f]',
  FUNCTION: '[\\x80-\\xff][\\0-\\x7f]',
  OTHER: '[\\x80-\\xff][\\0-\\x7f]',
};
const LOCAL = '[\\0-\\x7f]';

function token(text: string, seen: Set<string>): string {
  if (text === '...') return '.*?';
  if (!/^[A-Z]{2,}$/.test(text)) return text.replace(/[0-9a-f]{2}/g, '\\x$&');
  if (seen.has(text)) return `\\k<${text}>`;
  seen.add(text);
  return `(?<${text}>${KINDS[text] ?? LOCAL})`;
}

/** Parts divided by white space: bytes as pairs of hexadecimal digits, `(a|b)` with such, `?`, a name of two letters or more, or `...` for any bytes. */
export function bytePattern(text: string): RegExp {
  const seen = new Set<string>();
  const source = text
    .trim()
    .split(/\s+/)
    .map((part) => token(part, seen));
  return new RegExp(source.join(''), 'gs');
}
