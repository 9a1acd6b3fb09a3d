// English words for every error and warning of a conversion, for lines left out and for the routes of pages.
import type { ConversionError } from '../model/errors.ts';
import type { MissingText } from '../model/raw-page.ts';
import type { Advice, ErrorMessages, WarningMessages } from './conversion-messages.ts';
import { createFormat } from './format.ts';

const format = createFormat('en');
const rules = new Intl.PluralRules('en');

/** A number with its noun: "1 page", "2 pages". */
export function count(n: number, one: string, other: string): string {
  return `${format.number(n)} ${rules.select(n) === 'one' ? one : other}`;
}

function page(index: number): string {
  return `Page ${format.number(index + 1)}`;
}

const LOOKS_LIKE = {
  empty: 'The file is empty.',
  html: 'This is a web page, not a PDF.',
  image: 'This is a picture, not a PDF.',
  zip: 'This is a ZIP archive, not a PDF.',
  office: 'This is an office document, not a PDF.',
  epub: 'This is an EPUB already.',
  text: 'This is a text file, not a PDF.',
  unknown: 'This is not a PDF.',
} as const;

const LOOKS_LIKE_HELP = {
  empty: 'Download or copy it again: nothing arrived.',
  html: 'The download may have led to a sign-in or error page. Open the link in a browser and save the PDF itself.',
  image: 'Print or export the picture as a PDF, then add that.',
  zip: 'Unpack it, then add the PDFs that are inside.',
  office: 'Open it in its own program, export it as a PDF, then add that.',
  epub: 'There is nothing to convert: open it in your reading app.',
  text: 'Print or export it as a PDF, then add that.',
  unknown: 'Check that you chose the right file.',
} as const;

const PICTURE_REASON = {
  failed: 'it could not be read, so its picture takes its place',
  timeout: 'reading it took too long, so its picture takes its place',
  crashed: 'reading it crashed twice, so its picture takes its place',
  'no-text-found': 'no text was found on it',
  'ocr-off': 'it is a scan, and OCR is off',
} as const;

function languageMissing(
  language: string,
  why: Extract<ConversionError, { code: 'ocr/language-missing' }>['why'],
): Advice {
  switch (why) {
    case 'offline':
      return {
        what: `${language} is not on this device yet, and the network does not answer.`,
        todo: 'Go online once to download the language, or convert again with another one.',
      };
    case 'refused':
      return {
        what: `${language} could not be downloaded: the site of this app does not give it.`,
        todo: 'Try again later, or convert again with another language.',
      };
    case 'damaged':
      return {
        what: `${language} could not be downloaded: it came damaged.`,
        todo: 'Try again, also in another network, or convert again with another language.',
      };
    case 'not-shipped':
      return {
        what: `This app cannot read scans in ${language}.`,
        todo: 'Convert again with another language.',
      };
    default: // kept by an earlier version
      return {
        what: `${language} is not on this device yet.`,
        todo: 'Download it, or convert again with another language.',
      };
  }
}

export const enErrors: ErrorMessages = {
  'pdf/not-a-pdf': (e) => ({ what: LOOKS_LIKE[e.looksLike], todo: LOOKS_LIKE_HELP[e.looksLike] }),
  'pdf/damaged': () => ({
    what: 'This PDF is damaged.',
    todo: 'Get a fresh copy. If it opens in a PDF viewer, print it there to a new PDF and add that.',
  }),
  'pdf/truncated': () => ({
    what: 'The end of this PDF is missing.',
    todo: 'The download probably broke off. Download it again.',
  }),
  'pdf/no-pages': () => ({ what: 'This PDF has no pages.', todo: 'Check that you chose the right file.' }),
  'pdf/password-required': (e) => ({
    what: e.wasWrong ? 'That password does not open this PDF.' : 'This PDF is locked with a password.',
    todo: 'Type the password that opens it. It is used once and not kept.',
  }),
  'pdf/unsupported-encryption': () => ({
    what: 'This PDF is locked in a way that cannot be opened here.',
    todo: 'Open it in the program it was made for, and export a copy without protection if you may.',
  }),
  'pdf/page-failed': (e) => ({
    what: `${page(e.pageIndex)} could not be read.`,
    todo: 'Try again. If it fails again, print the PDF to a new PDF and add that.',
  }),
  'pdf/nothing-to-read': () => ({
    what: 'Nothing on its pages could be read.',
    todo: 'Print the PDF to a new PDF and add that, or convert again with OCR set to always.',
  }),
  'ocr/language-missing': (e) => languageMissing(format.ocrLanguage(e.language), e.why),
  'ocr/engine-missing': (e) => ({
    what:
      e.why === 'offline'
        ? 'The part that reads scans is not on this device yet, and the network does not answer.'
        : 'The part that reads scans could not be downloaded.',
    todo: e.why === 'offline' ? 'Go online once to download it, then try again.' : 'Reload this page, then try again.',
  }),
  'ocr/engine-failed': () => ({
    what: 'The part that reads scans stopped.',
    todo: 'Try again. If it stops again, close other tabs to free memory.',
  }),
  'image/too-large': (e) => ({
    what: `A picture of ${format.number(Math.round(e.megapixels))} megapixels is too large for this device.`,
    todo: 'Try again on a device with more memory, or make the PDF smaller first.',
  }),
  'image/undecodable': () => ({
    what: 'A picture in this PDF cannot be decoded.',
    todo: 'Print the PDF to a new PDF and add that.',
  }),
  'file/unreadable': () => ({
    what: 'This file can no longer be read. It was moved, changed or deleted after you chose it.',
    todo: 'Choose the file again. If it lies on a network or cloud drive, copy it to this device first.',
  }),
  'storage/quota': (e) => ({
    what: `There is not enough storage.${e.neededMb > 0 ? ` About ${format.bytes(e.neededMb * 1e6)} more is needed.` : ''}`,
    todo: 'Clear finished books in Settings, or free space on this device. Then try again.',
  }),
  'storage/unavailable': () => ({
    what: 'The browser does not let this page store anything.',
    todo: 'Allow site data for this page, or use an ordinary window instead of a private one. Then reload.',
  }),
  'storage/cleared': () => ({
    what: 'The data of this site was deleted, and this book with it.',
    todo: 'Add the PDF again. Books that you downloaded are where you put them.',
  }),
  'storage/newer-app': () => ({
    what: 'A newer version of this app is in use. This page is the older one.',
    todo: 'Reload this page. Your books are safe.',
  }),
  'storage/old-tab': () => ({
    what: 'Another tab with an older version of this app holds the storage.',
    todo: 'Close the other tabs of this app. Then try again.',
  }),
  'job/not-found': () => ({
    what: 'This book is no longer in the queue.',
    todo: 'Add the PDF again. Site data may have been cleared.',
  }),
  'job/cancelled': () => ({
    what: 'You cancelled this book.',
    todo: 'Pages that were read are kept: start again whenever you like.',
  }),
  'job/timeout': (e) => ({
    what: `No progress for ${format.duration(e.seconds * 1000)}.`,
    todo: 'Try again. Pages that were read are kept.',
  }),
  internal: () => ({
    what: 'Something went wrong on our side.',
    todo: 'Try again. If it happens again, copy the technical detail and report it.',
  }),
};

