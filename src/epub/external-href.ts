// In: a link target as the PDF gave it. Out: an absolute URL that the URL standard and readers accept, or null.
import { asciiDomain } from './punycode.ts';

/** Schemes that can only lead somewhere, never run anything. */
const SCHEMES = new Set(['http', 'https', 'ftp', 'mailto']);

/** Longest URL written, characters: readers and servers refuse longer ones. */
const MAX_LENGTH = 4000;

/** RFC 3986 §3.2.2 reg-name as DNS has it (underscores occur), after punycode. */
const HOST_NAME =
  /^(?=.{1,253}\.?$)[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*\.?$/i;

/** A safe absolute URL with an ASCII host; null for any other scheme, a relative one, or a host that cannot be. */
export function externalHref(input: string): string | null {
  // Browsers drop controls inside a URL, so "java\nscript:" must not pass; Cf are the invisible ones.
  const text = input
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\p{Cf}]/gu, '')
    .trim();
  const absolute = /^www\.[^\s/]+\./i.test(text) ? `http://${text}` : text;
  const match = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(absolute);
  const scheme = match?.[1]?.toLowerCase() ?? '';
  const rest = match?.[2] ?? '';
  if (!SCHEMES.has(scheme)) return null;
  const href = scheme === 'mailto' ? mailto(rest) : hierarchical(scheme, rest);
  return href !== null && href.length <= MAX_LENGTH ? href : null;
}

function mailto(rest: string): string | null {
  const [to = '', query] = splitOnce(rest, '?');
  if (!/^[^@\s]+@[^@\s]+$/.test(to.trim())) return null;
  return `mailto:${encode(to.trim(), "/?#[]'\\")}${query === undefined ? '' : `?${encode(query, '#[]')}`}`;
}

function hierarchical(scheme: string, rest: string): string | null {
  const match = /^\/\/([^/?#\\]*)([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(rest);
  if (match === null) return null;
  const authority = cleanAuthority(match[1] ?? '');
  if (authority === null) return null;
  const path = encode((match[2] ?? '').replace(/\\/g, '/'), '[]');
  const query = match[3] === undefined ? '' : `?${encode(match[3].slice(1), '[]')}`;
  const fragment = match[4] === undefined ? '' : `#${encode(match[4].slice(1), '#[]')}`;
  return `${scheme}://${authority}${path}${query}${fragment}`;
}

/** Host and port; a user name is left out, for it only serves to deceive about the host. */
function cleanAuthority(authority: string): string | null {
  const place = authority.slice(authority.lastIndexOf('@') + 1);
  const match = /^(\[[0-9a-f:.]+\]|[^:[\]]*)(?::(\d{0,5}))?$/i.exec(place);
  const host = match?.[1] ?? '';
  const port = match?.[2] ?? '';
  if (port !== '' && Number(port) > 65535) return null;
  const name = cleanHost(host);
  return name === null ? null : name + (port === '' ? '' : `:${Number(port)}`);
}

function cleanHost(host: string): string | null {
  if (host.startsWith('[')) return isIpv6(host.slice(1, -1)) ? host : null;
  const name = asciiDomain(host);
  if (name === null || !HOST_NAME.test(name)) return null;
  if (/(?:^|\.)[0-9]+\.?$/.test(name) && !isIpv4(name)) return null;
  return name;
}

/** A host whose last label is a number is an IPv4 address to a browser, so it must be a whole one. */
function isIpv4(host: string): boolean {
  const parts = host.split('.');
  return parts.length === 4 && parts.every((p) => /^\d{1,3}$/.test(p) && Number(p) < 256);
}

/** RFC 4291 §2.2, forms 1 and 2. */
function isIpv6(text: string): boolean {
  const halves = text.split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (!groups.every((g) => /^[0-9a-f]{1,4}$/i.test(g))) return false;
  return halves.length === 1 ? groups.length === 8 : halves.length === 2 && groups.length < 8;
}

/** RFC 3986 §2 unreserved, reserved and percent; RFC 3987 §2.2 ucschar without spaces and what turns or hides text. */
const URL_CHARACTER = /[A-Za-z0-9._~:/?#[\]@!$&'()*+,;=%-]|[^\p{ASCII}\p{C}\p{Z}]/u;

/** Percent-encodes what RFC 3986 and 3987 allow in no path, query or fragment, and `also`; existing escapes stay. */
function encode(text: string, also: string): string {
  let out = '';
  for (const c of text.replace(/%(?![0-9a-f]{2})/gi, '%25')) {
    out += URL_CHARACTER.test(c) && !also.includes(c) ? c : percent(c);
  }
  return out;
}

function percent(c: string): string {
  const encoded = encodeURIComponent(c);
  return encoded === c ? `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}` : encoded;
}

function splitOnce(text: string, separator: string): readonly [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
