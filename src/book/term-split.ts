// In: a line. Out: the span of it behind the term that it may start with: where bold or typewriter type ends, or wide white.
import type { SourceLine } from './draft.ts';
import { MAX_STEP } from './term-edges.ts';

/** White between a term in plain type and its text, em. */
const WIDE_GAP = 0.8;
/** Letters of a word that links two names of one term: "or", "and", "oder". */
const LINK_WORD = 4;

export const isStyled = (line: SourceLine, i: number, italic: boolean): boolean => {
  const style = line.line.spans[i]?.style;
  return style !== undefined && (style.bold || style.monospace || (italic && style.italic));
};

/** Whether a bold label was closed by its colon before a span of another weight: names of code may begin the text. */
function endsLabel({ line }: SourceLine, i: number): boolean {
  const before = line.spans.slice(0, i).findLast((s) => s.text.trim() !== '');
  return before?.style.bold === true && line.spans[i]?.style.bold === false && /[:：]\s*$/u.test(before.text);
}

/** The span behind the term that a line may start with: where bold or monospaced type ends, or behind a wide gap. */
export function splitOf(line: SourceLine): { span: number; plain: boolean; apart: boolean } | null {
  const { spans } = line.line;
  const gapBefore = (i: number) => {
    const a = spans[i - 1];
    const b = spans[i];
    return a && b ? b.box.x0 - a.box.x1 : 0;
  };
  const wide = spans.findIndex((_, i) => i > 0 && gapBefore(i) > line.size * WIDE_GAP);
  if (isStyled(line, 0, wide > 0)) {
    const plain = spans.findIndex(
      (s, i) => i > 0 && s.text.trim() !== '' && (!isStyled(line, i, true) || endsLabel(line, i)),
    );
    // "SPC or C-v": a word between two names is of the term as well, if the text behind them stands where a text may.
    const [first, behind] = [spans[0], spans[wide]];
    const isNear = first && behind && behind.box.x0 - first.box.x0 <= MAX_STEP * line.size;
    const between = spans.slice(Math.max(plain, 0), wide);
    const isLinked =
      isNear === true &&
      isStyled(line, wide - 1, true) &&
      between.every((s) => s.style.monospace || s.style.bold || s.text.trim().length <= LINK_WORD);
    const isWide = wide > 0 && (plain < 0 || wide < plain || isLinked);
    const span = isWide ? wide : plain;
    return span > 0 ? { span, plain: false, apart: span === wide } : null;
  }
  return wide > 0 ? { span: wide, plain: true, apart: true } : null;
}
