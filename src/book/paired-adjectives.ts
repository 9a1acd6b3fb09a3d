// In: the two halves of a word at a line-end hyphen, in lower case. Out: whether they are two adjectives of equal rank, which
// German, French and Spanish part with a hyphen: "deutsch-französisch", "franco-allemand", "teórico-práctico".
// Evidence: the forms that names of nations take before another; and accents, of which a Spanish word has no two.

/** What the name of a nation is before another one. */
const NATION =
  /^(?:franco|anglo|hispano|luso|[ií]talo|germano|ruso|russo|sino|nippo|nipo|austro|greco|gréco|turco|polaco|serbo|croato|indo|judéo|belgo|sueco|helveto|américano|soviéto)$/u;

/** Second halves with which it is one word: "francophone", "hispanohablante", "anglosajón". */
const OF_ONE_WORD = /^(?:ph|f[oó]n|fil|fob|habl|parl|saj|am[eé]ric|rrom|lat|europ|pon|ma|man|mos|nia|tin)/u;

/** Names of nations that are two in one: "indochinois". */
const ONE_NATION = /^indo(?:chin|n[eé]s|germ|m[eé]st)/u;

/** Adjectives of nations in Spanish and French: what they end in. */
const OF_NATION: Readonly<Record<string, RegExp>> = {
  es: /(?:és|es[ae]s?|[aei]n[oa]s?|[aei]nses?|ol[ae]?s?|ense?s?|án|an[ae]s|ec[oa]s?|ac[oa]s?|ic[oa]s?|iet[aei]s?|us[oa]s?|us[oa]|í|íes|esas?|ñol[ae]?s?|ten[oa]s?|uec[oa]s?|urc[oa]s?|riega?s?)$/u,
  fr: /(?:ais|aises?|ois|oises?|ands?|andes?|ains?|aines?|iens?|iennes?|ols?|oles?|on|ons|onnes?|ins?|ines?|ques?|sses?|ques|rcs?|ecs?|ardes?|ards?)$/u,
};

const LETTERS = 4;

/** Whether two halves name two nations. */
export function isPairOfNations(first: string, second: string, language: string): boolean {
  if (language === 'de')
    return /(?:(?<!^fr)isch|^deutsch)$/u.test(first) && /(?:isch|deutsch)(?:e[mnrs]?)?$/u.test(second);
  const ends = OF_NATION[language];
  if (ends === undefined || second.length < LETTERS || !NATION.test(first) || OF_ONE_WORD.test(second)) return false;
  if (ONE_NATION.test(`${first}${second}`)) return false;
  return ends.test(second);
}

const ACCENT = /[áéíóú]/u;
/** Vowels that make a syllable, the weak ones beside another apart. */
const SYLLABLE = /[aeoáéíóú]+|[iu]+(?![aeoáéó])/gu;
/** Syllables that follow the accent of a Spanish word at most, but for adverbs in -mente and verbs with pronouns. */
const AFTER_ACCENT = 2;
const LONGER = /(?:mente|[mtsl]e(?:l[aeo]s?)?|nos(?:l[aeo]s?)?|l[aeo]s?|os)$/u;

/** Whether two halves are Spanish adjectives with an accent of the first that the whole could not have. */
export function isPairOfQualities(first: string, second: string, language: string): boolean {
  if (language !== 'es' || !/[óoa]$/u.test(first) || !ACCENT.test(first) || second.length < LETTERS) return false;
  if (ACCENT.test(second)) return true;
  const after = `${first}${second}`.slice(first.search(ACCENT) + 1).match(SYLLABLE)?.length ?? 0;
  return after > AFTER_ACCENT && !LONGER.test(second);
}
