// The import rule: what .dependency-cruiser.json says holds for src/, and would be caught where it does not.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const cli = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const scratch = mkdtempSync(join(tmpdir(), 'bindery-imports-'));
afterAll(() => rmSync(scratch, { recursive: true }));

type Cruise = {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
};

function cruise(folder: string): Cruise {
  const args = [cli, 'src', '--config', '.dependency-cruiser.json', '--output-type', 'json'];
  const run = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(run.stdout) as Cruise;
}

const named = (cruised: Cruise) => cruised.summary.violations.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`);

test('no module of src/ breaks the import rule, and they were read', () => {
  const cruised = cruise(root);
  expect(cruised.modules.filter((module) => module.source.startsWith('src/')).length).toBeGreaterThan(14);
  expect(named(cruised)).toEqual([]);
});

test('planted violations are caught, in type-only imports too', () => {
  cpSync(join(root, '.dependency-cruiser.json'), join(scratch, '.dependency-cruiser.json'));
  cpSync(join(root, 'tsconfig.base.json'), join(scratch, 'tsconfig.base.json'));
  const plant = (path: string, text: string) => {
    mkdirSync(join(scratch, path, '..'), { recursive: true });
    writeFileSync(join(scratch, path), text);
  };
  plant('src/model/a.ts', `export type A = { readonly a: string };\n`);
  plant('src/book/b.ts', `import type { A } from '../model/a.ts';\nexport type B = A;\n`);
  plant('src/page/p.ts', `import type { B } from '../book/b.ts';\nexport const p = (b: B) => b;\n`);
  plant('src/ui/u.tsx', `import { w } from '../worker/w.ts';\nexport const u = w;\n`);
  plant('src/worker/w.ts', `export const w = 1;\n`);
  plant('src/adapters/jszip/j.ts', `import { t } from '../tesseract/t.ts';\nexport const j = t;\n`);
  plant('src/adapters/tesseract/t.ts', `export const t = 1;\n`);
  expect(named(cruise(scratch)).sort()).toEqual([
    'adapters-do-not-know-each-other: src/adapters/jszip/j.ts → src/adapters/tesseract/t.ts',
    'page-imports-model: src/page/p.ts → src/book/b.ts',
    'ui-imports: src/ui/u.tsx → src/worker/w.ts',
  ]);
});
