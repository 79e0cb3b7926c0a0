import type { Look } from '../state/state.js';

/** One line of history, its newest point on the right: so many cells, of values between 0 and `most`. */
export function graph(values: readonly (number | null)[], most: number, cells: number, { graph: kind }: Look): string {
  if (cells <= 0) return '';
  const { levels, perCell, draw } = kinds[kind];
  const heightAt = (at: number): number => (at < 0 ? 0 : height(values[at] ?? null, most, levels));
  let text = '';
  for (let at = values.length - cells * perCell; at < values.length; at += perCell)
    text += draw(heightAt(at), perCell === 1 ? 0 : heightAt(at + 1));
  return text;
}

/** What the highest point of a graph stands for when no most is known: at least 1. */
export function mostOf(values: readonly (number | null)[]): number {
  return values.reduce<number>((most, value) => Math.max(most, value ?? 0), 1);
}

/** At least one level where there is anything. */
function height(value: number | null, most: number, levels: number): number {
  if (value === null || value <= 0) return 0;
  return Math.max(1, Math.min(levels, Math.round((value / most) * levels)));
}

// Dots of a braille cell from the bottom, left and right: Unicode block U+2800.
const BRAILLE = 0x2800;
const leftDots = [0, 0x40, 0x44, 0x46, 0x47];
const rightDots = [0, 0x80, 0xa0, 0xb0, 0xb8];

interface Kind {
  readonly levels: number;
  readonly perCell: 1 | 2;
  draw(height: number, right: number): string;
}

const kinds: Readonly<Record<Look['graph'], Kind>> = {
  braille: {
    levels: 4,
    perCell: 2,
    draw: (left, right) => String.fromCharCode(BRAILLE + leftDots[left]! + rightDots[right]!),
  },
  block: { levels: 8, perCell: 1, draw: (height) => ' ▁▂▃▄▅▆▇█'[height]! },
  ascii: { levels: 7, perCell: 1, draw: (height) => ' .:-=+*#'[height]! },
};
