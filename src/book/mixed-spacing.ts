// In: lines of Japanese or Chinese. Out: whether the book sets a space between an ideograph or kana and a Latin word.
// Some authors type one, most leave it to the typesetter's white: inside of lines the book shows which.

const SPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}] [A-Za-z0-9]|[A-Za-z0-9] [\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const TIGHT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][A-Za-z0-9]|[A-Za-z0-9][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Places that are counted; a habit shows early. */
const MAX_PLACES = 5000;

/** Whether most places between the two scripts have a space; a text that has no such place has no such space. */
export function spacesMixedScripts(lines: Iterable<string>): boolean {
  let [spaced, tight] = [0, 0];
  for (const line of lines) {
    if (spaced + tight > MAX_PLACES) break;
    spaced += line.match(SPACED)?.length ?? 0;
    tight += line.match(TIGHT)?.length ?? 0;
  }
  return spaced > tight;
}
