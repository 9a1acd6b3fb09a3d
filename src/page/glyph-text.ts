// The Unicode of one glyph, as the PDF gives it, made fit for a book: ligatures and presentation forms undone.

/** Blocks whose characters are only forms of others; ², ½ and fullwidth forms are not among them: they carry meaning or width. */
const FORMS =
  /[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufb4f\ufb50-\ufdff\ufe70-\ufefc\ufe10-\ufe18\ufe31-\ufe44\ufe47\ufe48\u2f00-\u2fd5\u2e80-\u2ef3\uf900-\ufaff\u{1d400}-\u{1d7ff}\u{2f800}-\u{2fa1f}]/u;

const CONTROL_OR_FORMAT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go; XML 1.0 forbids them
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ANY_SPACE = /[\t\n\r\u00a0\u1680\u2000-\u200a\u202f\u205f]/g;

/** Vertical forms that NFKC would take apart. */
const VERTICAL_DOTS: Readonly<Record<string, string>> = { '\ufe19': '…', '\ufe30': '‥' };

/** Radicals that producers give for the ideographs of the same shape, though Unicode does not fold them (EquivalentUnifiedIdeograph.txt). */
const RADICALS: ReadonlyMap<string, string> = new Map(
  [
    [
      '⺟⺠⻁⻄⻅⻆⻉⻋⻌⻑⻒⻓⻔⻘⻙⻚⻛⻜⻝⻞⻟⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳',
      '母民虎西见角贝车辶長镸长门青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
    ],
  ].flatMap(([from = '', to = '']) => [...from].map((ch, i) => [ch, [...to][i] ?? ch] as const)),
);

/** Symbol and Wingdings codes that producers leave in the private use area. */
const PRIVATE_USE: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf0d8': '➢',
  '\uf0fc': '✓',
  '\uf0a8': '◦',
  '\uf0fe': '☑',
  '\uf06f': '□',
  '\uf076': '❖',
  '\uf02d': '-',
  '\uf0ae': '→',
  '\uf0ac': '←',
};

/** Old-style figures, small capitals and small accents, which Adobe's Glyph List for New Fonts leaves in the private use area, in the order of Latin-1. */
const ADOBE_LATIN = /[\uf721-\uf7ff]/g;
const ADOBE_LATIN_FROM = 0xf700;
/** The other forms of that list that are letters, figures and signs. */
const ADOBE_FORMS: Readonly<Record<string, string>> = {
  '\uf6be': 'ȷ',
  '\uf6d9': '©',
  '\uf6da': '®',
  '\uf6db': '™',
  '\uf6dc': '1',
  '\uf6de': '—',
  '\uf6e1': ',',
  '\uf6e2': ',',
  '\uf6e3': '$',
  '\uf6e4': '$',
  '\uf6e5': '-',
  '\uf6e6': '-',
  '\uf6e7': '.',
  '\uf6e8': '.',
  '\uf6e9': 'a',
  '\uf6ea': 'b',
  '\uf6eb': 'd',
  '\uf6ec': 'e',
  '\uf6ed': 'i',
  '\uf6ee': 'l',
  '\uf6ef': 'm',
  '\uf6f0': 'o',
  '\uf6f1': 'r',
  '\uf6f2': 's',
  '\uf6f3': 't',
  '\uf6f9': 'ł',
  '\uf6fa': 'œ',
  '\uf6fd': 'š',
  '\uf6ff': 'ž',
};

/** Parts of tall brackets, of arrows and of integrals, and signs without serifs, from U+F8E6 on in Adobe's Symbol. */
const ADOBE_PARTS = [...'⏐⎯®©™⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪⎮⎞⎟⎠⎤⎥⎦⎫⎬⎭'];
const ADOBE_PARTS_FROM = 0xf8e6;

/** Adobe's private forms as the letters and figures that they are forms of. */
function plainForm(text: string): string {
  return text
    .replace(ADOBE_LATIN, (c) => String.fromCharCode(c.charCodeAt(0) - ADOBE_LATIN_FROM))
    .replace(/[\uf6be-\uf6ff]/g, (c) => ADOBE_FORMS[c] ?? c)
    .replace(/[\uf8e6-\uf8fe]/g, (c) => ADOBE_PARTS[c.charCodeAt(0) - ADOBE_PARTS_FROM] ?? c);
}

const cache = new Map<string, string>();
/** Entries of the cache; a CJK book uses some thousand characters. */
const CACHE_LIMIT = 20000;

/** The engine's own string for a text, as keys are: such strings are compared without a look at their letters. */
function internal(text: string): string {
  return Object.keys({ [text]: null })[0] ?? text;
}

function normalize(text: string): string {
  let out = text
    .replace(/[\ufe19\ufe30]/g, (c) => VERTICAL_DOTS[c] ?? c)
    .replace(LONE_SURROGATE, '')
    .replace(CONTROL_OR_FORMAT, '')
    .replace(ANY_SPACE, ' ');
  if (FORMS.test(out)) out = out.normalize('NFKC').replace(/[\u2e80-\u2ef3]/g, (c) => RADICALS.get(c) ?? c);
  // A non-breaking hyphen is the typesetter's: whoever copies a command needs the plain one.
  out = out.replace(/\u2011/g, '-');
  // A soft hyphen that was given a glyph is seen as a hyphen.
  return plainForm(out.replace(/\u00ad/g, '-').replace(/[\uf000-\uf0ff]/g, (c) => PRIVATE_USE[c] ?? c));
}

/** Text of one glyph without controls and lone surrogates, NFKC for ligatures, Arabic and Hebrew forms and mathematical letters. */
export function glyphText(text: string): string {
  if (text.length === 1) {
    const code = text.charCodeAt(0);
    if (code >= 0x20 && code < 0x7f) return text;
  }
  const known = cache.get(text);
  if (known !== undefined) return known;
  const out = internal(normalize(text));
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(text, out);
  return out;
}

/** Spacing accents and the combining mark that each stands for when it is drawn over a letter. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  '´': '\u0301',
  ˆ: '\u0302',
  '^': '\u0302',
  '˜': '\u0303',
  '~': '\u0303',
  '¯': '\u0304',
  ˉ: '\u0304',
  '˘': '\u0306',
  '˙': '\u0307',
  '¨': '\u0308',
  '˚': '\u030a',
  '˝': '\u030b',
  ˇ: '\u030c',
  '¸': '\u0327',
  '˛': '\u0328',
};

/** The combining mark that a spacing accent stands for over a letter, or null. */
export function combiningAccent(text: string): string | null {
  const code = text.charCodeAt(0);
  // Most letters need no look at the table: it holds three ASCII signs.
  if (code < 0xa8 && code !== 0x5e && code !== 0x60 && code !== 0x7e) return null;
  return ACCENTS[text] ?? null;
}

/** Letters that typesetters take under an accent, and which have no composed form of their own. */
const DOTLESS: Readonly<Record<string, string>> = { ı: 'i', ȷ: 'j' };

/** A letter with a combining mark over or under it, as one character where there is one. */
export function composed(letter: string, mark: string): string {
  return ((DOTLESS[letter] ?? letter) + mark).normalize('NFC');
}
