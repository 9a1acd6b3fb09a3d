// In: draft pages. Out: lines on a tinted ground or in a frame whose breaks are their own and whose words are a
// machine's are marked as monospaced, whatever their face: they are a listing. A box of prose is none.
import type { BodyStyle, BookDraft, SourceLine } from './draft.ts';
import { endsEarly } from './line-shape.ts';
import { isTrueBullet, markerOfLine } from './list-markers.ts';
import { endsSentence } from './script.ts';
import { asMonospaced, bodyLines, mapLines } from './source-lines.ts';

/** Shares of the lines that are technical, and of those with a line below that were ended by hand. */
const TECHNICAL_SHARE = 0.5;
const EARLY_SHARE = 0.5;
/** Share of lines ended by hand from which indents within the box show a program. */
const STEPPED_EARLY = 0.8;
/** Smallest indent within a listing, em. */
const STEP = 0.8;
/** From this share of technical lines on they may all be full: logs and tables of a terminal. */
const ALL_TECHNICAL = 0.85;
/** Share of lines of prose that no listing has. */
const PROSE_SHARE = 0.2;
/** Words from which a line that ends as a sentence is prose. */
const PROSE_WORDS = 7;
/** Listings of one kind of box, and their share of its boxes, from which short boxes of the kind are listings too. */
const MIN_ALIKE = 3;
const ALIKE_SHARE = 0.6;
/** Type from this size on, in parts of the body size, is display type. */
const DISPLAY = 1.08;
/** Share of letters of equal widths, or in bold, that makes a line so. */
const MONO_SHARE = 0.85;

