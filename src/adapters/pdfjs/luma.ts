// How light a colour is.

/** Shares of colours in their luma, 256ths (ITU-R BT.601). */
export const LUMA = { red: 77, green: 150, blue: 29 } as const;

/** Luma of a colour of three bytes. */
export function luma(red: number, green: number, blue: number): number {
  return (LUMA.red * red + LUMA.green * green + LUMA.blue * blue + 128) >> 8;
}
