// In: a book. Out: the files of its EPUB 3.3 container in the order in which they are zipped.
import type { BookDocument } from '../model/book.ts';
import type { EpubFile } from '../model/epub-file.ts';
import { accessibility } from './accessibility.ts';
import { findAnchors } from './anchors.ts';
import { renderChapter } from './chapter.ts';
import { renderCover } from './cover.ts';
import { landmarks } from './landmarks.ts';
import { bookLanguage } from './language-tag.ts';
import { renderNav } from './nav.ts';
import { renderNcx } from './ncx.ts';
import { type ManifestItem, renderPackage, type SpineItem } from './package-document.ts';
import { type UsedPicture, usedPictures } from './pictures.ts';
import { type ContentFile, planFiles } from './plan.ts';
import { renderStylesheet } from './stylesheet.ts';
import { firstText, navEntries, navPages } from './toc.ts';
import { bookWords } from './words.ts';
import { element, xmlDocument } from './xml.ts';

const ROOT = 'EPUB';
const PACKAGE_PATH = 'package.opf';
const NAV_PATH = 'nav.xhtml';
const NCX_PATH = 'toc.ncx';
const STYLE_PATH = 'style.css';
const COVER_PATH = 'text/cover.xhtml';
const XHTML = 'application/xhtml+xml';

/** An identifier for a book that has none: the nil UUID (RFC 9562 §5.9). */
const NIL_IDENTIFIER = 'urn:uuid:00000000-0000-0000-0000-000000000000';

type TextFile = { readonly path: string; readonly text: string };

/** All files of the EPUB; never fails, whatever the book holds. Equal books give equal files. */
export function writeEpub(book: BookDocument): readonly EpubFile[] {
  const { metadata } = book;
  const language = bookLanguage(metadata.language);
  const words = bookWords(language);
  const title = firstText(metadata.title, words.untitled);
  const identifier = firstText(metadata.identifier, NIL_IDENTIFIER);
  const files = planFiles(book.chapters);
  const anchors = findAnchors(book, files);
  const pictures = usedPictures(book, files);
  const contents = navEntries(book, files, anchors, words);
  const pages = navPages(book.pageList, anchors);
  const coverPicture = book.coverResourceId === null ? undefined : pictures.get(book.coverResourceId);
  const marks = landmarks(files, coverPicture === undefined ? null : COVER_PATH, NAV_PATH, words);

  const setting = { book, anchors, pictures, words, stylesheet: `../${STYLE_PATH}` };
  const chapters = files.map((file): TextFile => ({ path: file.path, text: renderChapter(file, setting) }));
  const cover: readonly TextFile[] =
    coverPicture === undefined
      ? []
      : [{ path: COVER_PATH, text: renderCover(metadata, coverPicture, words, setting.stylesheet) }];
  const mathml = chapters.some(hasMathml);
  const packageDocument = renderPackage(metadata, {
    title,
    identifier,
    statement: accessibility(book, files, { pictures, mathml, pages: pages.length > 0, words }),
    hasPages: pages.length > 0,
    manifest: manifest(chapters, cover.length > 0, [...pictures.values()], book.coverResourceId),
    spine: spine(files, cover.length > 0),
    ncxId: 'ncx',
    coverId: coverPicture === undefined ? null : pictureId(coverPicture),
  });
  return [
    { path: 'mimetype', content: { type: 'text', text: 'application/epub+zip' }, stored: true },
    textFile({ path: 'META-INF/container.xml', text: container() }, ''),
    ...[
      { path: PACKAGE_PATH, text: packageDocument },
      { path: NAV_PATH, text: renderNav(metadata, { contents, pages, landmarks: marks }, words, STYLE_PATH) },
      { path: NCX_PATH, text: renderNcx(metadata, { identifier, title }, contents, pages) },
      { path: STYLE_PATH, text: renderStylesheet(files, language) },
      ...cover,
      ...chapters,
    ].map((file) => textFile(file, `${ROOT}/`)),
    ...[...pictures.values()].map(pictureFile),
  ];
}

function textFile(file: TextFile, root: string): EpubFile {
  return { path: root + file.path, content: { type: 'text', text: file.text }, stored: false };
}

function pictureFile(picture: UsedPicture): EpubFile {
  return {
    path: `${ROOT}/${picture.path}`,
    content: { type: 'resource', resourceId: picture.resource.id },
    stored: true,
  };
}

function manifest(
  chapters: readonly TextFile[],
  cover: boolean,
  pictures: readonly UsedPicture[],
  coverResourceId: string | null,
): readonly ManifestItem[] {
  const item = (id: string, href: string, mediaType: string, ...properties: readonly string[]): ManifestItem => ({
    id,
    href,
    mediaType,
    properties,
  });
  return [
    item('nav', NAV_PATH, XHTML, 'nav'),
    item('ncx', NCX_PATH, 'application/x-dtbncx+xml'),
    item('style', STYLE_PATH, 'text/css'),
    ...(cover ? [item('cover', COVER_PATH, XHTML)] : []),
    ...chapters.map((file) => item(fileId(file.path), file.path, XHTML, ...(hasMathml(file) ? ['mathml'] : []))),
    ...pictures.map((picture) => {
      const properties = picture.resource.id === coverResourceId ? ['cover-image'] : [];
      return item(pictureId(picture), picture.path, picture.resource.mediaType, ...properties);
    }),
  ];
}

/** Cover and contents are reached through the reader's own screens, so they stand beside the reading order. */
function spine(files: readonly ContentFile[], cover: boolean): readonly SpineItem[] {
  return [
    ...(cover ? [{ idref: 'cover', linear: false }] : []),
    { idref: 'nav', linear: false },
    ...files.map((file) => ({ idref: fileId(file.path), linear: true })),
  ];
}

/** Only the serializer writes tags, so this string cannot come from a book's text. */
function hasMathml(file: TextFile): boolean {
  return file.text.includes('<math ');
}

function fileId(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
}

function pictureId(picture: UsedPicture): string {
  return fileId(picture.path);
}

function container(): string {
  const path = `${ROOT}/${PACKAGE_PATH}`;
  return xmlDocument(
    element('container', { xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container', version: '1.0' }, [
      element('rootfiles', {}, [
        element('rootfile', { 'full-path': path, 'media-type': 'application/oebps-package+xml' }),
      ]),
    ]),
  );
}
