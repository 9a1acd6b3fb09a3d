// In: the links of a page as it is drawn, and how OCR brought it upright. Out: the links where the upright page has them.
import type { Box } from '../model/geometry.ts';
import type { OcrPage } from '../model/ocr-page.ts';
import type { RawLink } from '../model/raw-page.ts';

type Upright = Pick<OcrPage, 'turn' | 'skew' | 'width' | 'height'>;

function turned(box: Box, { turn, width, height }: Upright): Box {
  switch (turn) {
    case 0:
      return box;
    case 90:
      return { x0: width - box.y1, x1: width - box.y0, y0: box.x0, y1: box.x1 };
    case 180:
      return { x0: width - box.x1, x1: width - box.x0, y0: height - box.y1, y1: height - box.y0 };
    case 270:
      return { x0: box.y0, x1: box.y1, y0: height - box.x1, y1: height - box.x0 };
    default:
      return turn satisfies never;
  }
}

/** The box moved as its middle moves when the page is levelled about its own: its words are level then. */
function levelled(box: Box, { skew, width, height }: Upright): Box {
  if (skew === 0) return box;
  const angle = (skew * Math.PI) / 180;
  const [dx, dy] = [(box.x0 + box.x1 - width) / 2, (box.y0 + box.y1 - height) / 2];
  const byX = dx * Math.cos(angle) + dy * Math.sin(angle) - dx;
  const byY = dy * Math.cos(angle) - dx * Math.sin(angle) - dy;
  return { x0: box.x0 + byX, x1: box.x1 + byX, y0: box.y0 + byY, y1: box.y1 + byY };
}

/** Links of the page brought upright. */
export function uprightLinks(links: readonly RawLink[], upright: Upright): readonly RawLink[] {
  if (upright.turn === 0 && upright.skew === 0) return links;
  return links.map((link) => ({ ...link, box: levelled(turned(link.box, upright), upright) }));
}
