// In: the environment. Out: how to run the official EPUB validator, installed if that is possible.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { aptInstall } from './browser.mjs';

/** Where Debian and Ubuntu put it. The bare command `epubcheck` is no use: run from another shell it fails and looks clean. */
const SYSTEM_JAR = '/usr/share/java/epubcheck.jar';

/** A run ends in seconds: better compilers and collectors of Java cost twice the processor's time of what they save. */
const SHORT_RUN = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/**
 * Arguments of `java` that check a book and tell only of what is wrong.
 * @param {string} jar
 * @param {string} book path of an EPUB
 */
export function epubcheckArguments(jar, book) {
  return [...SHORT_RUN, '-jar', jar, '-q', '--failonwarnings', book];
}

/** The jar of an installed Java epubcheck, or null. */
export function findEpubcheck() {
  const jar = [process.env.EPUBCHECK_JAR, SYSTEM_JAR].find((path) => path && existsSync(path));
  if (!jar || spawnSync('java', ['-version'], { stdio: 'ignore' }).status !== 0) return null;
  return jar;
}

/**
 * The jar of the Java epubcheck, or null where there is none and none can be installed (then a port in TypeScript,
 * @likecoin/epubcheck-ts, stands in; it knows fewer rules).
 */
export function ensureEpubcheck() {
  const found = findEpubcheck();
  if (found) return found;
  console.error('No Java epubcheck found. Installing it …');
  aptInstall(['epubcheck']);
  const installed = findEpubcheck();
  if (!installed)
    console.error('EPUBs are checked by @likecoin/epubcheck-ts only: no Java epubcheck (set EPUBCHECK_JAR).');
  return installed;
}
