// Which stored pictures are not fetched again.
import { expect, it } from 'vitest';
import { pageInputs } from '../../../src/jobs/page-inputs.ts';
import { WAITING_CELL } from '../../../src/jobs/progress.ts';
import type { PageRow } from '../../../src/jobs/record-ports.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import { PAGE_MODEL_VERSION } from '../../../src/model/page.ts';
import { imageMemory } from '../../../src/worker/tasks/image-memory.ts';

const row = (index: number, modelVersion: number, inputs: string): PageRow => {
  const resources = [{ id: `image-${index}`, mediaType: 'image/png', width: 1, height: 1 } as const];
  return { jobId: 'a', index, modelVersion, inputs, outcome: 'text', cell: WAITING_CELL, resources };
};

it('pictures of pages that this version made are known, those of another version or engine are not', async () => {
  const inputs = pageInputs(defaultOptions, null, 'text');
  const rows = [
    row(0, PAGE_MODEL_VERSION, inputs),
    row(1, PAGE_MODEL_VERSION - 1, inputs),
    row(2, PAGE_MODEL_VERSION, inputs.replace('pdfjs-dist ', 'pdfjs-dist 0.')),
  ];
  const images = await imageMemory().of({ jobId: 'a', options: defaultOptions, languages: null }, async () => rows);
  expect([...images.keys()]).toEqual(['image-0']);
});
