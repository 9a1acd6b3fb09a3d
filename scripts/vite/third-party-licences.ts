// In: the packages that ship in the app. Out: dist/licences.txt, their licence texts, shown by the About panel.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PluginOption } from 'vite';

const LICENCE_FILE = /^(licen[cs]e|notice|copying)/i;

type Manifest = {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
};

function readManifest(folder: string): Manifest | null {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  } catch {
    return null;
  }
}

/** Every package that a runtime dependency reaches, by name. */
function shippedPackages(): readonly Manifest[] {
  const found = new Map<string, Manifest>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    const manifest = readManifest(join('node_modules', name));
    if (manifest === null) return;
    found.set(name, manifest);
    for (const next of Object.keys(manifest.dependencies ?? {})) visit(next);
  };
  for (const name of Object.keys(readManifest('.')?.dependencies ?? {})) visit(name);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function licenceTexts(name: string): readonly string[] {
  const folder = join('node_modules', name);
  return readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
}

/** The notices of all shipped packages as one text. */
export function licencesText(): string {
  const parts = shippedPackages().map((manifest) => {
    const title = `${manifest.name} ${manifest.version} (${manifest.license ?? 'see text'})`;
    return [title, '='.repeat(title.length), '', ...licenceTexts(manifest.name), ''].join('\n');
  });
  return `Bindery is MIT-licensed. It ships these packages:\n\n${parts.join('\n')}`;
}

/** Adds `licences.txt` to the build. */
export function thirdPartyLicences(): PluginOption {
  return {
    name: 'bindery:third-party-licences',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licencesText() });
    },
  };
}
