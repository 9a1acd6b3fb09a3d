// The engine's queue with scripted workers: kills at any moment, pages that hang or crash, commands.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultOptions } from '../../../src/model/options.ts';
import { obey } from '../../../src/worker/engine/commands.ts';
import { liveJob, summaryFor } from '../../../src/worker/engine/live-job.ts';
import { pump } from '../../../src/worker/engine/pump.ts';
import { addJob, allDone, forJob, jobOf, openTab, outcomes, run } from '../../fakes/open-tab.ts';
import { type Behaviour, emptyWorld, step } from '../../fakes/queue-world.ts';

describe('reloads', () => {
  it('lose no page and redo only what was in hand, however many', async () => {
    const books = fc.array(fc.array(fc.constantFrom<Behaviour>('text', 'scan'), { minLength: 1, maxLength: 40 }), {
      minLength: 1,
      maxLength: 3,
    });
    const kills = fc.array(fc.integer({ min: 1, max: 25 }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(books, kills, async (pages, moments) => {
        const world = emptyWorld();
        for (const [n, book] of pages.entries()) addJob(world, `job${n}`, book);
        let tab = await openTab(world, 'clean');
        for (const steps of moments) {
          for (let n = 0; n < steps; n += 1) await step(world);
          tab.close();
          tab = await openTab(world, 'clean');
        }
        await run(world, allDone(world));
        for (const [n, book] of pages.entries()) {
          expect(jobOf(world, `job${n}`).status).toBe('done');
          expect(outcomes(world, `job${n}`)).toEqual(book.map((kind) => (kind === 'scan' ? 'ocr' : 'text')));
        }
        expect([...world.finished.values()].every((times) => times === 1)).toBe(true);
        expect(world.flights.size).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('start a file that is added while the queue is being taken over', async () => {
    const world = emptyWorld();
    addJob(world, 'a', ['text']);
    const shown: string[] = [];
    await openTab(world, 'clean', 2, async (late) => {
      addJob(world, 'b', ['text', 'scan']);
      await late.add('b', (id) => void shown.push(id));
    });
    await run(world, allDone(world));
    expect(['a', 'b'].map((id) => jobOf(world, id).status)).toEqual(['done', 'done']);
    expect(shown).toEqual(['b']);
  });

  it('stop the old tab from writing once another has the queue', async () => {
    const world = emptyWorld();
    addJob(world, 'a', new Array(20).fill('text'));
    const frozen = await openTab(world, 'clean');
    for (let n = 0; n < 6; n += 1) await step(world);
    await openTab(world, 'crashed');
    await run(world, allDone(world));
    expect(frozen.queue.epoch).toBeNull();
    expect([...world.finished.values()].every((times) => times === 1)).toBe(true);
  });
});

describe('a paused book', () => {
  it('stays in the stage where it was', async () => {
    const world = emptyWorld();
    addJob(world, 'a', new Array(6).fill('scan'));
    const tab = await openTab(world, 'clean', 1);
    await run(world, () => outcomes(world, 'a').includes('ocr'));
    obey(tab.queue, forJob({ type: 'pause', id: 'a' }));
    const job = tab.queue.jobs.get('a');
    expect(job === undefined ? null : summaryFor(job, 0)).toMatchObject({ status: 'paused', stage: 'ocr' });
  });
});

describe('files that were just added', () => {
  it('are opened one at a time before page work goes on, and wait in their place', async () => {
    for (const workers of [1, 2, 4]) {
      const world = emptyWorld();
      addJob(world, 'scan', new Array(30).fill('scan'));
      for (const id of ['locked', 'no-pdf', 'text']) addJob(world, id, ['text', 'text']);
      world.refusals.set('locked', { code: 'pdf/password-required', wasWrong: false });
      world.refusals.set('no-pdf', { code: 'pdf/not-a-pdf', looksLike: 'html' });
      const tab = await openTab(world, 'clean', workers);
      await run(world, () => jobOf(world, 'no-pdf').status === 'failed' && jobOf(world, 'text').source !== null);
      expect(jobOf(world, 'locked').status).toBe('needs-password');
      expect(outcomes(world, 'scan').filter((outcome) => outcome === 'ocr')).toEqual([]);
      const seen = tab.told.flatMap((change) => (change.type === 'job' ? [change.summary] : []));
      expect(seen.filter(({ id, status }) => id === 'no-pdf' && status === 'running')).toEqual([]);
      obey(tab.queue, forJob({ type: 'unlock', id: 'locked', password: 'right' }));
      await run(world, () => [...world.jobs.values()].every((job) => ['done', 'failed'].includes(job.status)));
      expect([...world.jobs.values()].map((job) => job.status)).toEqual(['done', 'done', 'failed', 'done']);
      expect(world.mostOpening).toBe(1);
      expect([...world.finished.values()].every((times) => times === 1)).toBe(true);
    }
  });

  it('are opened while another book is read, which keeps its other workers', async () => {
    const world = emptyWorld();
    addJob(world, 'scan', new Array(30).fill('scan'));
    const tab = await openTab(world, 'clean');
    await run(world, () => outcomes(world, 'scan').filter((outcome) => outcome === 'ocr').length >= 4);
    addJob(world, 'late', ['text']);
    const late = jobOf(world, 'late');
    tab.queue.jobs.set('late', liveJob(late, [], []));
    const before = world.started.length;
    pump(tab.queue);
    await run(world, () => jobOf(world, 'late').source !== null && jobOf(world, 'late').status === 'queued');
    const since = world.started.slice(before);
    expect(since.findIndex(({ type }) => type === 'inspect')).toBe(0);
    expect(since.some(({ jobId }) => jobId === 'scan')).toBe(true);
    expect(outcomes(world, 'scan')).toContain('needs-ocr');
    expect(jobOf(world, 'scan').status).toBe('running');
    await run(world, allDone(world));
    expect(allDone(world)()).toBe(true);
  });
});

describe('work that fails in good order', () => {
  it('leaves no mark that a later crash would be laid to', async () => {
    const world = emptyWorld();
    addJob(world, 'no-pdf', ['text']);
    world.refusals.set('no-pdf', { code: 'pdf/not-a-pdf', looksLike: 'html' });
    await openTab(world, 'clean');
    await run(world, () => jobOf(world, 'no-pdf').status === 'failed');
    expect(jobOf(world, 'no-pdf').status).toBe('failed');
    await openTab(world, 'crashed'); // the browser is killed later, with nothing in hand
    expect(world.flights.size).toBe(0);
    expect(world.settings.crashes).toEqual([]);
  });
});

describe('pages that go wrong', () => {
  it('become pictures when they hang twice, without harm to the others', async () => {
    const world = emptyWorld();
    addJob(world, 'a', ['text', 'hang', 'text', 'text']);
    await openTab(world, 'clean');
    await run(world, allDone(world));
    expect(outcomes(world)).toEqual(['text', 'picture', 'text', 'text']);
    expect(world.attempts.get('a 1')).toMatchObject({ failures: 2, reason: 'timeout' });
  });

  it('become pictures when the OCR engine hangs on them twice, and the rest of the scan is read', async () => {
    const world = emptyWorld();
    addJob(world, 'a', ['scan', 'scan-hang', 'scan', 'scan']);
    await openTab(world, 'clean');
    await run(world, allDone(world));
    expect(outcomes(world)).toEqual(['ocr', 'picture', 'ocr', 'ocr']);
    expect(world.attempts.get('a 1')).toMatchObject({ failures: 2, reason: 'timeout' });
    expect(world.jobs.get('a')?.status).toBe('done');
  });

  it('become pictures when they take the tab down twice; pages beside them stay text', async () => {
    const world = emptyWorld();
    addJob(world, 'a', ['text', 'text', 'crash', 'text']);
    let tab = await openTab(world, 'clean');
    let crashes = 0;
    let reopened: Promise<void> = Promise.resolve();
    world.onCrash = () => {
      crashes += 1;
      world.now += 60_000; // a crash loop would hold the queue
      tab.close();
      reopened = openTab(world, 'crashed').then((next) => {
        tab = next;
      });
    };
    for (let n = 0; n < 300 && !allDone(world)(); n += 1) {
      await step(world);
      await reopened;
    }
    expect(outcomes(world)).toEqual(['text', 'text', 'picture', 'text']);
    expect([crashes, tab.queue.paused]).toEqual([2, 'no']); // once with others, then alone
  });

  it('hold the queue after three crashes in a minute until the user lets it go on', async () => {
    const world = emptyWorld();
    addJob(world, 'a', ['text', 'text']);
    world.settings = { paused: 'no', crashes: [0, 0], keepDays: null };
    world.flights.set('a w', { jobId: 'a', worker: 'w', work: 'inspect', pages: [] });
    const tab = await openTab(world, 'crashed');
    await run(world, allDone(world), 50);
    expect([tab.queue.paused, jobOf(world).status]).toEqual(['after-crashes', 'queued']);
    obey(tab.queue, { type: 'resume-queue' });
    await run(world, allDone(world));
    expect(jobOf(world).status).toBe('done');
  });
});

describe('commands', () => {
  const started = async (book: readonly Behaviour[]) => {
    const world = emptyWorld();
    addJob(world, 'a', book);
    const tab = await openTab(world, 'clean');
    for (let n = 0; n < 6; n += 1) await step(world);
    return { world, tab };
  };

  it('pause and resume keep the pages that are done', async () => {
    const { world, tab } = await started(new Array(60).fill('text'));
    obey(tab.queue, forJob({ type: 'pause', id: 'a' }));
    await run(world, () => false, 30);
    const paused = world.rows.size;
    expect(jobOf(world).status).toBe('paused');
    expect(paused).toBeLessThan(60);
    obey(tab.queue, forJob({ type: 'resume', id: 'a' }));
    await run(world, allDone(world));
    expect([...world.finished.values()].every((times) => times === 1)).toBe(true);
  });

  it('the speed after a pause does not count the pause', async () => {
    const { world, tab } = await started(new Array(200).fill('text'));
    obey(tab.queue, forJob({ type: 'pause', id: 'a' }));
    await run(world, () => false, 5);
    world.now += 3_600_000;
    obey(tab.queue, forJob({ type: 'resume', id: 'a' }));
    const paces = () =>
      tab.told.flatMap((change) => (change.type === 'job' ? [change.summary.pagesPerMinute ?? Number.NaN] : []));
    const before = paces().length;
    await run(world, allDone(world));
    const after = paces()
      .slice(before)
      .filter((pace) => !Number.isNaN(pace));
    expect(after.length).toBeGreaterThan(2);
    expect(Math.min(...after)).toBeGreaterThan(1000);
  });

  it('cancel ends at once, retry goes on where it was', async () => {
    const { world, tab } = await started(new Array(60).fill('text'));
    obey(tab.queue, forJob({ type: 'cancel', id: 'a' }));
    await run(world, () => false, 5);
    const kept = world.rows.size;
    expect([jobOf(world).status, kept > 0 && kept < 60]).toEqual(['cancelled', true]);
    obey(tab.queue, forJob({ type: 'retry', id: 'a', options: null }));
    await run(world, allDone(world));
    expect([...world.finished.values()].every((times) => times === 1)).toBe(true);
  });

  it('a retry with OCR of everything reads only what that changes', async () => {
    const { world, tab } = await started(['text', 'scan']);
    await run(world, allDone(world));
    obey(tab.queue, forJob({ type: 'retry', id: 'a', options: { ...defaultOptions, printedContents: 'keep' } }));
    await run(world, allDone(world));
    expect([...world.finished.values()].every((times) => times === 1)).toBe(true);
    obey(tab.queue, forJob({ type: 'retry', id: 'a', options: { ...defaultOptions, ocr: 'always' } }));
    await run(world, allDone(world));
    expect(world.finished.get('a 0 analyse')).toBe(2);
  });

  it('a removed job is gone after the undo time, and there again if undone', async () => {
    const { world, tab } = await started(['text', 'text']);
    obey(tab.queue, forJob({ type: 'remove', id: 'a' }));
    obey(tab.queue, forJob({ type: 'undo-remove', id: 'a' }));
    await run(world, allDone(world));
    expect(jobOf(world).status).toBe('done');
    obey(tab.queue, forJob({ type: 'remove', id: 'a' }));
    await run(world, () => world.jobs.size === 0);
    expect([world.jobs.size, world.rows.size]).toEqual([0, 0]);
    expect(tab.told.filter((change) => change.type === 'gone')).not.toHaveLength(0);
  });

  it('a rename is kept, made safe, and an empty one changes nothing', async () => {
    const { world, tab } = await started(['text']);
    await run(world, allDone(world));
    const renamed = (fileName: string) => {
      obey(tab.queue, forJob({ type: 'rename', id: 'a', fileName }));
      return run(world, () => false, 3).then(() => jobOf(world).book?.fileName);
    };
    expect(await renamed('  My / book: part 1.EPUB ')).toBe('My book part 1.epub');
    expect(await renamed(' .epub')).toBe('My book part 1.epub');
    expect(await renamed('동백꽃')).toBe('동백꽃.epub');
  });

  it('tells at most ten changes a second of a job', async () => {
    const { world, tab } = await started(new Array(400).fill('text'));
    await run(world, allDone(world));
    const told = tab.told.filter((change) => change.type === 'job').length;
    expect(told).toBeGreaterThan(3);
    expect(told).toBeLessThanOrEqual(world.now / 100 + 2);
  });
});

describe('a password', () => {
  it('is forgotten when the book is done', async () => {
    const world = emptyWorld();
    addJob(world, 'a', ['text']);
    const { queue } = await openTab(world, 'clean');
    const job = queue.jobs.get('a');
    if (job === undefined) throw new Error('no job');
    job.password = 'secret';
    await run(world, allDone(world));
    expect(job.password).toBeNull();
  });
});
