// A PDF of hundreds of megabytes by the text route: does memory stay flat from page 200 on?
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { convertFile } from '../../scripts/app/convert-file.mjs';
import { renderers } from '../../scripts/app/memory.mjs';
import { ensureBrowser } from '../../scripts/setup/browser.mjs';
import { writeLargeBook } from './large-book.mjs';

const MAX_PEAK_MB = 450;

/** From here on memory must not grow: workers are warm, the PDF was opened anew once. */
const WARM_PAGE = 200;

/** Growth that is still flat: what the collector leaves lying about differs by so much from one look to the next. */
const FLAT = 1.15;

const LIMIT_MS = 3_600_000;

/** Memory of the largest renderer now, MB. @param {string} profile */
function memoryNow(profile) {
  const sizes = renderers(profile).map(({ pid }) => {
    try {
      return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    } catch {
      return 0; // the process ended between listing and reading
    }
  });
  return Math.max(0, ...sizes);
}

/** @param {readonly number[]} values */
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Here `runs` is the number of pages. @param {import('./soak-run.mjs').Soak} soak */
export async function large({ app, runs, options, scratch }) {
  const file = join(scratch, 'large.pdf');
  const bytes = await writeLargeBook(file, runs, await ensureBrowser());
  /** @type {{ page: number, mb: number }[]} */
  const looks = [];
  const out = join(scratch, 'large.epub');
  const { error, ms, peakMb } = await convertFile(app, {
    file,
    out,
    options: { ...options, ocr: 'never' },
    password: null,
    limitMs: LIMIT_MS,
    onProgress: (job) => looks.push({ page: job.donePages, mb: memoryNow(app.profile) }),
  });
  rmSync(file);
  rmSync(out, { force: true });
  const warm = looks.filter(({ page }) => page >= WARM_PAGE && page < runs);
  const half = Math.floor(warm.length / 2);
  const [early, late] = [warm.slice(0, half), warm.slice(half)].map((part) => mean(part.map(({ mb }) => mb)));
  const ok = error === null && (peakMb ?? 0) <= MAX_PEAK_MB && (half === 0 || (late ?? 0) <= (early ?? 0) * FLAT);
  const growth =
    half === 0
      ? 'too short to tell growth'
      : `${Math.round(early ?? 0)} MB in the first half after page ${WARM_PAGE}, ${Math.round(late ?? 0)} in the second`;
  const figures = `${Math.round(bytes / 1e6)} MB, ${runs} pages in ${(ms / 1000).toFixed(0)} s, peak ${peakMb} MB; ${growth}${error === null ? '' : `; ${JSON.stringify(error)}`}`;
  return { ok, figures };
}
