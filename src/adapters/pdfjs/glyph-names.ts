// In: pdf.js's evaluator of fonts. Out: nothing; it reads the names of a font's own glyphs where the map of the PDF has gaps:
// dvipdfm and its heirs map only glyphs whose names are unusual, and pdf.js takes the others' codes for characters.
import type { CodeTexts, Evaluator, FontProperties } from './internals.ts';

/** Names that tell a number and no character: "g12", "C0". */
const NUMBERED = /^[GgCc]\d/;

/** Codes that must be off by the same before the map is known to be. */
const MIN_SHIFTED = 6;
/** Characters in a block of codes: a map that is off is so by whole blocks. */
const BLOCK = 256;

type Texts = ReadonlyMap<number, string>;

/** What the names in a font's own encoding say of its codes. */
function textsByName(evaluator: Evaluator, properties: FontProperties): Texts {
  const names: string[] = [];
  for (const [code, name] of Object.entries(properties.builtInEncoding ?? {})) {
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

/** Lets names fill the gaps of simple fonts' maps, and take the place of maps that are off by whole blocks. */
export function hookGlyphNames(prototype: Evaluator): void {
  const build = prototype.buildToUnicode;
  prototype.buildToUnicode = async function buildAndFill(this: Evaluator, properties) {
    const map = await build.call(this, properties);
    const gaps = properties.hasIncludedToUnicodeMap === true && properties.composite !== true;
    if (!gaps || properties.hasEncoding === true) return map;
    // pdf.js asks for what is missing when it has read the font, and with it the names.
    properties.fallbackToUnicode = {
      forEach: (visit) => {
        const texts = textsByName(this, properties);
        const named: CodeTexts = {
          forEach: (each) => {
            for (const [code, text] of texts) each(code, text);
          },
        };
        if (isShifted(properties, texts)) properties.toUnicode?.amend(named);
        named.forEach(visit);
      },
    };
    return map;
  };
}
