// In: the name of a glyph. Out: its sign, for names that TeX's math fonts have and Adobe's list has not: large brackets,
// operators, roots, relations. Source: cmex10.pfb and cmsy10.pfb of the AMS fonts, whose names other math fonts took over.

const BRACKET = /^(paren|bracket|brace)(left|right)(?:big|Big|bigg|Bigg)$/;
const BRACKETS: Readonly<Record<string, string>> = {
  parenleft: '(',
  parenright: ')',
  bracketleft: '[',
  bracketright: ']',
  braceleft: '{',
  braceright: '}',
};

const OPERATOR = /^(.+?)(?:text|display)$/;
const OPERATORS: Readonly<Record<string, string>> = {
  summation: '∑',
  product: '∏',
  coproduct: '∐',
  integral: '∫',
  contintegral: '∮',
  union: '⋃',
  intersection: '⋂',
  unionmulti: '⨄',
  unionsq: '⨆',
  logicaland: '⋀',
  logicalor: '⋁',
  circleplus: '⨁',
  circlemultiply: '⨂',
  circledot: '⨀',
};

const SIGNS: Readonly<Record<string, string>> = {
  minusplus: '∓',
  circleminus: '⊖',
  circledivide: '⊘',
  equivasymptotic: '≍',
  precedesequal: '⪯',
  followsequal: '⪰',
  lessmuch: '≪',
  greatermuch: '≫',
  precedes: '≺',
  follows: '≻',
  similarequal: '≃',
  owner: '∋',
  triangleinv: '▽',
  latticetop: '⊤',
  unionmulti: '⊎',
  unionsq: '⊔',
  intersectionsq: '⊓',
  subsetsqequal: '⊑',
  supersetsqequal: '⊒',
  turnstileleft: '⊢',
  turnstileright: '⊣',
  floorleft: '⌊',
  floorright: '⌋',
  ceilingleft: '⌈',
  ceilingright: '⌉',
  wreathproduct: '≀',
};

/** Letters and signs of cmmi10 and cmsy10 whose names mean other things in other fonts, or nothing: what pdfTeX's glyphtounicode has. */
const OWN: Readonly<Record<string, string>> = {
  lscript: 'ℓ',
  Rfractur: 'ℜ',
  Ifractur: 'ℑ',
  epsilon1: 'ϵ',
  pi1: 'ϖ',
  rho1: 'ϱ',
  flat: '♭',
  natural: '♮',
  sharp: '♯',
  star: '⋆',
  triangle: '△',
  triangleright: '▹',
  triangleleft: '◃',
  diamondmath: '⋄',
  circledot: '⊙',
  coproduct: '∐',
  mapsto: '↦',
  negationslash: '\u0338',
  vector: '\u20d7',
  arrowbothv: '↕',
  arrowdblbothv: '⇕',
};

const ROOT = /^radical(?:big|Big|bigg|Bigg)$/;

/** The sign that a glyph of this name is; null for names that are none of TeX's. */
export function texSign(name: string): string | null {
  if (ROOT.test(name)) return '√';
  const [, bracket = '', side = ''] = BRACKET.exec(name) ?? [];
  const [, operator = ''] = OPERATOR.exec(name) ?? [];
  return SIGNS[name] ?? BRACKETS[bracket + side] ?? OPERATORS[operator] ?? null;
}

/** The sign that a font without any map or encoding has under this name; null for all names but those of TeX's letters. */
export function texOwnSign(name: string): string | null {
  return SIGNS[name] ?? OWN[name] ?? null;
}
