// In: an image source. Out: its JPEG bytes as they stand in the PDF, where a reader would show the same picture.
import type { ImageSource } from './hooks.ts';
import type { PdfDict, PdfjsInternals } from './internals.ts';
import { readJpegHeader } from './jpeg-header.ts';
import { isIndexed, recordFrom } from './numbers.ts';

export type OriginalJpeg = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  /** 1 for gray, 3 for colours. */
  readonly components: number;
};

/** Colour spaces in which JPEG samples mean what a JPEG reader takes them for. */
const PLAIN_SPACES = new Set(['DeviceGray', 'DeviceRGB', 'CalGray', 'CalRGB', 'G', 'RGB']);

/** Null where anything in the PDF changes the picture: masks, decode arrays, CMYK, odd colours, a turned EXIF. */
export function originalJpeg(internals: PdfjsInternals, source: ImageSource): OriginalJpeg | null {
  const { image } = source.request;
  const { dict } = image;
  if (source.mask || dict === null || !(image instanceof internals.JpegStream)) return null;
  if (dict.has('SMask') || dict.has('Mask') || !isDefaultDecode(dict) || hasColorTransform(dict)) return null;
  const bytes = image.bytes;
  const header = bytes === undefined ? null : readJpegHeader(bytes);
  if (bytes === undefined || header === null || header.end === null) return null;
  if (header.precision !== 8 || header.orientation !== 1 || header.width === 0 || header.height === 0) return null;
  const components = componentsOf(dict);
  if (header.components !== 1 && header.components !== 3) return null;
  if (components !== null && components !== header.components) return null;
  const { width, height, start, end } = header;
  return { bytes: bytes.slice(start, end), width, height, components: header.components };
}

function isDefaultDecode(dict: PdfDict): boolean {
  const decode = dict.getArray('D', 'Decode');
  if (!isIndexed(decode)) return true;
  return Array.from(decode).every((value, i) => value === i % 2);
}

function hasColorTransform(dict: PdfDict): boolean {
  const all = dict.get('DP', 'DecodeParms');
  const list: readonly unknown[] = Array.isArray(all) ? all : [all];
  return list.some((parameters) => {
    if (typeof parameters !== 'object' || parameters === null || !('has' in parameters)) return false;
    return typeof parameters.has === 'function' && parameters.has('ColorTransform') === true;
  });
}

/** Components that the colour space takes; null where the JPEG decides; NaN where it is no plain space. */
function componentsOf(dict: PdfDict): number | null {
  const space = dict.get('CS', 'ColorSpace');
  if (space === undefined || space === null) return null;
  if (Array.isArray(space)) {
    const family = recordFrom(space[0])?.name;
    if (family === 'ICCBased') return iccComponents(space[1], dict);
    return componentsOfName(family);
  }
  return componentsOfName(recordFrom(space)?.name);
}

function componentsOfName(name: unknown): number {
  if (typeof name !== 'string' || !PLAIN_SPACES.has(name)) return Number.NaN;
  return name === 'DeviceGray' || name === 'CalGray' || name === 'G' ? 1 : 3;
}

/** The profile itself is left out: readers without colour management would ignore it as well. */
function iccComponents(profile: unknown, dict: PdfDict): number {
  const resolved = resolve(profile, dict);
  const stream = typeof resolved === 'object' && resolved !== null && 'dict' in resolved ? resolved.dict : null;
  if (typeof stream !== 'object' || stream === null || !('get' in stream)) return Number.NaN;
  const n: unknown = typeof stream.get === 'function' ? stream.get('N') : null;
  return n === 1 || n === 3 ? n : Number.NaN;
}

function resolve(value: unknown, dict: PdfDict): unknown {
  const xref: unknown = Reflect.get(dict, 'xref');
  if (typeof xref !== 'object' || xref === null || !('fetchIfRef' in xref)) return value;
  return typeof xref.fetchIfRef === 'function' ? xref.fetchIfRef(value) : value;
}
