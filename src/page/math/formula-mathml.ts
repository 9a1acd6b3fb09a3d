// A raw page and the box of a displayed formula in; its MathML, its text and its number out, or null: a picture, then.
import type { Box } from '../../model/geometry.ts';
import type { RawPage } from '../../model/raw-page.ts';
import { withAccents } from './accents.ts';
import { withBars } from './bars.ts';
import { composedSigns } from './compose.ts';
import { numberApart } from './equation-number.ts';
import { formulaInk } from './glyphs-in.ts';
import { mathParser } from './parse.ts';
import { withRuledMatrices } from './ruled-matrices.ts';
import { mathElement, mathText } from './serialize.ts';

export type FormulaMathml = { readonly mathml: string; readonly number: string | null; readonly text: string };

/** Rebuilds a formula from its glyphs and rules. Points; null where any part of it is not certain. */
export function formulaMathml(raw: RawPage, region: Box): FormulaMathml | null {
  const ink = formulaInk(raw, region);
  if (ink === null || ink.boxes.length === 0) return null;
  const apart = numberApart(ink.boxes);
  if (apart === null) return null;
  const signs = composedSigns(apart.boxes, ink.rules);
  const boxes = signs === null ? null : withAccents(signs);
  if (boxes === null) return null;
  // Faces that hold Greek letters alone stand beside a text face that sets the Latin identifiers.
  const identifiersApart = boxes.some(
    (box) => box.role === 'letter' && box.face === 'italic' && !box.textFont && /^[A-Za-z]$/.test(box.text),
  );
  const parse = mathParser(identifiersApart);
  const ruled = withRuledMatrices({ ...ink, boxes }, parse);
  const built = ruled === null ? null : withBars(ruled.boxes, ruled.rules, parse);
  const whole = built === null ? null : parse(built);
  if (whole?.node == null) return null;
  return {
    mathml: mathElement(whole.node),
    number: apart.number,
    text: mathText(whole.node).replace(/\s+/gu, ' ').trim(),
  };
}
