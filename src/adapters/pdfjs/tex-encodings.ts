// In: the glyph names of a Type 3 font. Out: what its codes mean where the names say only the code ("a97", "x61"): TeX's
// bitmap fonts, as dvips, pdfTeX and dvipdfmx embed them, whose codes follow one of TeX's encodings.
// Source: F. Mittelbach et al., "LaTeX font encodings" (encguide), tables for OT1, T1, OMS and TS1.

/** Small letters by which a font of text is known: those of formulas, whose first codes are Greek, hold fewer. */
const MIN_LETTERS = 10;

/** The first codes of each encoding, one character each; a blank where it has none that stands alone. */
const OT1_LOW = 'ΓΔΘΛΞΠΣΥΦΨΩ     ıȷ`´ˇ˘¯˚¸ßæœøÆŒØ';
const T1_LOW = '`´ˆ˜¨˝˚ˇ˘¯˙¸˛‚‹›“”„«»–— ıȷ     ';
const LIGATURES: readonly string[] = ['ff', 'fi', 'fl', 'ffi', 'ffl'];
const OT1_LIGATURES = 11;
const T1_LIGATURES = 27;

/** Where OT1 differs from ASCII above the first codes; its typewriter fonts do not, but for the quotation marks. */
const OT1_HIGH: Readonly<Record<number, string>> = {
  34: '”',
  39: '’',
  60: '¡',
  62: '¿',
  92: '“',
  94: 'ˆ',
  95: '˙',
  96: '‘',
  123: '–',
  124: '—',
  125: '˝',
  126: '˜',
  127: '¨',
};
const QUOTES: Readonly<Record<number, string>> = { 39: '’', 96: '‘' };
/** What a typewriter font has in place of a ligature. */
const UPRIGHT_QUOTE = 13;

/** T1 above ASCII where it is not Latin-1, from 128 on. */
const T1_HIGH = 'ĂĄĆČĎĚĘĞĹĽŁŃŇŊŐŔŘŚŠŞŤŢŰŮŸŹŽŻĲİđ§ăąćčďěęğĺľłńňŋőŕřśšşťţűůÿźžżĳ¡¿£';
const T1_LAST: Readonly<Record<number, string>> = { 215: 'Œ', 223: 'SS', 247: 'œ', 255: 'ß' };

/** Signs of OMS and, from 128 on, TS1 that stand alone in text: a list's bullets, the ring of ©. */
const SIGNS: Readonly<Record<number, string>> = {
  0: '−',
  1: '·',
  2: '×',
  3: '∗',
  6: '±',
  13: '◯',
  15: '•',
  20: '≤',
  21: '≥',
  36: '$',
  132: '†',
  133: '‡',
  136: '•',
  169: '©',
};

/** Codes of a font whose every glyph is named by its code; null where a name says something else. */
export function codesNamed(differences: readonly unknown[]): ReadonlySet<number> | null {
  const codes = new Set<number>();
  let code = 0;
  for (const entry of differences) {
    if (typeof entry === 'number') {
      code = entry;
      continue;
    }
    const name: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'name') : null;
    if (name !== '.notdef') {
      if (name !== `a${code}` && name !== `x${code.toString(16).toUpperCase().padStart(2, '0')}`) return null;
      codes.add(code);
    }
    code += 1;
  }
  return codes.size === 0 ? null : codes;
}

/** Signs of ASCII in whose places OT1 has accents that hardly a text sets alone: "_" and "}". */
const NOT_OT1 = new Set([95, 125]);

const isLetter = (code: number): boolean => code >= 97 && code <= 122;

function fromT1(code: number): string | null {
  if (code >= T1_LIGATURES && code < T1_LIGATURES + LIGATURES.length) return LIGATURES[code - T1_LIGATURES] ?? null;
  if (code < 32) return T1_LOW[code]?.trim() || null;
  if (code < 127) return QUOTES[code] ?? String.fromCharCode(code);
  if (code >= 0xc0) return T1_LAST[code] ?? String.fromCharCode(code);
  return code >= 128 ? (T1_HIGH[code - 128] ?? null) : '-';
}

function fromOt1(code: number, monospace: boolean): string | null {
  if (!monospace && code >= OT1_LIGATURES && code < OT1_LIGATURES + LIGATURES.length) {
    return LIGATURES[code - OT1_LIGATURES] ?? null;
  }
  if (code === UPRIGHT_QUOTE) return "'";
  if (code < 32) return OT1_LOW[code]?.trim() || null;
  const high = monospace ? QUOTES[code] : OT1_HIGH[code];
  return high ?? (code < 127 ? String.fromCharCode(code) : null);
}

/**
 * The text of a code, by the encoding that the font's codes show: T1 where they pass ASCII, else OT1 for letters; OMS or TS1
 * for a few signs without any letter. Null where they show none.
 */
export function texTextOf(codes: ReadonlySet<number>, monospace: boolean): ((code: number) => string | null) | null {
  const all = [...codes];
  if (all.filter(isLetter).length >= MIN_LETTERS) {
    const isT1 = all.some(
      (code) => code > 127 || (code >= T1_LIGATURES && code < 32) || (!monospace && NOT_OT1.has(code)),
    );
    return isT1 ? fromT1 : (code) => fromOt1(code, monospace);
  }
  return all.every((code) => code in SIGNS) ? (code) => SIGNS[code] ?? null : null;
}
