// Every way in which a conversion can fail, as data that survives structured clone.

export type ConversionError =
  | {
      readonly code: 'pdf/not-a-pdf';
      readonly looksLike: 'empty' | 'html' | 'image' | 'zip' | 'office' | 'epub' | 'text' | 'unknown';
    }
  | { readonly code: 'pdf/damaged'; readonly detail: string }
  | { readonly code: 'pdf/truncated'; readonly detail: string }
  | { readonly code: 'pdf/no-pages' }
  | { readonly code: 'pdf/password-required'; readonly wasWrong: boolean }
  | { readonly code: 'pdf/unsupported-encryption'; readonly detail: string }
  | { readonly code: 'pdf/page-failed'; readonly pageIndex: number; readonly detail: string }
  | { readonly code: 'pdf/nothing-to-read' }
  | {
      readonly code: 'ocr/language-missing';
      readonly language: string;
      /** Earlier versions kept errors without it. */
      readonly why: DownloadFailure | 'not-shipped';
    }
  | { readonly code: 'ocr/engine-missing'; readonly why: DownloadFailure }
  | { readonly code: 'ocr/engine-failed'; readonly detail: string }
  | { readonly code: 'image/too-large'; readonly megapixels: number }
  | { readonly code: 'image/undecodable'; readonly detail: string }
  /** The file that was chosen is not there any more, or is another by now. */
  | { readonly code: 'file/unreadable' }
  | { readonly code: 'storage/quota'; readonly neededMb: number }
  | { readonly code: 'storage/unavailable'; readonly detail: string }
  /** The user or the browser deleted the data of this site. */
  | { readonly code: 'storage/cleared' }
  /** A newer version of the app has changed storage: this one must not touch it. */
  | { readonly code: 'storage/newer-app' }
  /** A tab with an older version of the app keeps storage from being brought up to date. */
  | { readonly code: 'storage/old-tab' }
  | { readonly code: 'job/not-found'; readonly jobId: string }
  | { readonly code: 'job/cancelled' }
  | { readonly code: 'job/timeout'; readonly seconds: number }
  | { readonly code: 'internal'; readonly detail: string };

/** Why a download failed; offline: there is no network, or none that answers; refused: the host has it not. */
export type DownloadFailure = 'offline' | 'refused' | 'damaged';

export type ErrorCode = ConversionError['code'];

/** Whether the same work will succeed once there is a network. */
export function needsNetwork(error: ConversionError): boolean {
  return (error.code === 'ocr/language-missing' || error.code === 'ocr/engine-missing') && error.why === 'offline';
}

/** Whether a later try of the same work may succeed without the user doing anything. */
export function isPassing(error: ConversionError): boolean {
  switch (error.code) {
    case 'ocr/engine-failed':
    case 'job/timeout':
    case 'internal':
      return true;
    default:
      return false;
  }
}
