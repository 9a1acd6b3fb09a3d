// In: the content files. Out: where each anchor of the book is, under which id, and which anchors are aimed at.
import type { AnchorId, BookDocument, Inline, TocEntry } from '../model/book.ts';
import type { ContentFile } from './plan.ts';
import { walkBlocks } from './walk.ts';

export type Place = {
  /** Path of the content file, below the package document. */
  readonly path: string;
  /** An NCName, unique in the whole book. */
  readonly id: string;
  /** Rank in reading order. */
  readonly position: number;
};

export type Anchors = {
  readonly places: ReadonlyMap<AnchorId, Place>;
  /** Anchors that some link, note or list leads to: the others need no id in the file. */
  readonly targets: ReadonlySet<AnchorId>;
  /** The targets by the file that they are in. */
  readonly targetsIn: ReadonlyMap<string, readonly AnchorId[]>;
  /** Note references by the note that they lead to, in reading order. */
  readonly references: ReadonlyMap<AnchorId, readonly AnchorId[]>;
};

/** ASCII names that XML, CSS and URLs all take as they are. */
const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_.-]{0,63}$/;

/** Finds every anchor; the first of two equal ones counts. */
export function findAnchors(book: BookDocument, files: readonly ContentFile[]): Anchors {
  const places = new Map<AnchorId, Place>();
  const targets = new Set<AnchorId>();
  const references = new Map<AnchorId, AnchorId[]>();
  const used = new Set<string>();
  for (const file of files) {
    const add = (anchor: AnchorId): void => {
      if (anchor === '' || places.has(anchor)) return;
      places.set(anchor, { path: file.path, id: freshName(anchor, used), position: places.size });
    };
    if (file.part === 0) add(file.chapter.id);
    const visitor = {
      block: (block: { readonly id: AnchorId }) => add(block.id),
      item: add,
      inline: (inline: Inline) => {
        if (inline.type === 'page-break') add(inline.id);
        if (inline.type === 'link' && inline.target.type === 'internal') targets.add(inline.target.anchor);
        if (inline.type !== 'note-reference') return;
        add(inline.id);
        targets.add(inline.noteId);
        targets.add(inline.id);
        const known = references.get(inline.noteId);
        if (known === undefined) references.set(inline.noteId, [inline.id]);
        else known.push(inline.id);
      },
    };
    walkBlocks(file.blocks, visitor);
    walkBlocks(file.notes, visitor);
  }
  for (const entry of book.pageList) targets.add(entry.anchor);
  addTocTargets(book.toc, targets);
  return { places, targets, targetsIn: byFile(places, targets), references };
}

function byFile(places: ReadonlyMap<AnchorId, Place>, targets: ReadonlySet<AnchorId>): ReadonlyMap<string, AnchorId[]> {
  const byPath = new Map<string, AnchorId[]>();
  for (const [anchor, { path }] of places) {
    if (!targets.has(anchor)) continue;
    const known = byPath.get(path);
    if (known === undefined) byPath.set(path, [anchor]);
    else known.push(anchor);
  }
  return byPath;
}

function addTocTargets(entries: readonly TocEntry[], targets: Set<AnchorId>): void {
  for (const entry of entries) {
    targets.add(entry.anchor);
    addTocTargets(entry.children, targets);
  }
}

function freshName(anchor: AnchorId, used: Set<string>): string {
  let name = PLAIN_NAME.test(anchor) ? anchor : `a${used.size + 1}`;
  while (used.has(name)) name = `${name.slice(0, 48)}.${used.size}`;
  used.add(name);
  return name;
}
