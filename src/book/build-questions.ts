// In: a cursor at a question. Out: questions and answers as a definition list: the question is the term, as printed.
// Evidence: labels that belong together (Q and A, Frage and Antwort, 問 and 答), or numbered questions, one after the
// other, each over deeper text.
import type { Block, DefinitionEntry } from '../model/book.ts';
import type { Assembly, Cursor } from './assembly.ts';
import { paragraph, provenanceOf } from './build-text.ts';
import type { Segment } from './draft.ts';
import { segmentText } from './heading-style.ts';
import { bodyBase, inlinesOf } from './inlines.ts';
import { DEEPER, EDGE } from './segment-shape.ts';

/** Labels of question and answer: those of one language belong together. */
const PAIRS: readonly (readonly [question: string, answer: string])[] = [
  ['Q', 'A'],
  ['Q', 'R'],
  ['F', 'A'],
  ['P', 'R'],
  ['D', 'R'],
  ['V', 'A'],
  ['В', 'О'],
  ['Question', 'Answer'],
  ['Question', 'Réponse'],
  ['Frage', 'Antwort'],
  ['Pregunta', 'Respuesta'],
  ['Pergunta', 'Resposta'],
  ['Domanda', 'Risposta'],
  ['Вопрос', 'Ответ'],
  ['문', '답'],
  ['질문', '답변'],
  ['問', '答'],
  ['问', '答'],
  ['質問', '回答'],
  ['س', 'ج'],
];
/** Labels that a full stop may follow as well; "D." and "P." are as often initials of a name. */
const DOTTED = new Set(['Q', '문', '問', '问']);
/** The number of a question: "4.", "3.1.". */
const NUMBER = /^(?:\p{Nd}{1,3}\.)+\p{Nd}{0,3}\s+\S/u;
const ASKS = /[?？؟][)"”»’]?$/u;
/** Longest question, letters: a paragraph that happens to end in one is longer. */
const MAX_QUESTION = 400;
/** Segments of one answer that are looked through for the next question. */
const REACH = 16;

type Kind = { readonly pair: readonly [string, string] | null };

function hasLabel(text: string, label: string, dotted: boolean): boolean {
  if (!text.startsWith(label)) return false;
  return (dotted ? /^\s?\p{Nd}{0,3}\s?[.:：．]\s*\S/u : /^\s?\p{Nd}{0,3}\s?[:：]\s*\S/u).test(text.slice(label.length));
}

const isLevel = (a: Segment, b: Segment): boolean => Math.abs(a.firstStart - b.firstStart) <= a.size * EDGE;

/** What asks at `at`: a label whose answer follows, or a number over deeper text; null for neither. */
function askedAt(segments: readonly Segment[], at: number): Kind | null {
  const segment = segments[at];
  const next = segments[at + 1];
  if (segment?.kind !== 'text' || next?.kind !== 'text' || segment.heading || next.heading) return null;
  if (segment.align !== 'start' || next.align !== 'start') return null;
  const text = segmentText(segment);
  if (text.length > MAX_QUESTION) return null;
  const answer = segmentText(next);
  const pair = PAIRS.find(
    ([q, a]) => hasLabel(text, q, DOTTED.has(q)) && hasLabel(answer, a, DOTTED.has(q)) && isLevel(segment, next),
  );
  if (pair) return { pair };
  const deeper = next.firstStart - segment.firstStart > segment.size * DEEPER;
  return NUMBER.test(text) && ASKS.test(text.trim()) && deeper ? { pair: null } : null;
}

/** Where the next question of the same kind stands at the edge of the one at `at`; null where there is none. */
function nextQuestion(segments: readonly Segment[], at: number, kind: Kind): number | null {
  const segment = segments[at];
  for (let i = at + 1; segment && i < Math.min(segments.length, at + REACH); i++) {
    const next = segments[i];
    if (!next || next.heading) return null;
    if (next.kind === 'text' && isLevel(segment, next) && askedAt(segments, i)?.pair === kind.pair) return i;
    if (next.kind === 'text' && next.firstStart < segment.firstStart - segment.size * EDGE) return null;
  }
  return null;
}

function answerBlocks(
  cursor: Cursor,
  question: Segment,
  kind: Kind,
  until: number | null,
  assembly: Assembly,
): Block[] {
  const blocks: Block[] = [];
  const inner = cursor.segments[cursor.at];
  if (kind.pair && inner) {
    blocks.push(paragraph(inner, 0, assembly));
    cursor.at++;
  }
  const left = kind.pair ? (inner?.left ?? 0) : (inner?.firstStart ?? 0);
  blocks.push(...assembly.blocksFrom(cursor, question.firstStart + question.size * EDGE, left));
  if (until !== null && cursor.at < until) {
    // What stands level with the question belongs to the answer as far as the next question.
    const between: Cursor = { segments: cursor.segments.slice(cursor.at, until), at: 0 };
    cursor.at = until;
    blocks.push(...assembly.blocksFrom(between, Number.NEGATIVE_INFINITY, question.firstStart));
  }
  return blocks;
}

/** Builds the questions and answers at the cursor; null where none stand there. */
export function questions(cursor: Cursor, assembly: Assembly): Block | null {
  const { segments, at } = cursor;
  const start = segments[at];
  const kind = askedAt(segments, at);
  if (!start || !kind) return null;
  // One numbered question alone may be an item of any list.
  if (kind.pair === null && nextQuestion(segments, at, kind) === null) return null;
  const entries: DefinitionEntry[] = [];
  let here: number | null = at;
  while (here !== null) {
    const question: Segment | undefined = segments[here];
    if (!question) break;
    const until = nextQuestion(segments, here, kind);
    cursor.at = here + 1;
    const options = { base: bodyBase(assembly), skip: 0, breaksBefore: [], pageBreaks: true };
    const terms = [inlinesOf(question.lines, options, assembly)];
    entries.push({ terms, blocks: answerBlocks(cursor, question, kind, until, assembly) });
    here = until;
  }
  return { type: 'definition-list', id: `${start.id}-dl`, provenance: provenanceOf(start.lines), entries };
}
