// A glyph's Unicode value and its font's name in; the character that stands for it in a formula and its ink out.
import type { RawFont } from '../../model/raw-page.ts';
import type { Face, MathBoxRole } from './math-box.ts';

export type Letter = {
  readonly text: string;
  readonly role: MathBoxRole;
  readonly face: Face;
  readonly textFont: boolean;
};

type Alphabet = 'script' | 'double-struck' | 'fraktur' | 'bold' | 'bold-italic' | 'sans' | 'mono';

/** TeX's fonts whose capital letters are an alphabet of their own. */
const ALPHABETS: readonly (readonly [RegExp, Alphabet])[] = [
  [/^(CMSY|CMBSY|LMMathSymbols|EUSM|EUSB|rsfs|txsy[^ab]*$|pxsy[^ab]*$|MTSY)/i, 'script'],
  [/^(MSBM|bbm|bbold|dsrom|dsss|txsyb|pxsyb)/i, 'double-struck'],
  [/^(EUFM|EUFB)/i, 'fraktur'],
  [/^(CMMIB|LMMathItalic\d*-Bold)/i, 'bold-italic'],
  [/^(CMBX|CMB\d|SFBX)/i, 'bold'],
  [/^(CMSS|SFSS|LMSans)/i, 'sans'],
  [/^(CMTT|SFTT|LMMono)/i, 'mono'],
];
const MATH_ITALIC =
  /^(CMMI|LMMathItalic|LMMI|txmi|pxmi|rtxmi|MTMI|NewTXMI|zplm|PazoMath-Italic|STIXMath-Italic)|MathItalic/i;
const MATH_FONT = /^(CMSY|MSAM|MSBM|CMBSY|EU[FSR]|rsfs|LMMath|STIXMath|stmary|wasy|PazoMath|Symbol|StandardSym)|Math/i;

