// In: an EPUB on disk. Out: its files, its text, and what the validator says of it.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import JSZip from 'jszip';
import { epubcheckArguments } from '../../scripts/setup/epubcheck.mjs';

const run = promisify(execFile);
const tsChecker = join(import.meta.dirname, '../../node_modules/@likecoin/epubcheck-ts/bin/epubcheck.js');

/** Paths and texts of the XHTML files of a book, in the order of the container. */
export async function chaptersOf(path: string): Promise<readonly { readonly path: string; readonly xhtml: string }[]> {
  const zip = await JSZip.loadAsync(await readFile(path));
  const files = Object.values(zip.files).filter((file) => file.name.endsWith('.xhtml'));
  return Promise.all(files.map(async (file) => ({ path: file.name, xhtml: await file.async('string') })));
}

/** The words of a book: tags out, white space folded. */
export async function textOf(path: string): Promise<string> {
  const chapters = await chaptersOf(path);
  return chapters
    .map(({ xhtml }) => xhtml.replace(/^[\s\S]*<body/, '<body').replace(/<[^>]+>/g, ' '))
    .join(' ')
    .replace(/\s+/g, ' ');
}

/** Lines of errors and warnings; none for a valid book. The Java epubcheck where there is one, else its port. */
export async function epubProblems(path: string): Promise<readonly string[]> {
  const jar = process.env.EPUBCHECK_JAR;
  const [command, args] = jar
    ? ['java', epubcheckArguments(jar, path)]
    : [process.execPath, [tsChecker, '--fail-on-warnings', path]];
  // A validator that does not run must not look like one that found nothing: its status counts, not only its words.
  const { code, text } = await run(command, [...args]).then(
    ({ stdout, stderr }) => ({ code: 0, text: stdout + stderr }),
    (failed: { code?: unknown; stdout?: string; stderr?: string }) => ({
      code: failed.code,
      text: `${failed.stdout ?? ''}${failed.stderr ?? ''}`,
    }),
  );
  const problems = text.split('\n').filter((line) => /^(ERROR|WARNING|FATAL)/i.test(line.trim()));
  return code === 0 || problems.length > 0 ? problems : [`validator ended with ${String(code)}: ${text.slice(0, 500)}`];
}
