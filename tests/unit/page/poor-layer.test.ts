// A scan's text layer is kept where it is made of words, and read again where it is not.
import { expect, test } from 'vitest';
import { defaultOptions } from '../../../src/model/options.ts';
import type { RawPage } from '../../../src/model/raw-page.ts';
import { misreadShare } from '../../../src/page/misread-words.ts';
import { isBetterThanLayer, isPoorLayer } from '../../../src/page/poor-layer.ts';
import { routePage } from '../../../src/page/route-page.ts';
import { page, run } from './synthetic-page.ts';

const GOOD = [
  'The ferry left at dawn, and nobody on the quay had seen who was',
  "aboard. It carried mail, 12 crates of tea and the harbour-master's",
  'cat, which slept on the warm boards beside the engine room until',
  'the first bell. By noon the far shore lay under rain, and the two',
  'passengers (a clerk and his sister) had long since gone below.',
];
const POOR = [
  'Tlic f3rry lcft @t d4wn, nnd n0body 0n tlhe qu4y h@d s€en wlno vv@s',
  'ab0ard. lt c@rried m4il, l2 cr@tes 0f t€a @nd th3 h@rb0ur-m4ster',
  'c@t, wlnich sl3pt 0n th€ w4rm bo@rds bes1de tl1e eng1ne r0om unt1l',
  'tl1e f1rst b€ll. 8y n0on th3 f@r sh0re l4y und€r r@in, @nd th3 tw0',
  'p4ssengers (4 cl3rk @nd h1s s1ster) h@d l0ng s1nce g0ne bel0w.',
];

/** Every word of letters with a vowel, as old engines leave it. */
const MISREAD = [
  'Tlie ferry left at dawn, aud nobody on tbe quay had seen who vvas',
  'aboard. lt earried mail, and crates of tea aud thc harbour cat tbat',
  'slept by tlic warm boards beside tlie engine room from tbe first',
  'bell to thc last. By noon tbe far shore lay under rain, but tlie two',
  'passengers aud tbe clerk with bis sister had gone from tlie deck.',
  'They wcre not to be seen as tlie ferry camc to thc quay, and it vvas',
  'said tbat the cat had seen tlie last of them, for it is not often',
  'tbat the two of them are seen by tlie harbour from wbich they came.',
];

function scan(rows: readonly string[]): RawPage {
  const runs = rows.flatMap((row, i) =>
    row.split(' ').map((word, j) => ({ ...run(60 + 40 * j, 100 + i * 14, 10, word), renderingMode: 3 })),
  );
  const made = page({ runs });
  const box = { x0: 0, y0: 0, x1: made.width, y1: made.height };
  const image = { ref: 'scan', box, matrix: [1, 0, 0, 1, 0, 0], widthPx: 900, heightPx: 900, mask: false, order: 0 };
  return { ...made, images: [image] } as unknown as RawPage;
}

const words = (rows: readonly string[]): readonly string[] => rows.join(' ').split(' ');

test('a layer of words is kept, one of broken words is read again', () => {
  expect(routePage(scan(GOOD), defaultOptions)).toMatchObject({ kind: 'ocred', needsOcr: false });
  expect(routePage(scan(POOR), defaultOptions)).toMatchObject({ kind: 'scan', needsOcr: true, reason: 'poor-layer' });
  expect(routePage(scan(POOR), { ...defaultOptions, ocr: 'never' }).needsOcr).toBe(false);
});

test('a reading counts only when it has fewer broken words than the layer', () => {
  expect(isBetterThanLayer(words(GOOD), scan(POOR))).toBe(true);
  expect(isBetterThanLayer(words(POOR), scan(POOR))).toBe(false);
  expect(isBetterThanLayer(['few', 'words'], scan(POOR))).toBe(false);
});

test('a layer of words whose commonest are misread is read again', () => {
  expect(routePage(scan(MISREAD), defaultOptions)).toMatchObject({ kind: 'scan', reason: 'poor-layer' });
  expect(isBetterThanLayer(words([...GOOD, ...GOOD]), scan(MISREAD))).toBe(true);
  expect(isBetterThanLayer(words(MISREAD), scan(POOR))).toBe(false);
});

const DUTCH = [
  'De boot lag aan de kade en hij zag dat het water niet meer zo hoog',
  'was. Hij riep naar de man die voor het huis zat, maar die bleef op',
  'zijn bank. Toen het donker werd, ging hij met een lamp door de tuin',
  'en hij dacht aan de brief die hij niet had gelezen. Het was een dag',
  'die hij niet zou vergeten, maar ook een dag die voor hem niet telde.',
];

/** Every sixth sign is noise: fewer words than a third are odd, for many kept their shape. */
const NOISY = [
  'Tle ferry le%t at dawn, and nobody cn the quay hrd seen who was vn',
  'aboard. It carrird mail, and cr!tes of tea for the harbour and a cvt',
  'that slept cn the warm b0ards beside thn engine room unt^l the firvt',
  'bell. By noov the far sh1re lay under rain and the two passe~gers, a',
  'clerk and hir sister, had l0ng gone below to rest. The c|ptain sang.',
];
const NAMES = [
  'Use dec2bin and num2str to turn figures into text, bin2dec and str2num',
  'to turn them back, hex2dec for base sixteen and base2dec for the rest,',
  'with int2str where no point is wanted and mat2str for a whole matrix.',
  'All of them read what sha1sum and e2fsck write; dos2unix mends the ends',
  'of lines before that, and fig2dev draws the graph as a picture of them.',
];

