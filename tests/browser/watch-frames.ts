// In: a realm that draws pictures. Out: which video frames and bitmaps were made, drawn and closed in it.
type Frames = {
  /** Drawings of frames on a canvas. */
  readonly drawn: number;
  /** Bitmaps made of frames. */
  readonly bitmaps: number;
  /** Those frames and bitmaps that still hold their pixels. */
  readonly framesOpen: number;
  readonly bitmapsOpen: number;
};

/** Starts watching; `refused` has the browser refuse bitmaps, as it does where memory is short. */
export function watchFrames(refused: boolean): () => Frames {
  let drawn = 0;
  const frames: VideoFrame[] = [];
  const bitmaps: ImageBitmap[] = [];
  const { prototype } = OffscreenCanvasRenderingContext2D;
  const { drawImage } = prototype;
  prototype.drawImage = function counted(this: OffscreenCanvasRenderingContext2D, ...args: unknown[]) {
    if (args[0] instanceof VideoFrame) drawn += 1;
    Reflect.apply(drawImage, this, args);
  };
  const create = globalThis.createImageBitmap;
  const counted = async (...args: Parameters<typeof create>): Promise<ImageBitmap> => {
    const [picture] = args;
    if (!(picture instanceof VideoFrame)) return create(...args);
    frames.push(picture);
    if (refused) throw new DOMException('The source image could not be decoded.', 'InvalidStateError');
    const bitmap = await create(...args);
    bitmaps.push(bitmap);
    return bitmap;
  };
  Reflect.set(globalThis, 'createImageBitmap', counted);
  return () => ({
    drawn,
    bitmaps: bitmaps.length,
    framesOpen: frames.filter((frame) => frame.format !== null).length,
    bitmapsOpen: bitmaps.filter((bitmap) => bitmap.width > 0).length,
  });
}
