// Runs the cases of tests/cases/page-tables.md: placed lines, rules and fills in, the cells of tables out.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PageTableCell } from '../../../src/model/page.ts';
import type { RawGlyphRun, RawPath } from '../../../src/model/raw-page.ts';
import { layOut, page, path, rule, run } from './synthetic-page.ts';

type Case = { name: string; runs: RawGlyphRun[]; paths: RawPath[]; gives: string[] };

const LINE = /^ {2}([\d.]+) ([\d.]+) ([\d.]+) ?(\w*) \| (.*)$/;

function addLine(open: Case, line: string): void {
  const [, x, y, size, face, words] = LINE.exec(line) ?? [];
  if (words === undefined) return;
  open.runs.push(run(Number(x), Number(y), Number(size), words, { fontId: face || 'body' }));
}

function addRule(open: Case, line: string): void {
  const numbers = line.split(/[ -]+/).filter(Boolean).map(Number);
  const [a = 0, b = 0, c = 0] = numbers;
  if (line.includes(' - ')) open.paths.push(path({ x0: a, y0: b, x1: a + 0.4, y1: c }, 'line'));
  else if (numbers.length === 3) open.paths.push(rule(a, b, c));
}

function addFill(open: Case, line: string): void {
  const [x0, y0, x1, y1] = line.trim().split(' ').map(Number);
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return;
  open.paths.push({ ...path({ x0, y0, x1, y1 }, 'rect', 'fill'), color: '#dddddd' });
}

const PARTS = { lines: addLine, rules: addRule, fills: addFill };

function parse(text: string): Case[] {
  const cases: Case[] = [];
  let part = '';
  for (const line of text.split('\n')) {
    const open = cases[cases.length - 1];
    const head = /^(lines|rules|fills|gives):$/.exec(line)?.[1];
    if (line.startsWith('## ')) cases.push({ name: line.slice(3), runs: [], paths: [], gives: [] });
    else if (line.startsWith('```')) part = '';
    else if (head !== undefined) part = head;
    else if (open !== undefined && part === 'gives') open.gives.push(line.slice(4));
    else if (open !== undefined && (part === 'lines' || part === 'rules' || part === 'fills')) PARTS[part](open, line);
  }
  return cases;
}

function cellText(cell: PageTableCell): string {
  const text = cell.lines.map((line) => line.spans.map((span) => span.text).join('')).join(' ');
  const over = cell.rowSpan > 1 ? `*${cell.rowSpan}` : '';
  return `${cell.header ? '#' : ''}${text}${cell.columnSpan > 1 ? `+${cell.columnSpan}` : ''}${over}`;
}

function tablesOf(test: Case): string[] {
  const { blocks } = layOut(page({ runs: test.runs, paths: test.paths }));
  return blocks.flatMap((block) =>
    block.type === 'table' ? block.rows.map((row) => row.map(cellText).join(' | ')) : [],
  );
}

const cases = parse(readFileSync(new URL('../../cases/page-tables.md', import.meta.url), 'utf8'));

describe('tables of a page', () => {
  it('has cases to run', () => {
    expect(cases.length).toBeGreaterThan(12);
  });
  it.each(cases)('$name', (test) => {
    expect(test.runs.length).toBeGreaterThan(0);
    expect(tablesOf(test)).toEqual(test.gives);
  });
});
