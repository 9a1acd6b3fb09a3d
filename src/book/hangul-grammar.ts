// In: the Hangul before and after a line end, each to its nearest space. Out: what grammar says of a space between them:
// endings and particles close a word, some forms only go on one, and some nouns only stand after a verb's attribute.

/** Logarithms of odds: strong and fair signs, by trial on invented prose, laws, reports and guides set by four typesetters. */
const STRONG = 3;
const FAIR = 1.5;

/** Endings and particles of two syllables or more: a word ends with them unless a particle follows. */
const CLOSING =
  /(?:않[아고은는을던]|같[아은]|.(?:보니|에서|에게|에는|에도|까지|부터|처럼|마다|조차|으로|지만|면서|려고|도록|거나|다가|어서|아서|여서|해서|니까|는데|은데|던데|듯이|하고|하며|하여|되어|되고|이며|라는|다는|라고|다고|었고|았고|였고|졌고|있고|없고|하게|하지|으며|하기))$/u;
/** What may follow a closing form within the word. */
const ADDED = /^(?:는|은|도|의|만|요|나|야|서|써|부터|까지|라도|든지|가|를|자)/u;

/** One syllable that closes a longer word, and the syllables that still can follow it in the word. */
const CLOSERS: ReadonlyMap<string, RegExp> = new Map([
  ['는', /^[데지다가구군걸게커]/u],
  ['을', /^[지까수게걸]/u],
  ['를', /^$/u],
  ['은', /^[데지커가]/u],
  ['던', /^[데지가]/u],
  ['며', /^[는칠]/u],
  ['의', /^[사논미견자식무원정심리상결복회실록장서안]/u],
  ['와', /^[는의도]/u],
]);

/** A whole half that can only go on a word: particles, suffixes and endings up to the next space. */
const GOES_ON =
  /^(?:을|를|은|는|의|에|에서|에서는|에서도|에게|에게는|에는|에도|으로|으로는|으로도|으로서|으로써|로|로는|로서|와|과|와는|과는|와의|과의|까지|까지도|부터|처럼|보다|보다는|마다|조차|밖에|이나|이라|이라는|이라고|이다|이며|이고|인|씩|쯤|들|들은|들이|들을|들의|들에게|들에|들도|들과|들처럼|니다|습니다|었다|았다|였다|지만|는데|도록|면서|거나|어서|아서|적인|적으로)$/u;
/** Particles that go on after the words of another: ‘부른다’고, “간다”라며. */
const QUOTING = /^(?:고|라고|라는|라며|이라며|란|이란|하고|하며)$/u;

/** Whether what follows a closing quote or bracket can only be its particle. */
export function goesOnQuote(right: string): boolean {
  return GOES_ON.test(right) || QUOTING.test(right);
}

/** Verbs that nouns take on without a space, and what before them is no such noun. */
const VERBAL =
  /^(?:하고|하며|하면|하여|하는|하던|하였다|하였으며|한다|하지|하게|하기|하도록|하므로|함|할|한|되어|되는|되었다|되고|되며|되지|됨|될|된|된다|시키는|시켜|시킨다)$/u;
const CLOSED_BEFORE = /[을를히은는이가도만에로고게지록야서며면어아와과려]$/u;
/** Those of the forms that only follow a syllable with, or without, a final consonant. */
const AFTER_CONSONANT = /^(?:을|은|과|으로|이나|이라|이며|이고)/u;
const AFTER_VOWEL = /^(?:를|는|와)(?:$|는|의)/u;

/** Nouns that need an attribute before them ("할 수", "본 것", "갈 때"). */
const DEPENDENT =
  /^(?:수(?:가|는|도|를|밖에)?$|수(?:있|없)|것(?:이|은|을|도|만|과|에|으|$)|때(?:가|는|도|에|의|문|마|까|부|$)|줄(?:을|은|도|$)|뿐|듯|채(?:로|$)|만큼|적(?:이|도|은|$)|리(?:가|는|$)|데(?:가|에|는|$))/u;

