// In: gray pixels. Out: a PNG or JPEG file, by OffscreenCanvas.
import { fail, ok } from '../../model/result.ts';
import type { PictureEncoder } from '../../pipeline/ports.ts';

/** JPEG quality at which print stays legible; pages that became pictures are mostly print. */
const JPEG_QUALITY = 0.8;

/** A PictureEncoder; pixels that a canvas cannot hold are `image/undecodable`. */
export function canvasPictureEncoder(): PictureEncoder {
  return {
    async encodeGray(image, mediaType) {
      try {
        const { width, height } = image;
        const canvas = new OffscreenCanvas(width, height);
        const context = canvas.getContext('2d', { alpha: false });
        if (context === null) throw new Error('no 2D context');
        const pixels = new ImageData(width, height);
        for (let i = 0, to = 0; i < image.data.length; i += 1, to += 4) {
          const value = image.data[i] ?? 255;
          pixels.data[to] = value;
          pixels.data[to + 1] = value;
          pixels.data[to + 2] = value;
          pixels.data[to + 3] = 255;
        }
        context.putImageData(pixels, 0, 0);
        const blob = await canvas.convertToBlob({ type: mediaType, quality: JPEG_QUALITY });
        return ok({ mediaType, width, height, bytes: new Uint8Array(await blob.arrayBuffer()) });
      } catch (reason) {
        return fail({ code: 'image/undecodable', detail: String(reason).slice(0, 200) });
      }
    },
  };
}
