// In: the content files. Out: the landmarks: where a reader finds cover, contents, the text's beginning and the parts after it.
import type { ChapterKind } from '../model/book.ts';
import type { ContentFile } from './plan.ts';
import { sectionOf } from './semantics.ts';
import type { BookWords } from './words.ts';

export type Landmark = { readonly type: string; readonly title: string; readonly href: string };

/** Kinds that a reader may want to go to by name (EPUB SSV), the first of each. */
const NAMED: readonly ChapterKind[] = [
  'titlepage',
  'foreword',
  'preface',
  'introduction',
  'acknowledgments',
  'appendix',
  'endnotes',
  'glossary',
  'bibliography',
];

/** Landmarks in reading order; `coverPath` and the contents first. */
export function landmarks(
  files: readonly ContentFile[],
  coverPath: string | null,
  navPath: string,
  words: BookWords,
): readonly Landmark[] {
  const out: Landmark[] = [];
  if (coverPath !== null) out.push({ type: 'cover', title: words.cover, href: coverPath });
  out.push({ type: 'toc', title: words.contents, href: `${navPath}#toc` });
  const body = files.find((file) => sectionOf(file.chapter.kind).division === 'bodymatter') ?? files[0];
  const seen = new Set<ChapterKind>();
  for (const file of files) {
    if (file === body) out.push({ type: 'bodymatter', title: words.start, href: file.path });
    const { kind } = file.chapter;
    if (kind === null || file.part > 0 || seen.has(kind) || !NAMED.includes(kind)) continue;
    seen.add(kind);
    out.push({ type: kind, title: words.kinds[kind], href: file.path });
  }
  return out;
}
