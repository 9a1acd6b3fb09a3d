// A Vite plugin: asks the browser to compile a worker's modules whole when they are loaded, so that it keeps them compiled.
import type { Plugin } from 'vite';

/**
 * Chromium's hint (explicit compile hints, V8): without it only functions that ran while the module was loaded are kept
 * from visit to visit, and all others are compiled again. Other browsers take it for a comment.
 */
const HINT = '//# allFunctionsCalledOnLoad\n';

/** Puts the hint at the head of the chunks whose names match, once they are minified. */
export function compileHints(chunks: RegExp): Plugin {
  return {
    name: 'bindery:compile-hints',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && chunks.test(chunk.name)) chunk.code = `${HINT}${chunk.code}`;
      }
    },
  };
}
