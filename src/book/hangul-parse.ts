// In: Hangul between two spaces. Out: how unlikely it is to be one word of Korean, by its nouns, stems, particles and endings.
import { knownEndings, knownParticles } from './hangul-endings.ts';
import { COMMON_NOUNS, NOUNS } from './hangul-nouns.ts';
import { formsOf, jamo } from './hangul-stems.ts';
import { COMMON_STEMS, STEMS } from './hangul-verbs.ts';
import { ADVERBS, BOUND_NOUNS, DETERMINERS, PRONOUNS, SHORT_NOUNS } from './hangul-words.ts';

/** Logarithms of how rare a word of each kind is, from how many there are and how often a text has any of them. */
const COST = {
  commonNoun: 7.5,
  noun: 9.2,
  shortNoun: 8.5,
  pronoun: 7,
  determiner: 6,
  demonstrative: 4.5,
  numeral: 1,
  adverb: 7.5,
  bound: 8.5,
  boundBehind: 4,
  place: 6.5,
  commonStem: 6.5,
  stem: 9,
  suffixVerb: 1.7,
  nounSuffix: 3.5,
  nounPrefix: 6,
  compound: 3.5,
  shortPart: 2,
  bareNoun: 1.3,
  passive: 2,
  auxiliary: 9,
  unknownStem: 14,
  unknownStemSyllable: 2,
} as const;
/** Nouns that no list has, by their syllables: most Sino-Korean ones have two. */
const UNKNOWN_NOUN = [0, 13, 12, 16.5, 23, 27, 31, 35, 39];
const UNKNOWN_STEP = 4.5;
/** What is no word by any of these. */
const UNPARSED = 14;
const UNPARSED_SYLLABLE = 4;

const NOUN_SUFFIXES = new Set(
  '들님씩쯤적성화용별자력인식형율률량실장점법학론권금비품물원관부국상내중간측끼네째짜가집기지터길',
);
const NOUN_PREFIXES = new Set('대재비불무신총최반고초');
/** Nouns of place, which stand apart behind others, and the commonest words before a noun. */
const PLACES = '앞 뒤 옆 위 밑 속 밖 안 곁 곳 날 때';
const DEMONSTRATIVES = '이 그 저 두 몇 세 네 각';
/** Verbs that nouns take on, and those that infinitives do. */
const SUFFIX_STEMS = '하 되 시키 당하 스럽ㅂ 롭ㅂ 답ㅂ 이 없 받 드리 지 나';
const PASSIVE = '지';
const AUXILIARIES = '주 보 오 가 내 버리 놓 두 드리 나가 하';
/** The copula where its 이 is lost behind a vowel. */
const SHORT_COPULA =
  /^(?:다|라는|라고|라고는|라며|라면|라도|라서|란|였.+|여서|이?며|고|지만|니까|죠|예요|네요|던|든|든지|인지)$/u;
/** Pronouns and nouns that have taken in their particle. */
const CONTRACTED =
  '이건 그건 저건 난 넌 날 널 뭘 걸 건 게 거야 거예요 이게 그게 저게 테니 테니까 뭔가 뭐가 누가 내게 네게 제게 이걸 그걸 저걸 여긴 거긴';

type Costs = Map<string, number>;
type Forms = { readonly plain: Costs; readonly linked: Costs; readonly open: Costs };
type Lexicon = {
  readonly nouns: Costs;
  readonly alone: Costs;
  readonly stems: Forms;
  readonly suffixes: Forms;
  readonly auxiliaries: Forms;
};

function put(costs: Costs, key: string, cost: number): void {
  costs.set(key, Math.min(cost, costs.get(key) ?? Number.POSITIVE_INFINITY));
}

function putWords(costs: Costs, text: string, cost: number): void {
  for (const word of text.trim().split(/\s+/u)) put(costs, word, cost);
}

function putStems(forms: Forms, text: string, cost: number): void {
  for (const entry of text.trim().split(/\s+/u)) {
    const { plain, linked, open } = formsOf(entry);
    for (const form of plain) put(forms.plain, form, cost);
    for (const form of linked) put(forms.linked, form, cost);
    for (const form of open) put(forms.open, form, cost);
  }
}

const noForms = (): Forms => ({ plain: new Map(), linked: new Map(), open: new Map() });

