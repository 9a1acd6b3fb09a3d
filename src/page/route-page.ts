// One raw page in, its route out: is the text layer there, can it be read, or must the picture be?
import { boxArea, intersectBox } from '../model/geometry.ts';
import type { ConversionOptions } from '../model/options.ts';
import type { PageRoute, RouteKind } from '../model/page.ts';
import type { RawPage } from '../model/raw-page.ts';
import { isImplausibleHangul } from './hangul-statistics.ts';
import { withNamedBlanks } from './nameless-blanks.ts';
import { isPoorLayer } from './poor-layer.ts';
import { HIDDEN_ONLY } from './read-layer.ts';
import { isStampedPicture } from './stamped-picture.ts';

/** The reason of a scan whose text layer is mostly no words. */
export const POOR_LAYER = 'poor-layer';

/** Part of the page that one picture covers when it is the page itself. */
const FULL_PAGE = 0.7;
/** Part of the page that pictures cover, from which a page without text may be a scan with wide margins. */
const SCAN_SHARE = 0.25;
/** Invisible glyphs that make a text layer. */
const LAYER_GLYPHS = 10;
/** Part of glyphs in fonts with guessed Unicode, from which the layer cannot be trusted. */
const MAX_UNKNOWN = 0.35;
/** Part of glyphs that are private-use, unassigned or replacement characters. */
const MAX_UNREADABLE = 0.12;
/** Curves that draw text without any font. */
const OUTLINED_TEXT_PATHS = 60;
/** More curves than a page of letters has: a newspaper page has 15,000 letters, a map as many lines. */
const DRAWING_PATHS = 20_000;
/** Runs that are looked at; a sample tells as much. */
const MAX_RUNS = 20_000;

/** Counted glyphs, and the texts of those that are no plain ASCII. */
type Tally = { glyphs: number; unknown: number; unreadable: number; foreign: string[] };
/** What is painted and what is hidden; the layer that holds more is the one that is read. */
type Census = { readonly painted: Tally; readonly hidden: Tally };

const UNREADABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd\ufffe\uffff\ue000-\uefff\uf100-\uf6bd\uf700-\uf720\uf800-\uf8e5\uf8ff]|\p{Cn}/u;

/** Whether a text is one printed ASCII character: most of the glyphs that Latin script is set in. */
function isPlain(text: string): boolean {
  const code = text.charCodeAt(0);
  return text.length === 1 && code > 0x20 && code < 0x7f;
}

function census(page: RawPage): Census {
  const tally = (): Tally => ({ glyphs: 0, unknown: 0, unreadable: 0, foreign: [] });
  const counts = { painted: tally(), hidden: tally() };
  for (const run of page.runs.slice(0, MAX_RUNS)) {
    if (run.renderingMode === 7) continue;
    const own = run.renderingMode === 3 ? counts.hidden : counts.painted;
    const known = page.fonts[run.fontId]?.unicodeKnown ?? false;
    for (const glyph of run.glyphs) {
      const plain = isPlain(glyph.text);
      if (!plain && glyph.text.trim() === '') continue;
      own.glyphs++;
      if (!known) own.unknown++;
      if (plain) continue;
      if (UNREADABLE.test(glyph.text)) own.unreadable++;
      own.foreign.push(glyph.text);
    }
  }
  return counts;
}

function pictureCover(page: RawPage): { largest: number; total: number } {
  const whole = { x0: 0, y0: 0, x1: page.width, y1: page.height };
  const area = Math.max(1, boxArea(whole));
  let [largest, total] = [0, 0];
  for (const image of page.images) {
    const seen = intersectBox(whole, image.box);
    const share = seen === null ? 0 : boxArea(seen) / area;
    largest = Math.max(largest, share);
    total += share;
  }
  // Scans cut into strips or tiles cover the page together.
  return { largest: Math.max(largest, total <= 1.05 ? total : largest), total };
}

function garbledReason({ glyphs, unknown, unreadable, foreign }: Tally): string | null {
  if (glyphs === 0) return null;
  if (unreadable > MAX_UNREADABLE * glyphs) return 'private-use';
  if (unknown > MAX_UNKNOWN * glyphs) return 'unknown-unicode';
  return isImplausibleHangul(foreign) ? 'hangul-statistics' : null;
}

function judge(page: RawPage): { kind: RouteKind; reason: string } {
  const { painted, hidden } = census(page);
  const cover = pictureCover(page);
  if (painted.glyphs + hidden.glyphs === 0) {
    if (cover.largest >= SCAN_SHARE) return { kind: 'scan', reason: 'no-text' };
    const shapes = page.paths.filter((p) => p.kind === 'shape').length;
    if (shapes >= OUTLINED_TEXT_PATHS && shapes < DRAWING_PATHS) return { kind: 'scan', reason: 'outlined-text' };
    return page.images.length + page.paths.length > 0
      ? { kind: 'picture', reason: 'no-text' }
      : { kind: 'blank', reason: 'empty' };
  }
  const isHidden = hidden.glyphs > painted.glyphs;
  const garbled = garbledReason(isHidden ? hidden : painted);
  if (garbled !== null) return { kind: 'garbled', reason: garbled };
  if (isHidden && hidden.glyphs >= LAYER_GLYPHS) {
    if (cover.largest < SCAN_SHARE) return { kind: 'text', reason: HIDDEN_ONLY };
    return isPoorLayer(page) ? { kind: 'scan', reason: POOR_LAYER } : { kind: 'ocred', reason: 'invisible-text' };
  }
  if (cover.largest >= FULL_PAGE && isStampedPicture(page)) return { kind: 'mixed', reason: 'little-text-on-picture' };
  return { kind: 'text', reason: 'text-layer' };
}

/** Decides where a page's words come from. Every page has a route; nothing throws. */
export function routePage(raw: RawPage, options: ConversionOptions): PageRoute {
  const { kind, reason } = judge(withNamedBlanks(raw));
  const wanted = kind === 'scan' || kind === 'mixed' || kind === 'garbled';
  const forced = options.ocr === 'always' && kind !== 'blank';
  return {
    kind,
    needsOcr: options.ocr !== 'never' && (wanted || forced),
    reason: forced && !wanted ? 'ocr-always' : reason,
  };
}
