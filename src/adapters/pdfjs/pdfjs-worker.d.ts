// Types of pdf.js's worker half, with the internals that scripts/vite/pdfjs-internals.ts exposes. Pinned to 6.5.438.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  import type { PdfjsInternals } from './internals.ts';

  export const WorkerMessageHandler: PdfjsInternals['WorkerMessageHandler'];
  export const PartialEvaluator: PdfjsInternals['PartialEvaluator'];
  export const EvaluatorPreprocessor: PdfjsInternals['EvaluatorPreprocessor'];
  export const GlobalImageCache: PdfjsInternals['GlobalImageCache'];
  export const IdentityToUnicodeMap: PdfjsInternals['IdentityToUnicodeMap'];
  export const Font: PdfjsInternals['Font'];
  export const PDFImage: PdfjsInternals['PDFImage'];
  export const Catalog: PdfjsInternals['Catalog'];
  export const OperatorList: PdfjsInternals['OperatorList'];
  export const Page: PdfjsInternals['Page'];
  export const DecodeStream: PdfjsInternals['DecodeStream'];
  export const JpegStream: PdfjsInternals['JpegStream'];
  export const CCITTFaxStream: PdfjsInternals['CCITTFaxStream'];
  export const Jbig2Stream: PdfjsInternals['Jbig2Stream'];
  export const JpxStream: PdfjsInternals['JpxStream'];
  export const FlateStream: PdfjsInternals['FlateStream'];
  export const PredictorStream: PdfjsInternals['PredictorStream'];
  export const OPS: PdfjsInternals['OPS'];
}
