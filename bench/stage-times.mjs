// In: PDFs with a text layer. Out: a table of what each stage of the line takes of the processor, in one thread.
import { basename } from 'node:path';
import { loadWords } from '../scripts/app/words.mjs';
import { openSources } from '../scripts/stages/run-in-worker.mjs';
import { middle } from './middle.mjs';

/** Stages in their order, as scripts/stages/times-worker.ts names them. */
const STAGES = ['open', 'read', 'page', 'pictures', 'book', 'epub', 'zip'];

/** Runs of each file; the middle one counts, stage by stage. */
const RUNS = 3;

/**
 * @param {readonly string[]} files
 * @param {(line: string) => void} say
 */
export async function stageTimes(files, say) {
  const { defaultOptions } = await loadWords();
  const sources = await openSources();
  say('');
  say(`| file, ms by stage | ${STAGES.join(' | ')} |`);
  say(`| --- |${' --- |'.repeat(STAGES.length)}`);
  for (const file of files) {
    /** @type {Record<string, number>[]} */
    const runs = [];
    for (let n = 0; n < RUNS; n += 1) {
      const error = await sources.run(file, {
        path: 'scripts/stages/times-worker.ts',
        order: { options: defaultOptions },
        onFile: (_, content) => runs.push(JSON.parse(String(content))),
      });
      if (error !== null) console.error(error);
    }
    const cells = STAGES.map((stage) => Math.round(middle(runs.map((run) => run[stage] ?? 0))));
    say(`| ${basename(file)} | ${cells.join(' | ')} |`);
  }
  await sources.close();
}
