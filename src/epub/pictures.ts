// In: the book's resources and content files. Out: the pictures that are used, each with the path that it gets.
import type { BookDocument } from '../model/book.ts';
import type { ResourceInfo } from '../model/page.ts';
import type { Picture } from './context.ts';
import type { ContentFile } from './plan.ts';
import { walkBlocks } from './walk.ts';

export type UsedPicture = Picture & { readonly resource: ResourceInfo };

/** Pictures by resource id in the order of first use, the cover first; those that nothing shows are left out. */
export function usedPictures(book: BookDocument, files: readonly ContentFile[]): ReadonlyMap<string, UsedPicture> {
  const known = new Map(book.resources.map((resource) => [resource.id, resource]));
  const used = new Map<string, UsedPicture>();
  const use = (id: string): void => {
    const resource = known.get(id);
    if (resource === undefined || used.has(id)) return;
    const number = String(used.size + 1).padStart(4, '0');
    const extension = resource.mediaType === 'image/png' ? 'png' : 'jpg';
    used.set(id, { path: `images/i${number}.${extension}`, mediaType: resource.mediaType, resource });
  };
  if (book.coverResourceId !== null) use(book.coverResourceId);
  for (const file of files) {
    for (const blocks of [file.blocks, file.notes]) {
      walkBlocks(blocks, {
        block: (block) => block.type === 'figure' && use(block.resourceId),
        inline: (inline) => inline.type === 'image' && use(inline.resourceId),
      });
    }
  }
  return used;
}
