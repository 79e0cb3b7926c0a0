import type { ProcessRecord } from '@sysu/core';
import { naming } from '../../ps/columns.js';
import type { ProcessColumn } from '../../ps/columns.js';
import { startOf, widthOf } from '../../render/width.js';
import { sanitize } from '../../render/sanitize.js';
import { LastMade } from '../state/last-made.js';
import type { Row, State } from '../state/state.js';
import { hasEnded } from '../state/ended.js';
import { pidDigits, widthOfColumn } from './cell-widths.js';
import { fittingColumns } from './fitting-columns.js';
import { branchesWithin } from './branches.js';
import { fit, scrolled, span } from './line.js';
import type { Line, Style } from './line.js';

/** Longer texts are cut before they are measured. */
const LONGEST = 4096;
/** In place of the empty name that a process can give itself. */
const NAMELESS = '(no name)';

interface Layout {
  columns: readonly ProcessColumn[];
  widths: readonly number[];
  /** The column before whose texts the branches of a tree stand; -1 for none. */
  branches: number;
  /** Cells for them: half of that column, for the other half is the name's. */
  branchesWidth: number;
}

/** The table in so many lines: titles, and the rows that are scrolled to. */
export function table(state: State, width: number, height: number): Line[] {
  const { titles, layout, drawn } = formOf(state, width);
  const lines = state.rows.slice(state.top, state.top + height - 1).map((row, i) => {
    const style = state.top + i === state.cursor ? 'selected' : markOf(row, state);
    const before = drawn.get(row.record);
    if (before !== undefined && isAsDrawn(before, row, style)) return before.line;
    const line = fit(scrolled(rowLine(row, state, layout, style), state.left), width, style ?? 'plain', { id: row.id });
    drawn.set(row.record, { row, style, line });
    return line;
  });
  return [titles, ...lines].slice(0, height);
}

/** What all frames have in common for as long as nobody chooses otherwise. */
interface Form {
  layout: Layout;
  titles: Line;
  /** By the record that they show: who did not run since the sample before is in both with the same one. */
  drawn: WeakMap<ProcessRecord, Drawn>;
}

interface Drawn {
  row: Row;
  style: Style | null;
  line: Line;
}

const last = new LastMade<Form>();

function formOf(state: State, width: number): Form {
  const { kind, columns, threads, sort, look, commandLine, left, sample } = state;
  // On another day a time of today reads differently.
  const day = new Date((sample?.time ?? 0) * 1000).getDate();
  const digits = pidDigits(sample?.records);
  return last.get([kind, columns, threads, sort, look, commandLine, left, width, cpusOf(state), day, digits], () => {
    const layout = layoutOf(state, width);
    const titles = fit(scrolled(titleLine(state, layout), left), width, 'title');
    return { layout, titles, drawn: new WeakMap() };
  });
}

function layoutOf(state: State, width: number): Layout {
  const columns = fittingColumns(state, width);
  const widths = columns.map((column) => widthOfColumn(column, state));
  const branches = columns.findIndex(({ field }) => naming.has(field.name));
  const taken = widths.slice(0, branches).reduce((sum, cells) => sum + cells + 1, 0);
  const ofColumn = branches === columns.length - 1 ? width - taken : (widths[branches] ?? 0);
  return { columns, widths, branches, branchesWidth: Math.max(0, Math.floor(ofColumn / 2)) };
}

function isAsDrawn({ row, style }: Drawn, { prefix, hidden }: Row, now: Style | null): boolean {
  return row.prefix === prefix && row.hidden === hidden && style === now;
}

function titleLine({ sort, look }: State, { columns, widths }: Layout): Line {
  const arrow = look.unicode ? (sort.descending ? '▽' : '△') : sort.descending ? 'v' : '^';
  return columns.flatMap(({ title, align, field }, i) => {
    const isSorted = field.name === sort.name;
    const space = ' '.repeat(Math.max(0, widths[i]! - title.length));
    const mark = isSorted ? arrow : ' ';
    const text = align === 'right' ? space + title + mark : title + mark + space;
    return [span(text, isSorted ? 'sorted' : 'title', { sort: field.name })];
  });
}

/** @param style of the whole row, in place of those of its cells */
function rowLine(row: Row, state: State, layout: Layout, style: Style | null): Line {
  const { columns, widths, branches, branchesWidth } = layout;
  const touch = { id: row.id };
  const cpus = cpusOf(state);
  const { cpuPercent } = row.record;
  const record =
    cpus > 1 && typeof cpuPercent === 'number' ? { ...row.record, cpuPercent: cpuPercent / cpus } : row.record;
  return columns.flatMap((column, i): Line => {
    const text = textOf(column, record, state);
    const isLast = i === columns.length - 1;
    const before = i === branches ? prefixOf(row, branchesWidth, state) : '';
    const room = isLast ? Infinity : widths[i]! - widthOf(before);
    const shown = text === null ? state.kind.unknown : startOf(sanitize(text.slice(0, LONGEST)), room);
    const space = isLast ? '' : ' '.repeat(Math.max(0, room - widthOf(shown)));
    const cell = column.align === 'right' ? space + shown : shown + space;
    const own = span(`${cell} `, style ?? (text === null ? 'dim' : styleOf(column.field.name, record)), touch);
    return before === '' ? [own] : [span(before, style ?? 'tree', touch), own];
  });
}

/** What shares of a CPU are divided by. */
function cpusOf({ sample, ofMachine }: State): number {
  return ofMachine ? Math.max(1, sample?.cpuPercentPerCpu.length ?? 1) : 1;
}

function textOf(column: ProcessColumn, record: ProcessRecord, { sample, commandLine }: State): string | null {
  if (column.field.name === 'command' && !commandLine) return record.comm === '' ? NAMELESS : (record.comm ?? null);
  return column.text(record, sample?.time ?? 0);
}

function markOf({ id, record }: Row, { tagged }: State): Style | null {
  if (hasEnded(record)) return 'dim';
  return tagged.has(id) ? 'tagged' : null;
}

/** What stands before the name: the branches of a tree, how many are folded away, and that it has ended. */
function prefixOf({ prefix, hidden, record }: Row, width: number, { look }: State): string {
  return (
    branchesWithin(prefix, width, look.unicode) +
    (hidden === 0 ? '' : `[+${hidden}] `) +
    (hasEnded(record) ? '(ended) ' : '')
  );
}

// From which share of a CPU, and of memory, a row is worth a look.
const NOTABLE = 20;
const HIGH = 60;

function styleOf(name: string, { cpuPercent, memoryPercent, state, nice }: ProcessRecord): Style {
  if (name === 'cpu') return byShare(cpuPercent);
  if (name === 'mem') return byShare(memoryPercent);
  if (name === 'state' || name === 'status')
    return state === 'R' ? 'good' : state === 'D' || state === 'Z' ? 'alarm' : 'plain';
  if (name === 'nice') return (nice ?? 0) < 0 ? 'alarm' : (nice ?? 0) > 0 ? 'good' : 'plain';
  if (name === 'pid' || name === 'tid') return 'strong';
  return name === 'user' ? 'user' : 'plain';
}

function byShare(percent: number | null | undefined): Style {
  const share = percent ?? 0;
  return share >= HIGH ? 'alarm' : share >= NOTABLE ? 'warning' : share === 0 ? 'dim' : 'plain';
}
