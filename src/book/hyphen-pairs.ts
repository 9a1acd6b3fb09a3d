// In: the two halves of a word at a line-end hyphen, and the book's words. Out: whether the language writes such a pair with
// a hyphen. What the book itself writes elsewhere is asked before.
import { isOneEnglishWord } from './english-compounds.ts';
import type { Vocabulary } from './vocabulary.ts';

const MEMBER =
  /^(?:president|minister|king|queen|husband|wife|officer|soldier|convict|champion|member|lover|pupil|slave|service)/u;

/** First halves, and what follows them: anything but an ending, or only these words. */
const PAIRS: Readonly<Record<string, Readonly<Record<string, RegExp | 'any' | 'word'>>>> = {
  en: {
    ...Object.fromEntries(['self', 'quasi', 'vice', 'well'].map((first) => [first, 'any'])),
    ...Object.fromEntries(
      ['ill', 'half', 'cross', 'high', 'low', 'long', 'short', 'first', 'second', 'third'].map((first) => [
        first,
        'word',
      ]),
    ),
    ...Object.fromEntries(
      ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map((first) => [first, 'any']),
    ),
    ...Object.fromEntries(
      ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map((first) => [first, 'any']),
    ),
    non: /^(?!sens|chalan|descript|ethe|such|plus|entit|ag)/u,
    ...Object.fromEntries(
      ['attorney', 'secretary', 'governor', 'solicitor', 'major', 'brigadier', 'adjutant', 'consul', 'surgeon'].map(
        (first) => [first, /^(?:generals?|elect)$/u],
      ),
    ),
    lieutenant: /^(?:colonel|commander|general|governor)s?$/u,
    sergeant: /^majors?$/u,
    president: /^elect$/u,
    all: /^(?:powerful|important|round|knowing|seeing|embracing)/u,
    ex: MEMBER,
    so: /^called/u,
    up: /^to$/u,
    built: /^in$/u,
    read: /^(?:only|write)/u,
    run: /^(?:time|length)/u,
    user: /^(?:defined|friendly|space|mode)/u,
    system: /^wide/u,
  },
  fr: {
    peut: /^être/u,
    ...Object.fromEntries(['celui', 'celle', 'ceux', 'celles'].map((first) => [first, /^(?:ci|là)$/u])),
    ...Object.fromEntries(
      ['moi', 'toi', 'lui', 'elle', 'soi', 'nous', 'vous', 'eux', 'elles'].map((first) => [first, /^mêmes?$/u]),
    ),
    après: /^(?:midi|demain|guerre|coup)/u,
    avant: /^(?:hier|garde|coureur|poste|propos|dernier|première?)/u,
    demi: 'any',
    non: 'word',
    à: 'any',
    au: /^(?:dessus|dessous|delà|devant|dedans|dehors)/u,
    par: /^(?:dessus|dessous|delà|là|devant)/u,
    là: /^(?:bas|haut|dessus|dessous|dedans)/u,
    ci: /^(?:dessus|dessous|après|contre|gît|joint)/u,
    vis: /^à/u,
    quelques: /^un/u,
    grand: /^(?:mère|père|oncle|tante|chose|route|peine)/u,
    rendez: /^vous/u,
    ...Object.fromEntries(
      ['beau', 'belle', 'beaux', 'belles'].map((first) => [
        first,
        /^(?:frère|père|fils|parent|sœur|soeur|mère|fille)/u,
      ]),
    ),
    petit: /^(?:fils|neveu|déjeuner|bourgeois|four|lait)/u,
    petite: /^(?:fille|nièce)/u,
    mi: /^(?:carême|temps|chemin|hauteur|côte|août|corps|voix|saison|figue)/u,
    arrière: /^(?:boutique|cour|garde|goût|grand|pays|pensée|plan|saison|salle|train)/u,
    sous: /^(?:préfe|sol|bois|chef|main|marin|officier|entend|titre|jacent|vêtement|développ|direct|locat|ensemble|mult)/u,
    porte: /^(?:monnaie|parole|plume|voix|drapeau|clefs?|bonheur)/u,
    contre: /^(?:jour|courant|attaque|pied|amiral)/u,
    tout: /^(?:puissant|à)/u,
    toute: /^puissan/u,
    chef: /^(?:d[’']|lieu)/u,
    quatre: /^vingt/u,
    ...Object.fromEntries(
      ['vingt', 'trente', 'quarante', 'cinquante', 'soixante'].map((first) => [
        first,
        /^(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize)/u,
      ]),
    ),
    dix: /^(?:sept|huit|neuf)/u,
    ...Object.fromEntries(['semi', 'vice'].map((first) => [first, 'any'])),
    quasi: /^(?!ment$)/u,
    ...Object.fromEntries(['nord', 'sud'].map((first) => [first, /^(?:est|ouest|améric|afric|coréen)/u])),
    aide: /^(?:mémoire|soign|comptable)/u,
    bas: /^(?:relief|fond|côté|ventre)/u,
    bien: /^(?:être|aimé|fond|pensant)/u,
    bloc: /^notes/u,
    brise: /^(?:lame|glace|vent)/u,
    cache: /^(?:cache|nez|col|pot)/u,
    casse: /^(?:tête|croûte|noisette|cou|pied)/u,
    chasse: /^(?:neige|mouche)/u,
    chou: /^fleur/u,
    coupe: /^(?:gorge|papier|vent|feu|circuit|file)/u,
    court: /^(?:circuit|métrage|vêtu|bouillon)/u,
    couvre: /^(?:feu|lit|chef|pied)/u,
    deux: /^(?:points|mâts|pièces|roues)/u,
    eau: /^(?:de|forte)/u,
    entre: /^(?:temps|deux|soi)/u,
    essuie: /^(?:glace|main)/u,
    garde: /^(?:robe|chasse|fou|manger|malade|barrière|boue|meuble|côte|champêtre)/u,
    gratte: /^(?:ciel|papier)/u,
    haut: /^(?:parleur|fond|relief|fourneau)/u,
    libre: /^(?:échange|service|penseur|arbitre)/u,
    long: /^(?:métrage|courrier)/u,
    moyen: /^(?:âges?$|orient|métrage)/u,
    nouveau: /^(?:né|venu)/u,
    passe: /^(?:temps|partout|droit|montagne|lacet)/u,
    pince: /^(?:nez|sans)/u,
    point: /^virgule/u,
    premier: /^(?:plan|né)/u,
    presse: /^(?:papier|livre|citron)/u,
    procès: /^verb/u,
    sans: /^(?:culotte|gêne|abri|cœur|papier|souci)/u,
    timbre: /^poste/u,
    tire: /^(?:bouchon|ligne)/u,
    wagon: /^(?:lit|restaurant)/u,
  },
};

/** German colours, of which two stand side by side. */
const COLOUR = /^(?:schwarz|weiß|rot|blau|grün|gelb|braun|grau)(?:e[mnrs]?)?$/u;

/** Endings: no second half of a compound. */
const ENDING =
  /^(?:ish(?:ly|ness)?|ness|less(?:ly|ness)?|ful|ly|ty|teen(?:s|ths?)?|een|ties|t?ieths?|es|ing|ings|ed|er|ers|est|al|ary|ity|ish|ied|ies|ant|ants|ante?s?)$/u;

/** French subject pronouns after a verb ("dit-il", "a-t-on"), and objects after a command. */
const FRENCH_SUBJECT = /^(?:ils?|elles?|on|je|nous|vous|ce|t|t-\p{L}+)$/u;
const FRENCH_OBJECT = /^(?:le|la|les|lui|leur|moi|toi|nous|vous|en|y)$/u;
const FRENCH_COMMAND = /(?:ez|ons|is|ds|ts)$/u;
const FRENCH_TAIL = /^(?:ci|là|mêmes?|à-\p{L}+)$/u;
/** What -ci and -là end as syllables: "merci", "raccourci", "voilà". */
const FRENCH_SYLLABLE =
  /^(?:mer|sou|(?:re)?voi|chan|ran|pré|asso|r?accour|noir|éclair|étré|rétré|dur|endur|dou|adou|radou|far|min|amin|obscur|(?:en)?for|acquies|divor|remer|balan|commer|ce)$/u;

function frenchTail(first: string, second: string, known: (word: string) => boolean): boolean {
  if (FRENCH_TAIL.test(second)) return !FRENCH_SYLLABLE.test(first);
  // "vil-le", "va-leur" are syllables, "donnez-le", "dit-il" are words.
  if (FRENCH_OBJECT.test(second) && FRENCH_COMMAND.test(first)) return true;
  // "abat-tu" is a participle: its subject follows an s or an x.
  if (second === 'tu') return /[sx]$/u.test(first);
  return FRENCH_SUBJECT.test(second) && (/[tdsxz]$/u.test(first) || known(first));
}

/** Whether a language writes two halves with a hyphen between them. Both in lower case. */
export function isHyphenatedPair(first: string, second: string, { words }: Vocabulary, language: string): boolean {
  const known = (word: string) => (words.get(word) ?? 0) > 0;
  // An elided article stands before the word: l'après-midi.
  const word = language === 'fr' ? first.replace(/^.*[’']/u, '') : first;
  const follows = PAIRS[language]?.[word];
  if (follows !== undefined && language === 'en' && isOneEnglishWord(word, second)) return false;
  if (follows === 'any' && !ENDING.test(second)) return true;
  if (follows === 'word' && known(second) && !ENDING.test(second)) return true;
  if (follows instanceof RegExp && follows.test(second)) return true;
  if (language === 'de') return COLOUR.test(word) && COLOUR.test(second);
  return language === 'fr' && frenchTail(first, second, known);
}