function lexiconOf(): Lexicon {
  const lexicon: Lexicon = {
    nouns: new Map(),
    alone: new Map(),
    stems: noForms(),
    suffixes: noForms(),
    auxiliaries: noForms(),
  };
  putWords(lexicon.nouns, NOUNS, COST.noun);
  putWords(lexicon.nouns, SHORT_NOUNS, COST.shortNoun);
  putWords(lexicon.nouns, COMMON_NOUNS, COST.commonNoun);
  putWords(lexicon.nouns, PRONOUNS, COST.pronoun);
  putWords(lexicon.nouns, BOUND_NOUNS, COST.bound);
  putWords(lexicon.nouns, PLACES, COST.place);
  putWords(lexicon.alone, ADVERBS, COST.adverb);
  putWords(lexicon.alone, CONTRACTED, COST.pronoun);
  putWords(lexicon.alone, DETERMINERS, COST.determiner);
  putWords(lexicon.alone, DEMONSTRATIVES, COST.demonstrative);
  putStems(lexicon.stems, STEMS, COST.stem);
  putStems(lexicon.stems, COMMON_STEMS, COST.commonStem);
  putStems(lexicon.suffixes, SUFFIX_STEMS, COST.suffixVerb);
  putStems(lexicon.auxiliaries, AUXILIARIES, COST.auxiliary);
  putStems(lexicon.auxiliaries, PASSIVE, COST.passive);
  return lexicon;
}

let known: Lexicon | undefined;

function lexicon(): Lexicon {
  known ??= lexiconOf();
  return known;
}

/** Least cost of jamo as a stem of these with an ending. */
function conjugated(text: string, forms: Forms, deep: boolean): number {
  const endings = knownEndings();
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i <= text.length; i++) {
    const stem = text.slice(0, i);
    const rest = text.slice(i);
    const { plain, linked, open } = forms;
    least = Math.min(
      least,
      (plain.get(stem) ?? Number.POSITIVE_INFINITY) + (endings.plain.get(rest) ?? Number.POSITIVE_INFINITY),
      (linked.get(stem) ?? Number.POSITIVE_INFINITY) + (endings.linked.get(rest) ?? Number.POSITIVE_INFINITY),
    );
    const opened = open.get(stem);
    if (opened === undefined) continue;
    least = Math.min(least, opened + (endings.open.get(rest) ?? Number.POSITIVE_INFINITY));
    if (deep && rest !== '') least = Math.min(least, opened + conjugated(rest, lexicon().auxiliaries, false));
  }
  return least;
}

/** Least cost of a stem that no list has with a known ending. */
function unknownVerb(text: string): number {
  const { plain, linked, open } = knownEndings();
  let least = Number.POSITIVE_INFINITY;
  for (let i = 2; i < text.length; i++) {
    const rest = text.slice(i);
    const ending = Math.min(plain.get(rest) ?? 99, linked.get(rest) ?? 99, open.get(rest) ?? 99);
    if (ending >= 99) continue;
    const syllables = text.slice(0, i).normalize('NFC').length;
    least = Math.min(least, COST.unknownStem + COST.unknownStemSyllable * syllables + ending);
  }
  return least;
}

function unknownNoun(length: number): number {
  return UNKNOWN_NOUN[length] ?? (UNKNOWN_NOUN.at(-1) ?? 0) + UNKNOWN_STEP * (length - UNKNOWN_NOUN.length + 1);
}

/** Least cost of each beginning of a text as one noun or several, with what is written on them. */
function nominalCosts(text: string): readonly number[] {
  const { nouns } = lexicon();
  const costs = [0];
  for (let end = 1; end <= text.length; end++) {
    let least = unknownNoun(end);
    for (let start = 0; start < end; start++) {
      const before = costs[start] ?? 0;
      const piece = text.slice(start, end);
      const link = start === 0 ? 0 : COST.compound;
      const noun = nouns.get(piece);
      if (noun !== undefined)
        least = Math.min(least, before + noun + link + (start > 0 && piece.length === 1 ? COST.shortPart : 0));
      if (piece.length === 2 && start > 0) least = Math.min(least, before + unknownNoun(2) + link);
      if (piece.length === 1 && start > 0 && NOUN_SUFFIXES.has(piece))
        least = Math.min(least, before + COST.nounSuffix);
      if (piece.length === 1 && start === 0 && NOUN_PREFIXES.has(piece)) least = Math.min(least, COST.nounPrefix);
    }
    costs.push(least);
  }
  return costs;
}

