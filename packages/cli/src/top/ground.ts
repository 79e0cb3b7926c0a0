/** The colour behind the text: red, green and blue, 0 to 1. */
export type Ground = readonly [red: number, green: number, blue: number];

/** What a terminal answers to ASK_GROUND, `rgb:ffff/ffff/ffff` with one to four digits each; null for other answers. */
export function groundIn(answer: string): Ground | null {
  const digits = /^\x1b\]11;rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})/i.exec(answer)?.slice(1);
  const [red, green, blue] = digits?.map((each) => Number.parseInt(each, 16) / (16 ** each.length - 1)) ?? [];
  return red === undefined ? null : [red, green!, blue!];
}

/**
 * Whether it is light: as the terminal has answered; until it does, if it ever does, as COLORFGBG has it, which some of
 * them set: `0;15`, text and ground by their numbers among the sixteen colours, of which 7 and 15 are white. rxvt(7)
 */
export function isLight(
  ground: Ground | null,
  { COLORFGBG = '' }: Readonly<Record<string, string | undefined>>,
): boolean {
  if (ground === null) return /;(7|15)$/.test(COLORFGBG);
  const [red, green, blue] = ground;
  // As bright as the eye has it: ITU-R BT.709.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.5;
}