const CUT_REASON: Readonly<Record<MissingText, string>> = {
  time: 'reading it took too long, so its end is missing',
  glyphs: 'it holds more text than one page can',
  font: 'some of its text is missing, because a font could not be read',
};

export const enWarnings: WarningMessages = {
  'page/became-picture': {
    summary: (n) => `${count(n, 'page became a picture', 'pages became pictures')}`,
    item: (w) => `${page(w.pageIndex)}: ${PICTURE_REASON[w.reason]}.`,
  },
  'page/low-confidence': {
    summary: (n) => `${count(n, 'page was hard to read', 'pages were hard to read')}`,
    item: (w) => `${page(w.pageIndex)}: OCR was ${format.percent(w.confidence)} sure of its words.`,
  },
  'page/dropped': {
    summary: (n) => `${count(n, 'page is missing', 'pages are missing')}`,
    item: (w) => `${page(w.pageIndex)}: could not be read, not even as a picture.`,
  },
  'page/undecodable': {
    summary: (n) =>
      `${count(n, 'page is missing: its picture is damaged', 'pages are missing: their pictures are damaged')}`,
    item: (w) =>
      `${page(w.pageIndex)}: its picture could not be decoded, so the page is empty. It is not blank in the PDF.`,
  },
  'page/cut': {
    summary: (n) => `${count(n, 'page lacks some of its text', 'pages lack some of their text')}`,
    item: (w) => `${page(w.pageIndex)}: ${CUT_REASON[w.reason]}.`,
  },
  'image/dropped': {
    summary: (n) => `${count(n, 'picture is missing', 'pictures are missing')}`,
    item: (w) => `${page(w.pageIndex)}: a picture could not be decoded.`,
  },
  'text/garbled-layer': {
    summary: (n) => `${count(n, 'page had unreadable text', 'pages had unreadable text')}`,
    item: (w) => `${page(w.pageIndex)}: the text hidden in the PDF made no sense, so the page was read by OCR.`,
  },
  'book/blank': {
    summary: () => 'Every page is blank',
    item: () => 'Nothing was found on any page. If the PDF shows something, convert it again with OCR set to always.',
  },
  'book/title-guessed': {
    summary: () => 'The title is a guess',
    item: (w) => `The PDF names no title. “${w.title}” was taken from its first pages or its file name.`,
  },
  'book/language-guessed': {
    summary: () => 'The language is a guess',
    item: (w) => `The PDF names no language. Its words look like ${format.language(w.language)}.`,
  },
};

/** What a line was that is not in the book, by the code of the rule that judged it. */
export const enRules: Readonly<Record<string, string>> = {
  'running-heads': 'running head',
  folios: 'page number',
  'printed-contents': 'printed contents',
  'continuation-notices': 'notice of continuation',
  'page-layer': 'page decoration',
  'repeated-head': 'table head printed again',
  'figure-alternative': 'text drawn in a picture',
  invisible: 'hidden text',
  'other-layer': 'drawn over a scan',
  'off-page': 'outside the page',
  'type-size': 'too small or too large to read',
  'glyph-limit': 'more text than one page can hold',
  'stray-mark': 'accent without a letter',
  other: 'outside the text',
};

/** Why a page took its route, by the reason's code. */
export const enReasons: Readonly<Record<string, string>> = {
  'text-layer': 'its own text is good',
  'no-text': 'it has no text of its own',
  'outlined-text': 'its letters are drawn as shapes',
  'private-use': 'its text uses private characters',
  'unknown-unicode': 'its text cannot be told from its fonts',
  'hangul-statistics': 'its Korean text is garbled',
  'invisible-text': 'a scan with hidden text that is good',
  'invisible-only': 'all its text is hidden',
  'poor-layer': 'a scan with hidden text that is mostly no words',
  'little-text-on-picture': 'a picture with little text',
  'ocr-always': 'OCR is set to always',
  empty: 'nothing is on it',
  crashed: 'reading it crashed',
  timeout: 'reading it took too long',
  dropped: 'it could not be read at all',
  undecodable: 'its picture could not be decoded',
};
