// In: the kind of a chapter. Out: its EPUB structural semantics, ARIA role and division of the book.
import type { ChapterKind } from '../model/book.ts';

export type SectionSemantics = {
  readonly division: 'frontmatter' | 'bodymatter' | 'backmatter';
  /** EPUB Structural Semantics Vocabulary 1.1. */
  readonly type: string | null;
  /** DPUB-ARIA 1.1 role that ARIA in HTML allows on <section>. */
  readonly role: string | null;
};

const SECTIONS: Readonly<Record<Exclude<ChapterKind, null>, SectionSemantics>> = {
  titlepage: { division: 'frontmatter', type: 'titlepage', role: null },
  'copyright-page': { division: 'frontmatter', type: 'copyright-page', role: null },
  dedication: { division: 'frontmatter', type: 'dedication', role: 'doc-dedication' },
  epigraph: { division: 'frontmatter', type: 'epigraph', role: 'doc-epigraph' },
  foreword: { division: 'frontmatter', type: 'foreword', role: 'doc-foreword' },
  preface: { division: 'frontmatter', type: 'preface', role: 'doc-preface' },
  introduction: { division: 'bodymatter', type: 'introduction', role: 'doc-introduction' },
  toc: { division: 'frontmatter', type: 'toc', role: 'doc-toc' },
  part: { division: 'bodymatter', type: 'part', role: 'doc-part' },
  chapter: { division: 'bodymatter', type: 'chapter', role: 'doc-chapter' },
  appendix: { division: 'backmatter', type: 'appendix', role: 'doc-appendix' },
  bibliography: { division: 'backmatter', type: 'bibliography', role: 'doc-bibliography' },
  // EPUB Indexes 1.0 asks far more of epub:type="index" than a printed index tells, so only the role is given.
  index: { division: 'backmatter', type: null, role: 'doc-index' },
  glossary: { division: 'backmatter', type: 'glossary', role: 'doc-glossary' },
  // The notes themselves get type and role where they begin, below the heading (blocks/note.ts).
  endnotes: { division: 'backmatter', type: null, role: null },
  afterword: { division: 'backmatter', type: 'afterword', role: 'doc-afterword' },
  acknowledgments: { division: 'backmatter', type: 'acknowledgments', role: 'doc-acknowledgments' },
  colophon: { division: 'backmatter', type: 'colophon', role: 'doc-colophon' },
};

/** Semantics of a chapter file; an ordinary one is body matter without a type. */
export function sectionOf(kind: ChapterKind): SectionSemantics {
  return kind === null ? { division: 'bodymatter', type: null, role: null } : SECTIONS[kind];
}
