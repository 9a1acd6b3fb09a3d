// In: a counting letter or an enclosed sign of a list. Out: its place in the order that it belongs to.

/** Orders in which scripts count: Korean syllables and consonants, kana, Han numerals and stems, Cyrillic, Greek, abjad. */
const ORDERS: readonly (readonly [string, string])[] = [
  ['syllables', '가나다라마바사아자차카타파하'],
  ['jamo', 'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ'],
  ['kana', 'アイウエオカキクケコサシスセソタチツテト'],
  ['iroha', 'イロハニホヘトチリヌルヲ'],
  ['hiragana', 'あいうえおかきくけこさしすせそ'],
  ['stems', '甲乙丙丁戊己庚辛壬癸'],
  ['cyrillic', 'абвгдежзиклмнопрстуфхцчшщэюя'],
  ['greek', 'αβγδεζηθικλμνξοπρστυφχψω'],
  ['abjad', 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'],
  ['alifba', 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي'],
  ['hebrew', 'אבגדהוזחטיכלמנסעפצקרשת'],
];

const HAN_DIGITS = '一二三四五六七八九';

/** A number up to 99 in Han numerals (一, 十二, 三十), or null. */
function hanValue(text: string): number | null {
  const match = /^([二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(text);
  if (match === null) return null;
  const [, tens = '', ten = '', ones = ''] = match;
  if (ten === '' && tens !== '' && ones !== '') return null;
  const digit = (ch: string) => (ch === '' ? 0 : HAN_DIGITS.indexOf(ch) + 1);
  const value = ten === '' ? digit(tens) + digit(ones) : 10 * Math.max(1, digit(tens)) + digit(ones);
  return value === 0 ? null : value;
}

/** Every order that a letter counts in, with its place from 1. */
export function letterOrders(letter: string): readonly { readonly script: string; readonly value: number }[] {
  const han = hanValue(letter);
  if (han !== null) return [{ script: 'han', value: han }];
  const name = letter === 'ا' ? 'أ' : letter;
  if ([...name].length !== 1) return [];
  return ORDERS.flatMap(([script, order]) => {
    const at = [...order].indexOf(name);
    return at < 0 ? [] : [{ script, value: at + 1 }];
  });
}

/** First and last code point of the enclosed signs that count together, from 1 (Unicode, Enclosed Alphanumerics and CJK). */
const SERIES: readonly (readonly [number, number])[] = [
  [0x2460, 0x2473], // ① … ⑳
  [0x2474, 0x2487], // ⑴
  [0x2488, 0x249b], // ⒈
  [0x24d0, 0x24e9], // ⓐ
  [0x2776, 0x277f], // ❶
  [0x2780, 0x2789], // ➀
  [0x3200, 0x320d], // ㈀
  [0x320e, 0x321b], // ㈎
  [0x3220, 0x3229], // ㈠
  [0x3260, 0x326d], // ㉠
  [0x326e, 0x327b], // ㉮
  [0x3280, 0x3289], // ㊀
];

/** The place of an enclosed sign in its series, or null. */
export function enclosedValue(sign: string): { readonly series: string; readonly value: number } | null {
  const code = sign.codePointAt(0) ?? 0;
  const series = SERIES.find(([from, to]) => code >= from && code <= to);
  if (series === undefined) return null;
  return { series: String.fromCodePoint(series[0]), value: code - series[0] + 1 };
}
