// What a page worker keeps from one task to the next, and how a task ends.
import type { TaskEvent, WriteFailure } from '../../jobs/ports.ts';
import { fail } from '../../model/result.ts';
import type { TaskReply } from '../protocol.ts';
import type { ImageMemory } from './image-memory.ts';
import type { OcrHolder } from './ocr-holder.ts';
import type { SourceHolder } from './open-source.ts';

export type TaskEnd = TaskReply['end'];

export type TaskContext = {
  /** The worker's name, as in its flights. */
  readonly name: string;
  readonly source: SourceHolder;
  readonly ocr: OcrHolder;
  readonly images: ImageMemory;
  /** Whether the task was asked to end after the page in hand. */
  stopped(): boolean;
  tell(event: TaskEvent): void;
  countPage(byOcr: boolean): void;
};

/** The end of a task whose result could not be written. */
export function writeFailureEnd(failure: WriteFailure): TaskEnd {
  return failure.type === 'not-owner' ? { type: 'not-owner' } : { type: 'returned', result: fail(failure.error) };
}