test('a layer with signs and figures for letters is read again, one of names with figures is kept', () => {
  expect(routePage(scan(NOISY), defaultOptions)).toMatchObject({ kind: 'scan', reason: 'poor-layer' });
  expect(isBetterThanLayer(words(GOOD), scan(NOISY))).toBe(true);
  expect(isBetterThanLayer(words(NOISY), scan(NOISY))).toBe(false);
  expect(routePage(scan(NAMES), defaultOptions)).toMatchObject({ kind: 'ocred', needsOcr: false });
});

test('words that look like common ones are no misread ones', () => {
  expect(routePage(scan(DUTCH), defaultOptions)).toMatchObject({ kind: 'ocred', needsOcr: false });
  const german = Array<string>(40).fill('und');
  expect(misreadShare([...german, 'sieh', 'sieh', 'Sieb', 'sieb', 'sieh', 'dle', 'dle', 'odcr'])).toBe(0);
});

test('a word of one language is a misread word of another', () => {
  const [german, dutch] = ['und', 'het'].map((word) => Array<string>(40).fill(word));
  expect(misreadShare([...(german ?? []), 'ais', 'sic', 'cine', 'hat'])).toBeGreaterThan(0.06);
  expect(misreadShare([...(german ?? []), 'hij', 'bar', 'loka', 'arc'])).toBe(0);
  expect(misreadShare([...(dutch ?? []), 'hij', 'bil', 'bar', 'arc'])).toBe(0);
});

test('a form of a name that comes often is no poor page; three forms are', () => {
  const plain = Array<string>(30).fill('the');
  expect(misreadShare([...plain, 'Tbe', 'tbe', 'tbe', 'wbich', 'wbich'])).toBe(0);
  expect(misreadShare([...plain, 'tbe', 'wbich', 'tbat'])).toBeGreaterThan(0.06);
});

/** Korean that English data read. */
const NONSENSE = [
  'ALL ULI} of] Tea 1 & Bel SEO] 1 BS (19344 Se) AYO} A Ao o} Bay] Bal GACH.',
  'a sho] ols atu, shyo] S32 3H, OE 1 FAL La] lol Ach. Tei Bey Ago} De}',
  '= ABV} SAM. 8, SHS Ae} Ba ea Bey] wy glo] By Vopy eteket.',
  '“Qgo] Sa!" weelo] Ach. “Lepoh, 14 SRS Sal 4.9 S82 ee Po 28 AS Ie',
];
const KOREAN = Array<string>(8).fill('소년은 개울가에서 소녀를 보자 곧 윤 초시네 증손녀라는 걸');

test('a layer of another script that English data read is read again, and a reading in that script is better', () => {
  expect(routePage(scan(NONSENSE), defaultOptions)).toMatchObject({ kind: 'scan', reason: 'poor-layer' });
  expect(isBetterThanLayer(words(KOREAN), scan(NONSENSE))).toBe(true);
  expect(isBetterThanLayer(words(NONSENSE), scan(NONSENSE))).toBe(false);
});

const INDEX = [
  'Aberdeen, 12, 34–36, 78; Ashby, William, 45n, 102; Avon, river, 7, 19',
  'Barnstaple, 3, 88; Bideford, 90–94; Bristol, harbour, 14, 23, 51, 60',
  'Cabot, Sebastian, 22; Cardiff, coal, 71–73; Clevedon pier, 8, 64, 66',
  'Dartmouth, 40; Devonport dockyard, 41–44; Dunster castle, 99, 100–103',
  'Exeter, cathedral, 5, 11; canal, 31–33; Exmouth, 58; Falmouth, packets, 61',
];

test('an index has no common words, but no stray signs', () => {
  expect(routePage(scan(INDEX), defaultOptions)).toMatchObject({ kind: 'ocred' });
});

const FRENCH = [
  'On monte à Fourvière par un escalier dont personne n’a jamais su compter les marches. Les uns disent',
  'cinq cent soixante-six ; les autres, qui s’arrêtent plus souvent pour reprendre haleine, en trouvent',
  'davantage. J’y suis allé un matin d’octobre, à l’heure où le brouillard quitte la Saône, et j’ai compté',
  'jusqu’à deux cents avant qu’un vieillard ne m’interrompe. Il s’assit lui-même, tira de sa poche une pipe',
  'en bruyère, et se mit à parler des canuts, de leurs révoltes, et de la vie qu’ils menaient sur la pente.',
];

test('a layer of a language with accents that has none but é is read again', () => {
  const plain = FRENCH.map((row) => row.replace(/[èàùêô]/g, (letter) => letter.normalize('NFD').charAt(0)));
  expect(routePage(scan(plain), defaultOptions)).toMatchObject({ kind: 'scan', reason: 'poor-layer' });
  expect(routePage(scan(FRENCH), defaultOptions)).toMatchObject({ kind: 'ocred' });
  expect([FRENCH, plain].map((rows) => isBetterThanLayer(words(rows), scan(plain)))).toEqual([true, false]);
  expect(routePage(scan([...GOOD, ...GOOD]), defaultOptions)).toMatchObject({ kind: 'ocred' });
});

test('long runs of signs are judged at once', () => {
  const long = `a${'-'.repeat(120_000)}b`;
  const raw = page({ runs: [run(60, 100, 10, `${GOOD.join(' ')} ${long}`)] });
  expect(isPoorLayer(raw)).toBe(false);
  expect(misreadShare([long])).toBe(null);
});
