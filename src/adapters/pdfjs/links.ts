// In: a page's annotations. Out: its links, and which annotations draw content of their own.
import type { Matrix } from '../../model/geometry.ts';
import type { LinkTarget, RawLink } from '../../model/raw-page.ts';
import { isDestination, type ResolveDestination } from './destinations.ts';
import { boxThrough, finite, isIndexed, recordFrom } from './numbers.ts';
import { MAX_LINKS } from './page-limits.ts';

/** Schemes that a book may link to; the rest (javascript:, data:, file:) is dropped here already. */
const SAFE_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'ftp:']);

/** Longest address that is kept, characters: beyond it browsers and readers disagree. */
const MAX_URL = 8_000;

/** Annotations that print something to read: form fields, text boxes, stamps. Links and remarks do not. */
const DRAWN_SUBTYPES = new Set(['Widget', 'FreeText', 'Stamp']);

type Annotation = Readonly<Record<string, unknown>>;

/** Reads link annotations with their targets; a link without a usable target is left out. */
export async function linksFrom(
  annotations: readonly unknown[],
  matrix: Matrix,
  resolve: ResolveDestination,
): Promise<readonly RawLink[]> {
  const links: RawLink[] = [];
  for (const value of annotations) {
    const annotation = recordFrom(value);
    if (annotation === null || annotation.subtype !== 'Link') continue;
    const target = await targetOf(annotation, resolve);
    if (target === null) continue;
    for (const rectangle of rectanglesOf(annotation)) {
      const [x0, y0, x1, y1] = rectangle;
      if (links.length < MAX_LINKS) links.push({ box: boxThrough(matrix, x0, y0, x1, y1), target });
    }
  }
  return links;
}

/** Ids of the annotations whose appearance belongs to the page's content. */
export function drawnAnnotations(annotations: readonly unknown[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const value of annotations) {
    const annotation = recordFrom(value);
    if (annotation === null || typeof annotation.id !== 'string') continue;
    if (typeof annotation.subtype === 'string' && DRAWN_SUBTYPES.has(annotation.subtype)) ids.add(annotation.id);
  }
  return ids;
}

async function targetOf(annotation: Annotation, resolve: ResolveDestination): Promise<LinkTarget | null> {
  if (isDestination(annotation.dest)) {
    const destination = await resolve(annotation.dest);
    if (destination !== null) return { type: 'internal', destination };
  }
  const href = safeUrl(annotation.url ?? annotation.unsafeUrl);
  return href === null ? null : { type: 'external', href: asWritten(href, annotation.unsafeUrl) };
}

/** RFC 3987 §2.2 ucschar, without spaces and what turns or hides text. */
const IRI_CHARACTER = /^[^\p{C}\p{Z}]$/u;

/** An address that the file gives in letters of its script keeps them; one that the file gives escaped stays so. */
export function asWritten(href: string, source: unknown): string {
  if (typeof source !== 'string' || !/[^\x20-\x7e]/.test(source)) return href;
  return href.replace(/(?:%[89a-f][0-9a-f])+/gi, (escaped) => {
    try {
      return [...decodeURIComponent(escaped)].map((c) => (IRI_CHARACTER.test(c) ? c : encodeURIComponent(c))).join('');
    } catch {
      return escaped;
    }
  });
}

/** The address in normal form if its scheme is allowed, else null. */
export function safeUrl(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > MAX_URL) return null;
  try {
    const url = new URL(value.trim());
    return SAFE_SCHEMES.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** One rectangle a quadrilateral where the link runs over several lines (ISO 32000-2 Table 176), else the whole one. */
function rectanglesOf(annotation: Annotation): readonly (readonly [number, number, number, number])[] {
  const quads = annotation.quadPoints;
  const rectangles: [number, number, number, number][] = [];
  if (isIndexed(quads)) {
    for (let i = 0; i + 7 < quads.length; i += 8) {
      const xs = [0, 2, 4, 6].map((k) => finite(quads[i + k]));
      const ys = [1, 3, 5, 7].map((k) => finite(quads[i + k]));
      rectangles.push([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
    }
  }
  if (rectangles.length > 0) return rectangles;
  const { rect } = annotation;
  if (!isIndexed(rect) || rect.length < 4) return [];
  return [[finite(rect[0]), finite(rect[1]), finite(rect[2]), finite(rect[3])]];
}
