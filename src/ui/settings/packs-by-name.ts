// In: language packs in any order. Out: the same in the order of their names as shown, for lists that readers look through.
import type { LanguagePack } from '../../client/client.ts';
import { useApp } from '../state/app-context.ts';
import { useStore } from '../state/store.ts';

/** Sorted as readers of an interface language (BCP 47) expect. */
export function packsByName(
  packs: readonly LanguagePack[],
  language: string,
  nameOf: (code: string) => string,
): readonly LanguagePack[] {
  const collator = new Intl.Collator(language);
  return [...packs].sort((a, b) => collator.compare(nameOf(a.code), nameOf(b.code)));
}

/** All packs by their names in the interface language. */
export function usePacksByName(): readonly LanguagePack[] {
  const { messages, language, packs } = useApp();
  return packsByName(useStore(packs), language, messages.format.ocrLanguage);
}
