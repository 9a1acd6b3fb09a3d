// What stands between two lines: by language, by the book's own words, in addresses.
import { describe, expect, it } from 'vitest';
import { breakHabit, lineEndOdds, startsBound } from '../../../src/book/hangul-habit.ts';
import { hangulSpacingOf } from '../../../src/book/hangul-spacing.ts';
import { lineJoin } from '../../../src/book/line-joins.ts';
import { spacesMixedScripts } from '../../../src/book/mixed-spacing.ts';
import type { Vocabulary } from '../../../src/book/vocabulary.ts';

const known = (...words: string[]): Vocabulary => ({
  words: new Map(words.map((word) => [word, 3])),
  hangulPrefixes: new Map(words.flatMap((word) => [...word].map((_, i) => [word.slice(0, i + 1), 3] as const))),
  hangulSpacing: hangulSpacingOf([]),
  hangulHabit: null,
  hangulLineEnd: 0,
  mixedSpaces: false,
  ownHyphens: false,
  wholeWords: false,
});
/** Odds of line ends: all but a share of them read as spaces. */
const ends = (all: number, inside: number) => Array.from({ length: all }, (_, i) => (i < inside ? -4 : 4));
const join = (before: string, after: string, language = 'en', words: Vocabulary = known()) =>
  lineJoin(before, after, words, language, false);

