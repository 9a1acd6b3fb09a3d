// In: the headers of scripts/headers.mjs. Out: dist/_headers, which static hosts such as Netlify and Cloudflare Pages obey.
import type { PluginOption } from 'vite';
import { headersFileText } from '../headers.mjs';

/** Adds `_headers` to the build. */
export function headersFile(): PluginOption {
  return {
    name: 'bindery:headers-file',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFileText() });
    },
  };
}
