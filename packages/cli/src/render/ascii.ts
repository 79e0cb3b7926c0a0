import { widthOf } from './width.js';

/** For a terminal that does not understand UTF-8: a question mark for each cell of what is not ASCII. */
export function asciiOnly(text: string): string {
  return text.replaceAll(/[^\0-\x7f]/gu, (character) => '?'.repeat(widthOf(character)));
}
