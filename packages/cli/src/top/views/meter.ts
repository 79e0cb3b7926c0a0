import { startOf } from '../../render/width.js';
import { span } from './line.js';
import type { Line, Span, Style } from './line.js';

export interface Part {
  readonly share: number;
  readonly style: Style;
}

/** `Mem[|||||||||      3.2G/23.4G]`: parts of a whole as a bar with its text in it, so many cells in all. */
export function meter(label: string, parts: readonly Part[], text: string, width: number): Line {
  const cells = width - label.length - 2;
  if (cells < 1) return [span(startOf(label, width), 'label')];
  const shown = startOf(text, cells);
  return [
    span(label, 'label'),
    span('[', 'strong'),
    ...bar(parts, cells - shown.length, cells),
    span(shown, 'dim'),
    span(']', 'strong'),
  ];
}

/** The first `room` cells of a bar of `cells`. */
function bar(parts: readonly Part[], room: number, cells: number): Span[] {
  const spans: Span[] = [];
  let share = 0;
  let filled = 0;
  for (const part of parts) {
    share += part.share;
    const end = Math.min(room, Math.round(Math.min(1, share) * cells));
    if (end <= filled) continue;
    spans.push(span('|'.repeat(end - filled), part.style));
    filled = end;
  }
  return filled < room ? [...spans, span(' '.repeat(room - filled))] : spans;
}
