// In: the lines of a title page. Out: the authors that it names beside or under a label ("Candidate:", "vorgelegt von"),
// or over the number that a university knows its student by. Labels and names may stand in columns beside others.
import type { Box } from '../model/geometry.ts';
import { overlapX } from '../model/geometry.ts';
import type { SourceLine } from './draft.ts';

/** Distance in em from a label to the name under it, and from a name to the number under it. */
const MAX_BELOW = 4;
/** Columns of a line are this far apart, em. */
const COLUMN_GAP = 1.5;
const MAX_NAME = 60;
const MAX_WORDS = 6;

const LABEL =
  /^(?:the\s+|der\s+|die\s+|l['’]\s?|la\s+|el\s+)?(?:authors?|candidates?|candidat[oaie]|candidat|laureand[oaie]|autor(?:es|as?|i|en|in|zy|ka)?|autor pracy|autore|auteurs?|auteure|verfasser(?:in)?|doktorand(?:in)?|doctorand[oa]?|doctorante?|diplomand(?:in)?|students?|studenti?|studente|studentessa|étudiante?|estudiante|aluno|aluna|alumn[oa]|opracował[a]?|vypracoval[a]?|napsal[a]?|készítette|írta|tekijä|hazırlayan|автор|студент(?:ка)?|аспирант(?:ка)?|соискатель|выполнил[а]?|συγγραφέας|지은이|저자|작성자|제출자|글쓴이|성명|著者|作者|姓名|氏名|学生姓名|إعداد|تأليف|المؤلف|מאת)$/iu;
const PLURAL = /(?:authors|candidates|candidati|laureandi|autores|autori|autoren|autorzy|auteurs|students|studenti)$/iu;
/** How a line ends that the author's name follows. */
const BY =
  /(?:^|\s)(?:(?:presented|submitted|written|prepared) by|(?:vorgelegt|eingereicht|verfasst|geschrieben) von|(?:présentée?|soutenue?|rédigée?|écrite?) par|(?:presentad|elaborad|realizad|apresentad|escrit)[oa] por|presentata da|by|von|par|por)$/iu;
/** How a line ends that somebody else's name follows: who translated or printed a book, who saw a thesis through. */
const BY_ANOTHER =
  /(?:(?:translated|illustrated|published|printed|supervised|advised|examined|reviewed|approved|designed|sponsored|foreword|preface|introduction|afterword|illustrations|photographs|drawings|translation) by|(?:übersetzt|illustriert|verlegt|gedruckt|betreut|begutachtet|geprüft|vorwort|nachwort|einleitung|einführung|übersetzung|abbildungen|zeichnungen|fotos) von|(?:traduite?|illustrée?|publiée?|imprimée?|dirigée?|encadrée?|préface|postface|introduction|traduction|illustrations) (?:par|de)|(?:traducid|traduzid|ilustrad|publicad|impres|dirigid|orientad|tutorizad)[oa] por|(?:prólogo|prefácio|traducción|tradução|ilustraciones) (?:por|de))$/iu;
const STUDENT_NUMBER =
  /^(?:matricola|matrikel(?:nummer|-?nr\.?)?|matr\.?(?:-?nr\.?)?|nr albumu|numer albumu|student (?:id|number|no\.?)|studentnummer|matrícula|n[°º]? ?étudiant|학번|学号|学籍番号)\s*[:：]?\s*[\p{Nd}./-]{4,}$/iu;
const PARTICLE = /^(?:de|del|della|di|da|do|dos|das|van|von|der|den|ten|zu|zur|la|le|el|al|bin|ibn|y|e|af)$/u;

type Cell = { readonly text: string; readonly box: Box; readonly line: SourceLine };

/** The parts of a line that wide white parts. */
export function cellsOf(line: SourceLine): readonly Cell[] {
  const cells: { text: string; box: Box; line: SourceLine }[] = [];
  for (const { text, box } of line.line.spans) {
    const last = cells.at(-1);
    if (last !== undefined && box.x0 - last.box.x1 < COLUMN_GAP * line.size) {
      last.text += text;
      last.box = { ...last.box, x1: box.x1 };
    } else cells.push({ text, box, line });
  }
  return cells.map((cell) => ({ ...cell, text: cell.text.replace(/\s+/gu, ' ').trim() }));
}

/** Whether a text can be a person's name. */
function isName(text: string): boolean {
  if (text.length > MAX_NAME || /[\p{Nd}@:/]/u.test(text)) return false;
  if (/^[\p{Script=Han}\p{Script=Hangul}\s]{2,12}$/u.test(text)) return true;
  const words = text.split(' ');
  const names = words.filter(
    (word) => /^\p{Lu}[\p{L}.'’-]*,?$/u.test(word) || /^[\p{Script=Arabic}\p{Script=Hebrew}]+$/u.test(word),
  );
  return (
    names.length >= 2 && words.length <= MAX_WORDS && words.every((word) => names.includes(word) || PARTICLE.test(word))
  );
}

/** The names in a text, which commas may part; none where it is something else. */
function namesIn(text: string): readonly string[] {
  const parts = text.split(/\s*,\s*/u).filter(Boolean);
  if (parts.length > 1 && parts.every(isName)) return parts;
  return isName(text) ? [text.replace(/,$/u, '')] : [];
}

/** The nearest cell over or under another: `step` is the direction in which it is looked for. */
function neighbour(cells: readonly Cell[], cell: Cell, step: 1 | -1): Cell | undefined {
  const distance = (other: Cell): number => step * (other.line.across - cell.line.across);
  return cells
    .filter((other) => {
      const apart = distance(other);
      return apart > 0.5 * cell.line.size && apart <= MAX_BELOW * cell.line.size && overlapX(other.box, cell.box) > 0;
    })
    .sort((a, b) => distance(a) - distance(b))[0];
}

/** The names under a label: one, or as many as there are where the label is of several. */
function namesUnder(cells: readonly Cell[], label: Cell, several: boolean): readonly string[] {
  const names: string[] = [];
  let cell = neighbour(cells, label, 1);
  while (cell !== undefined) {
    const found = namesIn(cell.text);
    names.push(...found);
    if (found.length === 0 || !several) break;
    cell = neighbour(cells, cell, 1);
  }
  return names;
}

/** The authors that the lines of a title page name. */
export function labelledAuthors(lines: readonly SourceLine[]): readonly string[] {
  const cells = lines.flatMap(cellsOf);
  for (const cell of cells) {
    const [label = '', ...rest] = cell.text.split(/\s*[:：]\s*/u);
    const name = rest.join(' ');
    if (STUDENT_NUMBER.test(cell.text)) {
      const over = neighbour(cells, cell, -1);
      const found = namesIn(over?.text ?? '');
      if (found.length > 0) return found;
    }
    if (!LABEL.test(label) && (!BY.test(label) || BY_ANOTHER.test(label))) continue;
    const found = name === '' ? namesUnder(cells, cell, PLURAL.test(label)) : namesIn(name);
    if (found.length > 0) return found;
  }
  return [];
}
