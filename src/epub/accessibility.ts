// In: the book. Out: what can truly be said of its accessibility (EPUB Accessibility 1.1, schema.org vocabulary).
import type { BookDocument } from '../model/book.ts';
import { isVisible } from './measure.ts';
import type { ContentFile } from './plan.ts';
import { walkBlocks } from './walk.ts';
import type { BookWords } from './words.ts';

type Facts = {
  text: boolean;
  headings: boolean;
  pictures: number;
  undescribed: number;
  pagePictures: number;
};

export type AccessibilityStatement = {
  readonly modes: readonly string[];
  readonly sufficient: readonly string[];
  readonly features: readonly string[];
  readonly summary: string;
};

/** Access modes, features and a summary; nothing is claimed that the files do not hold. */
export function accessibility(
  book: BookDocument,
  files: readonly ContentFile[],
  given: {
    readonly pictures: ReadonlyMap<string, unknown>;
    readonly mathml: boolean;
    readonly pages: boolean;
    readonly words: BookWords;
  },
): AccessibilityStatement {
  const facts = gather(files, given.pictures);
  const { words } = given;
  const contents = book.toc.length > 0;
  const text = facts.text || facts.pictures === 0;
  const described = facts.undescribed === 0 && facts.pagePictures === 0;
  const sentences = [
    text ? words.accessibility.text : '',
    facts.undescribed > 0 ? words.accessibility.pictures : '',
    facts.pictures > facts.pagePictures && facts.undescribed === 0 ? words.accessibility.describedPictures : '',
    facts.pagePictures > 0 ? words.accessibility.pagePictures : '',
    contents ? words.accessibility.contents : '',
    given.pages ? words.accessibility.pages : '',
  ];
  return {
    modes: [...(text ? ['textual'] : []), ...(facts.pictures > 0 ? ['visual'] : [])],
    sufficient: [
      ...(text && described ? ['textual'] : []),
      ...(facts.pictures > 0 ? [text ? 'textual,visual' : 'visual'] : []),
    ],
    features: [
      'tableOfContents',
      ...(text ? ['readingOrder', 'displayTransformability'] : []),
      ...(facts.headings ? ['structuralNavigation'] : []),
      ...(given.pages ? ['pageNavigation', 'pageBreakMarkers'] : []),
      ...(facts.pictures > 0 && described ? ['alternativeText'] : []),
      ...(given.mathml ? ['MathML'] : []),
    ],
    summary: sentences.filter(Boolean).join(' '),
  };
}

function gather(files: readonly ContentFile[], pictures: ReadonlyMap<string, unknown>): Facts {
  const facts: Facts = {
    text: false,
    headings: false,
    pictures: 0,
    undescribed: 0,
    pagePictures: 0,
  };
  for (const file of files) {
    for (const blocks of [file.blocks, file.notes]) {
      walkBlocks(blocks, {
        block: (block) => {
          if (block.type === 'heading' && isVisible(block.inlines)) facts.headings = true;
          if (block.type === 'code' || block.type === 'formula') facts.text = true;
          if (block.type !== 'figure' || !pictures.has(block.resourceId)) return;
          facts.pictures += 1;
          if (block.kind === 'page') facts.pagePictures += 1;
          else if (block.alt.trim() === '') facts.undescribed += 1;
        },
        inline: (inline) => {
          if (inline.type === 'text' && inline.text.trim() !== '') facts.text = true;
          if (inline.type !== 'image' || !pictures.has(inline.resourceId)) return;
          facts.pictures += 1;
          if (inline.alt.trim() === '') facts.undescribed += 1;
        },
      });
    }
  }
  return facts;
}
