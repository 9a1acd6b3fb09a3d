// The parts of other people that the app is made with, as the About panel names them. Texts: licences.txt of the build.

export type ShippedPart = { readonly name: string; readonly licence: string; readonly packages: readonly string[] };

/** Names are proper names; tests hold this list to what package.json ships. */
export const shippedParts: readonly ShippedPart[] = [
  { name: 'pdf.js', licence: 'Apache-2.0', packages: ['pdfjs-dist'] },
  {
    name: 'Tesseract, tesseract.js',
    licence: 'Apache-2.0',
    packages: ['tesseract.js', 'tesseract.js-core', '@tesseract.js-data/'],
  },
  { name: 'React', licence: 'MIT', packages: ['react', 'react-dom'] },
  { name: 'JSZip', licence: 'MIT', packages: ['jszip'] },
  { name: 'Comlink', licence: 'Apache-2.0', packages: ['comlink'] },
  { name: 'idb', licence: 'ISC', packages: ['idb'] },
  { name: 'bidi-js', licence: 'MIT', packages: ['bidi-js'] },
  { name: 'Workbox', licence: 'MIT', packages: ['workbox-'] },
];
