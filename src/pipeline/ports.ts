// The seams between the line and the libraries: what the pipeline asks of a PDF reader and an OCR engine.
import type { Box } from '../model/geometry.ts';
import type { ColorImage, EncodedImage, GrayImage } from '../model/raster.ts';
import type { RawDocument, RawPage } from '../model/raw-page.ts';
import type { Result } from '../model/result.ts';

/** A part of the drawn page; to stand upright it is turned clockwise about its middle by `angle` degrees, 0 where none is told. */
export type Place = Box & { readonly angle?: number };

/** An open PDF. Every call settles; none throws. */
export type PdfSource = {
  readonly document: RawDocument;
  /** One operator-list pass over a page, image decoding suppressed. */
  page(index: number): Promise<Result<RawPage>>;
  /** An image's bytes by `RawImage.ref`: the original JPEG where allowed, else PNG (JPEG for large photographs). */
  image(pageIndex: number, ref: string): Promise<Result<EncodedImage>>;
  /** The original JPEG of an image where allowed; null for any other, which is not decoded. */
  original(pageIndex: number, ref: string): Promise<Result<EncodedImage | null>>;
  /** Whether an image cannot be decoded, so that its place is white wherever the page is drawn. */
  isLost(pageIndex: number, ref: string): Promise<Result<boolean>>;
  /** Gray pixels of the whole page (crop box and /Rotate applied): decoded directly where one image fills it, else rendered. */
  gray(pageIndex: number, dpi: number): Promise<Result<GrayImage>>;
  /** The whole page in colour, coarse: about so many dots an inch, or a few more. */
  look(pageIndex: number, dpi: number): Promise<Result<ColorImage>>;
  /** The same where it costs far less than all of the page's pixels; null where it does not. */
  glance(pageIndex: number, dpi: number): Promise<Result<ColorImage | null>>;
  /** Such a glance in gray; a page of few pixels is seen as fine as it is stored. */
  grayGlance(pageIndex: number, dpi: number): Promise<Result<GrayImage | null>>;
  /** A sharp picture of a part of the drawn page, in page points; of a 'scan' PNG where it is line art, else JPEG. */
  crop(
    pageIndex: number,
    box: Place,
    dpi: number,
    prefer: 'image/png' | 'image/jpeg' | 'scan',
  ): Promise<Result<EncodedImage>>;
  /** Frees what the page and its images hold. */
  releasePage(index: number): void;
  close(): Promise<void>;
};

/** How much layout the engine is left to find: 'auto' finds columns, 'column' one column of varied sizes, 'block' even text, 'line' one line, 'vertical' lines that run down. */
export type OcrSegmentation = 'auto' | 'column' | 'block' | 'line' | 'sparse' | 'vertical';

export type OcrRequest = {
  /** Tesseract codes in order, e.g. ['kor', 'eng']. */
  readonly languages: readonly string[];
  readonly segmentation: OcrSegmentation;
};

/** What the engine read; boxes in pixels of the image that it was given. */
export type OcrReading = {
  readonly confidence: number;
  readonly lines: readonly {
    readonly box: Box;
    readonly baseline: number;
    readonly rowHeight: number;
    readonly words: readonly { readonly text: string; readonly box: Box; readonly confidence: number }[];
  }[];
  readonly pictures: readonly Box[];
  readonly rules: readonly Box[];
};

/** Recognizes gray pixels. Never throws; a trap of the engine is `ocr/engine-failed`. */
export type OcrEngine = {
  recognize(image: GrayImage, request: OcrRequest): Promise<Result<OcrReading>>;
  /** Size of the engine's heap in bytes, for recycling. */
  heapBytes(): number;
  dispose(): Promise<void>;
};
