// In: a colour "#rrggbb". Out: whether it is a hue and no shade of gray.

/** Difference of the strongest and weakest channel (0–255) from which the eye sees a hue. */
const HUE = 40;

/** Whether a colour is a hue: links and titles are, black and gray text is not. */
export function isColoured(color: string): boolean {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (!match) return false;
  const channels = match.slice(1).map((hex) => Number.parseInt(hex, 16));
  return Math.max(...channels) - Math.min(...channels) > HUE;
}
