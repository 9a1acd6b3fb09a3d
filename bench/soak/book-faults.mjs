// In: a finished EPUB. Out: what is wrong with it: markup or scripts that got through, names of files, the validator.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import JSZip from 'jszip';
import { epubcheckArguments, findEpubcheck } from '../../scripts/setup/epubcheck.mjs';

const run = promisify(execFile);

/** Never written by the app itself: elements that run or load, event handlers, addresses that are scripts. */
const FORBIDDEN = [
  /<(script|iframe|object|embed|form|base|meta http-equiv)\b/i,
  /\b(href|src)\s*=\s*["']\s*(javascript|data|vbscript|file):/i,
  /<!ENTITY/,
];

/** An event handler; looked for once the values of attributes are out, where such words are only read. */
const HANDLER = /<[^<>]*\son[a-z]+\s*=/i;

/** What the files in a book may be called: never anything that comes from a PDF. */
const FILE_NAME = /^(mimetype|META-INF\/container\.xml|[\w/-]+\.(opf|ncx|xhtml|css|jpg|png|svg|webp))$/;

/** @param {string} path @returns {Promise<string[]>} */
export async function bookFaults(path) {
  const zip = await JSZip.loadAsync(await readFile(path));
  const faults = [];
  for (const file of Object.values(zip.files).filter((one) => !one.dir)) {
    if (!FILE_NAME.test(file.name)) faults.push(`file name ${file.name}`);
    if (!/\.(xhtml|opf|ncx|svg)$/.test(file.name)) continue;
    const text = await file.async('string');
    const bare = text.replace(/="[^"]*"/g, '=""');
    for (const found of [...FORBIDDEN.map((pattern) => pattern.exec(text)), HANDLER.exec(bare)]) {
      if (found !== null) faults.push(`${file.name}: ${found[0].slice(0, 80)}`);
    }
  }
  return [...faults, ...(await validatorFaults(path))];
}

/** @param {string} path */
async function validatorFaults(path) {
  const jar = findEpubcheck();
  if (jar === null) return ['no Java epubcheck to ask'];
  return run('java', epubcheckArguments(jar, path)).then(
    () => [],
    (failed) => [
      `${failed.stdout ?? ''}${failed.stderr ?? ''}`.split('\n').find((line) => /ERROR|WARN|FATAL/.test(line)) ??
        String(failed),
    ],
  );
}
