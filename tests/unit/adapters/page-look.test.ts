// A JPEG that is a page is decoded no larger than it is asked for.
import { afterEach, expect, test, vi } from 'vitest';
import { smallDrawable } from '../../../src/adapters/pdfjs/page-look.ts';

afterEach(() => vi.unstubAllGlobals());

type Wanted = { readonly desiredWidth: number; readonly desiredHeight: number };

/** The widths that a decoder is asked for, which gives frames of just these. */
function decoder(): number[] {
  const widths: number[] = [];
  vi.stubGlobal(
    'ImageDecoder',
    class {
      private readonly wanted: Wanted;
      constructor(wanted: Wanted) {
        this.wanted = wanted;
        widths.push(wanted.desiredWidth);
      }
      async decode() {
        const { desiredWidth, desiredHeight } = this.wanted;
        return { image: { format: 'BGRX', displayWidth: desiredWidth, displayHeight: desiredHeight, close() {} } };
      }
      close() {}
    },
  );
  return widths;
}

test('a page at 600 dots an inch is decoded at half its size for a picture of 200, and at a quarter for a cover of 100', async () => {
  const widths = decoder();
  const jpeg = { bytes: new Uint8Array(4), width: 4960, height: 7016, components: 3 };
  expect(await smallDrawable(jpeg, 1654)).toMatchObject({ width: 2480, height: 3508 });
  expect(await smallDrawable(jpeg, 848)).toMatchObject({ width: 1240, height: 1754 });
  expect(widths).toEqual([2480, 1240]);
});

test('a page is decoded whole by others where half of it is too little', async () => {
  const widths = decoder();
  expect(await smallDrawable({ bytes: new Uint8Array(4), width: 2480, height: 3508, components: 1 }, 1654)).toBeNull();
  expect(widths).toEqual([]);
});
