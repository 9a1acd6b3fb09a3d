// In: the family of a font. Out: whether it is one of formulas, whose slant is notation and no emphasis.

/** Names of TeX's and of OpenType math fonts. */
const MATH_FACE =
  /^(?:cm(?:mi|sy|ex|mib|bsy)|ms[ab]m|eu[fr][mb]|lmmath|lmmi|stmary|rsfs|wasy|[tp]x(?:sy|mi)|mt(?:mi|sy)|symbol)|math/i;

/** Whether a family is one of formulas. */
export function isMathFace(family: string): boolean {
  return MATH_FACE.test(family);
}