/** Signs of programs: brackets and operators, calls, options, paths, names with dots, comments, prompts. */
const TECHNICAL = [
  /[{}<>=|\\_~^`]|[$@#%]\p{L}|&&|::/u,
  /^\s*(?:[$#>%»]|\/\/|--|;|\*\/?|\/\*)\s?\S/u,
  /\p{L}\(/u,
  /(?:^|\s)-{1,2}[a-z]/iu,
  /(?:^|\s)[.~]?\/[\p{L}\d]/u,
  /[\p{L}\d]{2,}[./:][\p{L}\d]{2,}/u,
  /;$/u,
  /^\[[^\]]+\]$/u,
  /\p{Ll}\p{Lu}|\p{Nd}{5}|\b[0-9a-f]{8,}\b/u,
];
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

type Group = { readonly lines: readonly SourceLine[]; readonly kind: string };
type Open = { readonly lines: SourceLine[]; readonly kind: string; readonly key: string };
type Verdict = 'code' | 'prose' | 'open';

/** Lines that follow each other on one ground. */
function groupsOf(lines: readonly SourceLine[]): readonly Group[] {
  const groups: Open[] = [];
  let last: Open | null = null;
  for (const line of lines) {
    const { ground } = line.line;
    const key = ground ? `${ground.box.x0} ${ground.box.y0}` : '';
    if (ground && last?.key === key) last.lines.push(line);
    else {
      const made: Open = { lines: [line], kind: ground?.fill ?? 'frame', key };
      if (ground) groups.push(made);
      last = made;
    }
  }
  return groups;
}

function isTechnical(line: SourceLine, eastAsian: boolean): boolean {
  if (eastAsian && !EAST_ASIAN.test(line.text)) return true;
  return TECHNICAL.some((sign) => sign.test(line.text));
}

function isProseLine({ text }: SourceLine): boolean {
  if (/[。！？]$/u.test(text)) return true;
  return endsSentence(text) && text.split(/\s+/u).length >= PROSE_WORDS;
}

/** Whether the lines cannot be a listing: a title, a list, or a listing already. */
function isOther(lines: readonly SourceLine[], body: BodyStyle): boolean {
  const mono = lines.filter((l) => l.look.mono >= MONO_SHARE).length;
  return (
    mono === lines.length ||
    lines.some((l) => l.vertical || l.source === 'ocr' || l.size > body.size * DISPLAY || l.look.bold >= MONO_SHARE) ||
    lines.some((l) => {
      const marker = markerOfLine(l);
      return marker !== null && isTrueBullet(marker);
    })
  );
}

/** Whether lines below the first stand in from the others, as those of a loop do. */
function hasSteps(lines: readonly SourceLine[]): boolean {
  const edge = Math.min(...lines.map((l) => l.start));
  return (
    lines.some((l, i) => i > 0 && l.start - edge >= l.size * STEP) && lines.filter((l) => l.start - edge < 1).length > 1
  );
}

/** Part of the lines that must hold Latin letters, digits or signs, where these tell a typewriter's East Asian face. */
const TOLD_SHARE = 0.3;

/** Whether lines are an East Asian typewriter's: Latin letters, digits and signs of equal widths, no letter in the text's face. */
function isTypewritten(lines: readonly SourceLine[], body: BodyStyle): boolean {
  const spans = lines.flatMap(({ line }) => line.spans);
  if (!spans.some(({ text }) => EAST_ASIAN.test(text)) || lines.some((l) => l.vertical || l.source === 'ocr'))
    return false;
  const own = spans.every(({ text, style }) =>
    EAST_ASIAN.test(text) ? style.family !== body.family : style.monospace || !/[!-~]/u.test(text),
  );
  return (
    own && lines.filter(({ line }) => line.spans.some((s) => s.style.monospace)).length >= TOLD_SHARE * lines.length
  );
}

/** Where full lines on a ground end, and the share of those with a line below that end before it, by hand. */
function endsOf(lines: readonly SourceLine[]): { readonly edge: number; readonly early: number } {
  const [first] = lines;
  const box = first?.line.ground?.box;
  const padding = first && box ? Math.max(0, Math.min(...lines.map((l) => l.line.box.x0)) - box.x0) : 0;
  const edge = (first?.start ?? 0) - (first?.line.box.x0 ?? 0) + (box?.x1 ?? 0) - padding;
  const pairs = lines.slice(1).map((next, i) => ({ line: lines[i], next }));
  const early = pairs.filter(({ line, next }) => line && endsEarly(line, next, edge)).length;
  return { edge, early: early / Math.max(1, pairs.length) };
}

function verdictOf({ lines }: Group, draft: BookDraft): Verdict {
  const { edge, early } = endsOf(lines);
  // An admonition may be set in the sans, with commands in its sentences.
  if (isTypewritten(lines, draft.body) && (lines.length === 1 || early >= EARLY_SHARE)) return 'code';
  if (isOther(lines, draft.body)) return 'prose';
  const eastAsian = /^(?:ja|ko|zh)/u.test(draft.language);
  const technical = lines.filter((l) => isTechnical(l, eastAsian)).length / lines.length;
  const prose = lines.filter(isProseLine).length / lines.length;
  if (prose > PROSE_SHARE) return 'prose';
  const [first] = lines;
  if (lines.length === 1) return technical > 0 && first && edge - first.end > first.size ? 'code' : 'open';
  if (technical >= ALL_TECHNICAL && lines.length > 2) return 'code';
  if (early < EARLY_SHARE) return 'prose';
  const stepped = early >= STEPPED_EARLY && technical > 0 && hasSteps(lines);
  return technical >= TECHNICAL_SHARE || stepped ? 'code' : 'open';
}

/** Marks the lines of listings that stand on a ground of their own as monospaced. */
export function codeGrounds(draft: BookDraft): BookDraft {
  if (draft.body.mono) return draft;
  const judged = draft.pages
    .flatMap((page) => groupsOf(bodyLines(page)))
    .map((group) => ({ ...group, verdict: verdictOf(group, draft) }));
  const kinds = new Map<string, { code: number; all: number }>();
  for (const { kind, verdict } of judged) {
    const count = kinds.get(kind) ?? { code: 0, all: 0 };
    kinds.set(kind, { code: count.code + (verdict === 'code' ? 1 : 0), all: count.all + 1 });
  }
  const found = new Set<number>();
  for (const { kind, verdict, lines } of judged) {
    const { code, all } = kinds.get(kind) ?? { code: 0, all: 1 };
    const usual = code >= MIN_ALIKE && code >= all * ALIKE_SHARE;
    if (verdict === 'code' || (verdict === 'open' && usual)) for (const line of lines) found.add(line.key);
  }
  if (found.size === 0) return draft;
  const pages = mapLines(draft.pages, (source) => {
    if (!found.has(source.key)) return source;
    // A listing is a block of its own: it needs no box around it.
    const { boxed: _, ...own } = source;
    return asMonospaced(own);
  });
  return { ...draft, pages };
}
