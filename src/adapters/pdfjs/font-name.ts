// In: a PostScript font name. Out: what the name alone tells of family, weight, slant and kind.

export type FontNameFacts = {
  /** Without the subset prefix. */
  readonly name: string;
  readonly family: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly monospace: boolean;
  readonly serif: boolean;
  readonly sans: boolean;
  readonly smallCaps: boolean;
  /** The name follows a scheme that says all of this, so the descriptor's flags add nothing. */
  readonly certain: boolean;
};

/** ISO 32000-2 §9.9.2: six capitals and a plus sign before the name of a subset. */
const SUBSET_PREFIX = /^[A-Z]{6}\+/;

/** ISO 32000-2 §9.7.6.1: a Type 0 font is named after its descendant and its CMap. */
const CMAP_SUFFIX = /-(?:Identity|Uni(?:KS|JIS|GB|CNS)-[A-Za-z0-9]+|KSC(?:ms)?-[A-Za-z0-9]+|GBK?-[A-Za-z0-9]+)-[HV]$/;

/** pdfTeX names what it did to a font's shape: "t1xtt-Slant_167", "SFRM1000-Extend_850". */
const SLANTED = /-Slant_\d+/;
const RESHAPED = /-(?:Slant|Extend)_-?\d+/g;

/** Linux Libertine appends its style letters to the family: LinLibertineOBI. */
const LIBERTINE = /^(Lin(?:Libertine|Biolinum)(?:D|M)?[OT]?)(BI|ZI|B|Z|I)$/;

/** Computer Modern and its descendants carry style codes, then the design size: CMBXTI10, SFRM1000, ECTT0900. */
const TEX_NAME =
  /^(CM|SF|EC|TC|LH|LA)(SSQI|SSQ|SSBX|SSDC|SSI|SS|BXTI|BXSL|BX|BSY|BMI|MIB|MI|TI|TT|ITT|SLTT|TCSC|VTT|CSC|CC|SL|SY|EX|RM|R|DUNH|FF|FI|FIB|U|B|TIT|STT|XC|OC|SI|SX|SO|BI|BL|RB|TB)\d*$/i;

const TEX_BOLD = /^(SSBX|SSDC|BXTI|BXSL|BX|BSY|BMI|MIB|FIB|B|BI|BL|RB|SX|SO|XC|OC|TB)$/i;
const TEX_ITALIC = /^(SSQI|SSI|BXTI|BXSL|BMI|MIB|MI|TI|ITT|SLTT|SL|FI|U|TIT|STT|SI|SO|BI|BL)$/i;
const TEX_MONOSPACE = /^(TT|ITT|SLTT|TCSC|TIT|STT)$/i;
const TEX_SMALL_CAPS = /^(CSC|CC|TCSC|XC|OC)$/i;
const TEX_SANS = /^(SS|SX|SI|SO)/i;

/** Hiragino's text weight is W3, and W6 its bold; ko.TeX's Nanum is cut into faces for 256 syllables each: nanummjbc8. */
const BOLD =
  /(bold|black(?!board|adder)|heavy|(?:^|[-_, ])(?:semi|demi|ultra|extra)?(?:bd|bld)(?=$|[-_, ]|it|cn|ob|[A-Z])|[-_, ](?:medi|demi|db|eb|ultra)(?=$|[-_, ]|it|ob)|semib|demib|demi(?:cond)?\d|extrab|[-_, ](?:w[789]00|w[789])(?=$|\D)|^hira.*-w[6-9]|^(?:t1)?nanum(?:mj|gt)b(?=$|[0-9a-f]{2}$))/i;
const ITALIC =
  /(ital|obli|slant|kursiv|cursive|inclin|[-_, ](?:bold|bd|semibold|medi|demi|black|light|regu)?(?:it|obl|ita|i|bi|slanted)(?=$|[-_, ]|mt|\d)|[a-z](?:It|Obl|BdIt)(?=$|[-_, ]))/i;
const MONOSPACE =
  /(courier|consol|mono(?!type)|typewriter|menlo|inconsolata|cour(?=$|[-_, ])|fixed|terminal|sourcecode|firacode|cascadia|lucidatypewriter|lucidaconsole|andale|letter ?gothic|ocr-?[ab]|prestige|gulimche|dotumche|batangche|gungsuhche|d2coding|nanumgothiccoding|lmtt|nimbusmon|beramono)/i;
const SERIF =
  /(serif(?!less)|roman|times|georgia|garamond|palatino|bookman|century|caslon|baskerville|minion|bodoni|cambria|didot|utopia|charter|libertine|sabon|bembo|nimbusrom|schoolbook|antiqua|mincho|ming|song|batang|myeongjo|myungjo|stixtwo|stixgeneral|xits|termes|pagella|bonum|schola|tinos|lmroman|liberation ?serif|droid ?serif)/i;
const SANS = /(sans|gothic|grotesk|helvet|arial|verdana|tahoma|calibri|gulim|dotum|futura|univers|frutiger|myriad)/i;
const SMALL_CAPS =
  /([Ss]mall ?[Cc]aps|[Ss]mcp|(?<!All)[Cc]aps\d*(?=$|[-_, ])|[-_, ]sc(?=$|[-_, ]|\d|bold|ital)|[a-z]SC(?=$|[-_, ]))/;

