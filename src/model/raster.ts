// Pixels as plain data: the one place where units are pixels, not points.

/** 8-bit gray pixels, row by row, 0 black to 255 white. */
export type GrayImage = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array<ArrayBuffer>;
  /** Pixels an inch of the page. */
  readonly dpi: number;
};

/** Opaque pixels in colour, row by row: RGBA, a byte each. */
export type ColorImage = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
};

export type ImageMediaType = 'image/jpeg' | 'image/png';

/** An image file's bytes. */
export type EncodedImage = {
  readonly mediaType: ImageMediaType;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
};
