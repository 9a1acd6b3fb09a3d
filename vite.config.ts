// In: the sources. Out: dist/, static files that run from any folder of any host.
import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type PluginOption } from 'vite';
import { headers } from './scripts/headers.mjs';
import { headersFile } from './scripts/vite/headers-file.ts';
import { ocrFiles, ocrManifest } from './scripts/vite/ocr-assets.ts';
import { pdfjsAssets } from './scripts/vite/pdfjs-assets.ts';
import { pdfjsInternals } from './scripts/vite/pdfjs-internals.ts';
import { policyMeta } from './scripts/vite/policy-meta.ts';
import { pwa } from './scripts/vite/pwa.ts';
import { thirdPartyLicences } from './scripts/vite/third-party-licences.ts';

/** Plugins that code in page, engine and service workers needs as well: a worker is a build of its own. */
export const everywhere = (): PluginOption[] => [pdfjsInternals(), ocrManifest()];

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** What the sources find set, in whichever build. */
export const define = {
  'import.meta.env.VITE_APP_VERSION': JSON.stringify(version),
  'import.meta.env.VITE_FAULT_POINTS': JSON.stringify(process.env.BINDERY_FAULT_POINTS === '1'),
  __SECURITY_HEADERS__: JSON.stringify(headers),
};

export default defineConfig({
  // Relative: the folder works under any sub-path.
  base: './',
  define,
  plugins: [
    react(),
    ...everywhere(),
    ocrFiles(),
    pdfjsAssets(),
    headersFile(),
    policyMeta(),
    thirdPartyLicences(),
    pwa(),
  ],
  worker: { format: 'es', plugins: everywhere },
  // The dev server must not bundle pdf.js ahead: the plugin would not see its modules.
  // What only workers import is found late by the dev server: it would bundle anew, and break workers that are just starting.
  optimizeDeps: { exclude: ['pdfjs-dist'], include: ['bidi-js', 'comlink', 'idb', 'jszip', 'workbox-window'] },
  build: {
    target: 'es2022',
    sourcemap: false,
    // An inlined asset would need data: in script-src and would be counted in every chunk.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2500,
  },
});
