// What a user can choose for one conversion.

export type OcrMode = 'never' | 'when-needed' | 'always';
export type PictureQuality = 'original' | 'balanced' | 'small';

export type ConversionOptions = {
  readonly ocr: OcrMode;
  /** Tesseract language codes in the order of importance; empty: guess. */
  readonly ocrLanguages: readonly string[];
  readonly pictures: PictureQuality;
  readonly printedContents: 'keep' | 'drop';
};

export const defaultOptions: ConversionOptions = {
  ocr: 'when-needed',
  ocrLanguages: [],
  pictures: 'original',
  printedContents: 'drop',
};
