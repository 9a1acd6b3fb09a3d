// The parts of pdf.js's worker half that we hook or call, as types. They are private there: the version is pinned.

/** A PDF dictionary. */
export type PdfDict = {
  readonly objId?: string | null;
  get(key1: string, key2?: string, key3?: string): unknown;
  getRaw(key: string): unknown;
  getArray(key1: string, key2?: string, key3?: string): unknown;
  has(key: string): boolean;
};

/** A reference to an object. */
export type PdfRef = { readonly num: number; readonly gen: number };

type RefMap = { get(ref: PdfRef): number | undefined; put(ref: PdfRef, value: number): void };

/** The document's catalogue, with the pages that it has found so far. */
export type PdfCatalog = {
  readonly xref: { fetchAsync(ref: PdfRef): Promise<unknown> };
  readonly toplevelPagesDict: PdfDict;
  readonly pageKidsCountCache: RefMap;
  readonly pageIndexCache: RefMap;
  getPageDict(pageIndex: number): Promise<readonly [PdfDict, PdfRef | null]>;
};

/** A PDF stream, decoded as it is read. */
export type PdfStream = {
  readonly dict: PdfDict | null;
  /** The encoded source of an image decoder. */
  readonly stream?: PdfStream;
  readonly bytes?: Uint8Array;
  getImageData(length: number): Promise<Uint8Array>;
  /** Decoded by the browser, at about the size that `canvasMaxAreaInBytes` allows; null where it cannot. */
  getTransferableImage(width: number, height: number): Promise<unknown>;
  getBytes(length?: number): Uint8Array;
  readonly isAsync?: boolean;
  /** Bytes that pdf.js has decoded by itself so far. */
  readonly bufferLength?: number;
  asyncGetBytes?: () => Promise<Uint8Array | null>;
  reset(): void;
};

/** A stream whose samples were stored as their differences from those around them. */
export type PredictorStream = PdfStream & {
  readonly predictor: number;
  /** Bits of a sample. */
  readonly bits: number;
  /** Bytes from pixel to pixel, one at least, and of a row. */
  readonly pixBytes: number;
  readonly rowBytes: number;
};

type StreamClass<Stream> = (abstract new (
  ...args: never[]
) => Stream) & {
  readonly prototype: { getImageData(this: Stream, length: number, options?: unknown): Promise<Uint8Array> };
};

export type PdfFont = {
  [key: string]: unknown;
  readonly widths?: unknown;
  readonly composite?: unknown;
  readonly isType3Font?: boolean;
  readonly toUnicode?: unknown;
  readonly cMap?: { lookup(code: number): unknown } | null;
  _charToGlyph?: (code: number, isSpace?: boolean) => Record<string, unknown>;
};

/** What codes of a font mean, as texts. */
export type UnicodeMap = {
  get(code: number): string | undefined;
  amend(texts: CodeTexts): void;
};

/** What pdf.js gathers of a font while it reads it. */
export type FontProperties = {
  readonly [key: string]: unknown;
  readonly composite?: boolean;
  readonly hasEncoding?: boolean;
  readonly hasIncludedToUnicodeMap?: boolean;
  /** Names of the font's own glyphs by code; there when the font has been read. */
  readonly builtInEncoding?: Readonly<Record<string, unknown>> | null;
  readonly toUnicode?: UnicodeMap | null;
  /** Names that the PDF gives to codes, by code. */
  readonly differences?: ReadonlyMap<number, unknown>;
  fallbackToUnicode?: CodeTexts;
};

/** Texts by character code. */
export type CodeTexts = { forEach(visit: (code: number, text: string) => void): void };

/** The same, to which more can be added. */
export type CodeMap = CodeTexts & { set(code: number, text: string): void };

/** Arguments of `PartialEvaluator.translateFont`. */
export type PreEvaluatedFont = {
  readonly descriptor?: PdfDict | null;
  readonly dict: PdfDict;
  readonly baseDict: PdfDict;
  readonly toUnicode?: unknown;
  readonly type: unknown;
};

export type PdfOperatorList = {
  addImageOps(fn: number, args: readonly unknown[], optionalContent: unknown, hasMask?: boolean): void;
};

/** Arguments of `PartialEvaluator.buildPaintImageXObject`. */
export type PaintImageRequest = {
  readonly image: PdfStream;
  readonly resources: PdfDict;
  readonly isInline?: boolean;
  readonly operatorList: PdfOperatorList;
  readonly localColorSpaceCache: unknown;
};

