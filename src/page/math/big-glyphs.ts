// A glyph of a TeX extension font in; the sign that it is and how far it reaches above and below its baseline out.

/** How a big sign behaves: what it is built of, and whether it hangs between brackets or takes limits. */
export type BigKind = 'delimiter' | 'operator' | 'radical' | 'accent' | 'extender';

export type BigGlyph = {
  readonly sign: string;
  readonly kind: BigKind;
  /** Width, height above and depth below the baseline, in thousandths of an em. */
  readonly width: number;
  readonly height: number;
  readonly depth: number;
};

/** Codes of the font encoding that TeX calls "math extension" (The TeXbook, appendix F), with the metrics of cmex10. */
const SOURCE: readonly (readonly [from: number, signs: string, kind: BigKind, metrics: string])[] = [
  [0x00, '()[]⌊⌋⌈⌉{}⟨⟩', 'delimiter', '458 458 417 417 472 472 472 472 583 583 472 472 / 40 1160'],
  [0x0c, '|‖', 'extender', '333 556 / 0 600'],
  [0x0e, '/\\', 'delimiter', '578 578 / 40 1160'],
  [0x10, '()', 'delimiter', '597 597 / 40 1760'],
  [0x12, '()[]⌊⌋⌈⌉{}⟨⟩/\\', 'delimiter', '736 736 528 528 583 583 583 583 750 750 750 750 1044 1044 / 40 2360'],
  [0x20, '()[]⌊⌋⌈⌉{}⟨⟩/\\', 'delimiter', '792 792 583 583 639 639 639 639 806 806 806 806 1278 1278 / 40 2960'],
  [0x2e, '/\\', 'delimiter', '811 811 / 40 1760'],
  [0x30, '⎛⎞', 'extender', '875 875 / 40 1760'],
  [0x32, '⎡⎤⎣⎦', 'extender', '667 667 667 667 / 40 1760'],
  [0x36, '⎢⎥', 'extender', '667 667 / 0 600'],
  [0x38, '⎧⎫⎩⎭', 'extender', '889 889 889 889 / 0 900'],
  [0x3c, '⎨⎬', 'extender', '889 889 / 0 1800'],
  [0x3e, '⎪', 'extender', '889 / 0 300'],
  [0x3f, '⏐', 'extender', '667 / 0 600'],
  [0x40, '⎝⎠', 'extender', '875 875 / 40 1760'],
  [0x42, '⎜⎟', 'extender', '875 875 / 0 600'],
  [0x44, '⟨⟩', 'delimiter', '611 611 / 40 1760'],
  [0x46, '⨆', 'operator', '833 / 0 1000'],
  [0x47, '⨆', 'operator', '1111 / 100 1500'],
  [0x48, '∮', 'operator', '472 / 0 1111'],
  [0x49, '∮', 'operator', '556 / 0 2222'],
  [0x4a, '⨀', 'operator', '1111 / 0 1000'],
  [0x4b, '⨀', 'operator', '1511 / 100 1500'],
  [0x4c, '⨁', 'operator', '1111 / 0 1000'],
  [0x4d, '⨁', 'operator', '1511 / 100 1500'],
  [0x4e, '⨂', 'operator', '1111 / 0 1000'],
  [0x4f, '⨂', 'operator', '1511 / 100 1500'],
  [0x50, '∑∏', 'operator', '1056 944 / 0 1000'],
  [0x52, '∫', 'operator', '472 / 0 1111'],
  [0x53, '⋃⋂⨄⋀⋁', 'operator', '833 833 833 833 833 / 0 1000'],
  [0x58, '∑∏', 'operator', '1444 1278 / 100 1500'],
  [0x5a, '∫', 'operator', '556 / 0 2222'],
  [0x5b, '⋃⋂⨄⋀⋁', 'operator', '1111 1111 1111 1111 1111 / 100 1500'],
  [0x60, '∐', 'operator', '944 / 0 1000'],
  [0x61, '∐', 'operator', '1278 / 100 1500'],
  [0x62, 'ˆˆˆ', 'accent', '556 1000 1444 / 750 -550'],
  [0x65, '˜˜˜', 'accent', '556 1000 1444 / 750 -550'],
  [0x68, '[]⌊⌋⌈⌉{}', 'delimiter', '472 472 528 528 528 528 667 667 / 40 1760'],
  [0x70, '√', 'radical', '1000 / 40 1160'],
  [0x71, '√', 'radical', '1000 / 40 1760'],
  [0x72, '√', 'radical', '1000 / 40 2360'],
  [0x73, '√', 'radical', '1000 / 40 2960'],
];

