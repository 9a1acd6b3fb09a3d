// Caps that keep one hostile page from filling memory; all far above real pages.

/** Glyphs a page: more than the page rules read, so that they can tell what they leave. */
export const MAX_GLYPHS = 300_000;

/** Paths a page; what comes after is summed in one shape. A dense map has more, a ruled table never. */
export const MAX_PATHS = 20_000;

/** Image placements a page. */
export const MAX_IMAGES = 5_000;

/** Links a page. */
export const MAX_LINKS = 5_000;

/** Longest side of a page in points: the limit of ISO 32000-1 Annex C without UserUnit (200 inches). */
export const MAX_PAGE_SIDE = 14_400;

/** Nodes of a page's structure tree. */
export const MAX_STRUCTURE_NODES = 50_000;

/** Entries of an outline. */
export const MAX_OUTLINE_ITEMS = 20_000;
