// In: a job. Out: how far each of the four stages is.
import type { JobSnapshot, JobStage } from '../../jobs/job.ts';

export const jobStages: readonly JobStage[] = ['analyse', 'ocr', 'build', 'save'];

export type StageState = 'later' | 'current' | 'done' | 'not-needed' | 'off' | 'stopped';

function passed(job: JobSnapshot, stage: JobStage): StageState {
  if (stage !== 'ocr' || job.ocrPages > 0) return 'done';
  return job.options.ocr === 'never' ? 'off' : 'not-needed';
}

/** The state of one stage. A job without a stage has not begun. */
export function stageState(job: JobSnapshot, stage: JobStage): StageState {
  if (job.status === 'done') return passed(job, stage);
  const at = job.stage === null ? -1 : jobStages.indexOf(job.stage);
  const here = jobStages.indexOf(stage);
  if (here < at) return passed(job, stage);
  if (here > at) return 'later';
  return job.status === 'failed' || job.status === 'cancelled' ? 'stopped' : 'current';
}
