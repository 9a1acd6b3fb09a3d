// npm run check: format, lint, types, import rules, dead code and unit tests; what to run before a commit.
import { ensureInstalled } from './setup/install.mjs';

ensureInstalled();
const { quickChecks, runChecks } = await import('./checks.mjs');
const { passed, failed } = await runChecks(quickChecks);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
