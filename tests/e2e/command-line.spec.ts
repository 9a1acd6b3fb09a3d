// npm run convert: one JSON line a file, a failing file stops nothing, the exit status tells.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { textBook } from '../fixtures/text-book.ts';
import { epubProblems, textOf } from './epub.ts';

const script = join(import.meta.dirname, '../../scripts/convert.mjs');

type Run = {
  readonly status: number | null;
  readonly lines: readonly Record<string, unknown>[];
  readonly stderr: string;
};

function convert(args: readonly string[]): Promise<Run> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (part) => {
    stdout += part;
  });
  child.stderr.on('data', (part) => {
    stderr += part;
  });
  return new Promise((done) => {
    child.on('close', (status) => {
      const lines = stdout
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      done({ status, lines, stderr });
    });
  });
}

test('converts what can be converted and words what cannot', async ({ browserName: _ }, { outputDir }) => {
  await mkdir(outputDir, { recursive: true });
  const file = async (name: string, bytes: Buffer) => {
    await writeFile(join(outputDir, name), bytes);
    return join(outputDir, name);
  };
  const files = [
    await file('empty.pdf', Buffer.alloc(0)),
    await file('locked.pdf', textBook(2, 'secret')),
    join(outputDir, 'missing.pdf'),
    await file('책 한 권.pdf', textBook(6)),
  ];
  const out = join(outputDir, 'books');
  const run = await convert([...files, '--out', out, '--json']);
  expect(run.stderr).toBe('');
  expect(run.status).toBe(1);
  expect(run.lines.map((line) => line.file)).toEqual(files);
  expect(run.lines.map((line) => line.ok)).toEqual([false, false, false, true]);
  expect(run.lines.map((line) => (line.error as { code: string } | null)?.code)).toEqual([
    'pdf/not-a-pdf',
    'pdf/password-required',
    'file/not-found',
    undefined,
  ]);
  for (const line of run.lines.slice(0, 3))
    expect(String((line.error as { message: string }).message)).toMatch(/^[A-Z].+\.$/);
  const book = join(out, '책 한 권.epub');
  expect(run.lines[3]).toMatchObject({ epub: book, pages: 6, ocrPages: 0, error: null });
  expect(run.lines[3]?.ms).toBeGreaterThan(0);
  if (process.platform === 'linux') expect(run.lines[3]?.peakMb).toBeGreaterThan(20);
  expect(existsSync(join(out, 'locked.epub'))).toBe(false);
  expect(await textOf(book)).toContain('Chapter One');
  expect(await epubProblems(book)).toEqual([]);
});

test('opens a locked file with the password, and fails with a wrong one', async ({ browserName: _ }, { outputDir }) => {
  await mkdir(outputDir, { recursive: true });
  const locked = join(outputDir, 'locked.pdf');
  await writeFile(locked, textBook(2, 'secret'));
  const right = await convert([locked, '--out', outputDir, '--password', 'secret']);
  expect(right.lines.map((line) => line.error)).toEqual([null]);
  expect(right.status).toBe(0);
  const wrong = await convert([locked, '--out', outputDir, '--password', 'guess']);
  expect(wrong.lines[0]?.error).toMatchObject({ code: 'pdf/password-required' });
  expect(wrong.status).toBe(1);
});

test('a language that the app does not have is told before anything is converted', async () => {
  const run = await convert(['x.pdf', '--lang', 'eng+xyz']);
  expect(run.status).toBe(2);
  expect(run.stderr).toContain('No OCR language of this app: xyz.');
});

test('wrong usage is status 2 and explains itself', async () => {
  for (const args of [
    [],
    ['--nonsense'],
    ['x.pdf', '--ocr', 'maybe'],
    ['x.pdf', '--timeout', 'soon'],
    ['x.pdf', '--lang', 'a b'],
    ['x.pdf', '--out', 'package.json'],
  ]) {
    const run = await convert(args);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('Usage: npm run convert');
  }
});
