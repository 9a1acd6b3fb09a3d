// In: tests that run in Node. Out: which of them belong to which project.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          // Against what hangs: a busy machine takes several times as long as a quiet one for the same work.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'epubcheck',
          include: ['tests/epubcheck/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'architecture',
          include: ['tests/architecture/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
        },
      },
    ],
  },
});
