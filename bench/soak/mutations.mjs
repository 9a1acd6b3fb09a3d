// Random mutations of good PDFs: bytes flipped, ends cut, pieces spliced in. Each must end in words or in a valid book.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertFile } from '../../scripts/app/convert-file.mjs';
import { loadModule } from '../../scripts/app/load-module.mjs';
import { bookFaults } from './book-faults.mjs';

/** Longest time for one file, ms. */
const LIMIT_MS = 60_000;

const MOST_FLIPS = 40;

/** @param {Buffer} good @param {Buffer} other @param {() => number} random */
function mutated(good, other, random) {
  const below = (/** @type {number} */ end) => Math.floor(random() * end);
  const bytes = Buffer.from(good);
  switch (below(4)) {
    case 0:
      for (let n = below(MOST_FLIPS) + 1; n > 0; n -= 1) bytes[below(bytes.length)] = below(256);
      return bytes;
    case 1:
      return bytes.subarray(0, below(bytes.length));
    case 2: {
      const at = below(bytes.length);
      const from = below(other.length);
      const piece = other.subarray(from, from + below(4_000));
      return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + (random() < 0.5 ? piece.length : 0))]);
    }
    default: {
      // Numbers are where a PDF is tender: lengths, offsets, sizes, object numbers.
      const text = bytes.toString('latin1');
      return Buffer.from(
        text.replace(/\d+/g, (number) => (random() < 0.01 ? String(below(2 ** (1 + below(31)))) : number)),
        'latin1',
      );
    }
  }
}

/** @param {import('./soak-run.mjs').Soak} soak */
export async function mutations(soak) {
  const { app, random, scratch, say } = soak;
  const { hostileBook } = await loadModule('tests/fixtures/hostile-book.ts');
  const good = [readFileSync(soak.books.short), readFileSync(soak.books.scan), hostileBook(() => 'plain words')];
  const file = join(scratch, 'mutated.pdf');
  const out = join(scratch, 'mutated.epub');
  const count = { books: 0, words: 0, slow: 0, bad: 0, slowest: 0, peakMb: 0 };
  for (let n = 0; n < soak.runs; n += 1) {
    const [one = good[0], other = good[1]] = [good[n % good.length], good[(n + 1) % good.length]];
    writeFileSync(file, mutated(one, other, random));
    const { error, ms, peakMb } = await convertFile(app, {
      file,
      out,
      options: soak.options,
      password: null,
      limitMs: 5 * LIMIT_MS,
    });
    count.slowest = Math.max(count.slowest, ms);
    count.peakMb = Math.max(count.peakMb, peakMb ?? 0);
    if (ms > LIMIT_MS) count.slow += 1;
    const faults =
      error === null
        ? await bookFaults(out)
        : ['internal', 'job/timeout', 'browser/failed'].includes(error.code)
          ? [JSON.stringify(error)]
          : [];
    if (error === null) count.books += 1;
    else count.words += 1;
    if (faults.length === 0 && ms <= LIMIT_MS) continue;
    count.bad += faults.length > 0 ? 1 : 0;
    const kept = join(scratch, '..', `bindery-soak-mutated-${n}.pdf`);
    writeFileSync(kept, readFileSync(file));
    say(`  ${kept}: ${ms} ms, ${faults.join('; ')}`);
  }
  const figures = `${count.books} books, ${count.words} refused in words, ${count.slow} slower than 60 s, ${count.bad} crashes or invalid books; slowest ${(count.slowest / 1000).toFixed(1)} s, peak ${count.peakMb} MB`;
  return { ok: count.slow + count.bad === 0, figures };
}
