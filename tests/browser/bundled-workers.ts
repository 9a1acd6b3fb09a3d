// A Vite plugin of the tests' server: a worker comes as one bundle. Of the sources it is hundreds of modules, which each
// test would fetch and compile anew, since each has a browser context of its own.
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { define, everywhere } from '../../vite.config.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Where threads of the tests begin, by the name of their bundle. */
const WORKERS: Readonly<Record<string, string>> = {
  engine: 'src/worker/engine-worker.ts',
  page: 'src/worker/page-worker.ts',
  'refusing-engine': 'tests/browser/refusing-engine-worker.ts',
  'refusing-page': 'tests/browser/refusing-page-worker.ts',
  probe: 'tests/browser/pdfjs-probe.ts',
  'stopped-writer': 'tests/browser/stopped-writer.ts',
};

/** The folder under the server's root that the bundles have to themselves. */
const FOLDER = '/bundled/';

const SPAWNED = "new URL('./page-worker.ts', import.meta.url)";

/** The page worker is asked for by the address of its source, which a test may take for another: no build of its own. */
function spawnBySource(): Plugin {
  return {
    name: 'bindery-tests:spawn-by-source',
    enforce: 'pre',
    transform(code, id) {
      if (id !== join(ROOT, 'src/worker/engine-worker.ts')) return null;
      if (!code.includes(SPAWNED)) throw new Error('the engine starts page workers in a way that tests do not know');
      return { code: code.replace(SPAWNED, "new URL('/src/worker/page-worker.ts', location.origin)"), map: null };
    },
  };
}

/** Code by file name. */
async function bundle(): Promise<ReadonlyMap<string, string>> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    define: { ...define, 'import.meta.env.DEV': 'true' },
    plugins: [spawnBySource(), everywhere()],
    publicDir: false,
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: WORKERS, output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
    },
  });
  if (Array.isArray(built) || !('output' in built)) throw new Error('no bundle');
  return new Map(built.output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code]] : [])));
}

/** Built once, before the server answers: it sees no change of a source, and no test waits for the bundles. */
export function bundledWorkers(): Plugin {
  return {
    name: 'bindery-tests:bundled-workers',
    async configureServer(server) {
      const code = new Map([...(await bundle())].map(([name, text]) => [`${FOLDER}${name}`, text]));
      for (const [name, source] of Object.entries(WORKERS)) code.set(`/${source}`, `import '${FOLDER}${name}.js';`);
      server.middlewares.use((request, response, next) => {
        const found = code.get((request.url ?? '').split('?', 1)[0] ?? '');
        if (found === undefined) return next();
        response.setHeader('content-type', 'text/javascript');
        response.end(found);
      });
    },
  };
}
