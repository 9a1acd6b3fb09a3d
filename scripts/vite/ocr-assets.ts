// In: the installed tesseract.js-core and @tesseract.js-data/* packages, and the folder ocr-data. Out: their files under ocr/,
// and a manifest of them.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { PluginOption } from 'vite';
import { CORE_BUILDS, type CoreBuild } from '../../src/adapters/tesseract/ocr-assets.ts';
import type { OcrManifest, ShippedFile } from '../../src/adapters/tesseract/ocr-manifest.ts';
import { quickened } from '../ocr-core/quicken.ts';

const ROOT = join(import.meta.dirname, '../..');
const DATA_SCOPE = '@tesseract.js-data/';

/** Language data that no package holds. */
const DATA_FOLDER = join(ROOT, 'ocr-data');
const DATA_ENDING = '.traineddata.gz';

/** The variety with the best results for its size: LSTM only, integer weights (docs/decisions). */
const DATA_VARIETY = '4.0.0_best_int';

/** Enough of the hash to give each version an address of its own. */
const HASH_IN_NAME = 10;

/** What adapters/tesseract imports of the two packages. */
const COMMONJS: readonly string[] = [
  'tesseract.js/src/constants/PSM.js',
  'tesseract.js/src/constants/OEM.js',
  ...CORE_BUILDS.map((build) => `tesseract.js-core/tesseract-core-${build}.js`),
];

const MANIFEST_MODULE = 'virtual:ocr-manifest';
const RESOLVED_MANIFEST = `\0${MANIFEST_MODULE}`;

type Source = { readonly file: ShippedFile; readonly bytes: () => Buffer };

function sourceOf(bytes: () => Buffer, folder: string, name: string, ending: string): Source {
  const shipped = bytes();
  const sha256 = createHash('sha256')
    .update(ending.endsWith('.gz') ? gunzipSync(shipped) : shipped)
    .digest('hex');
  const path = `ocr/${folder}/${name}-${sha256.slice(0, HASH_IN_NAME)}${ending}`;
  return { bytes, file: { path, bytes: shipped.length, sha256 } };
}

/** The engine with quicker loops, where the browser has vectors for them. */
async function coreBytes(build: CoreBuild): Promise<Buffer> {
  const bytes = readFileSync(join(ROOT, 'node_modules', `tesseract.js-core/tesseract-core-${build}.wasm`));
  switch (build) {
    case 'relaxedsimd-lstm':
      return quickened(bytes, 'relaxed');
    case 'simd-lstm':
      return quickened(bytes, 'simd');
    case 'lstm':
      return bytes;
    default:
      return build satisfies never;
  }
}

async function coreOf(build: CoreBuild): Promise<Source & { readonly build: CoreBuild }> {
  const bytes = await coreBytes(build);
  return { build, ...sourceOf(() => bytes, 'core', build, '.wasm') };
}

type DataFile = { readonly code: string; readonly source: string };

/** A language is added by installing its package, or by putting its data into ocr-data: all of them are shipped. */
function languageData(): readonly DataFile[] {
  const packaged = packagedLanguages().map((code): DataFile => {
    const source = join(ROOT, 'node_modules', DATA_SCOPE, code, DATA_VARIETY, `${code}${DATA_ENDING}`);
    return { code, source };
  });
  const own = readdirSync(DATA_FOLDER)
    .filter((name) => name.endsWith(DATA_ENDING))
    .map((name): DataFile => ({ code: name.slice(0, -DATA_ENDING.length), source: join(DATA_FOLDER, name) }));
  const ownCodes = new Set(own.map(({ code }) => code));
  return [...packaged.filter(({ code }) => !ownCodes.has(code)), ...own].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function packagedLanguages(): readonly string[] {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  return Object.keys(dependencies)
    .filter((name) => name.startsWith(DATA_SCOPE))
    .map((name) => name.slice(DATA_SCOPE.length));
}

type Shipped = { readonly manifest: OcrManifest; readonly sources: readonly Source[] };

async function collect(): Promise<Shipped> {
  const core = await Promise.all(CORE_BUILDS.map(coreOf));
  const packs = languageData().map(({ code, source }) => ({
    code,
    ...sourceOf(() => readFileSync(source), 'data', code, DATA_ENDING),
  }));
  return {
    manifest: {
      core: core.map(({ build, file }) => ({ build, ...file })),
      packs: packs.map(({ code, file }) => ({ code, ...file })),
    },
    sources: [...core, ...packs],
  };
}

let collected: Promise<Shipped> | null = null;

/** Hashing takes half a second: done once a process, when first asked for. */
function shipped(): Promise<Shipped> {
  collected ??= collect();
  return collected;
}

/** The module `virtual:ocr-manifest`: needed in every build that holds adapters/tesseract, workers included. */
export function ocrManifest(): PluginOption {
  return {
    name: 'bindery:ocr-manifest',
    resolveId: (id) => (id === MANIFEST_MODULE ? RESOLVED_MANIFEST : null),
    load: async (id) =>
      id === RESOLVED_MANIFEST ? `export const ocrManifest = ${JSON.stringify((await shipped()).manifest)};` : null,
  };
}

/** The files themselves: served by the dev server, copied by the build. Needed once, in the main build. */
export function ocrFiles(): PluginOption {
  return {
    name: 'bindery:ocr-files',
    // CommonJS that is imported late: found only at run time, the dev server would reload the page to bundle it.
    config: () => ({ optimizeDeps: { include: [...COMMONJS] } }),
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').split('?')[0] ?? '';
        if (!path.includes('/ocr/')) return next();
        shipped().then(({ sources }) => {
          const found = sources.find(({ file }) => path.endsWith(`/${file.path}`));
          if (!found) return next();
          response.setHeader('content-type', path.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream');
          response.setHeader('content-length', String(found.file.bytes));
          response.end(found.bytes());
        }, next);
      });
    },
    async generateBundle() {
      for (const { file, bytes } of (await shipped()).sources) {
        this.emitFile({ type: 'asset', fileName: file.path, source: bytes() });
      }
    },
  };
}
