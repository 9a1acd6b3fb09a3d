// In: pdf.js's evaluator of fonts. Out: nothing; it reads names of glyphs that are made of others as the Adobe Glyph List
// Specification (§2) does: "one.oldstyle" is a form of one, "f_f_i" three letters, "uni00410042" two. Where pdf.js knows no
// name it takes the code for the character, and ligatures of text faces stand at codes of controls.
import type { CodeTexts, Evaluator, FontProperties } from './internals.ts';

const UNI = /^uni((?:[0-9A-F]{4}){2,})$/;

/** The names that a glyph's name is made of; null for one that is whole. */
export function partsOfName(name: string): readonly string[] | null {
  const [base = ''] = name.split('.', 1);
  if (base === '') return null;
  const parts = base.split('_').flatMap((part) => {
    const codes = UNI.exec(part)?.[1];
    return codes === undefined ? [part] : (codes.match(/.{4}/g) ?? []).map((code) => `uni${code}`);
  });
  return parts.includes('') || (parts.length === 1 && parts[0] === name) ? null : parts;
}

/** Codes whose names are made of others, by what a font and the PDF call them. */
function compositeNames({ defaultEncoding, differences }: FontProperties): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, readonly string[]>();
  const named = [
    ...(Array.isArray(defaultEncoding) ? defaultEncoding.entries() : []),
    ...(differences ?? []),
  ] as Iterable<[number, unknown]>;
  for (const [code, name] of named) {
    const parts = typeof name === 'string' ? partsOfName(name) : null;
    if (parts === null) found.delete(code);
    else found.set(code, parts);
  }
  return found;
}

function textsOf(texts: CodeTexts): ReadonlyMap<number, string> {
  const known = new Map<number, string>();
  texts.forEach((code, text) => {
    known.set(code, text);
  });
  return known;
}

/** Lets pdf.js read names that are made of others, wherever it reads names. */
export function hookCompositeNames(prototype: Evaluator): void {
  const simple = prototype._simpleFontToUnicode;
  prototype._simpleFontToUnicode = function readComposite(this: Evaluator, properties, ...more) {
    const texts = simple.call(this, properties, ...more);
    const names = compositeNames(properties);
    if (names.size === 0) return texts;
    const parts = [...new Set([...names.values()].flat())];
    const plain = { ...properties, defaultEncoding: parts, differences: new Map(), baseEncodingName: null };
    const known = textsOf(simple.call(this, plain));
    const own = textsOf(texts);
    for (const [code, made] of names) {
      const letters = made.map((part) => known.get(parts.indexOf(part)));
      if (!own.has(code) && !letters.includes(undefined)) texts.set(code, letters.join(''));
    }
    return texts;
  };
}