/** Faces for simplified Chinese end with the same letters: NotoSerifSC, SourceHanSansSC, PingFangSC, STHeitiSC. */
const SIMPLIFIED_CHINESE =
  /(?:han(?:sans|serif|mono)?|cjk|noto ?(?:sans|serif)(?: ?mono)?|ping ?fang|hei|song|kai|ming|ti|yuppy|hannotate|han ?zi ?pen|wenkai|mi ?sans|harmonyos[-_ ]?sans)[-_ ]?sc(?=$|[-_, ])/i;

/** 3B2, which sets many publishers' journals, ends a name with a point and style letters, then the code page: AdvOTb83e.BI+20. */
const POINTED_STYLE = /\.(BI|B|I)(?:\+[0-9a-z]{2})?$/;

/** Style words that are no part of a family's name. */
const STYLE_WORDS =
  /[-_, ]?(?:regular|normal|bold|semibold|demibold|extrabold|ultrabold|semi|demi|extra|ultra|black(?!board|adder)|heavy|light|thin|medium|medi(?=$|ital)|regu|ital(?:ic)?|oblique|slanted|obl|identity-[hv])/gi;
const STYLE_SUFFIX =
  /[-_, ](?:roman|roma|book|it|bd|bdit|boldit|semiboldit|lt|rg|r|b|i|bi|w[1-9]00|w[1-9]|sc)(?=$|[-_, ])/gi;

/** Reads a PostScript name, with or without a subset prefix; an empty name gives an empty family. */
export function readFontName(postScriptName: string): FontNameFacts {
  const name = postScriptName.replace(SUBSET_PREFIX, '').replace(CMAP_SUFFIX, '');
  const plain = name.replace(RESHAPED, '');
  const facts = texFacts(plain) ?? txFacts(plain) ?? libertineFacts(plain) ?? commonFacts(plain);
  return { ...facts, name, italic: facts.italic || SLANTED.test(name) };
}

function texFacts(name: string): FontNameFacts | null {
  const match = TEX_NAME.exec(name);
  const prefix = match?.[1];
  const style = match?.[2];
  if (prefix === undefined || style === undefined) return null;
  const monospace = TEX_MONOSPACE.test(style);
  const sans = TEX_SANS.test(style);
  const math = /^(MI|MIB|BMI|SY|BSY|EX)$/i.test(style);
  const kind = monospace ? 'TT' : sans ? 'SS' : math ? style.toUpperCase() : '';
  return {
    name,
    family: prefix.toUpperCase() + kind,
    bold: TEX_BOLD.test(style),
    italic: TEX_ITALIC.test(style),
    monospace,
    serif: !sans && !monospace,
    sans,
    smallCaps: TEX_SMALL_CAPS.test(style),
    certain: true,
  };
}

/** TX and PX fonts: t1xbtt, rtxbi, t1xsc. */
const TX_NAME = /^(?:t1|ot1|ts1|ly1|r|rt1|p1|q)?([tp]?x)(b)?(tt|sc|i|sl|ss|r)?(?:sc)?\d*$/i;

function txFacts(name: string): FontNameFacts | null {
  const match = TX_NAME.exec(name);
  if (match === null || name.length < 3) return null;
  const style = match[3]?.toLowerCase() ?? '';
  const kind = style === 'tt' || style === 'ss' ? style.toUpperCase() : '';
  return {
    name,
    family: (match[1] ?? '').toUpperCase() + kind,
    bold: match[2] !== undefined,
    italic: style === 'i' || style === 'sl',
    monospace: style === 'tt',
    serif: kind === '',
    sans: style === 'ss',
    smallCaps: style === 'sc',
    certain: false,
  };
}

function libertineFacts(name: string): FontNameFacts | null {
  const match = LIBERTINE.exec(name);
  const family = match?.[1];
  const style = match?.[2];
  if (family === undefined || style === undefined) return null;
  const facts = commonFacts(family);
  return { ...facts, name, bold: style.startsWith('B') || style.startsWith('Z'), italic: style.endsWith('I') };
}

function commonFacts(name: string): FontNameFacts {
  const monospace = MONOSPACE.test(name);
  const pointed = POINTED_STYLE.exec(name)?.[1] ?? '';
  return {
    name,
    family: familyOf(name.replace(POINTED_STYLE, '')),
    bold: pointed.startsWith('B') || BOLD.test(name),
    italic: pointed.endsWith('I') || ITALIC.test(name),
    monospace,
    serif: SERIF.test(name) && !SANS.test(name),
    sans: SANS.test(name),
    smallCaps: SMALL_CAPS.test(name) && !SIMPLIFIED_CHINESE.test(name),
    certain: false,
  };
}

function familyOf(name: string): string {
  const stripped = name
    .replace(/(PS)?MT(?=$|[-_, ])/g, '')
    .replace(/PS(?=$|-)/g, '')
    .replace(STYLE_SUFFIX, '')
    .replace(STYLE_WORDS, '')
    .replace(/[-_, ]+$/g, '')
    .replace(/^[-_, ]+/g, '');
  return stripped === '' ? name : stripped;
}
