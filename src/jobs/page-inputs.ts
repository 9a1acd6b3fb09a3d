// In: options and how a page came to its end. Out: whether the saved page still is what those options ask for.

import { OCR_ENGINE, PDF_ENGINE } from '../model/engine-versions.ts';
import type { ConversionOptions } from '../model/options.ts';
import { PAGE_MODEL_VERSION } from '../model/page.ts';
import type { PageOutcome, PageRow } from './record-ports.ts';

/** What of the options, languages and engines a page of this outcome depends on, as one comparable string. */
export function pageInputs(
  options: ConversionOptions,
  languages: readonly string[] | null,
  outcome: PageOutcome,
): string {
  const look = options.pictures;
  switch (outcome) {
    case 'text': // a good text layer is read alike whether or not OCR would be allowed
      return `text ${PDF_ENGINE} ${options.ocr === 'always' ? 'unwanted' : 'wanted'} ${look}`;
    case 'ocr':
      return `ocr ${PDF_ENGINE} ${OCR_ENGINE} ${options.ocr} ${(languages ?? []).join('+')} ${look}`;
    case 'ocr-off':
      return `ocr-off ${PDF_ENGINE} ${options.ocr} ${look}`;
    case 'plain':
      return `plain ${PDF_ENGINE} ${options.ocr}`;
    case 'needs-ocr':
      return `needs-ocr ${PDF_ENGINE} ${options.ocr}`;
    case 'picture':
    case 'dropped':
      return 'failed'; // stays until the user asks for a new try
    default:
      return outcome satisfies never;
  }
}

/** Whether a saved page can be kept under these options. */
export function isCurrent(row: PageRow, options: ConversionOptions, languages: readonly string[] | null): boolean {
  return row.modelVersion === PAGE_MODEL_VERSION && row.inputs === pageInputs(options, languages, row.outcome);
}
