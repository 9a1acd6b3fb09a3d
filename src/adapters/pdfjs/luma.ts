// How light a colour is.

/** Luma of a colour of three bytes (ITU-R BT.601 weights in 1/256). */
export function luma(red: number, green: number, blue: number): number {
  return (77 * red + 150 * green + 29 * blue + 128) >> 8;
}
