// In: letters of a sheet and boxes of what was read. Out: boxes of lines of letters that nothing was read of.
import { type Box, boxHeight, boxWidth, holdsCentre, overlapY, unionBox } from '../model/geometry.ts';

/** Least and greatest height of a forgotten letter, in common letter heights: specks and ornaments lie outside. */
const LOWEST = 0.8;
const HIGHEST = 6;

/** Letters of one line are at most this far apart, in their own heights. */
const LETTER_GAP = 1.6;

/** More forgotten lines than this are a texture, not text. */
const MOST_LINES = 12;

function joins(line: Box, letter: Box): boolean {
  const gap = Math.max(letter.x0 - line.x1, line.x0 - letter.x1);
  const height = Math.max(boxHeight(line), boxHeight(letter));
  return gap <= LETTER_GAP * height && overlapY(line, letter) > 0.4 * Math.min(boxHeight(line), boxHeight(letter));
}

/**
 * Finds lines that the engine passed over (a lone chapter number, a title apart from the text). Boxes in pixels;
 * `em` is the commonest letter height. Gives none where there are too many to be text.
 */
export function unreadLines(letters: readonly Box[], read: readonly Box[], em: number): readonly Box[] {
  const forgotten = letters.filter((letter) => {
    const height = boxHeight(letter);
    if (height < LOWEST * em || height > HIGHEST * em || boxWidth(letter) > 2 * HIGHEST * em) return false;
    return !read.some((box) => holdsCentre(box, letter, em / 2));
  });
  const lines: Box[] = [];
  for (const letter of [...forgotten].sort((a, b) => a.x0 - b.x0)) {
    const at = lines.findIndex((line) => joins(line, letter));
    const line = lines[at];
    if (line !== undefined) lines[at] = unionBox(line, letter);
    // Lines never grow together again: what is a texture by now stays one.
    else if (lines.push(letter) > MOST_LINES) return [];
  }
  return lines.sort((a, b) => a.y0 - b.y0);
}
