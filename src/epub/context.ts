// What the renderers of one content file share: ids, links, pictures, words, and the way down into the tree.
import type { AnchorId, Block, Inline } from '../model/book.ts';
import type { Anchors } from './anchors.ts';
import type { BookWords } from './words.ts';
import type { XmlNode } from './xml.ts';

export type Picture = {
  /** Path below the package document. */
  readonly path: string;
  readonly mediaType: string;
};

export type RenderContext = {
  /** Path of the file that is being written, below the package document. */
  readonly path: string;
  readonly words: BookWords;
  readonly anchors: Anchors;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Whether an <a> is open: HTML allows none inside another. */
  readonly inLink: boolean;
  /** Ids that the file holds already. */
  readonly usedIds: Set<string>;
  readonly blocks: (blocks: readonly Block[], context: RenderContext) => readonly XmlNode[];
  readonly inlines: (inlines: readonly Inline[], context: RenderContext) => readonly XmlNode[];
};

/** The id attribute of an anchor, once; null where nothing leads to it and it is not asked for. */
export function idOf(context: RenderContext, anchor: AnchorId, always = false): string | null {
  const place = context.anchors.places.get(anchor);
  if (place === undefined || place.path !== context.path || context.usedIds.has(place.id)) return null;
  if (!always && !context.anchors.targets.has(anchor)) return null;
  context.usedIds.add(place.id);
  return place.id;
}

/** A relative reference from this file to an anchor; null where the book has no such anchor. */
export function hrefTo(context: RenderContext, anchor: AnchorId): string | null {
  const place = context.anchors.places.get(anchor);
  if (place === undefined) return null;
  return place.path === context.path ? `#${place.id}` : `${fileName(place.path)}#${place.id}`;
}

/** A relative reference from a content file to a file beside the folder `text`. */
export function pictureHref(picture: Picture): string {
  return `../${picture.path}`;
}

/** All content files stand in one folder, so the last part of the path is the way from one to another. */
function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
