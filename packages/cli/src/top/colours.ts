/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Of '#56b4e9'. */
export function rgbOf(hex: string): Rgb {
  const number = Number.parseInt(hex.slice(1), 16);
  return [number >> 16, (number >> 8) & 0xff, number & 0xff];
}

// Of the 256 colours of xterm, those that are the same everywhere: 16 to 231 are a cube of 6, 232 to 255 greys.
const levels = [0, 95, 135, 175, 215, 255];
const cube = levels.flatMap((red) => levels.flatMap((green) => levels.map((blue): Rgb => [red, green, blue])));
const greys = Array.from({ length: 24 }, (_, i): Rgb => [8 + 10 * i, 8 + 10 * i, 8 + 10 * i]);
const fixed = [...cube, ...greys];

/** The number of the colour that is most like this one. */
export function nearest(wanted: Rgb): number {
  const distances = fixed.map((each) => each.reduce((sum, part, i) => sum + (part - wanted[i]!) ** 2, 0));
  return 16 + distances.indexOf(Math.min(...distances));
}
