// What a reader may want to check in a finished book: words that OCR was unsure of, lines that are not in its text.

/** One OCR word of the text under the doubtful threshold. */
export type DoubtfulWord = {
  readonly pageIndex: number;
  readonly text: string;
  /** 0–100. */
  readonly confidence: number;
};

/** One line or picture caption of the source that the book's text does not hold. */
export type LeftOutLine = {
  readonly pageIndex: number;
  readonly text: string;
  /** The rule that judged it, e.g. "running-heads". */
  readonly rule: string;
};

/** Both lists in page order, cut off at a length that a screen can still use; the summary of the book has the counts. */
export type BookDetails = {
  readonly doubtfulWords: readonly DoubtfulWord[];
  readonly leftOutLines: readonly LeftOutLine[];
};
