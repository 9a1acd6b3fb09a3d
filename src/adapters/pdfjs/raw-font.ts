// In: a font's metrics, facts and how its glyphs were mapped on the page. Out: RawFont.
import type { RawFont } from '../../model/raw-page.ts';
import type { FontMetrics } from './font-metrics.ts';
import { readFontName } from './font-name.ts';
import { rounded } from './numbers.ts';

/** Font descriptor flags, ISO 32000-2 Table 121. */
const FIXED_PITCH = 1;
const SERIF = 1 << 1;
const ITALIC = 1 << 6;
const FORCE_BOLD = 1 << 18;

/** FontWeight from which type reads as bold: CSS and OpenType call 600 semi-bold. */
const BOLD_WEIGHT = 600;

/** Degrees of ItalicAngle from which upright type reads as slanted. Italics lean by 8 to 20. */
const SLANT = 4;

/** Share of a font's glyphs on the page that must have a mapped code point. */
const KNOWN_SHARE = 0.95;

/** Em fractions where the font gives none: typical of Latin text faces. */
const DEFAULT_ASCENT = 0.8;
const DEFAULT_DESCENT = -0.2;

export type GlyphTally = { known: number; all: number };

/** Merges what name, descriptor and glyphs say; `variant` adds a slant or weight that the content stream makes. */
export function rawFontFrom(
  id: string,
  metrics: FontMetrics,
  tally: GlyphTally,
  variant: { readonly bold: boolean; readonly italic: boolean },
): RawFont {
  const { facts } = metrics;
  const byName = readFontName(facts.name);
  const flag = (bit: number): boolean => !byName.certain && (facts.flags & bit) !== 0;
  const leans = !byName.certain && (metrics.italicHint || Math.abs(facts.italicAngle) >= SLANT);
  const monospace = facts.equalWidths ?? (byName.monospace || flag(FIXED_PITCH));
  return {
    id,
    name: byName.name,
    family: byName.family,
    bold: byName.bold || metrics.boldHint || flag(FORCE_BOLD) || facts.weight >= BOLD_WEIGHT || variant.bold,
    italic: byName.italic || leans || flag(ITALIC) || variant.italic,
    monospace,
    serif: byName.serif || (flag(SERIF) && !monospace && !byName.sans),
    // The flag of the descriptor is no evidence: Ghostscript sets it on subsets of digits or capitals alone.
    smallCaps: byName.smallCaps,
    vertical: metrics.vertical,
    type3: metrics.type3,
    unicodeKnown: tally.all > 0 && tally.known >= tally.all * KNOWN_SHARE,
    ascent: saneAscent(facts.ascent),
    descent: saneDescent(facts.descent),
  };
}

function saneAscent(ascent: number): number {
  return ascent > 0.3 && ascent < 2 ? rounded(ascent) : DEFAULT_ASCENT;
}

function saneDescent(descent: number): number {
  const below = descent > 0 ? -descent : descent;
  return below < -0.02 && below > -1.5 ? rounded(below) : DEFAULT_DESCENT;
}
