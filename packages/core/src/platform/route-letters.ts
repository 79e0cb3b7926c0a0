// RTF_* of net/route.h of macOS and the BSDs, in the letters of netstat(1).
const letters: readonly (readonly [flag: number, letter: string])[] = [
  [0x1, 'U'],
  [0x2, 'G'],
  [0x4, 'H'],
  [0x8, '!'],
  [0x10, 'D'],
  [0x20, 'M'],
];
export const RTF_HOST = 0x4;

export function routeLetters(flags: number): string {
  return letters.map(([flag, letter]) => ((flags & flag) !== 0 ? letter : '')).join('');
}
