// A finished book that is converted again in vain: what screens show of it afterwards is the book, not the work that was thrown away.
import { describe, expect, it } from 'vitest';
import type { JobSnapshot } from '../../../src/jobs/job.ts';
import { COVER_RESOURCE } from '../../../src/jobs/progress.ts';
import { applyChange, EMPTY_VIEW, type View, type ViewChange } from '../../../src/jobs/view.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import { obey } from '../../../src/worker/engine/commands.ts';
import { screen } from '../../../src/worker/engine/screen.ts';
import { addJob, allDone, forJob, jobOf, openTab, run } from '../../fakes/open-tab.ts';
import { emptyWorld, memoryStore, type World } from '../../fakes/queue-world.ts';

const PAGES = 40;
const PICTURE = 7;
const ALL_BY_OCR = { ...defaultOptions, ocr: 'always' } as const;

function shown(told: readonly ViewChange[]): JobSnapshot | undefined {
  return told.reduce((view: View, change) => applyChange(view, change) ?? view, EMPTY_VIEW).jobs.get('a');
}

/** A book with a cover and one page that became a picture, in a tab that has just been opened. */
async function finished(world: World) {
  addJob(world, 'a', new Array(PAGES).fill('text'));
  const first = await openTab(world, 'clean');
  await run(world, allDone(world));
  first.close();
  const change = (index: number, fields: object) => {
    const row = world.rows.get(`a ${index}`);
    if (row !== undefined) world.rows.set(`a ${index}`, { ...row, ...fields });
  };
  change(0, { resources: [{ id: COVER_RESOURCE, mediaType: 'image/jpeg', width: 1, height: 1 }] });
  const cell = { state: 'picture', route: 'picture', reason: null, confidence: null } as const;
  change(PICTURE, { outcome: 'picture', inputs: 'failed', cell });
  return openTab(world, 'clean');
}

/** The job as screens show it, once they have been told. */
async function settled(world: World, told: readonly ViewChange[]): Promise<JobSnapshot | undefined> {
  await run(world, () => false, 30);
  return shown(told);
}

describe('a book that was converted again and cancelled', () => {
  it('is shown as it was made, in this tab, in one that watches, and after a reload', async () => {
    const world = emptyWorld();
    const tab = await finished(world);
    const before = await settled(world, tab.told);
    expect(before?.pages.map(({ state }) => state).filter((state) => state !== 'done')).toEqual(['picture']);
    obey(tab.queue, forJob({ type: 'retry', id: 'a', options: ALL_BY_OCR }));
    const redone = () => [...world.rows.values()].some((row) => row.inputs.includes('unwanted'));
    await run(world, () => redone() && shown(tab.told)?.pages.some(({ state }) => state === 'waiting') === true);
    const meanwhile = shown(tab.told);
    expect([redone(), meanwhile?.status]).toEqual([true, 'running']);
    expect(meanwhile?.hasCover).toBe(true);
    obey(tab.queue, forJob({ type: 'cancel', id: 'a' }));
    const asBook = (job: JobSnapshot | undefined) => [
      job?.status,
      job?.pages,
      job?.hasCover,
      job?.donePages,
      job?.workedMs,
    ];
    expect(asBook(await settled(world, tab.told))).toEqual(asBook(before));
    const watched: ViewChange[] = [];
    await screen(
      memoryStore(world),
      (queue) => queue,
      (changes) => void watched.push(...changes),
    ).reload();
    expect(asBook(shown(watched))).toEqual(asBook(before));
    tab.close();
    const again = await openTab(world, 'clean');
    expect(asBook(await settled(world, again.told))).toEqual(asBook(before));
  });

  it('shows the pages of the new book once there is one', async () => {
    const world = emptyWorld();
    const tab = await finished(world);
    for (const type of ['retry', 'cancel', 'retry'] as const) {
      obey(tab.queue, forJob(type === 'cancel' ? { type, id: 'a' } : { type, id: 'a', options: ALL_BY_OCR }));
    }
    await run(world, allDone(world));
    const job = await settled(world, tab.told);
    expect([job?.status, job?.donePages, jobOf(world).bookPages]).toEqual(['done', PAGES, null]);
    expect(job?.pages[PICTURE]?.state).toBe('done');
  });
});
