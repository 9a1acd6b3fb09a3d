// In: tests that run in Node. Out: which of them belong to which project.
import { defineConfig } from 'vitest/config';

/** Tests keep no state in modules: to load them anew for each file takes half of the time. */
const isolate = false;

export default defineConfig({
  test: {
    // One a core: the rest of the machine has nothing to do meanwhile.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          isolate,
          // Against what hangs: a busy machine takes several times as long as a quiet one for the same work.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'epubcheck',
          include: ['tests/epubcheck/**/*.test.ts'],
          environment: 'node',
          isolate,
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'architecture',
          include: ['tests/architecture/**/*.test.ts'],
          environment: 'node',
          isolate,
          testTimeout: 120_000,
        },
      },
    ],
  },
});
