// Which saved pages outlive a change of options.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isCurrent, pageInputs } from '../../../src/jobs/page-inputs.ts';
import { WAITING_CELL } from '../../../src/jobs/progress.ts';
import type { PageOutcome, PageRow } from '../../../src/jobs/record-ports.ts';
import { OCR_ENGINE, PDF_ENGINE } from '../../../src/model/engine-versions.ts';
import { type ConversionOptions, defaultOptions } from '../../../src/model/options.ts';
import { PAGE_MODEL_VERSION } from '../../../src/model/page.ts';

function row(
  outcome: PageOutcome,
  options: Partial<ConversionOptions> = {},
  languages: string[] | null = null,
): PageRow {
  return {
    jobId: 'job',
    index: 0,
    modelVersion: PAGE_MODEL_VERSION,
    inputs: pageInputs({ ...defaultOptions, ...options }, languages, outcome),
    outcome,
    cell: WAITING_CELL,
    resources: [],
  };
}

const kept = (saved: PageRow, options: Partial<ConversionOptions>, languages: string[] | null = null): boolean =>
  isCurrent(saved, { ...defaultOptions, ...options }, languages);

describe('a saved page', () => {
  it.each<[string, PageRow, Partial<ConversionOptions>, string[] | null, boolean]>([
    ['text, printed contents kept', row('text'), { printedContents: 'keep' }, null, true],
    ['text, OCR switched off', row('text'), { ocr: 'never' }, null, true],
    ['text, OCR of everything', row('text'), { ocr: 'always' }, null, false],
    ['text, smaller pictures', row('text'), { pictures: 'small' }, null, false],
    ['text, other languages', row('text'), { ocrLanguages: ['kor'] }, ['kor'], true],
    ['OCR, same languages', row('ocr', {}, ['eng']), {}, ['eng'], true],
    ['OCR, other languages', row('ocr', {}, ['eng']), {}, ['kor'], false],
    ['blank at a glance, other languages', row('plain'), {}, ['kor'], true],
    ['blank at a glance, OCR switched off', row('plain'), { ocr: 'never' }, null, false],
    ['picture for want of OCR, OCR allowed now', row('ocr-off', { ocr: 'never' }), {}, null, false],
    ['waiting for OCR, OCR switched off', row('needs-ocr'), { ocr: 'never' }, null, false],
    ['waiting for OCR, languages known now', row('needs-ocr'), {}, ['eng'], true],
    ['picture after crashes', row('picture'), { pictures: 'small' }, null, true],
  ])('%s', (_, saved, options, languages, expected) => {
    expect(kept(saved, options, languages)).toBe(expected);
  });

  it('depends on the engines that the app ships', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const shipped = [PDF_ENGINE, OCR_ENGINE].map((engine) => engine.split(' '));
    for (const [name = '', version] of shipped) expect(dependencies).toHaveProperty([name], version);
    expect(row('text').inputs).toContain(PDF_ENGINE);
    expect(row('ocr').inputs).toContain(OCR_ENGINE);
  });

  it('of another model version is made again', () => {
    expect(kept({ ...row('text'), modelVersion: PAGE_MODEL_VERSION - 1 }, {})).toBe(false);
  });
});
