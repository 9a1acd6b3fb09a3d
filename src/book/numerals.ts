// In: a printed number. Out: its value: arabic, arabic digits of any script, roman.

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
const ROMAN_FORM = /^m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/i;

/** The value of a roman number in either case; null where it is none. */
export function romanValue(text: string): number | null {
  if (text === '' || !ROMAN_FORM.test(text)) return null;
  let total = 0;
  const digits = [...text.toLowerCase()].map((c) => ROMAN[c] ?? 0);
  digits.forEach((d, i) => {
    total += d < (digits[i + 1] ?? 0) ? -d : d;
  });
  return total;
}

export type PageNumber = { readonly value: number; readonly roman: boolean };

/** The value of a printed page number: arabic of up to four digits, or lower- or upper-case roman. */
export function pageNumber(text: string): PageNumber | null {
  const plain = text.normalize('NFKC');
  if (/^\p{Nd}{1,4}$/u.test(plain)) return { value: decimalValue(plain), roman: false };
  const roman = romanValue(plain);
  return roman === null ? null : { value: roman, roman: true };
}

/** The value of decimal digits of any script (Arabic-Indic, Devanagari …). */
export function decimalValue(text: string): number {
  let value = 0;
  for (const ch of text) {
    const code = ch.codePointAt(0) ?? 0;
    let zero = code;
    // Each script's digits are ten code points in order (Unicode §4.6); walk down to the zero.
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && !endsDigits(zero)) zero--;
    value = value * 10 + (code - zero);
  }
  return value;
}

function endsDigits(code: number): boolean {
  return code === 0x30 || code === 0x660 || code === 0x6f0 || code === 0x966 || code === 0xff10;
}
