// In: the book's metadata and the list of its files. Out: the package document (EPUB 3.3 §5).
import type { BookMetadata } from '../model/book.ts';
import type { AccessibilityStatement } from './accessibility.ts';
import { cleanLine } from './clean-text.ts';
import { fileAs } from './creator-name.ts';
import { bookLanguage } from './language-tag.ts';
import { pageProgression, textDirection } from './text-direction.ts';
import { element, type XmlElement, xmlDocument } from './xml.ts';

export type ManifestItem = {
  readonly id: string;
  readonly href: string;
  readonly mediaType: string;
  readonly properties: readonly string[];
};

export type SpineItem = { readonly idref: string; readonly linear: boolean };

export type PackageParts = {
  readonly title: string;
  readonly identifier: string;
  readonly statement: AccessibilityStatement;
  readonly hasPages: boolean;
  readonly manifest: readonly ManifestItem[];
  readonly spine: readonly SpineItem[];
  readonly ncxId: string;
  /** Manifest id of the cover picture, for readers of EPUB 2. */
  readonly coverId: string | null;
};

/** The date of a book that tells none that dcterms:modified could hold. */
const UNKNOWN_DATE = '1980-01-01T00:00:00Z';

/** XML of the package document. */
export function renderPackage(metadata: BookMetadata, parts: PackageParts): string {
  const language = bookLanguage(metadata.language);
  const items = parts.manifest.map((item) =>
    element('item', {
      id: item.id,
      href: item.href,
      'media-type': item.mediaType,
      properties: item.properties.length > 0 ? item.properties.join(' ') : null,
    }),
  );
  const spine = parts.spine.map((item) => element('itemref', { idref: item.idref, linear: item.linear ? null : 'no' }));
  const root = element(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'book-id',
      'xml:lang': language,
      dir: textDirection(metadata),
    },
    [
      element('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, metadataElements(metadata, parts)),
      element('manifest', {}, items),
      element('spine', { toc: parts.ncxId, 'page-progression-direction': pageProgression(metadata) }, spine),
    ],
  );
  return xmlDocument(root);
}

function metadataElements(metadata: BookMetadata, parts: PackageParts): readonly XmlElement[] {
  const description = cleanLine(metadata.subject ?? '');
  const subjects = new Set(metadata.keywords.map(cleanLine).filter(Boolean));
  return [
    element('dc:identifier', { id: 'book-id' }, [parts.identifier]),
    element('dc:title', { id: 'title' }, [parts.title]),
    meta('title-type', 'main', '#title'),
    ...creators(metadata.authors),
    element('dc:language', {}, [bookLanguage(metadata.language)]),
    meta('dcterms:modified', modified(metadata.modified)),
    ...(description === '' ? [] : [element('dc:description', {}, [description])]),
    ...[...subjects].map((subject) => element('dc:subject', {}, [subject])),
    ...(parts.hasPages ? pageSource(parts.title) : []),
    meta('rendition:layout', 'reflowable'),
    meta('rendition:orientation', 'auto'),
    meta('rendition:spread', 'auto'),
    ...parts.statement.modes.map((mode) => meta('schema:accessMode', mode)),
    ...parts.statement.sufficient.map((modes) => meta('schema:accessModeSufficient', modes)),
    ...parts.statement.features.map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', parts.statement.summary),
    ...(parts.coverId === null ? [] : [element('meta', { name: 'cover', content: parts.coverId })]),
  ];
}

function creators(authors: readonly string[]): readonly XmlElement[] {
  return [...new Set(authors.map(cleanLine).filter(Boolean))].flatMap((author, i) => {
    const id = `creator${i + 1}`;
    const filed = fileAs(author);
    return [
      element('dc:creator', { id }, [author]),
      meta('role', 'aut', `#${id}`, 'marc:relators'),
      ...(filed === null ? [] : [meta('file-as', filed, `#${id}`)]),
      meta('display-seq', String(i + 1), `#${id}`),
    ];
  });
}

/** Where the page numbers of the page-list come from. */
function pageSource(title: string): readonly XmlElement[] {
  return [element('dc:source', { id: 'source' }, [`${title} (PDF)`]), meta('source-of', 'pagination', '#source')];
}

function meta(
  property: string,
  value: string,
  refines: string | null = null,
  scheme: string | null = null,
): XmlElement {
  return element('meta', { property, refines, scheme }, [value]);
}

/** dcterms:modified is CCYY-MM-DDThh:mm:ssZ (EPUB 3.3 §5.5.4). */
function modified(date: string): string {
  const match = /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:\.\d+)?Z$/.exec(
    date,
  );
  return match === null ? UNKNOWN_DATE : `${match[1]}Z`;
}
