import { decodeText } from '../text.js';

/** Texts that end with NUL, one after another. */
export function stringsIn(bytes: Buffer): string[] {
  return bytes.length === 0 ? [] : decodeText(bytes).replace(/\0$/, '').split('\0');
}

/** Of texts like NAME=value; a name may begin with `=`. */
export function environmentOf(texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    texts.flatMap((text) => {
      const end = text.indexOf('=', 1);
      return end < 0 ? [] : [[text.slice(0, end), text.slice(end + 1)]];
    }),
  );
}
