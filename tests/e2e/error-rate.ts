// In: what was read and what is true. Out: character errors in proportion to the truth.

/** Folds what print and OCR may differ in without either being wrong: white space, quotation marks, composition. */
function folded(text: string): readonly string[] {
  return [...text.normalize('NFKC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, '')];
}

/** Cost of the cheapest alignment in which text of `read` before and after the truth is free (Sellers 1980), per true character. */
export function characterErrorRate(read: string, truth: string): number {
  const [a, b] = [folded(read), folded(truth)];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  let best = row[b.length] ?? 0;
  for (const char of a) {
    const next = [0];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (b[j - 1] === char ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
    best = Math.min(best, row[b.length] ?? 0);
  }
  return best / b.length;
}
