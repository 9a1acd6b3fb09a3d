// In: the pages' printed numbers. Out: the same, with what OCR read too short put right: "1" where the pages around count to 11.
// Evidence: the numbers of most other pages stand one distance from their places in the file, and the one read is a part of
// what that distance asks for.
import type { DraftPage } from './draft.ts';

/** Pages whose numbers agree, at least, and the part of all numbered pages. */
const MIN_AGREEING = 4;
const AGREEING_SHARE = 0.7;

const ARABIC = /^[0-9]{1,4}$/;

/** Puts misread numbers right. `printed`: by the page's index. */
export function withoutMisread(
  printed: ReadonlyMap<number, string>,
  pages: readonly DraftPage[],
): ReadonlyMap<number, string> {
  const numbered = [...printed].filter(([, folio]) => ARABIC.test(folio));
  const distances = new Map<number, number>();
  for (const [index, folio] of numbered)
    distances.set(Number(folio) - index, (distances.get(Number(folio) - index) ?? 0) + 1);
  const [usual] = [...distances].sort((a, b) => b[1] - a[1]);
  if (usual === undefined || usual[1] < MIN_AGREEING || usual[1] < numbered.length * AGREEING_SHARE) return printed;
  const scanned = new Set(pages.filter((page) => page.source === 'ocr').map((page) => page.index));
  return new Map(
    [...printed].map(([index, folio]) => {
      const wanted = String(index + usual[0]);
      const isPart =
        [folio, wanted].every((n) => ARABIC.test(n)) && folio.length < wanted.length && wanted.includes(folio);
      return [index, scanned.has(index) && isPart ? wanted : folio];
    }),
  );
}