describe('lineJoin', () => {
  it('takes out a line-end hyphen before a small letter', () => expect(join('some-', 'thing')).toBe('drop-hyphen'));
  it('keeps the hyphen of a word that the book writes so', () =>
    expect(join('a well-', 'known', 'en', known('well-known'))).toBe('none'));
  it('keeps it after a common prefix', () => expect(join('the self-', 'made man')).toBe('none'));
  it('drops it where the book has the word whole, prefix or not', () =>
    expect(join('self-', 'ish', 'en', known('selfish'))).toBe('drop-hyphen'));
  it('sets no space before a lone stop', () => expect(join('the list', ', and')).toBe('none'));
  it('keeps it before a capital', () => expect(join('Debian-', 'Entwickler', 'de')).toBe('none'));
  it('leaves a German ellipsis its space', () => expect(join('Vor-', 'und Nachteile', 'de')).toBe('space'));
  it.each([
    ['could not ex-', 'press it', 'en', 'drop-hyphen'],
    ['the ex-', 'president said', 'en', 'none'],
    ['by cross-', 'ing it', 'en', 'drop-hyphen'],
    ['the four-', 'teenth', 'en', 'drop-hyphen'],
    ['is twenty-', 'five', 'en', 'none'],
    ['de va-', 'leur', 'fr', 'drop-hyphen'],
    ['la vil-', 'le', 'fr', 'drop-hyphen'],
    ['donnez-', 'leur', 'fr', 'none'],
    ['c’est-', 'à-dire', 'fr', 'none'],
    ['au-', 'dessus', 'fr', 'none'],
    ['un au-', 'teur', 'fr', 'drop-hyphen'],
    ['l’après-', 'midi', 'fr', 'none'],
    ['sa belle-', 'sœur', 'fr', 'none'],
    ['les sous-', 'préfets', 'fr', 'none'],
    ['vingt-', 'deux', 'fr', 'none'],
    ['à mi-', 'nuit', 'fr', 'drop-hyphen'],
  ])('tells an ending from a word: %s + %s', (a, b, language, expected) =>
    expect(join(a, b, language, known('press'))).toBe(expected),
  );
  it.each([
    ['the water-', 'butt', 'en', 'none'],
    ['five-and-', 'twenty', 'en', 'none'],
    ['a smoking-', 'room', 'en', 'none'],
    ['long and cream-', 'coloured', 'en', 'none'],
    ['a dis-', 'coloured wall', 'en', 'drop-hyphen'],
    ['with hon-', 'eyed words', 'en', 'drop-hyphen'],
    ['to under-', 'stand', 'en', 'drop-hyphen'],
    ['the after-', 'noon', 'en', 'drop-hyphen'],
    ['to water', 'butt', 'en', 'space'],
    ['l’arc-en-', 'ciel', 'fr', 'none'],
    ['der Sommer-', 'garten', 'de', 'drop-hyphen'],
  ])('tells compounds from syllables: %s + %s', (a, b, language, expected) => {
    const words = ['water', 'butt', 'under', 'stand', 'after', 'noon', 'sommer', 'garten'];
    expect(join(a, b, language, known(...words))).toBe(expected);
  });
  it.each([
    ['the customs-', 'house', 'en', 'none'],
    ['the cus\u2010', 'toms', 'en', 'drop-hyphen'],
    ['the customs\u2010', 'house', 'en', 'drop-hyphen'],
    ['franco-', 'españoles', 'es', 'none'],
    ['Haupt-', 'und Nebenstrecken', 'de', 'space'],
  ])('goes by the sign where the typesetter has its own: %s + %s', (a, b, language, expected) =>
    expect(join(a, b, language, { ...known(), ownHyphens: true })).toBe(expected),
  );
  it('goes by the book’s own words before the sign', () => {
    const marked = { ...known('customshouse', 'well-known'), ownHyphens: true };
    expect(join('the customs-', 'house', 'en', marked)).toBe('drop-hyphen');
    expect(join('a well\u2010', 'known', 'en', marked)).toBe('none');
  });
  it.each([
    ['her great-', 'uncle had', 'en', 'none'],
    ['the garden-', 'gate', 'en', 'none'],
    ['a deck-', 'chair', 'en', 'none'],
    ['his mother-', 'in-law', 'en', 'none'],
    ['to co-', 'operate', 'en', 'none'],
    ['the after-', 'noons', 'en', 'drop-hyphen'],
    ['a car-', 'pet', 'en', 'drop-hyphen'],
    ['half-', 'way there', 'en', 'drop-hyphen'],
    ['such non-', 'sense', 'en', 'drop-hyphen'],
    ['at Nether-', 'field', 'en', 'drop-hyphen'],
    ['the Editor-in-', 'chief', 'en', 'none'],
    ['a State-of-the-', 'art Mill', 'en', 'none'],
    ['the Attorney-', 'general', 'en', 'none'],
    ['the Secretary-', 'general', 'en', 'none'],
    ['the President-', 'elect', 'en', 'none'],
    ['fur-', 'ther', 'en', 'drop-hyphen'],
    ['by permit-', 'ting it', 'en', 'drop-hyphen'],
    ['an occur-', 'ring wish', 'en', 'drop-hyphen'],
    ['the royal-', 'ties', 'en', 'drop-hyphen'],
    ['went aim-', 'lessly', 'en', 'drop-hyphen'],
    ['of friend-', 'liness', 'en', 'drop-hyphen'],
    ['the inner-', 'most gate', 'en', 'drop-hyphen'],
    ['seven-', 'ties', 'en', 'drop-hyphen'],
    ['an ear-', 'nest man', 'en', 'drop-hyphen'],
    ['each name-', 'space', 'en', 'drop-hyphen'],
    ['los franco-', 'españoles', 'es', 'none'],
    ['los anglo-', 'sajones', 'es', 'drop-hyphen'],
    ['lo teórico-', 'práctico', 'es', 'none'],
    ['las económico-', 'financieras', 'es', 'none'],
    ['rápida-', 'mente', 'es', 'drop-hyphen'],
    ['la frontière franco-', 'allemande', 'fr', 'none'],
    ['les franco-', 'phones', 'fr', 'drop-hyphen'],
    ['grand mer-', 'ci', 'fr', 'drop-hyphen'],
    ['cet homme-', 'ci', 'fr', 'none'],
    ['le garde-', 'chasse', 'fr', 'none'],
    ['der deutsch-', 'französische Krieg', 'de', 'none'],
    ['in schwarz-', 'weißem Kleid', 'de', 'none'],
    ['und den-', 'noch', 'de', 'drop-hyphen'],
    ['der Speisekür-', 'bis', 'de', 'drop-hyphen'],
    ['des Baumateri-', 'als', 'de', 'drop-hyphen'],
    ['eher Bau-', 'als Holz', 'de', 'space'],
    ['viel Frisch-', 'fleisch', 'de', 'drop-hyphen'],
    ['est abat-', 'tu', 'fr', 'drop-hyphen'],
    ['que veux-', 'tu', 'fr', 'none'],
    ['il est quasi-', 'ment', 'fr', 'drop-hyphen'],
    ['en accour-', 'ci', 'fr', 'drop-hyphen'],
    ['les Indo-', 'chinois', 'fr', 'drop-hyphen'],
    ['in drei-', 'bis viermal', 'de', 'space'],
  ])('tells compounds that the book has only once: %s + %s', (a, b, language, expected) =>
    expect(join(a, b, language)).toBe(expected),
  );
  it('keeps each hyphen where lines end in written ones only', () =>
    expect(join('los tira-', 'líneas', 'es', { ...known(), wholeWords: true })).toBe('none'));
  it('keeps French inversions', () => expect(join('dit-', 'il', 'fr')).toBe('none'));
  it('joins Spanish syllables', () => expect(join('cono-', 'cimiento', 'es')).toBe('drop-hyphen'));
  it('sets a space between words', () => expect(join('one', 'two')).toBe('space'));
  it('sets none between ideographs or kana', () => {
    expect(join('人間', '社会', 'zh')).toBe('none');
    expect(join('システム', 'の', 'ja')).toBe('none');
  });
  it('sets a space between Latin and kana where the book does', () => {
    const spaced = { ...known(), mixedSpaces: spacesMixedScripts(['Linux の本を', '本と CD を']) };
    expect(join('Debian', 'の', 'ja', spaced)).toBe('space');
    expect(join('使う。', 'Debian', 'ja', spaced)).toBe('none');
    expect(
      join('Debian', 'の', 'ja', { ...known(), mixedSpaces: spacesMixedScripts(['Linuxの本を', '本とCDを']) }),
    ).toBe('none');
  });
  it('goes on in an address', () => expect(join('see https://example.org/', 'path/file', 'en')).toBe('none'));
  it('sets a space after an address that has ended', () =>
    expect(join('see https://example.org/', 'The end')).toBe('space'));
  it('keeps a soft hyphen from being seen', () => expect(join('some\u00ad', 'thing')).toBe('drop-hyphen'));
  it('joins a dash without space as it was set', () => expect(join('wait\u2014', 'what')).toBe('none'));
  it('joins Hangul where the book knows the beginning of the whole', () =>
    expect(join('자유 소프트', '웨어입니다', 'ko', known('소프트웨어를'))).toBe('none'));
  it('sets a space between Hangul words that the book knows', () =>
    expect(join('자유', '소프트웨어', 'ko', known('자유', '소프트웨어를'))).toBe('space'));
  it.each([
    ['고양이', '를 보았다'],
    ['바람이 부', '는 날에는'],
    ['2026', '년에는'],
    ['Linux', '는 자유롭다'],
    ['(고양이)', '를 보았다'],
    ['“책이 사람을 부른다”', '고 하였다'],
  ])('joins what no Korean word starts with: %s + %s', (a, b) => expect(join(a, b, 'ko')).toBe('none'));
  it.each([
    ['정원사는', '고양이를'],
    ['물을', '주었다'],
    ['끝났다.', '그리고'],
    ['보았다.', '이 정원은'],
  ])('sets a space after what a Korean word ends with: %s + %s', (a, b) => expect(join(a, b, 'ko')).toBe('space'));
  it.each([
    ['기간의 전체', '정류장 사이', 'space'],
    ['자료의 전체 정류', '장 사이', 'none'],
    ['사람은 이 동', '네에서 산다', 'none'],
    ['사람은 이', '동네에서 산다', 'space'],
    ['모두 쉴', '때는 조용히', 'space'],
    ['밀가루를 물에 섞', '어 둔다', 'none'],
    ['위원장', '한 명을 뽑는다', 'space'],
    ['깨끗', '한 물을 받는다', 'none'],
    ['반드시 필요', '한 것이다', 'none'],
  ])('knows common words where the book is silent: %s + %s', (a, b, expected) =>
    expect(join(a, b, 'ko')).toBe(expected),
  );
  it('follows the book where the language alone does not tell', () => {
    const apart = hangulSpacingOf(Array.from({ length: 9 }, () => '저 큰 나무 아래에서 쉰다'));
    const together = hangulSpacingOf(Array.from({ length: 9 }, () => '저 큰나무 아래에서 쉰다'));
    expect(join('저 큰', '나무 아래', 'ko', { ...known(), hangulSpacing: apart })).toBe('space');
    expect(join('저 큰', '나무 아래', 'ko', { ...known(), hangulSpacing: together })).toBe('none');
  });
  it('sets a space everywhere in a book whose lines break at spaces only', () => {
    const spaces = { ...known('소프트웨어를'), hangulHabit: breakHabit(90, 0, ends(90, 0)) };
    expect(join('자유 소프트', '웨어입니다', 'ko', spaces)).toBe('space');
    expect(join('Linux', '입니다', 'ko', spaces)).toBe('space');
    // But no word ends in its stem.
    expect(join('비가 오고 있었', '으며 바람도', 'ko', spaces)).toBe('none');
  });
  it('knows the habit of a typesetter by lines that start with a particle', () => {
    expect(breakHabit(50, 5, ends(50, 35))).toBe('syllables');
    expect(['를 보았다', '에서는', '고양이를', '의자를'].map(startsBound)).toEqual([true, true, false, false]);
  });
  it('knows the habit of a short text by what its line ends read as', () => {
    expect([breakHabit(30, 0, ends(30, 0)), breakHabit(5, 0, ends(5, 0))]).toEqual(['spaces', null]);
    expect([breakHabit(30, 0, ends(30, 20)), breakHabit(30, 0, ends(30, 3))]).toEqual([null, null]);
  });
  it('takes more line ends for spaces the more of them read so', () => {
    expect(lineEndOdds(ends(100, 3))).toBeGreaterThan(3);
    expect(lineEndOdds(ends(100, 30))).toBeLessThan(2);
    expect(lineEndOdds(ends(100, 90))).toBe(0);
  });
  it.each([
    ['이제 알', '수가 없다'],
    ['묻는 때에는', '으레 웃었다'],
    ['그 위에서부터', '다리가 길게'],
    ['나란히 걷다가', '지붕을 보았다'],
    ['梅花,', '菊花'],
  ])('knows the forms that close a Korean word and those that need one before: %s + %s', (a, b) =>
    expect(join(a, b, 'ko')).toBe('space'),
  );
  it.each([
    ['새벽', '이라는 말'],
    ['낱말', '들처럼 모인'],
    ['꾸러미', '마다 달린'],
    ['말끔히 정리', '하였다'],
  ])('knows the forms that go on a Korean word: %s + %s', (a, b) => expect(join(a, b, 'ko')).toBe('none'));
  it('sets no space in a book without spaces between Hangul, whatever its words', () => {
    const line = '푸른 하늘에 구름이 떠 있다';
    const usual = hangulSpacingOf(Array.from({ length: 40 }, () => line));
    const close = hangulSpacingOf(Array.from({ length: 40 }, () => line.replaceAll(' ', '')));
    expect(join('그들은', '나무를 심었다', 'ko', { ...known('그들은', '나무를'), hangulSpacing: usual })).toBe('space');
    expect(join('그들은', '나무를 심었다', 'ko', { ...known('그들은', '나무를'), hangulSpacing: close })).toBe('none');
  });
  it('follows the book where a bracket comes after Hangul', () => {
    const close = hangulSpacingOf(Array.from({ length: 9 }, () => '새로 지은 정자(亭子)에서 쉰다'));
    expect(join('낡은 의자', '(椅子)', 'ko', { ...known(), hangulSpacing: close })).toBe('none');
  });
  it('joins a lone Korean ending', () => expect(join('만들었', '습니다', 'ko')).toBe('none'));
});
