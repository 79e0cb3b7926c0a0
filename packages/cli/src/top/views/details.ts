import { parts } from '../state/details.js';
import type { Details, Usage } from '../state/details.js';
import type { Size, State } from '../state/state.js';
import { formatBytes, formatRate } from './amounts.js';
import { bodyOf } from './detail-bodies.js';
import { graph, mostOf } from './graph.js';
import { fit, foreign, scrolled, span } from './line.js';
import type { Line } from './line.js';
import type { Body } from './list-body.js';
import { frameParts } from './parts.js';

/** One process: who it is, what it used lately, and a part of what is known of it. */
export function detailLines(state: State, details: Details, { columns, rows }: Size): Line[] {
  const body = bodyOf(state, details);
  const { titles } = body;
  const height = heightOf(body, rows);
  const from = Math.max(0, Math.min(details.top, body.length - height));
  const shown = Array.from({ length: Math.min(height, body.length) }, (_, i) => body.line(from + i));
  return [
    ...head(state, details, { columns, rows }),
    ...(titles === null ? [] : [fit(scrolled(titles, details.left), columns, 'title')]),
    ...shown.map((line) => scrolled(line, details.left)),
  ];
}

/** How many lines of a part are to be seen at once. */
export function bodyRows(state: State, details: Details): number {
  return heightOf(bodyOf(state, details), frameParts(state).table);
}

/** The line that is first when the last one is to be seen. */
export function lastTop(state: State, details: Details): number {
  const body = bodyOf(state, details);
  return Math.max(0, body.length - heightOf(body, frameParts(state).table));
}

function heightOf({ titles }: Body, rows: number): number {
  return Math.max(1, rows - headHeight(rows) - (titles === null ? 0 : 1));
}

// Who, tabs, and three histories, which are left out where there are few lines.
const WHOLE = 5;
const SHORT = 2;

function headHeight(rows: number): number {
  return rows < 2 * WHOLE ? SHORT : WHOLE;
}

function head(state: State, details: Details, { columns, rows }: Size): Line[] {
  const lines = [fit(who(details), columns, 'selected'), tabs(details)];
  return headHeight(rows) === WHOLE ? [...lines, ...histories(state, details, columns)] : lines;
}

function who({ pid, name, isOver }: Details): Line {
  const end = isOver ? [span(' has ended: this is what was known of it', 'selected')] : [];
  return [span(`${pid} `, 'selected'), foreign(name, 'selected'), ...end];
}

function tabs({ part }: Details): Line {
  return parts.flatMap((each, i) => {
    const touch = { press: String(i + 1) };
    return [span(`${i + 1} `, 'key', touch), span(each, each === part ? 'sorted' : 'label', touch), span('  ')];
  });
}

// Cells of the texts before the graphs.
const TEXT = 32;

function histories({ look }: State, { usage }: Details, width: number): Line[] {
  const { cpu = null, memory = null, read, write } = usage.at(-1) ?? {};
  const line = (label: string, text: string, figure: (each: Usage) => number | null, least = 0): Line => {
    const values = usage.map(figure);
    const drawn = graph(values, Math.max(least, mostOf(values)), width - TEXT, look);
    return [...fit([span(label, 'label'), span(text)], TEXT), span(drawn, 'good')];
  };
  return [
    // A whole CPU is the least that fills a graph.
    line('CPU ', cpu === null ? '-' : `${cpu.toFixed(1)}%`, (each) => each.cpu, 100),
    line('Memory ', memory === null ? '-' : formatBytes(memory), (each) => each.memory),
    line('Disk ', `read ${formatRate(read)} write ${formatRate(write)}`, readAndWritten),
  ];
}

/** null when neither is known. */
function readAndWritten({ read, write }: Usage): number | null {
  return read === null && write === null ? null : (read ?? 0) + (write ?? 0);
}
