// Runs of glyphs that the page rules do not read in; out, their text for the account, neighbours of one reason together.
import type { Box } from '../model/geometry.ts';
import { unionBox } from '../model/geometry.ts';
import type { DroppedText } from '../model/page.ts';
import type { RawGlyph, RawGlyphRun } from '../model/raw-page.ts';
import { glyphText } from './glyph-text.ts';
import { ASCENT_EM, DESCENT_EM } from './ink.ts';

/** Entries of one page, after which all text of one reason is one: hidden text that was cut into single words. */
const MAX_ENTRIES = 5_000;
/** Letters of one entry: a line of print has under 120. */
const MAX_LETTERS = 400;
/** Runs whose baselines differ by less, em, are one line. */
const SAME_LINE_EM = 0.3;

export type DropLog = {
  add(run: RawGlyphRun, glyphs: readonly RawGlyph[], rule: DroppedText['rule']): void;
  readonly entries: readonly DroppedText[];
};

function boxOf(run: RawGlyphRun, glyphs: readonly RawGlyph[]): Box {
  let box: Box | null = null;
  for (const { x, y, width } of glyphs) {
    const own = { x0: x, y0: y - ASCENT_EM * run.size, x1: x + Math.max(0, width), y1: y + DESCENT_EM * run.size };
    box = box === null ? own : unionBox(box, own);
  }
  return box ?? { x0: 0, y0: 0, x1: 0, y1: 0 };
}

/** Collects the dropped text of one page. */
export function dropLog(): DropLog {
  const entries: DroppedText[] = [];
  let lastY = Number.NaN;
  const lastOf = new Map<DroppedText['rule'], number>();
  return {
    entries,
    add(run, glyphs, rule) {
      const text = glyphs
        .map((glyph) => glyphText(glyph.text))
        .join('')
        .trim();
      if (text === '') return;
      const isFull = entries.length >= MAX_ENTRIES && lastOf.has(rule);
      const at = isFull ? (lastOf.get(rule) ?? 0) : entries.length - 1;
      const last = entries[at];
      const y = glyphs[0]?.y ?? 0;
      const box = boxOf(run, glyphs);
      const isOneLine = Math.abs(y - lastY) < SAME_LINE_EM * run.size && (last?.text.length ?? 0) < MAX_LETTERS;
      lastY = y;
      if (last?.rule === rule && (isFull || isOneLine)) {
        entries[at] = { text: `${last.text} ${text}`, box: unionBox(last.box, box), rule };
        return;
      }
      lastOf.set(rule, entries.length);
      entries.push({ text, box, rule });
    },
  };
}
