import { widthOf } from '../render/width.js';
import { at, BEGIN, CLEAR, END, look } from './sequences.js';
import type { Theme } from './theme.js';
import type { Line } from './views/line.js';

/** Turns lines into what a terminal has to be told, which is only what changed since the time before. */
export class Painter {
  #theme: Theme;
  #shown: readonly Line[] = [];

  constructor(theme: Theme) {
    this.#theme = theme;
  }

  /** From now on in other colours. */
  dress(theme: Theme): void {
    this.#theme = theme;
    this.forget();
  }

  /** Nothing of what was painted is there any more. */
  forget(): void {
    this.#shown = [];
  }

  /** '' when nothing changed. */
  paint(lines: readonly Line[]): string {
    const isNew = this.#shown.length !== lines.length;
    const changes = lines.map((line, row) => this.#change(isNew ? [] : this.#shown[row]!, line, row)).join('');
    this.#shown = lines;
    if (changes === '' && !isNew) return '';
    return `${BEGIN}${isNew ? look('') + CLEAR : ''}${changes}${look('')}${END}`;
  }

  /** From the first piece of the line that is another one. All lines are as wide as the screen. */
  #change(before: Line, line: Line, row: number): string {
    if (before === line) return '';
    let column = 0;
    let first = 0;
    while (first < line.length && isSame(before[first], line[first]!)) column += widthOf(line[first++]!.text);
    if (first === line.length) return '';
    let last = line.length;
    const shift = before.length - line.length;
    // The end stays as well where what is before it is as wide as it was.
    if (shift === 0) while (last > first && isSame(before[last - 1], line[last - 1]!)) last--;
    const changed = line.slice(first, last);
    const isEven = widthOfAll(before.slice(first, last)) === widthOfAll(changed);
    return at(column, row) + this.#texts(isEven && shift === 0 ? changed : line.slice(first));
  }

  #texts(spans: Line): string {
    let text = '';
    let style: string | null = null;
    for (const each of spans) {
      const attributes = this.#theme[each.style];
      if (attributes !== style) text += look(attributes);
      style = attributes;
      text += each.text;
    }
    return text;
  }
}

function isSame(before: Line[number] | undefined, now: Line[number]): boolean {
  return before !== undefined && before.text === now.text && before.style === now.style;
}

function widthOfAll(line: Line): number {
  return line.reduce((cells, { text }) => cells + widthOf(text), 0);
}
