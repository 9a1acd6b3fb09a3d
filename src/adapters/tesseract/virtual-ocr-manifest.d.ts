// Made by scripts/vite/ocr-assets.ts from the packages that are installed.
declare module 'virtual:ocr-manifest' {
  export const ocrManifest: import('./ocr-manifest.ts').OcrManifest;
}
