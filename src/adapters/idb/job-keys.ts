// In: a job's id. Out: the range of all its keys in a store whose keys start with that id.

/** Every key of a job; an array sorts after every number and string (Indexed Database API 3.0 §2.6). */
export function keysOf(jobId: string): IDBKeyRange {
  return IDBKeyRange.bound([jobId], [jobId, []]);
}
