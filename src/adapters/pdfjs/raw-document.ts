// In: an open pdf.js document. Out: RawDocument: metadata, outline, page labels, language, tags.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { RawDocument } from '../../model/raw-page.ts';
import { destinationResolver } from './destinations.ts';
import { documentDate } from './document-date.ts';
import { recordFrom } from './numbers.ts';
import { outlineFrom } from './outline.ts';

/** Longest metadata text that is kept, characters. */
const MAX_TEXT = 2_000;

/** Most names or keywords that are kept. */
const MAX_ENTRIES = 100;

/** Reads what the document says of itself; each part that is damaged is as if it were not there. */
export async function rawDocumentFrom(pdf: PDFDocumentProxy): Promise<RawDocument> {
  const metadata = await pdf.getMetadata().catch(() => null);
  const info = recordFrom(metadata?.info) ?? {};
  const xmp = (name: string): unknown => metadata?.metadata?.get(name);
  const mark: unknown = await pdf.getMarkInfo().catch(() => null);
  const preferences: unknown = await pdf.getViewerPreferences().catch(() => null);
  const outline = await pdf.getOutline().catch(() => null);
  return {
    pageCount: pdf.numPages,
    title: firstText(xmp('dc:title'), info.Title),
    authors: authorsFrom(xmp('dc:creator'), info.Author),
    subject: firstText(xmp('dc:description'), info.Subject),
    keywords: keywordsFrom(xmp('pdf:keywords'), info.Keywords, xmp('dc:subject')),
    creator: firstText(xmp('xmp:creatortool'), info.Creator),
    producer: firstText(xmp('pdf:producer'), info.Producer),
    language: languageFrom(info.Language, xmp('dc:language')),
    outline: await outlineFrom(outline, destinationResolver(pdf)),
    pageLabels: await pageLabelsOf(pdf),
    tagged: entryOf(mark, 'Marked') === true,
    rightToLeft: entryOf(preferences, 'Direction') === 'R2L',
    modified: documentDate(info.ModDate) ?? documentDate(info.CreationDate),
  };
}

async function pageLabelsOf(pdf: PDFDocumentProxy): Promise<readonly string[] | null> {
  const labels = await pdf.getPageLabels().catch(() => null);
  if (labels === null || labels.length !== pdf.numPages) return null;
  return labels.map((label) => plainText(label) ?? '');
}

/** pdf.js gives dictionaries as Maps in some calls and as objects in others. */
function entryOf(dictionary: unknown, key: string): unknown {
  return dictionary instanceof Map ? dictionary.get(key) : recordFrom(dictionary)?.[key];
}

/** Tidied text without control characters, or null where nothing is left. */
function plainText(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_TEXT);
  return text === '' ? null : wellFormed(text);
}

/** Half a surrogate pair cannot be written to XML; hyperref's comma in mixed byte order reads as U+2C20. */
function wellFormed(text: string): string {
  return text
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/(?<=[A-Za-z])\u2c20 ?(?=[A-Za-z]|$)/g, (_comma, at: number) => (at + 2 >= text.length ? '' : ', '));
}

function firstText(...values: readonly unknown[]): string | null {
  for (const value of values) {
    const text = plainText(value);
    if (text !== null) return text;
  }
  return null;
}

/** XMP lists creators one by one; the information dictionary has them in one string, parted by semicolons. */
function authorsFrom(creators: unknown, author: unknown): readonly string[] {
  const listed = Array.isArray(creators) ? creators : [];
  const names = listed.length > 0 ? listed : typeof author === 'string' ? author.split(';') : [];
  return distinct(names.flatMap((name) => (typeof name === 'string' ? name.split(';') : [])));
}

function keywordsFrom(...values: readonly unknown[]): readonly string[] {
  for (const value of values) {
    const list = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[;,]/) : [];
    const words = distinct(list);
    if (words.length > 0) return words;
  }
  return [];
}

function distinct(values: readonly unknown[]): readonly string[] {
  const texts = values.map(plainText).filter((text) => text !== null);
  return [...new Set(texts)].slice(0, MAX_ENTRIES);
}

/** BCP 47 in canonical form; "en_US" and the like are mended, anything else is no language. */
function languageFrom(...values: readonly unknown[]): string | null {
  for (const value of values) {
    const text = plainText(value);
    if (text === null) continue;
    try {
      const [tag] = Intl.getCanonicalLocales(text.replaceAll('_', '-'));
      if (tag !== undefined) return tag;
    } catch {
      // Not a language tag: try the next source.
    }
  }
  return null;
}
