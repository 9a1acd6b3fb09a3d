// npm test: installs what is missing (packages, a browser, the EPUB validator), then runs every check there is.
// The last line is "N passed, N failed"; the status is 0 only if none failed.
import { ensureInstalled } from './setup/install.mjs';

ensureInstalled();
const { ensureBrowser } = await import('./setup/browser.mjs');
const { ensureEpubcheck } = await import('./setup/epubcheck.mjs');
const { tryBuild } = await import('./setup/build.mjs');
const { browserChecks, quickChecks, runChecks } = await import('./checks.mjs');

process.env.BINDERY_BROWSER = await ensureBrowser();
process.env.EPUBCHECK_JAR = ensureEpubcheck() ?? '';
const built = tryBuild();
if (built) process.env.BINDERY_DIST = built;
else console.error('The build failed: the tests of the built app cannot run.');

const total = await runChecks(built ? [...quickChecks, ...browserChecks] : quickChecks);
const passed = total.passed + (built ? 1 : 0);
const failed = total.failed + (built ? 0 : 1);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
