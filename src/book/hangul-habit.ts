// In: line ends of a Korean book. Out: where its typesetter breaks lines: at spaces only, or at any syllable.
// Evidence: lines that start with a particle or an ending that no word can start with.

export type BreakHabit = 'spaces' | 'syllables';

/** Particles and endings that stand alone at no place of a sentence: a line that starts with one goes on a word. */
const BOUND =
  /^(?:을|를|은|는|의|에|에서|에서는|에게|에는|으로|으로는|로|로는|와|과|와는|과는|까지|까지는|부터|니다|습니다|었다|았다|였다|었습니다|았습니다|였습니다|십시오|지만|는데|도록|면서|거나|어서|아서|처럼|마다|들은|들이|들을|들의|들에게|들처럼|씩|이라는|이라고|이며|이다)(?=$|[\s.,)\]!?…:;"'”’」』])/u;

/** Line ends between two Hangul words or halves that must be seen before spaces are taken for the habit. */
const MIN_LINES = 80;
/** Where lines break at any syllable, a tenth of them starts so; where only at spaces, a slip in a hundred at most. */
const SYLLABLES_SHARE = 0.02;
const SPACES_SHARE = 0.01;
const MIN_BOUND = 2;

/** Whether a line's text starts with a form that only stands at a word's end. */
export function startsBound(text: string): boolean {
  return BOUND.test(text);
}

/** The habit, from how many line ends between Hangul there are and how many of the next lines start bound. */
export function breakHabit(lineEnds: number, bound: number): BreakHabit | null {
  if (bound >= Math.max(MIN_BOUND, SYLLABLES_SHARE * lineEnds)) return 'syllables';
  return lineEnds >= MIN_LINES && bound <= SPACES_SHARE * lineEnds ? 'spaces' : null;
}

/** Share of lines that start bound where every syllable is as good a place to break (0.155 to 0.17 in seven books). */
const BOUND_WHERE_FREE = 0.16;
/** Lines that this usual share weighs as much as. */
const USUAL_WEIGHT = 10;
/** Share of places between two Hangul syllables where a space stands: that of line ends where breaks are free. */
const FREE_SHARE = 0.29;
/** Some lines end at a space in any book, and some in a word in all but those that never do. */
const MAX_SHARE = 0.98;

/**
 * Logarithm of the odds that a line end is a space, over those of any place in a line: 0 where the typesetter breaks
 * as it likes, more where it would rather break at spaces (kotex, browsers that justify).
 */
export function lineEndOdds(lineEnds: number, bound: number): number {
  const rate = (bound + USUAL_WEIGHT * BOUND_WHERE_FREE) / (lineEnds + USUAL_WEIGHT);
  const apart = Math.min(MAX_SHARE, Math.max(FREE_SHARE, 1 - (1 - FREE_SHARE) * (rate / BOUND_WHERE_FREE)));
  return Math.log(apart / (1 - apart)) - Math.log(FREE_SHARE / (1 - FREE_SHARE));
}
