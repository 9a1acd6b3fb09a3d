// In: the app. Out: a table of how its time grows with the pages of a book: linear is a ratio of the pages' own.
import { join } from 'node:path';
import { middle } from './middle.mjs';
import { ownTextBook } from './own-books.mjs';
import { convertOnce } from './whole-conversions.mjs';

const PAGES = 400;
const TIMES = 4;
const RUNS = 3;

/**
 * @param {import('../scripts/app/open-app.mjs').App} app
 * @param {string} scratch
 * @param {(line: string) => void} say
 */
export async function growth(app, scratch, say) {
  const books = [await ownTextBook(scratch, PAGES), await ownTextBook(scratch, PAGES * TIMES)];
  /** @type {number[][]} */
  const spent = books.map(() => []);
  for (let n = 0; n < RUNS; n += 1) {
    for (const [i, book] of books.entries()) {
      const run = await convertOnce(app, book, join(scratch, 'growth.epub'));
      spent[i]?.push(run.error === null ? run.ms : Number.NaN);
    }
  }
  const [short, long] = spent.map(middle);
  say('');
  say('| pages | seconds | pages | seconds | pages grow | time grows |');
  say('| --- | --- | --- | --- | --- | --- |');
  const seconds = [short, long].map((ms) => ((ms ?? Number.NaN) / 1000).toFixed(1));
  const ratio = ((long ?? Number.NaN) / (short ?? Number.NaN)).toFixed(2);
  say(`| ${PAGES} | ${seconds[0]} | ${PAGES * TIMES} | ${seconds[1]} | ${TIMES} × | ${ratio} × |`);
}
