// In: the draft, and the lines of its title page. Out: who wrote the book: the PDF's word, a paper's title block, what the
// title page says of people, a person that both the title page and the imprint name, or who stands alone on the title page.
import type { BookDraft, SourceLine } from './draft.ts';
import { cellsOf, labelledAuthors } from './labelled-authors.ts';
import { isPersonName, namedAuthors, withoutRoles } from './named-roles.ts';
import { isAllCapitals } from './script.ts';
import { bodyLines } from './source-lines.ts';

/** Pages on which a title page and its imprint may be. */
const FRONT_PAGES = 6;
/** Letters of a line of a title page that tells of people. */
const MAX_LINE = 90;
/** A title page whose author stands in no sentence has few lines. */
const MAX_LINES = 8;

const NOBODY =
  /^(?:user|admin(?:istrator)?|owner|unknown|author|anonymous|root|default|windows user|microsoft.*|사용자|관리자|\s*|\d+)$/iu;

/** What a title page says right out, be it a person or not. */
const BYLINE = /^(?:by|written by|edited by|지은이|저자|著者?|作者)\s*[:：]?\s+(.{2,80})$/iu;

/** Who owns a book, as its imprint says. */
const HOLDER =
  /(?:©|\(c\)|copyright)\s*(?:(?:©|\(c\))\s*)?(?:\p{Nd}{4}(?:\s*[-–,]\s*\p{Nd}{4})*)?\s*,?\s*(?:by\s+)?(\p{Lu}[\p{L}.'’ -]+)/iu;

/** A line after which a person is named, whose part is another one. */
const LEADS_TO_NAME = /(?:^|\s)(?:by|von|par|por|da|door|av|af)$|[:：]$/iu;

/** A name in capitals as names are written. */
function inLowerCase(name: string): string {
  if (!isAllCapitals(name)) return name;
  return name.replace(/(\p{Lu})(\p{Lu}+)/gu, (_, first: string, rest: string) => first + rest.toLowerCase());
}

/** What lines of a title page say of people. */
function saidOf(lines: readonly SourceLine[], language: string): readonly string[] {
  const told = lines.filter((line) => line.text.length <= MAX_LINE).map((line) => namedAuthors(line.text, language));
  const wrote = told.flatMap((names) => names.wrote);
  return wrote.length > 0 ? wrote : told.flatMap((names) => names.gathered);
}

/** The persons whom the imprint names as owners. */
function holders(draft: BookDraft): readonly string[] {
  return draft.pages.slice(0, FRONT_PAGES).flatMap((page) =>
    bodyLines(page).flatMap(({ text }) => {
      const name = HOLDER.exec(text)?.[1]
        ?.replace(/\s+(?:all|alle|tous|todos)\b.*$/iu, '')
        .replace(/[.,\s]+$/u, '');
      return name !== undefined && isPersonName(name) ? [name] : [];
    }),
  );
}

/** The persons that a line names beside each other and nothing else, wide white between them. */
function personsIn(line: SourceLine): readonly string[] {
  const cells = cellsOf(line).map((cell) => cell.text);
  return cells.every(isPersonName) ? cells : [];
}

/** The persons that stand alone on the title page, under a title in larger type; in the imprint's spelling where that has it. */
function aloneOn(lines: readonly SourceLine[], draft: BookDraft): readonly string[] {
  if (lines.some((line) => LEADS_TO_NAME.test(line.text))) return [];
  const largest = Math.max(0, ...lines.map((line) => line.size));
  const isOfPersons = (line: SourceLine) => line.size < largest && personsIn(line).length > 0;
  const persons = lines.filter(
    (line) => isOfPersons(line) && lines.every((other) => other.block !== line.block || isOfPersons(other)),
  );
  const names = persons.flatMap(personsIn);
  const owners = holders(draft);
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  const both = owners.filter((owner) => names.some((name) => same(name, owner)));
  // A publisher's name that looks like a person's stands below the author.
  const isFirst = persons.slice(0, 1).some((line) => personsIn(line).some((name) => both.some((o) => same(name, o))));
  if (isFirst) return [...new Set(both)];
  // Those who wrote together stand together, in one type; a person elsewhere did something else.
  const first = persons[0];
  const from = first === undefined ? -1 : lines.indexOf(first);
  const together = persons.every((line, i) => line === lines[from + i] && line.size === first?.size);
  return together && lines.length <= MAX_LINES ? names.map(inLowerCase) : [];
}

/** The authors; none where nothing tells. `said`: what the PDF says of itself; `titlePage`: its lines, where it has one. */
export function authorsOf(
  draft: BookDraft,
  said: readonly string[],
  titlePage: readonly SourceLine[] | null,
): readonly string[] {
  const given = withoutRoles(said.filter((author) => !NOBODY.test(author)));
  if (given.length > 0) return given;
  const writers = withoutRoles(draft.writers);
  if (writers.length > 0) return writers;
  const front = titlePage ?? [];
  const headings = new Set(draft.segments.flatMap((s) => (s.heading ? s.lines.map((line) => line.key) : [])));
  const text = draft.pages.slice(0, FRONT_PAGES / 2).flatMap(bodyLines);
  const lines = front.length > 0 ? front : text.filter((line) => !headings.has(line.key));
  const named = saidOf(lines, draft.language);
  if (named.length > 0) return named;
  for (const { text } of front) {
    const name = BYLINE.exec(text)?.[1];
    if (name !== undefined && /^\p{Lu}|[\p{Script=Hangul}\p{Script=Han}]/u.test(name))
      return name.split(/\s*(?:,|;| and | und | et | y |·)\s*/u).filter(Boolean);
  }
  const labelled = labelledAuthors(front);
  return labelled.length > 0 ? labelled : aloneOn(front, draft);
}
