// In: segments. Out: headings found and joined, with their levels.
// Evidence in this order: the outline names it; the PDF's tags; its number; a style that behaves as a heading in the
// whole book. A book without an outline goes by the later ones alone.
import { isAsideTitle, usualLeft } from './aside-titles.ts';
import { boxOf } from './boxed-text.ts';
import { isContentsEntry } from './contents-links.ts';
import type { BodyStyle, BookDraft, Segment } from './draft.ts';
import { type HeadingCandidate, type HeadingEvidence, headingLevels, MAX_LEVEL } from './heading-levels.ts';
import {
  behavesAsHeadings,
  headingStyle,
  isDistinct,
  isProse,
  isTitleShaped,
  segmentText,
  standsOut,
} from './heading-style.ts';
import {
  chapterLabel,
  isFormalTitle,
  isNumberedLabel,
  isSectionName,
  isStatementLabel,
  numberingDepth,
  withoutNumber,
} from './heading-words.ts';
import { type Alike, alikeHeads, cutByTurns, isFollowedByText } from './heads-alike.ts';
import { numeralHeads } from './numeral-heads.ts';
import { flattenOutline, matchOutline } from './outline-match.ts';
import { recurringLabels } from './recurring-labels.ts';
import { endsSentence } from './script.ts';
import { isSecondLine } from './second-title-lines.ts';
import { joinSplitLabels } from './split-labels.ts';
import { subtitles } from './subtitles.ts';
import { type HeadingTags, headingTags, taggedLevel } from './tag-trust.ts';
import { titleKey } from './title-key.ts';
import { bookTitleOf, titlePageLines } from './title-page-lines.ts';

/** A label and its title stand at most this many body leadings apart. */
const LABEL_GAP = 7;

function joinTitle(a: Segment, b: Segment, keepBreak: boolean): Segment {
  const breaks = [
    ...a.breaksBefore,
    ...(keepBreak ? [a.lines.length] : []),
    ...b.breaksBefore.map((i) => i + a.lines.length),
  ];
  return {
    ...a,
    lines: [...a.lines, ...b.lines],
    size: Math.max(a.size, b.size),
    breaksBefore: breaks,
    align: b.align,
  };
}

/** A chapter's label and the title under it, where both look like headings. */
function isLabelOf(a: Segment, b: Segment | undefined, body: BodyStyle, tags: HeadingTags): boolean {
  if (!b || a.pageIndex !== b.pageIndex || a.lines.length > 2 || !isTitleShaped(b)) return false;
  // Two headings by the tags are two headings.
  const [above, below] = tags.trusted ? [taggedLevel(a), taggedLevel(b)] : [null, null];
  if (above !== null && below !== null && above !== below) return false;
  const label = chapterLabel(segmentText(a));
  // An act and its first scene, a part and its first chapter: two labels are two headings.
  if (label === 'label' && isNumberedLabel(segmentText(b))) return false;
  if (label === null || b.gapBefore === null || b.gapBefore > LABEL_GAP) return false;
  const p = headingStyle(a, body);
  const q = headingStyle(b, body);
  if (label === 'bare' && !(p.larger || p.bold || p.centred)) return false;
  if (endsSentence(segmentText(b)) && !q.larger) return false;
  return (p.larger || p.bold || p.centred || p.capitals) && (q.larger || q.bold || q.centred || q.capitals);
}

/** Size of a heading in sizes of the body, at least: smaller type is a credit or a caption. */
const LEAST_SIZE = 0.7;

/** Size in sizes of the body up to which a line that ends in a colon is the label of what follows. */
const LABEL_SIZE = 1.15;

type Found = { segments: Segment[]; evidence: Map<string, HeadingEvidence>; tags: HeadingTags };

