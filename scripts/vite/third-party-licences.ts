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

/** Packages of which only constants are bundled: what they need themselves does not ship. */
const WITHOUT_DEPENDENCIES: ReadonlySet<string> = new Set(['tesseract.js']);

/** Every package that a runtime dependency reaches, by name. Types do not ship. */
function shippedPackages(): readonly Manifest[] {
  const found = new Map<string, Manifest>();
  const visit = (name: string): void => {
    if (found.has(name) || name.startsWith('@types/')) return;
    const manifest = readManifest(join('node_modules', name));
    if (manifest === null) return;
    found.set(name, manifest);
    if (WITHOUT_DEPENDENCIES.has(name)) return;
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

/** Parts inside packages that have licences of their own: files as they stand in node_modules or beside this one. */
const PARTS: readonly { readonly title: string; readonly file: string }[] = [
  { title: 'Adobe character maps (in pdfjs-dist)', file: 'node_modules/pdfjs-dist/cmaps/LICENSE' },
  { title: 'Foxit fonts (in pdfjs-dist)', file: 'node_modules/pdfjs-dist/standard_fonts/LICENSE_FOXIT' },
  { title: 'Colour profiles (in pdfjs-dist)', file: 'node_modules/pdfjs-dist/iccs/LICENSE' },
  { title: 'OpenJPEG (in pdfjs-dist)', file: 'node_modules/pdfjs-dist/wasm/LICENSE_OPENJPEG' },
  { title: 'OpenJPEG decoder of pdf.js', file: 'node_modules/pdfjs-dist/wasm/LICENSE_PDFJS_OPENJPEG' },
  { title: 'JBIG2 of PDFium (in pdfjs-dist)', file: 'node_modules/pdfjs-dist/wasm/LICENSE_JBIG2' },
  { title: 'JBIG2 decoder of pdf.js', file: 'node_modules/pdfjs-dist/wasm/LICENSE_PDFJS_JBIG2' },
  { title: 'qcms (in pdfjs-dist)', file: 'node_modules/pdfjs-dist/wasm/LICENSE_QCMS' },
  { title: 'qcms for pdf.js', file: 'node_modules/pdfjs-dist/wasm/LICENSE_PDFJS_QCMS' },
  { title: 'Tesseract’s Russian language data (in ocr-data)', file: 'ocr-data/NOTICE.txt' },
  { title: 'Tesseract and its language data (Apache-2.0)', file: 'node_modules/tesseract.js-core/LICENSE' },
  { title: 'Changes to Tesseract', file: 'scripts/vite/notices/tesseract-changes.txt' },
  { title: 'Leptonica (in tesseract.js-core, BSD-2-Clause)', file: 'scripts/vite/notices/leptonica.txt' },
];

function titled(title: string, texts: readonly string[]): string {
  return [title, '='.repeat(title.length), '', ...texts, ''].join('\n');
}

/** The notices of all shipped packages and parts of them as one text. Throws where one is missing. */
export function licencesText(): string {
  const inside = PARTS.map(({ title, file }) => titled(title, [readFileSync(file, 'utf8').trim()]));
  const parts = shippedPackages().map((manifest) => {
    const title = `${manifest.name} ${manifest.version} (${manifest.license ?? 'see text'})`;
    return titled(title, licenceTexts(manifest.name));
  });
  return `Bindery is MIT-licensed. It ships these packages:\n\n${[...parts, ...inside].join('\n')}`;
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
