// In: src/sw.ts and the built files. Out: the service worker with the list of the shell's files, and the web manifest.
import { existsSync } from 'node:fs';
import type { PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** Largest file of the shell, bytes: the pdf.js worker is about 1.5 MB, and one missing file fails the whole install. */
const LARGEST_SHELL_FILE = 4 * 1024 * 1024;

/** Builds the service worker; OCR core and language data are no part of its list (adapters/tesseract). */
export function pwa(): PluginOption {
  if (!existsSync('src/sw.ts')) return [];
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src',
    filename: 'sw.ts',
    // main.tsx registers it, so that no inline script is needed.
    injectRegister: false,
    registerType: 'prompt',
    manifest: false,
    injectManifest: {
      // The shell and, apart from it, the data of pdf.js and the licences: src/sw/releases.ts tells them by their endings.
      globPatterns: ['**/*.{html,js,mjs,css,svg,png,webmanifest}', '**/*.{bcmap,pfb,ttf,wasm,icc,txt}'],
      globIgnores: ['ocr/**'],
      maximumFileSizeToCacheInBytes: LARGEST_SHELL_FILE,
    },
  });
}
