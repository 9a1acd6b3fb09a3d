// In: pdf.js's outline. Out: OutlineItem tree with destinations resolved.
import type { OutlineItem } from '../../model/raw-page.ts';
import type { ResolveDestination } from './destinations.ts';
import { recordFrom } from './numbers.ts';
import { MAX_OUTLINE_ITEMS } from './page-limits.ts';

/** Deepest nesting that is read; contents lists of books have at most six levels. */
const MAX_DEPTH = 32;

/** Resolves the whole outline in document order; titles have their white space tidied. */
export async function outlineFrom(items: unknown, resolve: ResolveDestination): Promise<readonly OutlineItem[]> {
  return levelFrom(items, 0, { left: MAX_OUTLINE_ITEMS }, resolve);
}

async function levelFrom(
  items: unknown,
  depth: number,
  budget: { left: number },
  resolve: ResolveDestination,
): Promise<readonly OutlineItem[]> {
  if (!Array.isArray(items) || depth > MAX_DEPTH) return [];
  const level: OutlineItem[] = [];
  for (const value of items) {
    const item = recordFrom(value);
    if (item === null || budget.left <= 0) continue;
    budget.left -= 1;
    level.push({
      title: typeof item.title === 'string' ? item.title.replace(/\s+/g, ' ').trim() : '',
      destination: await resolve(item.dest),
      children: await levelFrom(item.items, depth + 1, budget, resolve),
    });
  }
  return level;
}
