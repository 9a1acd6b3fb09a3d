// In: a language tag from anywhere. Out: a well-formed BCP 47 tag, or null.

/** The canonical form of a BCP 47 tag; null where it is not well formed. */
export function languageTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.trim().replace(/_/g, '-'))[0] ?? null;
  } catch {
    return null;
  }
}

/** The book's language; "und" (undetermined) where the tag says nothing. */
export function bookLanguage(tag: string): string {
  return languageTag(tag) ?? 'und';
}
