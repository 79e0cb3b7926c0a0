import { eastAsianWidth } from 'get-east-asian-width';

/** Whether all of it is printable ASCII: then each character takes a cell, and nothing of it need be written out. */
export function isPlain(text: string): boolean {
  return !/[^ -~]/.test(text);
}

/**
 * Cells of a terminal that a text takes: the sum over its characters, which is how wcwidth(3) and most terminals see
 * it. What joins emoji sequences costs too much when first used: Intl.Segmenter 15 ms, the pattern \p{RGI_Emoji} 22.
 */
export function widthOf(text: string): number {
  // Lines, blocks and dots, which graphs and trees are drawn with, take a cell each.
  if (isPlain(text) || !/[^ -~\u2500-\u259f\u2800-\u28ff]/.test(text)) return text.length;
  let cells = 0;
  for (const character of text) cells += widthOfCharacter(character);
  return cells;
}

/** At most `width` cells of a text, the last of them saying that there was more. */
export function cut(text: string, width: number, mark: string): string {
  if (width <= 0) return '';
  return widthOf(text) <= width ? text : startOf(text, width - 1) + mark;
}

/** Whole lines, each cut to the width; null is none. */
export function cutLines(lines: readonly string[], width: number | null, mark: string): string {
  return lines.map((line) => `${width === null ? line : cut(line, width, mark)}\n`).join('');
}

/** As much of a text as so many cells hold. A character keeps its marks. */
export function startOf(text: string, width: number): string {
  if (width <= 0) return '';
  if (isPlain(text)) return text.slice(0, width);
  let kept = '';
  let cells = 0;
  for (const character of text) {
    cells += widthOfCharacter(character);
    if (cells > width) break;
    kept += character;
  }
  return kept;
}

/** The same with the end kept as well, as of paths. */
export function cutMiddle(text: string, width: number, mark: string): string {
  if (widthOf(text) <= width) return text;
  let end = '';
  let cells = 0;
  for (const character of Array.from(text).toReversed()) {
    cells += widthOfCharacter(character);
    if (cells > width / 2) break;
    end = character + end;
  }
  return cut(text, width - widthOf(end), mark) + end;
}

export function pad(text: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'left' ? text + space : space + text;
}

function widthOfCharacter(character: string): number {
  // Marks, format characters, and the vowels and finals of conjoining Hangul are drawn into the cell before them.
  // The pattern takes 0.1 ms to make, so not at every start.
  const isDrawnBefore = /^[\p{M}\p{Cf}\u1160-\u11ff]$/u.test(character);
  return isDrawnBefore ? 0 : eastAsianWidth(character.codePointAt(0)!);
}
