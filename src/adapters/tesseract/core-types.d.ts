// What we use of tesseract.js-core and of tesseract.js's constants; neither package types them.
// biome-ignore-all lint/style/noDefaultExport: these packages are CommonJS, whose one value is the default import.

declare module 'tesseract.js/src/constants/PSM.js' {
  const PSM: {
    readonly AUTO: string;
    readonly SINGLE_COLUMN: string;
    readonly SINGLE_BLOCK: string;
    readonly SINGLE_LINE: string;
    readonly SINGLE_BLOCK_VERT_TEXT: string;
    readonly SPARSE_TEXT: string;
  };
  export default PSM;
}

declare module 'tesseract.js/src/constants/OEM.js' {
  const OEM: { readonly LSTM_ONLY: number };
  export default OEM;
}

declare module 'tesseract.js-core/tesseract-core-relaxedsimd-lstm.js' {
  const factory: (options: object) => Promise<unknown>;
  export default factory;
}

declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  const factory: (options: object) => Promise<unknown>;
  export default factory;
}

declare module 'tesseract.js-core/tesseract-core-lstm.js' {
  const factory: (options: object) => Promise<unknown>;
  export default factory;
}
