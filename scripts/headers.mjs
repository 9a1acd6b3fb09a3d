// The one source of the HTTP headers that the app is served with: the local server, dist/_headers and
// the nginx example all come from here.

/** Content Security Policy by directive. No COEP: SharedArrayBuffer is not used. */
const POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'worker-src': ["'self'"],
  'connect-src': ["'self'"],
  'img-src': ["'self'", 'blob:', 'data:'],
  'font-src': ["'self'", 'blob:', 'data:'],
  'style-src': ["'self'", 'blob:'],
  'manifest-src': ["'self'"],
  'frame-src': ['blob:'],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'object-src': ["'none'"],
  'frame-ancestors': ["'none'"],
  // The policy "default" is made in src/adapters/trusted-types: it makes addresses of our own scripts, and no markup.
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['default'],
};

/** The policy as a header value. */
export const contentSecurityPolicy = Object.entries(POLICY)
  .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
  .join('; ');

/** Headers of every response; a worker takes its policy from its own script's response, so all files carry them. */
export const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Files whose name holds a hash of their content. */
const HASHED = 'assets/';

const FOREVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

/**
 * Cache-Control for a path below the app's root, without a leading slash.
 * @param {string} path
 */
export function cacheControl(path) {
  return path.startsWith(HASHED) ? FOREVER : ASK_AGAIN;
}

/** The text of a `_headers` file (Netlify, Cloudflare Pages). */
export function headersFileText() {
  const common = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return [
    `/*`,
    ...common,
    `/${HASHED}*`,
    `  Cache-Control: ${FOREVER}`,
    `/sw.js`,
    `  Cache-Control: ${ASK_AGAIN}`,
    '',
  ].join('\n');
}

/** The header lines of an nginx server block. */
export function nginxLines() {
  return Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`);
}
