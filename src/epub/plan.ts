// In: the chapters. Out: the content files of the book, each with its blocks and the notes that stand at its end.
import type { AnchorId, Block, Chapter } from '../model/book.ts';
import { blockBytes } from './measure.ts';
import { splitBlock } from './split-block.ts';
import { walkBlocks } from './walk.ts';

/** XHTML files above this many bytes turn pages slowly on e-readers (Adobe's RMSDK refused them at 300 KB). */
const MAX_FILE_BYTES = 280_000;

export type NoteBlock = Extract<Block, { type: 'note' }>;

export type ContentFile = {
  /** Path below the package document. */
  readonly path: string;
  readonly chapter: Chapter;
  /** 0 for the file that begins the chapter; later ones continue it. */
  readonly part: number;
  readonly blocks: readonly Block[];
  readonly notes: readonly NoteBlock[];
};

/** Content files in reading order; a book without chapters gets one empty file. */
export function planFiles(chapters: readonly Chapter[]): readonly ContentFile[] {
  const all: readonly Chapter[] = chapters.length > 0 ? chapters : [{ id: '', kind: null, title: null, blocks: [] }];
  return all.flatMap(planChapter);
}

function planChapter(chapter: Chapter, index: number): readonly ContentFile[] {
  const referenced = referencedNotes(chapter.blocks);
  const notes = chapter.blocks.filter((block) => isPageNote(block, referenced));
  const flow = chapter.blocks.filter((block) => !isPageNote(block, referenced));
  const parts = splitBySize(flow);
  const name = `text/c${String(index + 1).padStart(4, '0')}`;
  const home = homesOfNotes(parts);
  return parts.map((blocks, part) => ({
    path: part === 0 ? `${name}.xhtml` : `${name}-${part + 1}.xhtml`,
    chapter,
    part,
    blocks,
    notes: notes.filter(
      (note): note is NoteBlock => note.type === 'note' && (home.get(note.id) ?? parts.length - 1) === part,
    ),
  }));
}

/** A footnote that its own chapter refers to: it moves to the end of the file that holds the reference. */
function isPageNote(block: Block, referenced: ReadonlySet<AnchorId>): boolean {
  return block.type === 'note' && block.kind === 'footnote' && referenced.has(block.id);
}

function referencedNotes(blocks: readonly Block[]): ReadonlySet<AnchorId> {
  const ids = new Set<AnchorId>();
  walkBlocks(blocks, { inline: (i) => i.type === 'note-reference' && ids.add(i.noteId) });
  return ids;
}

/** Which part holds the first reference to each note. */
function homesOfNotes(parts: readonly (readonly Block[])[]): ReadonlyMap<AnchorId, number> {
  const home = new Map<AnchorId, number>();
  parts.forEach((blocks, part) => {
    walkBlocks(blocks, {
      inline: (i) => i.type === 'note-reference' && !home.has(i.noteId) && home.set(i.noteId, part),
    });
  });
  return home;
}

function splitBySize(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const parts: Block[][] = [[]];
  let bytes = 0;
  for (const block of blocks.flatMap((b) => splitBlock(b, MAX_FILE_BYTES))) {
    const size = blockBytes(block);
    let last = parts[parts.length - 1] ?? [];
    if (bytes + size > MAX_FILE_BYTES && last.length > 0) {
      // A heading stays with what it heads.
      const from = last.findLastIndex((b) => b.type !== 'heading' && b.type !== 'page-break') + 1;
      const carried = from > 0 ? last.splice(from) : [];
      last = carried;
      parts.push(last);
      bytes = carried.reduce((sum, b) => sum + blockBytes(b), 0);
    }
    last.push(block);
    bytes += size;
  }
  return parts;
}
