// In: what two languages' data read of a number with its unit beside squares. Out: the measure; null where it is none.
// Evidence: the data for Hangul reads 25℃ as 25*6, 1.5L as 1.51 and 12m² as 1207"; that for letters reads 25°C, 1.5L and 12m?.
// Both read the number itself alike.

/** A number, its unit, another unit that it is counted by, and what a small 2 or 3 over the line was read as. */
const MEASURE =
  /^([-+−]?\d[\d.,]*)\s?(°[CF]|[kcmuµn]?m|[kmuµ]?g|[mdk]?L|[kMG]?(?:W|Hz|V|J))(\/(?:[kcm]?m|s|h|[mdk]?L))?([?*’'"“”`^®°23]{1,2})?$/u;
const RAISED_UNIT = /^((?:[kmuµ]?g\/|[mdk]?L\/|[kM]?W\/|[kM]?V\/)?[kcm]?m)[?*’'“”"`^®°]$/u;
const GRAM = /^([-+−]?\d[\d.,]*)\s?([g¢])$/u;
const LIKE_G = /^[0689]$/u;
const CELSIUS = /^([-+−]?\d[\d.,]*)\s?°?C$/u;
const LIKE_CELSIUS = /^["“”?‘’]{1,2}$/u;
const METRES = /m$/u;

/** How sure the second reading must be that agrees on the number; a small figure, told by its ink, makes it less sure. */
const SURE = 55;
const SURE_OF_POWER = 30;

const digitsOf = (text: string): string => text.replace(/\D/gu, '');

/** The measure that was read; `power` tells from the ink what small figure ends it. */
export function measureIn(
  first: string,
  second: string,
  confidence: number,
  power: () => '2' | '3' | null,
): string | null {
  const [, number, unit, per = '', raised = ''] = MEASURE.exec(second) ?? [];
  if (number === undefined || unit === undefined || !digitsOf(first).startsWith(digitsOf(number))) return null;
  const signed = unit.replace(/^u/u, 'µ') + per;
  const told = METRES.test(signed) ? power() : null;
  const small = told === null ? '' : told === '2' ? '²' : '³';
  if (raised !== '' && small === '') return null;
  return confidence >= (raised === '' ? SURE : SURE_OF_POWER) ? number + signed + small : null;
}

/** A unit of metres with the small figure that its ink tells, for the sign that it was read as; null where that is another thing. */
export function raisedUnit(text: string, power: '2' | '3' | null): string | null {
  const [, unit] = RAISED_UNIT.exec(text) ?? [];
  return unit === undefined || power === null ? null : unit + (power === '2' ? '²' : '³');
}

/** The gram that a number ends in where the data for Hangul reads a figure apart, and that for letters a g or a sign like one. */
export function gramIn(number: string, first: string, second: string): string | null {
  const [, figures, gram] = GRAM.exec(second) ?? [];
  return figures !== undefined && gram !== undefined && LIKE_G.test(first) && digitsOf(figures) === digitsOf(number)
    ? 'g'
    : null;
}

/** Whether a ℃ stands behind a number: the letters' data reads its C, that for Hangul a quotation mark, or a C before which a ring stands. */
export function isCelsius(number: string, first: string, second: string, ring: () => boolean): boolean {
  if (first === 'C') return ring();
  const [, figures] = CELSIUS.exec(second) ?? [];
  return figures !== undefined && LIKE_CELSIUS.test(first) && digitsOf(figures) === digitsOf(number);
}
