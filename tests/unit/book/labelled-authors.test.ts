// The authors that the title page of a thesis names in columns, under labels, over student numbers.
import { expect, it } from 'vitest';
import type { RawGlyphRun } from '../../../src/model/raw-page.ts';
import { layOut, page, run } from '../page/synthetic-page.ts';
import { bookOfPages } from './book-of-pages.ts';

const PROSE = Array.from({ length: 14 }, (_, i) =>
  run(50, 80 + 12 * i, 10, 'the pressure of a well is measured with a rope let down'),
);

function authorsOf(front: readonly RawGlyphRun[], imprint: readonly RawGlyphRun[] = []): readonly string[] {
  const title = [run(120, 60, 10, 'University of Wells'), run(90, 200, 18, 'The Pressure of a Well')];
  const sheets = [[...title, ...front], ...(imprint.length > 0 ? [imprint] : []), PROSE];
  const pages = sheets.map((runs, index) => ({ ...layOut(page({ runs, index })), index }));
  return bookOfPages(pages, null).metadata.authors;
}

it('stand under their label, beside the supervisor under another', () => {
  const labels = [run(50, 400, 10, 'Supervisor:'), run(250, 400, 10, 'Candidate:')];
  const names = [run(50, 413, 10, 'Prof. Bo Lake'), run(250, 413, 10, 'Ada Field')];
  expect(authorsOf([...labels, ...names])).toEqual(['Ada Field']);
});

it('stand under the word that says whose work it is', () => {
  expect(authorsOf([run(130, 300, 10, 'vorgelegt von'), run(135, 320, 10, 'Ada von Field')])).toEqual([
    'Ada von Field',
  ]);
});

it('stand over the number of a student', () => {
  expect(authorsOf([run(50, 400, 10, 'Ada Field'), run(50, 414, 10, 'Matricola 123456')])).toEqual(['Ada Field']);
});

it('are no words under a label that are no name', () => {
  expect(authorsOf([run(50, 400, 10, 'Candidate:'), run(50, 413, 10, 'see the next page')])).toEqual([]);
});

it.each(['Published by', 'Translated by', 'With a foreword by', 'Betreut von', 'Traduit par', 'Dirigida por'])(
  'are not those who did something else: %s',
  (by) => expect(authorsOf([run(130, 300, 10, by), run(135, 320, 10, 'Bo Lake')])).toEqual([]),
);

it('are several where commas part their names', () => {
  const front = [run(130, 300, 10, 'vorgelegt von'), run(115, 320, 10, 'Ada Field, Bo van Lake')];
  expect(authorsOf(front)).toEqual(['Ada Field', 'Bo van Lake']);
});

it('are the persons beside each other or one under the other, where no word tells of them', () => {
  const both = ['Ada Field', 'Bo van Lake'];
  expect(authorsOf([run(90, 300, 10, 'Ada Field'), run(220, 300, 10, 'Bo van Lake')])).toEqual(both);
  expect(authorsOf([run(150, 300, 10, 'Ada Field'), run(150, 314, 10, 'Bo van Lake')])).toEqual(both);
});

it('are nobody where persons stand at two places', () => {
  const between = run(140, 400, 10, 'for all the friends');
  expect(authorsOf([run(150, 300, 10, 'Ada Field'), between, run(150, 514, 10, 'Bo Lake')])).toEqual([]);
});

it('are no words of a heading of the text', () => {
  const heading = run(90, 60, 16, 'By Their Own Rules');
  const sheets = [[heading, ...PROSE], PROSE].map((runs, index) => ({ ...layOut(page({ runs, index })), index }));
  expect(bookOfPages(sheets, null).metadata.authors).toEqual([]);
});

it('are those of the persons that the imprint names, but not its publisher at the foot of the title page', () => {
  const front = [
    run(150, 300, 10, 'Ada Field'),
    run(140, 400, 10, 'for all the friends'),
    run(150, 514, 10, 'Bo Lake'),
  ];
  const owned = (name: string) => [run(50, 300, 8, `© 2019 ${name}`)];
  expect(authorsOf(front, owned('Ada Field'))).toEqual(['Ada Field']);
  expect(authorsOf(front, owned('Bo Lake'))).toEqual([]);
});
