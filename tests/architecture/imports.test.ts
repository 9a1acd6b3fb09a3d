// The import rule: what .dependency-cruiser.json says holds for src/, and would be caught where it does not.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const cli = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const scratch = mkdtempSync(join(tmpdir(), 'bindery-imports-'));
afterAll(() => rmSync(scratch, { recursive: true }));

type Cruise = {
  readonly modules: readonly { readonly source: string; readonly dependencies?: readonly unknown[] }[];
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
};

/** Imports as Biome formats them. */
const IMPORT = /^import\s(?:[^;']*?\sfrom\s)?'[^']+';|\bimport\('[^']+'\)/gm;

/** dependency-cruiser's swc does not read JSX: of such files it is given the imports alone. */
function withoutJsx(folder: string): void {
  for (const path of readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.tsx')) continue;
    const file = join(folder, 'src', path);
    const imports = readFileSync(file, 'utf8').match(IMPORT) ?? [];
    writeFileSync(file, `${imports.join('\n')}\nexport {};\n`);
  }
}

/** A copy of this project that dependency-cruiser can read. */
function copyOfProject(): string {
  const folder = join(scratch, 'project');
  cpSync(join(root, 'src'), join(folder, 'src'), { recursive: true });
  for (const file of ['.dependency-cruiser.json', 'tsconfig.base.json', 'package.json']) {
    cpSync(join(root, file), join(folder, file));
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  withoutJsx(folder);
  return folder;
}

function cruise(folder: string): Cruise {
  const args = [cli, 'src', '--config', '.dependency-cruiser.json', '--output-type', 'json'];
  const run = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(run.stdout) as Cruise;
}

const named = (cruised: Cruise) => cruised.summary.violations.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`);

test('no module of src/ breaks the import rule, and they were read', () => {
  const cruised = cruise(copyOfProject());
  const read = cruised.modules.filter((module) => module.source.startsWith('src/'));
  expect(read.length).toBeGreaterThan(14);
  const screens = read.find((module) => module.source === 'src/ui/app.tsx');
  expect(screens?.dependencies?.length).toBeGreaterThan(10);
  expect(named(cruised)).toEqual([]);
});

test('planted violations are caught, in type-only imports too', () => {
  const folder = join(scratch, 'planted');
  const plant = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const file of ['.dependency-cruiser.json', 'tsconfig.base.json'])
    plant(file, readFileSync(join(root, file), 'utf8'));
  plant('src/model/a.ts', `export type A = { readonly a: string };\n`);
  plant('src/book/b.ts', `import type { A } from '../model/a.ts';\nexport type B = A;\n`);
  plant('src/page/p.ts', `import type { B } from '../book/b.ts';\nexport const p = (b: B) => b;\n`);
  plant('src/ui/u.tsx', `import { w } from '../worker/w.ts';\nexport const U = () => <p>{w}</p>;\n`);
  plant('src/worker/w.ts', `export const w = 1;\n`);
  plant('src/adapters/jszip/j.ts', `import { t } from '../tesseract/t.ts';\nexport const j = t;\n`);
  plant('src/adapters/tesseract/t.ts', `export const t = 1;\n`);
  withoutJsx(folder);
  expect(named(cruise(folder)).sort()).toEqual([
    'adapters-do-not-know-each-other: src/adapters/jszip/j.ts → src/adapters/tesseract/t.ts',
    'page-imports-model: src/page/p.ts → src/book/b.ts',
    'ui-imports: src/ui/u.tsx → src/worker/w.ts',
  ]);
});