const byCode = new Map<number, BigGlyph>();
for (const [from, signs, kind, metrics] of SOURCE) {
  const [widths = '', extent = ''] = metrics.split(' / ');
  const [height = 0, depth = 0] = extent.split(' ').map(Number);
  widths.split(' ').forEach((width, i) => {
    byCode.set(from + i, { sign: signs[i] ?? '', kind, width: Number(width), height, depth });
  });
}

/** Other Unicode values that PDFs give for the same signs. */
const SAME_SIGN: Readonly<Record<string, string>> = {
  '\uf8eb': '⎛',
  '\uf8ec': '⎜',
  '\uf8ed': '⎝',
  '\uf8f6': '⎞',
  '\uf8f7': '⎟',
  '\uf8f8': '⎠',
  '\uf8ee': '⎡',
  '\uf8ef': '⎢',
  '\uf8f0': '⎣',
  '\uf8f9': '⎤',
  '\uf8fa': '⎥',
  '\uf8fb': '⎦',
  '\uf8f1': '⎧',
  '\uf8f2': '⎨',
  '\uf8f3': '⎩',
  '\uf8f4': '⎪',
  '\uf8fc': '⎫',
  '\uf8fd': '⎬',
  '\uf8fe': '⎭',
  '\uf8e6': '⏐',
  '\u2329': '⟨',
  '\u232a': '⟩',
  '\u3008': '⟨',
  '\u3009': '⟩',
  '\u2223': '|',
  '\u2225': '‖',
  '\u2210': '∐',
  '\u2294': '⨆',
  '\u228e': '⨄',
  '\u2295': '⨁',
  '\u2297': '⨂',
  '\u2299': '⨀',
  '\u222a': '⋃',
  '\u2229': '⋂',
  '\u2227': '⋀',
  '\u2228': '⋁',
  '\u0302': 'ˆ',
  '\u0303': '˜',
  '\u02dc': '˜',
};

const KNOWN_METRICS = /^(CMEX|LMMathExt|LMEX|MathExt)/i;
const EXTENSION_ENCODING = /^(CMEX|LMEX|LMMathExt|EUEX|(tx|px)ex|MTEX|MathExt)/i;
/** Widths of one sign's sizes differ by 5 % or more. */
const WIDTH_TOLERANCE = 0.02;
/** The same signs for 9 and 8 points are as high and as deep, and wider by this: their metric files. */
const SMALL_DESIGN = /^CMEX([89])/i;
const SMALL_DESIGN_WIDTH: Readonly<Record<string, number>> = { '9': 1.0278, '8': 1.0625 };

function fits(big: BigGlyph, widthEm: number): boolean {
  return Math.abs(widthEm * 1000 - big.width) <= WIDTH_TOLERANCE * big.width + 1;
}

/** The sign that a Unicode value given by the PDF stands for in an extension font. */
export function canonicalSign(text: string): string {
  return SAME_SIGN[text] ?? text;
}

/** Whether a font's name is one of those whose codes are the signs'. */
export function isExtensionEncoded(fontName: string): boolean {
  return EXTENSION_ENCODING.test(fontName);
}

/**
 * Finds what a glyph of an extension font is; `widthEm` is its advance. PDFs give its Unicode or only its code,
 * and the width tells which. Null where neither fits.
 */
export function bigGlyph(fontName: string, text: string, widthEm: number): BigGlyph | null {
  if (!isExtensionEncoded(fontName)) return null;
  const code = text === '\ufffd' ? 0 : text.length === 1 ? text.charCodeAt(0) : -1;
  const own = byCode.get(code);
  if (KNOWN_METRICS.test(fontName)) {
    const width = widthEm / (SMALL_DESIGN_WIDTH[SMALL_DESIGN.exec(fontName)?.[1] ?? ''] ?? 1);
    if (own !== undefined && fits(own, width)) return own;
    const sign = canonicalSign(text);
    for (const big of byCode.values()) if (big.sign === sign && fits(big, width)) return big;
    return null;
  }
  // Fonts of other makers have other widths: codes that are no sign of any kind can only be codes.
  return own !== undefined && (code < 0x20 || /^[A-Za-z]$/.test(text)) ? own : null;
}