/** Joins labels, titles and lines of titles; notes what the outline and the tags say of each. */
function gather(draft: BookDraft): Found {
  const { body } = draft;
  const segments = joinSplitLabels(draft.segments, (first, second) => joinTitle(first, second, false));
  const tags = headingTags(draft);
  const matches = new Map(matchOutline(flattenOutline(draft.document.outline), segments).map((m) => [m.from, m]));
  const starts = new Set(matches.keys());
  const out: Segment[] = [];
  const evidence = new Map<string, HeadingEvidence>();
  for (let i = 0; i < segments.length; i++) {
    let segment = segments[i];
    if (!segment) continue;
    const match = matches.get(i);
    let outline = match?.item ?? null;
    for (let k = 1; k < (match?.count ?? 1); k++) {
      const more = segments[++i];
      if (more) segment = joinTitle(segment, more, chapterLabel(segmentText(segment)) === 'bare');
    }
    const labelled = segment;
    const label = chapterLabel(segmentText(labelled));
    // Ornamental rules may stand between a label and its title.
    const skipRules = () => {
      let k = i + 1;
      while (segments[k]?.kind === 'rule' && label !== null) k++;
      return k;
    };
    let at = skipRules();
    let next = segments[at];
    let part = segment; // the last piece: a title's second line looks like its first, not like the label above
    while (
      next &&
      !draft.bylines.includes(next.id) &&
      (starts.has(at)
        ? outline === null && isLabelOf(labelled, next, body, tags)
        : isLabelOf(segment, next, body, tags) || isSecondLine(part, next, body, tags))
    ) {
      outline = outline ?? matches.get(at)?.item ?? null;
      segment = joinTitle(segment, next, segment === labelled && label === 'bare');
      part = next;
      i = at;
      at = skipRules();
      next = segments[at];
    }
    out.push(segment);
    const level = tags.trusted ? taggedLevel(segment) : null;
    evidence.set(segment.id, {
      outline,
      tagged: level !== null,
      tagLevel: level === 0 || !tags.levels ? null : level,
    });
  }
  return { segments: out, evidence, tags };
}

/** Styles whose segments, over the whole book, behave as headings. */
function headingStyles(candidates: readonly Segment[], body: BodyStyle): ReadonlySet<string> {
  const byStyle = new Map<string, Segment[]>();
  for (const segment of candidates) {
    const { key } = headingStyle(segment, body);
    const list = byStyle.get(key);
    if (list) list.push(segment);
    else byStyle.set(key, [segment]);
  }
  return new Set([...byStyle].filter(([, list]) => behavesAsHeadings(list)).map(([key]) => key));
}

function isHeading(
  draft: BookDraft,
  segments: readonly Segment[],
  i: number,
  evidence: HeadingEvidence,
  known: {
    readonly styles: ReadonlySet<string>;
    readonly numerals: ReadonlySet<string>;
    readonly left: number;
    readonly tags: HeadingTags;
    readonly alike: Alike;
  },
): boolean {
  const { styles, tags } = known;
  const segment = segments[i];
  if (segment?.kind !== 'text' || isContentsEntry(segment)) return false;
  if (isBoxTitle(segments, i, evidence)) return false;
  if (evidence.outline !== null) return true;
  if (evidence.tagged) return true;
  // The title of a box names what stands in it, and no section of the book.
  if (boxOf(segment) !== null) return false;
  if (known.numerals.has(segment.id)) return true;
  if (draft.bylines.includes(segment.id) || known.alike.cut.has(segment.id) || !isTitleShaped(segment)) return false;
  const { body } = draft;
  const style = headingStyle(segment, body);
  const text = segmentText(segment);
  if (!isDistinct(style) || !standsOut(segments, i, body) || isFormalTitle(text)) return false;
  if (segment.lines.length === 1 && isSectionName(text) && style.size >= body.size * LEAST_SIZE) return true;
  const denied = tags.exhaustive && (segment.lines[0]?.role ?? null) !== null;
  if (denied && !(style.size >= body.size * 1.3)) return false;
  const inContents =
    draft.contentsTitles.includes(titleKey(text)) || draft.contentsTitles.includes(titleKey(withoutNumber(text)));
  if (inContents) return true;
  if (isAsideTitle(segments, i, known.left) || style.size < body.size * LEAST_SIZE) return false;
  const sentence = isProse(text);
  // A dash at the end announces the text that runs on.
  const isLabel = /(?:[:：]|\s[–—])$/u.test(text);
  if (style.larger && isLabel && style.size < body.size * LABEL_SIZE) return false;
  if (style.larger) return styles.has(style.key) && !sentence;
  if (isStatementLabel(text) && numberingDepth(text) === null) return false;
  const atEdge = Math.abs(segment.firstStart) < body.size || style.centred;
  if (!atEdge || sentence || isLabel) return false;
  if (!known.alike.heads.has(segment.id) && !isFollowedByText(segments, i)) return false;
  if (chapterLabel(text) === 'label') return true;
  if (style.bold) return styles.has(style.key) && segment.lines.length <= 2;
  if (numberingDepth(text) !== null && (style.capitals || style.italic)) return styles.has(style.key);
  if (style.italic) return styles.has(style.key) && isRunIn(segments, i);
  return style.capitals && style.centred && styles.has(style.key) && text.length < 80;
}

