// A Vite plugin: pdf.js's data files (character maps, standard fonts, decoders, colour profiles) on our own origin.
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import type { Plugin } from 'vite';

/** Folder under the app's base, as src/adapters/pdfjs/assets.ts asks for it. */
const PREFIX = 'pdfjs';

/** Folders of pdfjs-dist that are served. */
const FOLDERS = ['cmaps', 'standard_fonts', 'wasm', 'iccs'] as const;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.wasm': 'application/wasm',
  '.js': 'text/javascript',
};

/** Under the GPL: pages drawn with Helvetica or Arial that is not embedded take the system's font instead. */
const NOT_OURS_TO_SHIP = /^(Liberation|LICENSE_LIBERATION)/;

/**
 * Names of all data files, "cmaps/UniKS-UCS2-H.bcmap", without the script engine, the fallbacks for want of
 * WebAssembly, and fonts whose licence does not fit.
 */
export function pdfjsAssetNames(): readonly string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(pdfjsRoot(), folder))
      .filter(
        (name) =>
          !name.endsWith('.js') &&
          !/quickjs/i.test(name) &&
          !NOT_OURS_TO_SHIP.test(name) &&
          statSync(join(pdfjsRoot(), folder, name)).isFile(),
      )
      .map((name) => `${folder}/${name}`),
  );
}

function pdfjsRoot(): string {
  return dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
}

/** Serves the files in dev and copies them in a build. */
export function pdfjsAssets(): Plugin {
  return {
    name: 'bindery:pdfjs-assets',
    configureServer(server) {
      const names = new Set(pdfjsAssetNames());
      server.middlewares.use((request, response, next) => {
        const path = decodeURIComponent((request.url ?? '').split('?', 1)[0] ?? '');
        const name = path.startsWith(`/${PREFIX}/`) ? path.slice(PREFIX.length + 2) : '';
        if (!names.has(name)) return next();
        response.setHeader('Content-Type', MEDIA_TYPES[extname(name)] ?? 'application/octet-stream');
        createReadStream(join(pdfjsRoot(), name)).pipe(response);
      });
    },
    generateBundle() {
      for (const name of pdfjsAssetNames()) {
        this.emitFile({
          type: 'asset',
          fileName: `${PREFIX}/${name}`,
          source: new Uint8Array(readFileSync(join(pdfjsRoot(), name))),
        });
      }
    },
  };
}
