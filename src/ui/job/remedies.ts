// In: why a job failed and how it was run. Out: what could help, best first; nothing where nothing can.
import type { ConversionError } from '../../model/errors.ts';
import type { ConversionOptions } from '../../model/options.ts';

export type Remedy =
  | { readonly type: 'retry' }
  | { readonly type: 'retry-with'; readonly reason: 'ocr-on' | 'ocr-always'; readonly options: ConversionOptions }
  | { readonly type: 'install-language'; readonly language: string }
  | { readonly type: 'choices' };

const RETRY: Remedy = { type: 'retry' };
const CHOICES: Remedy = { type: 'choices' };

function forNothingToRead(options: ConversionOptions): readonly Remedy[] {
  if (options.ocr === 'always') return [CHOICES];
  const always = options.ocr === 'when-needed';
  return [
    {
      type: 'retry-with',
      reason: always ? 'ocr-always' : 'ocr-on',
      options: { ...options, ocr: always ? 'always' : 'when-needed' },
    },
    CHOICES,
  ];
}

/** A file that is not what it should be is never offered a retry: the same bytes would fail the same way. */
export function remedies(error: ConversionError, options: ConversionOptions): readonly Remedy[] {
  switch (error.code) {
    case 'pdf/not-a-pdf':
    case 'pdf/damaged':
    case 'pdf/truncated':
    case 'pdf/no-pages':
    case 'pdf/unsupported-encryption':
    case 'file/unreadable':
    case 'storage/cleared':
    case 'storage/newer-app':
    case 'job/not-found':
      return [];
    case 'pdf/nothing-to-read':
      return forNothingToRead(options);
    case 'ocr/language-missing':
      if (error.why === 'not-shipped') return [CHOICES];
      return [{ type: 'install-language', language: error.language }, CHOICES];
    case 'pdf/password-required':
    case 'storage/quota':
    case 'storage/unavailable':
    case 'storage/old-tab':
    case 'job/timeout':
    case 'job/cancelled':
      return [RETRY];
    case 'pdf/page-failed':
    case 'ocr/engine-missing':
    case 'ocr/engine-failed':
    case 'image/too-large':
    case 'image/undecodable':
    case 'internal':
      return [RETRY, CHOICES];
    default:
      return error satisfies never;
  }
}
