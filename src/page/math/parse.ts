// The parts of a formula or of a piece of one in; one box with its MathML out, or null where its shape is not sure.
import { unionBoxes } from '../../model/geometry.ts';
import { withFences } from './fences.ts';
import { type MathLine, mathLines } from './lines.ts';
import { groupBox, type MathBox, type MathNode, node, type Parse, rowOf, token } from './math-box.ts';
import { withScripts } from './scripts.ts';
import { alignedTable } from './tables.ts';
import { tokenOf, withWords } from './tokens.ts';

/** White in em from which a space is meant: operators have at most 0.28 on each side. */
const SPACE_EM = 0.5;
/** White in em from which a thin space was set: TeX's is 0.17. */
const THIN_EM = 0.12;
/** White in em between words. */
const WORD_SPACE_EM = 0.15;
/** How far in em neighbours may overlap: kerning and slanted letters. */
const OVERLAP_EM = 0.3;
/** More white than this, in em, and two parts are no longer one formula. */
const MAX_SPACE_EM = 8;

const isText = (node: MathNode): boolean => node.tag === 'mtext';

/** White in em on both sides of a bar that is a relation; brackets have it on one side at most. */
const RELATION_SPACE_EM = 0.2;
const CLOSES = /^[)\]}⟩⌋⌉|‖!′…⋯%]$/u;
const SIGNED = /^[−+±∓]$/u;

/** A token with what MathML cannot guess of it: signs of numbers, bars that are brackets, fractions of another style. */
function spaced(box: MathBox, before: MathNode | undefined, white: number, em: number): MathNode {
  const own = tokenOf(box);
  if (own.tag === 'mfrac' && box.size < 0.86 * em) return node('mstyle', [own], { displaystyle: 'false' });
  if (own.tag !== 'mo') return own;
  const tight = own.text === '/' || (/^[|‖]$/.test(own.text) && white < RELATION_SPACE_EM * em);
  if (tight) return { ...own, attributes: { ...own.attributes, lspace: '0em', rspace: '0em' } };
  const leads = before === undefined || (before.tag === 'mo' && !CLOSES.test(before.text));
  if (SIGNED.test(own.text) && leads) return { ...own, attributes: { ...own.attributes, form: 'prefix' } };
  return own;
}

/** Signs around which MathML sets no space of its own. */
const UNSPACED = /^[()[\]{}⟨⟩⌊⌋⌈⌉|‖/!′]$/u;

/** Width in em of the space to write between two tokens `gap` em apart; 0 where MathML makes it by itself. */
function spaceBetween(before: MathNode, own: MathNode, gap: number): number {
  if (gap >= SPACE_EM) return Math.round(gap * 2) / 2;
  if (gap < THIN_EM) return 0;
  const spaced = [before, own].some((token) => token.tag === 'mo' && !UNSPACED.test(token.text));
  const operator = [before, own].some(
    (token) => /^m(under|over|underover|sub|subsup)$/.test(token.tag) && token.children[0]?.tag === 'mo',
  );
  return spaced || operator ? 0 : Math.round(gap * 20) / 20;
}

/** Sets tokens side by side, with the spaces between them; null where two stand on one spot. */
function rowNodes(boxes: readonly MathBox[], em: number): readonly MathNode[] | null {
  const nodes: MathNode[] = [];
  let end: number | null = null;
  // Limits wider than their operator keep what stands beside them away.
  let outerEnd: number | null = null;
  for (const [i, box] of boxes.entries()) {
    const gap: number = end === null ? 0 : box.x0 - end;
    const white: number = outerEnd === null ? 0 : (box.outer?.x0 ?? box.x0) - outerEnd;
    const last = nodes[nodes.length - 1];
    const next = boxes[i + 1];
    const own = spaced(
      box,
      last,
      Math.min(last === undefined ? 0 : gap, next === undefined ? 0 : next.x0 - box.x1),
      em,
    );
    if (gap < -OVERLAP_EM * em || gap > MAX_SPACE_EM * em) return null;
    end = Math.max(end ?? box.x1, box.x1);
    outerEnd = Math.max(outerEnd ?? end, box.outer?.x1 ?? end);
    if (last !== undefined && isText(last) && isText(own) && gap < SPACE_EM * em) {
      const between = gap > WORD_SPACE_EM * em ? ' ' : '';
      nodes[nodes.length - 1] = token('mtext', last.text + between + own.text);
      continue;
    }
    const space = last === undefined ? 0 : spaceBetween(last, own, white / em);
    if (space > 0) nodes.push(node('mspace', [], { width: `${space}em` }));
    nodes.push(own);
  }
  return nodes;
}

function lineNodes(line: MathLine, wordsInItalics: boolean, parse: Parse): readonly MathNode[] | null {
  const boxes = withScripts({ ...line, main: withWords(line.main, wordsInItalics) }, parse);
  return boxes === null ? null : rowNodes(boxes, line.em);
}

/** Columns at which equations of several lines are aligned: the first relation of each, where these stand in line. */
function alignedRows(lines: readonly MathLine[], wordsInItalics: boolean, parse: Parse): MathNode | null {
  const em = Math.max(...lines.map((line) => line.em));
  const relation = /^[=≤≥<>≈≡∼→⟶∈⊂⊆≠:≅≃⇒⟹⇔↦]$/u;
  const at = lines.map((line) => line.main.find((box) => relation.test(box.text))?.x0 ?? null);
  const places = at.filter((x) => x !== null);
  const x = Math.min(...places);
  const inLine = places.length > 1 && places.every((place) => Math.abs(place - x) < 0.1 * em);
  const rows: (readonly (MathNode | null)[])[] = [];
  for (const line of lines) {
    const cut = (test: (box: MathBox) => boolean): MathLine => ({
      ...line,
      main: line.main.filter(test),
      small: line.small.filter(test),
    });
    const halves = inLine ? [cut((box) => box.x0 < x - 0.1 * em), cut((box) => box.x0 >= x - 0.1 * em)] : [line];
    const cells: (MathNode | null)[] = [];
    for (const half of halves) {
      if (half.main.length === 0 && half.small.length > 0) return null;
      const nodes = half.main.length === 0 ? [] : lineNodes(half, wordsInItalics, parse);
      if (nodes === null) return null;
      cells.push(nodes.length === 0 ? null : rowOf(nodes));
    }
    rows.push(cells);
  }
  return alignedTable(rows, inLine ? ['right', 'left'] : ['left'], { displaystyle: 'true' });
}

/** Makes a parser for the parts of one formula. */
export function mathParser(wordsInItalics: boolean): Parse {
  const parse: Parse = (given) => {
    const only = given[0];
    if (only === undefined) return null;
    if (given.length === 1) return { ...only, node: tokenOf(only) };
    const boxes = withFences(given, parse);
    const lines = boxes === null ? null : mathLines(boxes);
    const first = lines?.[0];
    const box = unionBoxes(given);
    if (lines === null || lines === undefined || first === undefined || box === null) return null;
    if (lines.length === 1) {
      const nodes = lineNodes(first, wordsInItalics, parse);
      if (nodes === null) return null;
      return groupBox(box, { node: rowOf(nodes), base: first.base, onAxis: false, size: first.em });
    }
    const table = alignedRows(lines, wordsInItalics, parse);
    if (table === null) return null;
    return groupBox(box, { node: table, base: (box.y0 + box.y1) / 2, onAxis: true, size: first.em });
  };
  return parse;
}