export type Evaluator = {
  readonly pageIndex: number;
  readonly parsingType3Font: boolean;
  readonly xref: unknown;
  readonly _pdfFunctionFactory: unknown;
  readonly globalColorSpaceCache: unknown;
  parseMarkedContentProps(properties: unknown, resources: PdfDict): Promise<unknown>;
  translateFont(font: PreEvaluatedFont): Promise<PdfFont>;
  buildToUnicode(properties: FontProperties): Promise<UnicodeMap>;
  _simpleFontToUnicode(properties: FontProperties, ...more: readonly unknown[]): CodeMap;
  buildPaintImageXObject(request: PaintImageRequest): Promise<void>;
};

export type PdfColorSpace = {
  readonly name?: string;
  /** RGB of every value of a component of so many bits. */
  getColorMap(bits: number): Uint8ClampedArray;
  fillRgb(
    rgb: Uint8ClampedArray,
    fromWidth: number,
    fromHeight: number,
    toWidth: number,
    toHeight: number,
    rows: number,
    bits: number,
    components: Uint8Array | Uint16Array | Uint32Array,
    alpha: 0 | 1,
  ): void;
};

export type PdfImage = {
  readonly width: number;
  readonly height: number;
  /** Larger than the image itself where its mask is. */
  readonly drawWidth: number;
  readonly drawHeight: number;
  readonly image: PdfStream;
  readonly smask?: PdfImage | null;
  readonly mask?: PdfImage | readonly number[] | null;
  readonly needsDecode: boolean;
  readonly numComps: number;
  /** Bits a component. */
  readonly bpc: number;
  readonly colorSpace?: PdfColorSpace;
  getImageBytes(length: number, options: { readonly internal?: boolean }): Promise<Uint8Array>;
  getComponents(bytes: Uint8Array): Uint8Array | Uint16Array | Uint32Array;
  decodeBuffer(components: Uint8Array | Uint16Array | Uint32Array): void;
  fillGrayBuffer(gray: Uint8ClampedArray, options: Record<string, number | boolean>): Promise<void>;
  undoPreblend(rgba: Uint8ClampedArray, width: number, height: number): void;
  createImageData(forceRGBA?: boolean, isOffscreenCanvasSupported?: boolean): Promise<DecodedImage>;
};

/** Arguments of `PDFImage.createMask`. */
export type MaskRequest = { readonly image: PdfStream; readonly isOffscreenCanvasSupported?: boolean };

/** A picture as pdf.js hands it on to be drawn. */
export type DecodedImage = {
  readonly width: number;
  readonly height: number;
  readonly bitmap?: unknown;
  readonly isSingleOpaquePixel?: boolean;
};

/** One operator of a content stream, as it is read. */
export type ReadOperation = { readonly fn: number; args: readonly unknown[] | null };

/** What reads a content stream operator by operator, with the states that it saves. */
export type Preprocessor = {
  readonly savedStatesDepth: number;
  read(operation: ReadOperation): boolean;
  preprocessCommand(fn: number, args: unknown): void;
};

export type PdfjsInternals = {
  readonly WorkerMessageHandler: { initializeFromPort(port: unknown): void };
  readonly PartialEvaluator: { readonly prototype: Evaluator };
  readonly EvaluatorPreprocessor: { readonly prototype: Preprocessor };
  readonly GlobalImageCache: {
    readonly prototype: { getData(ref: unknown, pageIndex: number): unknown };
  };
  readonly IdentityToUnicodeMap: abstract new (...args: never[]) => object;
  readonly Font: abstract new (...args: never[]) => PdfFont & { exportData(): Record<string, unknown> };
  readonly PDFImage: {
    readonly prototype: PdfImage;
    buildImage(options: Record<string, unknown>): Promise<PdfImage>;
    createMask(options: MaskRequest): Promise<DecodedImage>;
  };
  readonly Catalog: { readonly prototype: PdfCatalog };
  readonly OperatorList: {
    readonly prototype: { addOp(this: object, fn: number, args: unknown): void };
  };
  readonly Page: { readonly prototype: { extractTextContent(request: unknown): Promise<unknown> } };
  readonly DecodeStream: {
    readonly prototype: {
      ensureBuffer(this: PdfStream, requested: number): Uint8Array;
      asyncGetBytesFromDecompressionStream(
        this: PdfStream,
        format: 'deflate' | 'deflate-raw',
      ): Promise<{ readonly decompressed: Uint8Array | null; readonly compressed: Uint8Array }>;
    };
  };
  readonly JpegStream: abstract new (...args: never[]) => PdfStream;
  readonly CCITTFaxStream: abstract new (...args: never[]) => PdfStream;
  readonly Jbig2Stream: abstract new (...args: never[]) => PdfStream;
  readonly JpxStream: abstract new (...args: never[]) => PdfStream;
  readonly FlateStream: StreamClass<PdfStream>;
  readonly PredictorStream: StreamClass<PredictorStream>;
  readonly OPS: Readonly<Record<string, number>>;
};
