// Named moments between the steps of a job, at which the soak ends the browser. In a build for it (BINDERY_FAULT_POINTS)
// a thread that comes to one asks the server for its name, and goes on when that answers; the server may never answer.
// Calls stand behind `import.meta.env.VITE_FAULT_POINTS`: no other build contains them.

/** What lies behind at each moment. A file is only accepted once `enqueue-stored` is. */
export type FaultPoint =
  | 'enqueue-received'
  | 'enqueue-stored'
  | 'enqueue-shown'
  | 'pages-marked'
  | 'page-started'
  | 'page-converted'
  | 'page-stored'
  | 'pages-stored'
  | 'pages-unmarked'
  | 'build-marked'
  | 'build-assembled'
  | 'build-zipped'
  | 'build-stored'
  | 'build-unmarked';

/** Comes to a moment; `detail` says of which job or page. */
export async function reach(point: FaultPoint, detail: string): Promise<void> {
  await fetch(new URL(`/fault-point/${point}/${detail}`, location.origin)).catch(() => undefined);
}