/** Levels from which a title that the tags or the outline name may be that of a box: chapters and sections are none. */
const BOX_LEVEL = 3;

/** Whether a deep title opens a box whose text it names: the box is no section, whatever the tags or the outline call it. */
function isBoxTitle(segments: readonly Segment[], i: number, { outline, tagLevel }: HeadingEvidence): boolean {
  const box = boxOf(segments[i]);
  if (box === null || boxOf(segments[i - 1]) === box || boxOf(segments[i + 1]) !== box) return false;
  return Math.max(outline?.depth ?? 0, tagLevel ?? 0) >= BOX_LEVEL;
}

/** Space above a slanted title in plain size over that below it, in leadings: it stands nearer to the text that it heads. */
const NEARER = 0.2;
/** Letters of such a title. */
const MAX_SLANTED = 70;

/** Whether a line stands like the title of what is below it: short, begun in capitals, unstopped, nearer to what follows. */
function isRunIn(segments: readonly Segment[], i: number): boolean {
  const segment = segments[i];
  const next = segments[i + 1];
  if (!segment || next?.kind !== 'text' || segment.lines.length > 1 || next.gapBefore === null) return false;
  const text = segmentText(segment);
  const above = segment.gapBefore ?? Number.POSITIVE_INFINITY;
  const plainBelow = (next.lines[0]?.look.italic ?? 1) < 0.5 && next.lines.length > 1;
  return (
    plainBelow &&
    text.length <= MAX_SLANTED &&
    /^[\p{Lu}\p{Lo}]/u.test(text) &&
    !/[.,;:!?…]$/u.test(text) &&
    next.gapBefore < above - NEARER
  );
}

/** Finds the headings of the book and gives each its level. */
export function headings(draft: BookDraft): BookDraft {
  const { segments, evidence, tags } = gather(draft);
  const none: HeadingEvidence = { outline: null, tagged: false, tagLevel: null };
  const titleShaped = segments.filter((s) => isTitleShaped(s) && isDistinct(headingStyle(s, draft.body)));
  const styles = headingStyles(titleShaped, draft.body);
  const numerals = numeralHeads(segments, draft.body);
  const known = { styles, numerals, left: usualLeft(segments, draft.body), tags };
  const front = new Set(draft.frontPages.map((page) => page.pageIndex));
  const cut = cutByTurns(segments, draft.body);
  const findWith = (heads: ReadonlySet<string>): HeadingCandidate[] =>
    segments.flatMap((segment, i) => {
      const own = evidence.get(segment.id) ?? none;
      const titles = draft.plainTitles.includes(segment.id);
      if (front.has(segment.pageIndex) && !titles) return [];
      return titles || isHeading(draft, segments, i, own, { ...known, alike: { heads, cut } })
        ? [{ segment, evidence: own }]
        : [];
    });
  const first = findWith(new Set());
  const alike = alikeHeads(segments, new Set(first.map(({ segment }) => segment.id)), draft.body);
  const found = alike.size === 0 ? first : findWith(alike);
  // What the outline or the tags name is no label, but it stands between them.
  const labels = recurringLabels(found.map(({ segment }) => segment));
  const guessed = found.filter(({ evidence: own }) => own.outline === null && !own.tagged);
  const dropped = new Set([
    ...subtitles(segments, found, draft),
    ...titlePageLines(segments, found),
    ...guessed.flatMap(({ segment }) => (labels.has(segment.id) ? [segment.id] : [])),
  ]);
  const kept = found.filter((c) => !dropped.has(c.segment.id));
  const levels = headingLevels(kept, draft.body, draft.plainTitles);
  const bookTitle = bookTitleOf(segments, kept);
  let above = 0;
  const marked = segments.map((segment) => {
    const own = levels.get(segment.id);
    if (own === undefined) return segment;
    const inChapter = numerals.has(segment.id) && evidence.get(segment.id)?.outline == null;
    const level = segment.id === bookTitle ? 1 : inChapter ? Math.min(MAX_LEVEL, above + 1) : own;
    if (!inChapter) above = level;
    return { ...segment, heading: { level, tocTitle: evidence.get(segment.id)?.outline?.title ?? null }, marker: null };
  });
  return { ...draft, segments: marked };
}
