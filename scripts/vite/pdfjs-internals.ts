// A Vite plugin: makes internals of pdf.js's worker half importable, and serves its data files from our own origin.
import type { Plugin } from 'vite';

/** The release whose internals we know. An update means reading src/adapters/pdfjs/internals.ts against it. */
export const PDFJS_VERSION = '6.5.438';

/** Names of the flat worker module that we export beside its own. */
export const INTERNAL_NAMES = [
  'PartialEvaluator',
  'EvaluatorPreprocessor',
  'GlobalImageCache',
  'IdentityToUnicodeMap',
  'Font',
  'PDFImage',
  'Catalog',
  'OperatorList',
  'Page',
  'DecodeStream',
  'JpegStream',
  'CCITTFaxStream',
  'Jbig2Stream',
  'JpxStream',
  'FlateStream',
  'PredictorStream',
  'OPS',
] as const;

/** The module's text with the internals exported; throws where the release or a name is not the known one. */
export function exposeInternals(code: string): string {
  if (!code.includes(PDFJS_VERSION)) throw new Error(`pdfjs-dist is not ${PDFJS_VERSION}: check its internals`);
  for (const name of INTERNAL_NAMES) {
    if (!new RegExp(`^(?:class|const) ${name}\\b`, 'm').test(code)) throw new Error(`pdf.js has no ${name} any more`);
  }
  return `${code}\nexport { ${INTERNAL_NAMES.join(', ')} };\n`;
}

/** Applies `exposeInternals` to the legacy worker build, in dev, build and tests. */
export function pdfjsInternals(): Plugin {
  return {
    name: 'bindery:pdfjs-internals',
    enforce: 'pre',
    transform(code, id) {
      const path = id.split('?', 1)[0] ?? id;
      if (!path.replaceAll('\\', '/').endsWith('/pdfjs-dist/legacy/build/pdf.worker.mjs')) return null;
      return { code: exposeInternals(code), map: null };
    },
  };
}
