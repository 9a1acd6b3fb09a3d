// In: the policy of scripts/headers.mjs. Out: the same in index.html, for hosts that send no headers of their own.
import type { PluginOption } from 'vite';
import { contentSecurityPolicy } from '../headers.mjs';

/** Directives that a meta element may not carry (CSP Level 3 §3.3); browsers warn about them. */
const HEADER_ONLY = /frame-ancestors [^;]*;?\s*/;

/** Adds the meta element to the built page, before anything that it must hold for. */
export function policyMeta(): PluginOption {
  return {
    name: 'bindery:policy-meta',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: {
          'http-equiv': 'Content-Security-Policy',
          content: contentSecurityPolicy.replace(HEADER_ONLY, '').replace(/;\s*$/, ''),
        },
        injectTo: 'head-prepend',
      },
    ],
  };
}
