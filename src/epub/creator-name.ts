// In: an author's name. Out: the form that it is filed under, where that can be told.

/** Words that belong to the family name that follows (van Gogh, de Beauvoir). */
const PARTICLES = new Set([
  'van',
  'von',
  'der',
  'den',
  'de',
  'da',
  'di',
  'du',
  'la',
  'le',
  'del',
  'della',
  'dos',
  'ter',
  'zu',
]);

/** Words after the family name that are not part of it. */
const SUFFIXES = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);

/** Words that only organisations have in their names. */
const ORGANISATION =
  /\b(the|and|of|for|inc|ltd|llc|gmbh|corp|company|team|group|project|university|institute|foundation|press|association|society|committee|community|developers|contributors|authors)\b/i;

/** "Jane Austen" → "Austen, Jane"; names of another script stay; null where it may be no person's name. */
export function fileAs(name: string): string | null {
  if (/[\d@()&/]/.test(name) || ORGANISATION.test(name)) return null;
  if (name.includes(',')) return /^[^,]+, [^,]+$/.test(name) ? name : null;
  if (!/^[\p{Script=Latin}\p{M}\s.'’-]+$/u.test(name))
    return /^[\p{Script=Hangul}\p{Script=Han}]{2,5}$/u.test(name) ? name : null;
  const words = name.split(' ');
  const suffix = SUFFIXES.has(words.at(-1)?.toLowerCase() ?? '') ? (words.pop() ?? '') : '';
  if (words.length < 2 || words.length > 4) return null;
  let from = words.length - 1;
  while (from > 1 && PARTICLES.has(words[from - 1] ?? '')) from -= 1;
  const given = words.slice(0, from).join(' ');
  return `${words.slice(from).join(' ')}, ${given}${suffix === '' ? '' : `, ${suffix}`}`;
}
