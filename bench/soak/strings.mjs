// Hostile strings in every field that reaches the EPUB or the screen: does markup get through, does a script run?
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadModule } from '../../scripts/app/load-module.mjs';
import { bookFaults } from './book-faults.mjs';
import { addFile, removeJob, saveBook, untilAllEnd } from './queue-page.mjs';

/** Handlers and elements that no screen of ours has. */
const STRANGE = '[onerror],[onload],[onclick],main script,article script,article img[src="x"],article svg[onload]';

/** @param {import('./soak-run.mjs').Soak} soak */
export async function strings(soak) {
  const { HOSTILE_STRINGS, hostileBook } = await loadModule('tests/fixtures/hostile-book.ts');
  const pick = () => HOSTILE_STRINGS[Math.floor(soak.random() * HOSTILE_STRINGS.length)];
  const page = await soak.app.newPage();
  let books = 0;
  let ran = 0;
  /** @type {string[]} */
  const faults = [];
  const pdf = join(soak.scratch, 'hostile.pdf');
  const epub = join(soak.scratch, 'hostile.epub');
  for (let n = 0; n < soak.runs; n += 1) {
    writeFileSync(pdf, hostileBook(pick));
    const id = await addFile(page, pdf, soak.options, `${pick().slice(0, 200)}.pdf`);
    const job = (await untilAllEnd(page)).find((one) => one.id === id);
    const strange = await page.locator(STRANGE).count();
    if (strange > 0 || (await page.evaluate(() => 'pwned' in globalThis))) ran += 1;
    if (job?.status === 'done') {
      books += 1;
      await saveBook(page, id, epub);
      faults.push(...(await bookFaults(epub)));
    } else faults.push(`no book: ${job?.code}`);
    await removeJob(page, id);
  }
  await soak.app.closePage(page);
  for (const fault of new Set(faults)) soak.say(`  ${fault}`);
  return {
    ok: ran + faults.length === 0,
    figures: `${books} books, ${ran} scripts or strange elements, ${faults.length} faults in books`,
  };
}
