// In: a page's index. Out: its dictionary, without a look at the pages before it: pdf.js reads the dictionaries of all of
// them, and where each stands beside its scan that is the whole file, held in memory (pdf.js #5304).
import type { PdfCatalog, PdfDict, PdfjsInternals, PdfRef } from './internals.ts';

/** Levels of the page tree that are followed; real trees have two to five. */
const MAX_DEPTH = 32;

type Leaf = readonly [PdfDict, PdfRef];

/** Lets pdf.js search the page tree only where this finds nothing: odd trees, and its own words about them. */
export function hookPageLookup(internals: PdfjsInternals): void {
  const { prototype } = internals.Catalog;
  const getPageDict = prototype.getPageDict;
  prototype.getPageDict = async function findOrSearch(this: PdfCatalog, pageIndex) {
    return (await leafAt(this, pageIndex).catch(() => null)) ?? getPageDict.call(this, pageIndex);
  };
}

async function leafAt(catalog: PdfCatalog, pageIndex: number): Promise<Leaf | null> {
  let node = catalog.toplevelPagesDict;
  await noteFlatPages(catalog, node);
  let first = 0;
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    const kids = await kidsOf(catalog, node);
    if (kids === null) return null;
    const found = await kidWith(catalog, kids, (await countOf(catalog, node)) === kids.length, pageIndex - first);
    if (found === null) return null;
    const { dict, ref, before } = found;
    first += before;
    if (isLeaf(dict)) return first === pageIndex ? [dict, ref] : null;
    node = dict;
  }
  return null;
}

const noted = new WeakSet<PdfCatalog>();

/** Destinations ask the other way round, which page a dictionary is: pdf.js counts all kids before it. */
async function noteFlatPages(catalog: PdfCatalog, root: PdfDict): Promise<void> {
  if (noted.has(catalog)) return;
  noted.add(catalog);
  const kids = await kidsOf(catalog, root);
  if (kids === null || (await countOf(catalog, root)) !== kids.length) return;
  for (const [index, ref] of kids.entries()) catalog.pageIndexCache.put(ref, index);
}

/** The kid that holds the page with this index below its parent, and the number of pages before it. */
async function kidWith(
  catalog: PdfCatalog,
  kids: readonly PdfRef[],
  flat: boolean,
  index: number,
): Promise<{ readonly dict: PdfDict; readonly ref: PdfRef; readonly before: number } | null> {
  if (flat) {
    // As many pages as kids: each kid is one. This is what large scans look like, and what must not be walked through.
    const ref = kids[index];
    const dict = ref === undefined ? null : await catalog.xref.fetchAsync(ref);
    if (isDict(dict) && !isLeaf(dict) && (await countOf(catalog, dict)) !== 1) return null;
    return ref !== undefined && isDict(dict) ? { dict, ref, before: index } : null;
  }
  let before = 0;
  for (const ref of kids) {
    const known = catalog.pageKidsCountCache.get(ref);
    if (known !== undefined && before + known <= index) {
      before += known;
      continue;
    }
    const dict = await catalog.xref.fetchAsync(ref);
    if (!isDict(dict)) return null;
    const count = isLeaf(dict) ? 1 : await countOf(catalog, dict);
    if (count === null) return null;
    catalog.pageKidsCountCache.put(ref, count);
    if (before + count > index) return { dict, ref, before };
    before += count;
  }
  return null;
}

async function entryOf(catalog: PdfCatalog, node: PdfDict, key: string): Promise<unknown> {
  const value = node.getRaw(key);
  return isRef(value) ? catalog.xref.fetchAsync(value) : value;
}

async function countOf(catalog: PdfCatalog, node: PdfDict): Promise<number | null> {
  const count = await entryOf(catalog, node, 'Count');
  return typeof count === 'number' && Number.isInteger(count) && count >= 0 ? count : null;
}

async function kidsOf(catalog: PdfCatalog, node: PdfDict): Promise<readonly PdfRef[] | null> {
  const kids = await entryOf(catalog, node, 'Kids');
  return Array.isArray(kids) && kids.every(isRef) ? kids : null;
}

function isLeaf(dict: PdfDict): boolean {
  return !dict.has('Kids');
}

function isRef(value: unknown): value is PdfRef {
  return typeof value === 'object' && value !== null && 'num' in value && 'gen' in value;
}

function isDict(value: unknown): value is PdfDict {
  return typeof value === 'object' && value !== null && 'getRaw' in value && 'has' in value;
}
