// In: the next pages of a job. Out: each one laid out and written down, or noted as one that needs OCR.
import { type Checkpoint, type PageStore, packed } from '../../adapters/idb/page-store.ts';
import type { PageCell } from '../../jobs/job.ts';
import { pageInputs } from '../../jobs/page-inputs.ts';
import type { PageStep, Task } from '../../jobs/ports.ts';
import type { PageOutcome, PageRow } from '../../jobs/record-ports.ts';
import { PAGE_MODEL_VERSION, type PageOutput, type PageRoute, type ResourceInfo } from '../../model/page.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { isOfMissingPage } from '../../model/warnings.ts';
import { analysePage, convertPage, droppedPage, type PagePorts, picturePage } from '../../pipeline/convert-page.ts';
import { reach } from '../fault-points.ts';
import { type CheckpointWriter, checkpointWriter } from './checkpoint-writer.ts';
import { type TaskContext, type TaskEnd, writeFailureEnd } from './task-context.ts';

/** After this time no further page of a batch is begun, ms: other work may be waiting for the worker. */
const BATCH_MS = 2000;

export type PagesTask = Extract<Task, { type: 'pages' }>;

/**
 * Works through the steps in order. Ends early when stopped, after two seconds, when storage refuses, or on an error that
 * all pages share; what is left then is asked for again.
 */
export async function convertPages(task: PagesTask, store: PageStore, context: TaskContext): Promise<TaskEnd> {
  const opening = { jobId: task.jobId, worker: context.name, work: task.stage, pages: [] } as const;
  const marked = await store.takeOff(opening); // a file that takes the tab down when it is opened is to blame, no page
  if (!marked.ok) return writeFailureEnd(marked.failure);
  const opened = await context.source.open(task, store.source);
  if (!opened.ok) return { type: 'returned', result: opened };
  const flight = { ...opening, pages: task.steps.map(indexOf) };
  const tookOff = await store.takeOff(flight);
  if (!tookOff.ok) return writeFailureEnd(tookOff.failure);
  if (import.meta.env.VITE_FAULT_POINTS) await reach('pages-marked', task.jobId);
  const stored = await context.images.of(task, store.rows);
  const ports: PagePorts = { pdf: opened.value, ocr: context.ocr.engine, stored: (id) => stored.get(id) ?? null };
  const writer = checkpointWriter(store, (row) => context.tell({ type: 'page-saved', row }));
  const done = await runSteps(task, ports, writer, stored, context);
  const written = await writer.finish();
  if (!written.ok) {
    context.images.forget();
    return writeFailureEnd(written.failure);
  }
  if (import.meta.env.VITE_FAULT_POINTS) await reach('pages-stored', task.jobId);
  const landed = await store.land(flight);
  if (!landed.ok) return writeFailureEnd(landed.failure);
  if (import.meta.env.VITE_FAULT_POINTS) await reach('pages-unmarked', task.jobId);
  return { type: 'returned', result: done.ok ? ok({ type: 'pages-done' }) : done };
}

async function runSteps(
  task: PagesTask,
  ports: PagePorts,
  writer: CheckpointWriter,
  stored: Map<string, ResourceInfo>,
  context: TaskContext,
): Promise<Result<void>> {
  const endAt = performance.now() + BATCH_MS;
  for (const step of task.steps) {
    if (context.stopped() || writer.failure() !== null) break;
    if (step !== task.steps[0] && performance.now() >= endAt) break;
    context.tell({ type: 'page-started', index: step.index });
    const name = `${task.jobId}/${task.stage}/${step.index}`;
    if (import.meta.env.VITE_FAULT_POINTS) await reach('page-started', name);
    const checkpoint = await convertStep(task, step, ports);
    if (!checkpoint.ok) return checkpoint;
    if (import.meta.env.VITE_FAULT_POINTS) await reach('page-converted', name);
    for (const { id, mediaType, width, height } of checkpoint.value.output?.resources ?? []) {
      stored.set(id, { id, mediaType, width, height });
    }
    context.countPage(checkpoint.value.row.outcome === 'ocr');
    await writer.add(checkpoint.value);
  }
  return ok(undefined);
}

async function convertStep(task: PagesTask, step: PageStep, ports: PagePorts): Promise<Result<Checkpoint>> {
  if (step.mode === 'drop') return ok(checkpointOf(task, droppedPage(step.index, step.reason), 'dropped'));
  if (step.mode === 'picture') {
    const output = await picturePage(ports.pdf, step.index, step.reason);
    return ok(checkpointOf(task, output, isDropped(output) ? 'dropped' : 'picture'));
  }
  if (task.stage === 'analyse') {
    const analysis = await analysePage(ports, step.index, task.options);
    if (analysis.type === 'needs-ocr') return ok(waitingForOcr(task, step.index, analysis.route));
    return ok(checkpointOf(task, analysis.output, analysis.outcome));
  }
  const converted = await convertPage(ports, step.index, task.options, task.languages ?? []);
  if (!converted.ok) return fail(converted.error);
  return ok(checkpointOf(task, converted.value, ocrOutcome(converted.value)));
}

/** How a page ended that was sent to OCR: a picture for want of text counts as read, one for a failure does not. */
function ocrOutcome(output: PageOutput): PageOutcome {
  if (isDropped(output)) return 'dropped';
  const failed = output.page.warnings.some(
    (warning) => warning.code === 'page/became-picture' && warning.reason === 'failed',
  );
  return failed ? 'picture' : 'ocr';
}

function isDropped(output: PageOutput): boolean {
  return output.page.warnings.some(isOfMissingPage);
}

function checkpointOf(task: PagesTask, output: PageOutput, outcome: PageOutcome): Checkpoint {
  const { page } = output;
  const picture = page.warnings.some((warning) => warning.code === 'page/became-picture');
  const state = outcome === 'dropped' ? 'failed' : picture ? 'picture' : 'done';
  const cell: PageCell = { state, route: page.route.kind, reason: page.route.reason, confidence: page.confidence };
  const resources = output.resources.map(({ id, mediaType, width, height }) => ({ id, mediaType, width, height }));
  return { row: rowOf(task, page.index, outcome, cell, resources), output: packed(output) };
}

function waitingForOcr(task: PagesTask, index: number, route: PageRoute): Checkpoint {
  const cell: PageCell = { state: 'waiting', route: route.kind, reason: route.reason, confidence: null };
  return { row: rowOf(task, index, 'needs-ocr', cell, []), output: null };
}

function rowOf(
  task: PagesTask,
  index: number,
  outcome: PageOutcome,
  cell: PageCell,
  resources: readonly ResourceInfo[],
): PageRow {
  const inputs = pageInputs(task.options, task.languages, outcome);
  return { jobId: task.jobId, index, modelVersion: PAGE_MODEL_VERSION, inputs, outcome, cell, resources };
}

function indexOf(step: PageStep): number {
  return step.index;
}
