// In: pdf.js's evaluator of fonts. Out: nothing; it reads the names of a font's own glyphs where the map of the PDF has gaps:
// dvipdfm and its heirs map only glyphs whose names are unusual, and pdf.js takes the others' codes for characters.
import type { CodeTexts, Evaluator, FontProperties, UnicodeMap } from './internals.ts';
import { texOwnSign, texSign } from './tex-names.ts';

/** Names that tell a number and no character: "g12", "C0". */
const NUMBERED = /^[GgCc]\d/;

/** Codes that must be off by the same before the map is known to be. */
const MIN_SHIFTED = 6;
/** Characters in a block of codes: a map that is off is so by whole blocks. */
const BLOCK = 256;

/** Ghostscript up to 9.56 maps Greek letters of TeX's fonts to signs of Latin-1: θ to ¹, ψ to È. A Greek name means what it says. */
const GREEK = /^\p{Script=Greek}$/u;
const LATIN_1 = /^[\u00a0-\u00ff]$/;

type Texts = ReadonlyMap<number, string>;

/** What names of glyphs say of codes. */
function textsByName(evaluator: Evaluator, properties: FontProperties, named: Iterable<[unknown, unknown]>): Texts {
  const names: string[] = [];
  for (const [code, name] of named) {
    if (typeof name === 'string' && !NUMBERED.test(name)) names[Number(code)] = name;
  }
  const texts = new Map<number, string>();
  if (names.length === 0) return texts;
  const plain = { ...properties, defaultEncoding: names, differences: new Map(), baseEncodingName: null };
  evaluator._simpleFontToUnicode(plain).forEach((code, text) => {
    texts.set(code, text);
  });
  return texts;
}

/** Whether a map names for every letter the character whole blocks above it: ko.TeX's Nanum has "쥔" for "T". */
function isShifted(properties: FontProperties, texts: Texts): boolean {
  let blocks: number | null = null;
  let count = 0;
  for (const [code, text] of texts) {
    const mapped = properties.toUnicode?.get(code)?.codePointAt(0);
    if (mapped === undefined || !/^[A-Za-z0-9]$/.test(text)) continue;
    const off = mapped - (text.codePointAt(0) ?? 0);
    if (off <= 0 || off % BLOCK !== 0 || (blocks !== null && off !== blocks)) return false;
    blocks = off;
    count += 1;
  }
  return count >= MIN_SHIFTED;
}

/** The Greek letters among the names that a PDF gives to codes, where its map says Latin-1 instead. */
function greekIn(texts: Texts, map: UnicodeMap): Texts {
  const isWrong = ([code, text]: readonly [number, string]): boolean =>
    GREEK.test(text) && LATIN_1.test(map.get(code) ?? '');
  return new Map([...texts].filter(isWrong));
}

/** Signs of TeX's extension fonts among the names that a PDF gives to codes: maps made without these names have 0 for them. */
function signsIn(named: Iterable<[unknown, unknown]>, signOf: (name: string) => string | null): Texts {
  const signs = new Map<number, string>();
  for (const [code, name] of named) {
    const sign = typeof name === 'string' ? signOf(name) : null;
    if (sign !== null) signs.set(Number(code), sign);
  }
  return signs;
}

/** Texts as pdf.js walks through them. */
function codeTexts(texts: Texts): CodeTexts {
  return {
    forEach: (visit) => {
      for (const [code, text] of texts) visit(code, text);
    },
  };
}

/** Takes the names of a font that has neither map nor encoding for the signs of TeX that pdf.js does not know. */
function ownSigns(properties: FontProperties): CodeTexts {
  return {
    forEach: () => {
      const signs = signsIn(Object.entries(properties.builtInEncoding ?? {}), texOwnSign);
      if (signs.size > 0) properties.toUnicode?.amend(codeTexts(signs));
    },
  };
}

/** Lets names fill the gaps of simple fonts' maps, and take the place of maps that are off by whole blocks. */
export function hookGlyphNames(prototype: Evaluator): void {
  const build = prototype.buildToUnicode;
  prototype.buildToUnicode = async function buildAndFill(this: Evaluator, properties) {
    const map = await build.call(this, properties);
    if (properties.composite === true) return map;
    if (properties.hasIncludedToUnicodeMap !== true) {
      if (properties.hasEncoding !== true) properties.fallbackToUnicode = ownSigns(properties);
      return map;
    }
    const given = properties.differences ?? [];
    const better = new Map([...greekIn(textsByName(this, properties, given), map), ...signsIn(given, texSign)]);
    if (better.size > 0) map.amend(codeTexts(better));
    if (properties.hasEncoding === true) return map;
    // pdf.js asks for what is missing when it has read the font, and with it the names.
    properties.fallbackToUnicode = {
      forEach: (visit) => {
        const texts = textsByName(this, properties, Object.entries(properties.builtInEncoding ?? {}));
        const named = codeTexts(texts);
        if (isShifted(properties, texts)) properties.toUnicode?.amend(named);
        named.forEach(visit);
      },
    };
    return map;
  };
}
