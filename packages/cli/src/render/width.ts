import stringWidth from 'string-width';

const ascii = /^[\x20-\x7e]*$/;

/** Cells of a terminal that a text takes. */
export function widthOf(text: string): number {
  return ascii.test(text) ? text.length : stringWidth(text);
}

/** At most `width` cells of a text, the last of them saying that there was more. Whole characters only. */
export function cut(text: string, width: number, mark: string): string {
  if (width <= 0) return '';
  if (ascii.test(text)) return text.length <= width ? text : text.slice(0, width - 1) + mark;
  if (widthOf(text) <= width) return text;
  let kept = '';
  let cells = 0;
  for (const { segment } of new Intl.Segmenter().segment(text.slice(0, 4 * width))) {
    cells += widthOf(segment);
    if (cells > width - 1) break;
    kept += segment;
  }
  return kept + mark;
}

export function pad(text: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'left' ? text + space : space + text;
}
