// In: an open document and a page index. Out: RawPage, with the sources of its images noted.
import type { RawDocument, RawPage } from '../../model/raw-page.ts';
import type { ImageSource } from './hooks.ts';
import { type PageImages, pageImagesFrom } from './page-images.ts';
import { rawPageFrom } from './raw-page.ts';
import type { OpenDocument, Session } from './session.ts';

/** Time after which the walk over a page's operators stops and keeps what it has, ms. */
const WALK_LIMIT = 10_000;

/** One operator-list pass without image decoding; throws what pdf.js throws. */
export async function readPage(
  session: Session,
  open: OpenDocument,
  index: number,
  document: RawDocument,
): Promise<RawPage> {
  const sources = new Map<string, ImageSource>();
  const page = await session.page(open, index);
  open.hooks.onImage = (ref, pageIndex, source) => {
    if (pageIndex === index && !sources.has(ref)) sources.set(ref, source);
  };
  try {
    const deadline = performance.now() + WALK_LIMIT;
    const raw = await rawPageFrom(page, {
      pdf: open.pdf,
      label: document.pageLabels?.[index] ?? null,
      tagged: document.tagged,
      resolve: open.resolve,
      outOfTime: () => performance.now() > deadline,
    });
    open.images.set(index, pageImagesFrom(raw, sources));
    return raw;
  } finally {
    open.hooks.onImage = null;
    page.cleanup();
  }
}

/** What is known of a page's images; reads the page again where the document was opened anew since. */
export async function imagesOfPage(
  session: Session,
  open: OpenDocument,
  index: number,
  document: RawDocument,
): Promise<PageImages> {
  const known = open.images.get(index);
  if (known !== undefined) return known;
  await readPage(session, open, index, document);
  return open.images.get(index) ?? { sources: new Map(), placements: new Map(), whole: null, slow: null };
}
