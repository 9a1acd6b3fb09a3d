// The versions of the engines that pages are made with, as in package.json: what another version made is made again.

export const PDF_ENGINE = 'pdfjs-dist 6.5.438';
export const OCR_ENGINE = 'tesseract.js-core 7.0.0';