/** First code points of A and a of the mathematical alphabets (Unicode, Mathematical Alphanumeric Symbols). */
const STARTS: Readonly<Record<Alphabet, readonly [upper: number, lower: number, digit: number]>> = {
  script: [0x1d49c, 0x1d4b6, 0],
  'double-struck': [0x1d538, 0x1d552, 0x1d7d8],
  fraktur: [0x1d504, 0x1d51e, 0],
  bold: [0x1d400, 0x1d41a, 0x1d7ce],
  'bold-italic': [0x1d468, 0x1d482, 0],
  sans: [0x1d5a0, 0x1d5ba, 0],
  mono: [0x1d670, 0x1d68a, 0],
};
/** Letters that had a code point before those alphabets were made. */
const EARLIER: Readonly<Record<Alphabet, Readonly<Record<string, string>>>> = {
  script: { B: 'ℬ', E: 'ℰ', F: 'ℱ', H: 'ℋ', I: 'ℐ', L: 'ℒ', M: 'ℳ', R: 'ℛ', e: 'ℯ', g: 'ℊ', o: 'ℴ' },
  'double-struck': { C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ' },
  fraktur: { C: 'ℭ', H: 'ℌ', I: 'ℑ', R: 'ℜ', Z: 'ℨ' },
  bold: {},
  'bold-italic': {},
  sans: {},
  mono: {},
};
/** Compatibility characters that fonts give for Greek letters and signs of formulas. */
const PLAIN: Readonly<Record<string, string>> = {
  µ: 'μ',
  '∆': 'Δ',
  '\u2126': 'Ω',
  '\u2329': '⟨',
  '\u232a': '⟩',
  '\u3008': '⟨',
  '\u3009': '⟩',
  '\u25e6': '∘',
  '\uf6be': 'ȷ',
};

function inAlphabet(char: string, alphabet: Alphabet): string {
  const earlier = EARLIER[alphabet][char];
  if (earlier !== undefined) return earlier;
  const [upper, lower, digit] = STARTS[alphabet];
  const code = char.charCodeAt(0);
  if (/^[A-Z]$/.test(char)) return String.fromCodePoint(upper + code - 0x41);
  if (/^[a-z]$/.test(char)) return String.fromCodePoint(lower + code - 0x61);
  return /^\d$/.test(char) && digit > 0 ? String.fromCodePoint(digit + code - 0x30) : char;
}

/** Italic mathematical letters are what single identifiers are anyway. */
const ITALIC_LETTER = /^[\u{1d434}-\u{1d467}\u{1d6e2}-\u{1d71b}\u210e]$/u;
const ACCENT = /^[\u0300-\u0315\u20d0-\u20f0ˆ˜¯ˉ˙¨˘ˇ´`^~˚]$/u;
/** Signs that stand on the axis and take limits, in whichever font. */
export const BIG_OPERATOR = /^[∑∏∐∫∮∬∭⨌⋃⋂⨄⋀⋁⨆⨀⨁⨂]$/u;
/** Control characters, private use, unassigned, and the replacement character. */
const DOUBTFUL = /[\p{Cc}\p{Co}\p{Cn}\ufffd]/u;

/** Greek letters in a second shape, which NFKC would make the first: U+1D715 to U+1D71B. */
const SECOND_SHAPES = ['∂', 'ϵ', 'ϑ', 'ϰ', 'ϕ', 'ϱ', 'ϖ'] as const;

/** The letter that a mathematical italic one is a form of. */
function plainLetter(text: string): string {
  return SECOND_SHAPES[(text.codePointAt(0) ?? 0) - 0x1d715] ?? text.normalize('NFKC');
}

function faceOf(font: RawFont | null, name: string): Face {
  return MATH_ITALIC.test(name) || (font?.italic ?? false) ? 'italic' : 'normal';
}

/** Reads one glyph; null where its Unicode value is missing or doubtful. */
export function letterOf(font: RawFont | null, given: string): Letter | null {
  const name = font?.name ?? '';
  const text = PLAIN[given] ?? given;
  if (text === '' || DOUBTFUL.test(text)) return null;
  const textFont = !MATH_ITALIC.test(name) && !MATH_FONT.test(name);
  if (ITALIC_LETTER.test(text)) return { text: plainLetter(text), role: 'letter', face: 'italic', textFont: false };
  if (/^[\u{1d400}-\u{1d7ff}]$/u.test(text)) return { text, role: 'letter', face: 'other', textFont: false };
  if (ACCENT.test(text)) return { text, role: 'accent', face: 'other', textFont };
  if (BIG_OPERATOR.test(text)) return { text, role: 'operator', face: 'other', textFont: false };
  if (text === '√') return { text, role: 'radical', face: 'other', textFont: false };
  const alphabet = ALPHABETS.find(([pattern]) => pattern.test(name))?.[1] ?? (font?.bold ? 'bold' : null);
  if (alphabet !== null && /^[A-Za-z]$/.test(text)) {
    const words = alphabet === 'bold' || alphabet === 'sans' || alphabet === 'mono';
    return { text: inAlphabet(text, alphabet), role: 'letter', face: 'other', textFont: words };
  }
  if (/^\d$/.test(text)) return { text, role: 'digit', face: 'normal', textFont };
  if (/^\p{L}+$/u.test(text)) {
    const face = faceOf(font, name);
    return { text: /[\ufb00-\ufb06]/.test(text) ? text.normalize('NFKC') : text, role: 'letter', face, textFont };
  }
  return { text, role: 'sign', face: 'normal', textFont };
}

const DESCENDS = /[gjpqyßβγζημξρφϕχψςQ,;ȷ]/u;
const ASCENDS = /[A-Zbdfhkltijß0-9ΓΔΘΛΞΠΣΥΦΨΩβδζθλξϑℓ!?/|‖()[\]{}\\⟨⟩]|[\u{1d400}-\u{1d7ff}ℝℂℕℤℚℙℒℋℳℱ]/u;
const FENCE = /[()[\]{}|‖/\\⟨⟩⌊⌋⌈⌉]/u;

/** How far a character's ink reaches above and below its baseline, in em: what text and math faces have in common. */
export function inkOf(text: string): { readonly above: number; readonly below: number } {
  if (BIG_OPERATOR.test(text))
    return /[∫∮∬∭⨌]/u.test(text) ? { above: 0.9, below: 0.15 } : { above: 0.75, below: 0.11 };
  if (FENCE.test(text)) return { above: 0.75, below: 0.25 };
  if (/^[.·,]+$/.test(text)) return { above: text.includes('·') ? 0.31 : 0.11, below: text.includes(',') ? 0.19 : 0 };
  if (/^\p{L}/u.test(text)) {
    return { above: ASCENDS.test(text) ? 0.7 : 0.44, below: DESCENDS.test(text) ? 0.2 : 0.01 };
  }
  if (/^\d/.test(text)) return { above: 0.65, below: 0.02 };
  if (/^[−+=→←∈≤≥∼<>≈≡±×÷∗⋅∘-]$/u.test(text)) return { above: 0.55, below: 0.05 };
  return { above: 0.65, below: 0.1 };
}