/** Words that take no ending: whole before a line end, the next word begins behind it, unless it is one of their particles. */
const WHOLE =
  /^(?:이제|아직|이미|매우|아주|거의|너무|항상|특히|또한|그러나|그리고|하지만|따라서|그래서|다만|결코|비록|만약|혹은|또는|및)$/u;
const WHOLE_ADDED = /^(?:는|도|의|만|야|나|껏|까지|부터|라도)/u;

/** Words of measure behind an amount or a time ("절반 이상", "그날 이후"). */
const MEASURE = /^(?:이상|이하|이내|미만|이후|이전|정도)(?:[이은을의]|에는?|으로|까지|부터)?$/u;

/** What is written on its number: an ordinal's first syllable. */
const BEFORE_NUMBER = /제$/u;

/** Logarithm of the odds of a space between Hangul and a number: only ordinals are one word with it. */
export function numberOdds(left: string): number {
  return BEFORE_NUMBER.test(left) ? -STRONG : STRONG;
}

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const FINALS = 28;
const FINAL_N = 4;
const FINAL_L = 8;

/** Number of the final consonant of a syllable, 0 for none; null for anything but a syllable. */
function finalOf(ch: string): number | null {
  const code = ch.codePointAt(0) ?? 0;
  return code < FIRST_SYLLABLE || code > LAST_SYLLABLE ? null : (code - FIRST_SYLLABLE) % FINALS;
}

/** Final consonants of stems alone (ㅆ ㄵ ㄶ ㄾ ㄿ ㅀ): what ends in one has its ending yet to come. */
const STEM_FINALS = [20, 5, 6, 13, 14, 15];
/** Syllables of endings that no word begins with, or a whole half of them. */
const ENDING_FIRST =
  /^(?:[었았였]|습니|십시|으(?:며|면|므|니까|려고|나)|(?:며|므로|니까|려면|려고|더니|더라도|거든|네요|어요|아요|세요|면서|지만)(?![\p{Script=Hangul}]))/u;

/** "면서", "고서", "어서" before its last syllable, which as a word of its own is rare. */
const BEFORE_SEO = /[면고아어여해려]$/u;

/** Whether two halves can only be one word, whatever the typesetter's habit: an ending was cut off its stem. */
export function isCutEnding(left: string, right: string): boolean {
  const final = finalOf(left.at(-1) ?? '');
  if (final === null || right === '') return false;
  return STEM_FINALS.includes(final) || ENDING_FIRST.test(right) || (right === '서' && BEFORE_SEO.test(left));
}

function closing(left: string, right: string): number {
  if (CLOSING.test(left)) return ADDED.test(right) ? 0 : STRONG;
  const last = left.at(-1) ?? '';
  const goesOn = left.length >= 2 ? CLOSERS.get(last) : undefined;
  return goesOn === undefined || goesOn.test(right) ? 0 : FAIR;
}

function goingOn(left: string, right: string, final: number): number {
  if (VERBAL.test(right)) return left.length < 2 || CLOSED_BEFORE.test(left) ? 0 : -STRONG;
  if (!GOES_ON.test(right)) return 0;
  const fits = final === 0 ? !AFTER_CONSONANT.test(right) : !AFTER_VOWEL.test(right);
  return fits ? -STRONG : 0;
}

/** Logarithm of the odds of a space between two halves; 0 where grammar is silent. */
export function grammarOdds(left: string, right: string): number {
  const final = finalOf(left.at(-1) ?? '');
  if (final === null || right === '') return 0;
  if ((final === FINAL_N || final === FINAL_L) && DEPENDENT.test(right)) return FAIR;
  if (WHOLE.test(left) || MEASURE.test(right)) return WHOLE_ADDED.test(right) ? 0 : STRONG;
  return goingOn(left, right, final) || closing(left, right);
}
