// Out: where pdf.js finds its data files: on our own origin, under the folder that the app was deployed to.

export type PdfjsAssets = {
  readonly cMapUrl: string;
  readonly standardFontDataUrl: string;
  readonly wasmUrl: string;
  readonly iccUrl: string;
};

/** Absolute addresses, each with a trailing slash. A built worker lies one folder (assets/) below the app's base. */
export function pdfjsAssets(): PdfjsAssets {
  const base = import.meta.env.DEV
    ? new URL('/', self.location.href)
    : new URL(/* @vite-ignore: a folder, not an asset */ '../', import.meta.url);
  const folder = (name: string): string => new URL(`pdfjs/${name}/`, base).href;
  return {
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
  };
}
