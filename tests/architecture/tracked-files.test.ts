// Habits that no linter knows: file length, names, opening comments, and nothing of the machine it was written on.
import { expect, test } from 'vitest';
import { textOf, trackedFiles } from './tracked-files.ts';

/** Longest source file, lines. */
const MAX_LINES = 300;

/** Files that may be longer, with their present length. This list only shrinks. */
const LONGER: Readonly<Record<string, number>> = {};

/** Tables of data, which no one reads from top to bottom. */
const TABLES = /^src\/(?:epub\/words|book\/english-(?:closed|words))\.ts$/;

/** Names that say nothing about what is inside. */
const EMPTY_NAMES = /(^|[/.-])(utils?|helpers?|common|misc|manager|service(?!-worker)|stuff)([/.-]|$)/;

/** Paths of somebody's machine, and hosts that only one network knows. Pieced together so that this file is clean. */
const MACHINE = [
  new RegExp(`(^|[\\s"'\`(=:])/(${['work', 'root', 'home/\\w+', 'Users/\\w+'].join('|')})/`),
  /https?:\/\/(?!127\.0\.0\.1|0\.0\.0\.0|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.)\d+\.\d+\.\d+\.\d+/,
  /https?:\/\/[\w.-]*(registry|npm|artifactory|nexus|verdaccio|pypi|mirror)[\w.-]*(?<!registry\.npmjs\.org)(?<!www\.npmjs\.com)[:/]/,
];

const isSource = (path: string) => /^(src|tests|scripts|bench)\/.*\.(tsx?|mjs)$/.test(path);
const texts = trackedFiles().flatMap((path) => {
  const text = textOf(path);
  return text === null ? [] : [{ path, text }];
});
const isStyle = (path: string) => /^src\/.*\.css$/.test(path);
const sources = texts.filter(({ path }) => isSource(path));

test('there are files to look at', () => {
  expect(sources.length).toBeGreaterThan(30);
  expect(texts.filter(({ path }) => isStyle(path)).length).toBeGreaterThan(3);
});

test(`no source file or stylesheet is longer than ${MAX_LINES} lines`, () => {
  const tooLong = texts
    .filter(({ path }) => isSource(path) || isStyle(path))
    .filter(({ path }) => !TABLES.test(path))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ path, lines }) => lines > (LONGER[path] ?? MAX_LINES));
  expect(tooLong).toEqual([]);
});

test('the list of longer files only shrinks', () => {
  const needless = Object.entries(LONGER).filter(([path, allowed]) => {
    const lines = (textOf(path) ?? '').split('\n').length - 1;
    return lines <= MAX_LINES || lines < allowed;
  });
  expect(needless).toEqual([]);
});

test('each file of the app opens by saying what it is', () => {
  const silent = sources.filter(({ path, text }) => path.startsWith('src/') && !/^(\/\/|\/\*)/.test(text));
  expect(silent.map(({ path }) => path)).toEqual([]);
});

test('no file has a name that says nothing', () => {
  expect(sources.map(({ path }) => path).filter((path) => EMPTY_NAMES.test(path))).toEqual([]);
});

test('no file tells of the machine that it was written on', () => {
  const found = texts.flatMap(({ path, text }) =>
    MACHINE.flatMap((pattern) => {
      const match = pattern.exec(text);
      return match === null ? [] : [`${path}: ${match[0].trim()}`];
    }),
  );
  expect(found).toEqual([]);
});

test('the words of the rule are found where they are planted', () => {
  const planted = [`see "/${'root'}/x"`, `http://${'10.0.0.1'}/x`, `https://${'artifactory.example'}/npm`];
  for (const text of planted) expect(MACHINE.some((pattern) => pattern.test(text))).toBe(true);
});
