// The zones of tsconfig.*.json: pure folders do not know the browser. Planted code must fail to compile.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(root, 'node_modules/.cache/zones-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function compileIn(zone: string, code: string): string {
  writeFileSync(join(scratch, 'planted.ts'), code);
  writeFileSync(
    join(scratch, 'tsconfig.json'),
    JSON.stringify({
      extends: join(root, zone),
      compilerOptions: {
        rootDir: root,
        composite: false,
        emitDeclarationOnly: false,
        declaration: false,
        noEmit: true,
        tsBuildInfoFile: null,
      },
      include: ['planted.ts'],
      exclude: [],
      references: [],
    }),
  );
  const run = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', scratch], {
    encoding: 'utf8',
  });
  return run.stdout;
}

test('a pure folder has no browser', () => {
  expect(compileIn('tsconfig.pure.json', 'export const one: number = 1;\n')).toBe('');
  expect(compileIn('tsconfig.pure.json', 'export const title = document.title;\n')).toContain("'document'");
  expect(compileIn('tsconfig.pure.json', 'export const start = () => new Worker("x");\n')).toContain("'Worker'");
});

test('a worker has no document', () => {
  expect(compileIn('tsconfig.worker.json', 'export const base: string = self.location.href;\n')).toBe('');
  expect(compileIn('tsconfig.worker.json', 'export const title = document.title;\n')).toContain("'document'");
});
