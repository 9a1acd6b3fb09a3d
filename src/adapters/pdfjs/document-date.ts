// In: a date string of a PDF. Out: the same moment in ISO 8601, or null.

/** D:YYYYMMDDHHmmSSOHH'mm, everything after the year may be missing (ISO 32000-2 §7.9.4). */
const PDF_DATE = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([Zz+-])(?:(\d\d)'?(?:(\d\d)'?)?)?)?/;

/** Before the first PDF and far in the future, a date is a mistake. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** A PDF date as ISO 8601 UTC to the second; a date without a time zone is taken as UTC, so that it is the same everywhere. */
export function documentDate(value: unknown): string | null {
  const parts = typeof value === 'string' ? PDF_DATE.exec(value.trim()) : null;
  if (parts === null) return null;
  const field = (at: number, missing: number): number => Number(parts[at] ?? missing);
  const year = field(1, 0);
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const time = Date.UTC(year, field(2, 1) - 1, field(3, 1), field(4, 0), field(5, 0), field(6, 0));
  const zone = (field(8, 0) * 60 + field(9, 0)) * 60_000;
  const utc = parts[7] === '+' ? time - zone : parts[7] === '-' ? time + zone : time;
  return Number.isFinite(utc) ? new Date(utc).toISOString().replace(/\.\d+Z$/, 'Z') : null;
}
