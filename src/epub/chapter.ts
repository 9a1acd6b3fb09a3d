// In: one content file of the plan. Out: its XHTML.
import type { BookDocument } from '../model/book.ts';
import type { Anchors } from './anchors.ts';
import { renderBlocks } from './blocks/block.ts';
import { idOf, type Picture, type RenderContext } from './context.ts';
import { renderInlines } from './inlines.ts';
import { plainText } from './measure.ts';
import type { ContentFile } from './plan.ts';
import { sectionOf } from './semantics.ts';
import { firstText } from './toc.ts';
import type { BookWords } from './words.ts';
import { xhtml } from './xhtml.ts';
import { element, type XmlNode } from './xml.ts';

/** Longest <title> of a content file, characters. */
const MAX_TITLE = 200;

export type ChapterSetting = {
  readonly book: BookDocument;
  readonly anchors: Anchors;
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly words: BookWords;
  readonly stylesheet: string;
};

/** XHTML of a content file: one section with the chapter's semantics, its notes at the end. */
export function renderChapter(file: ContentFile, setting: ChapterSetting): string {
  const context: RenderContext = {
    path: file.path,
    words: setting.words,
    anchors: setting.anchors,
    pictures: setting.pictures,
    inLink: false,
    usedIds: new Set(),
    blocks: renderBlocks,
    inlines: renderInlines,
  };
  const { division, type, role } = sectionOf(file.chapter.kind);
  const first = file.part === 0;
  const id = first ? idOf(context, file.chapter.id) : null;
  const content = [...renderBlocks(file.blocks, context), ...renderBlocks(file.notes, context)];
  const section = element('section', { id, 'epub:type': first ? type : null, role: first ? role : null }, [
    ...content,
    ...lostAnchors(context),
  ]);
  const title = firstText(file.chapter.title, firstHeading(file), setting.book.metadata.title, setting.words.untitled);
  return xhtml(setting.book.metadata, {
    title: title.slice(0, MAX_TITLE),
    stylesheet: setting.stylesheet,
    body: { 'epub:type': division },
    children: [section],
  });
}

function firstHeading(file: ContentFile): string | null {
  const heading = file.blocks.find((block) => block.type === 'heading');
  return heading === undefined ? null : plainText(heading.inlines);
}

/** Anchors that stood in something not shown (an empty caption, say): their links must still lead to this file. */
function lostAnchors(context: RenderContext): readonly XmlNode[] {
  return (context.anchors.targetsIn.get(context.path) ?? []).flatMap((anchor) => {
    const id = idOf(context, anchor);
    return id === null ? [] : [element('div', { id })];
  });
}