const CONSONANT = /[\u11a8-\u11c2]$/u;
const AFTER_CONSONANT = /^(?:은|이(?!다)|을|과|으로)/u;
const AFTER_VOWEL = /^(?:는|가|를|와|랑|라도|나|든|야)/u;

/** Cost of what follows a noun: particles, the copula, a verb that it takes on. */
function tailCost(noun: string, tail: string): number {
  if (tail === '') return COST.bareNoun;
  const last = noun.normalize('NFD').at(-1) ?? '';
  const closed = CONSONANT.test(last);
  const fits = closed
    ? !AFTER_VOWEL.test(tail) && (last === '\u11af' || !/^로/u.test(tail))
    : !AFTER_CONSONANT.test(tail);
  const particle = fits ? (knownParticles().get(tail) ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
  const copula = !closed && SHORT_COPULA.test(tail) ? 3.5 : Number.POSITIVE_INFINITY;
  return Math.min(particle, copula, conjugated(jamo(tail), lexicon().suffixes, true));
}

/** What stands directly before the Hangul: the start of a word, a number, or another sign that particles go on. */
export type Lead = 'start' | 'number' | 'sign';

/** Logarithm of how rare a word is. */
export function wordCost(word: string, lead: Lead = 'start'): number {
  if (word === '') return 0;
  const { alone } = lexicon();
  let least = UNPARSED + UNPARSED_SYLLABLE * word.length;
  const single = alone.get(word);
  if (single !== undefined) least = Math.min(least, single);
  const emphatic = alone.get(word.slice(0, -1));
  if (emphatic !== undefined && /[은는도만의]$/u.test(word)) least = Math.min(least, emphatic + 3);
  if (lead !== 'start') least = Math.min(least, 4 + tailCost('가', word), 4 + tailCost('각', word));
  const costs = nominalCosts(word);
  for (let i = 1; i <= word.length; i++) {
    const tail = tailCost(word.slice(0, i), word.slice(i));
    least = Math.min(least, (costs[i] ?? 0) + tail);
  }
  const text = jamo(word);
  return Math.min(least, conjugated(text, lexicon().stems, true), unknownVerb(text));
}

/** What a noun that needs an attribute stands behind: a verb's attribute, a number. */
const ATTRIBUTE = /[\u11ab\u11af]$/u;
const LONG_ATTRIBUTE = /.[한할된될인일는을은던린진난]$/u;
const bound = new Set(BOUND_NOUNS.trim().split(/\s+/u));
const numbers =
  /(?:^|\P{Script=Hangul})(?:[한두세네몇각서너석넉]|다섯|여섯|일곱|여덟|아홉|열|스무|[일이삼사오육칠팔구십백천만억]{2,}|\p{N}+)$/u;
const LONGEST_BOUND = 5;

function isAttribute(word: string): boolean {
  const last = /\p{Script=Hangul}+$/u.exec(word)?.[0] ?? '';
  const text = last.normalize('NFD');
  return ATTRIBUTE.test(text) && (LONG_ATTRIBUTE.test(last) || conjugated(text, lexicon().stems, true) < UNPARSED * 2);
}

/** Cost of a word behind another, which may be what a noun that needs an attribute stands for. */
function costBehind(before: string, word: string, lead: Lead): number {
  let least = wordCost(word, lead);
  if (!numbers.test(before) && !isAttribute(before)) return least;
  for (let i = 1; i <= Math.min(LONGEST_BOUND, word.length); i++) {
    const noun = word.slice(0, i);
    if (bound.has(noun)) least = Math.min(least, COST.boundBehind + tailCost(noun, word.slice(i)));
  }
  return least;
}

/** The one numeral that is a verb's attribute as well: what follows tells. */
const ONE = '한';

const COUNTED =
  /^(?:명|개|번|권|마리|살|시간|가지|차례|군데|그루|송이|잔|마디|걸음|편)(?:[은는이가을를의에만도씩과와]|으로|까지|이내)?$/u;

/** Cost of the first word of a line, before another. */
function costBefore(left: string, word: string, next: string): number {
  if (word !== ONE) return costBehind(left, word, 'start');
  return COUNTED.test(next) ? COST.numeral : COST.adverb;
}

/** Logarithm of the odds that two halves are two words rather than one, from the words `previous` to them and `next`. */
export function parseOdds(previous: string, left: string, right: string, next: string, lead: Lead): number {
  const one = costBehind(previous, left + right, lead);
  return one - costBehind(previous, left, lead) - costBefore(left, right, next);
}
