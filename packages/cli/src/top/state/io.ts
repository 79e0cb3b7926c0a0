import { processIoTable, units } from '@sysu/core';
import type { AnyField, Figure, ProcessIoRecord, ProcessRecord, Table } from '@sysu/core';
import { columnNamed } from './column-named.js';
import type { State } from './state.js';

/** Bytes a second; null where it is not known. */
export interface IoRates {
  readonly readRate: number | null;
  readonly writeRate: number | null;
}

/** What of the machine the screen of iotop shows above its table. */
export interface IoTotals {
  /** What processes caused, those added up whose figures we may read. */
  readonly total: IoRates;
  /** What passed to and from the disks. */
  readonly current: IoRates;
  /** Whether the kernel counts how long processes wait for disks; null where it does not say. */
  readonly isWaitCounted: boolean | null;
}

type IoField = AnyField<ProcessIoRecord, Figure>;

/** Besides the columns of `sysu iotop` in lines. */
const own: readonly IoField[] = [
  sumOf('ioRate', 'DISK/s', 'Bytes a second fetched from storage and sent to it.', ['readRate', 'writeRate']),
  sumOf('ioSoFar', 'DISK-SINCE', 'Bytes fetched and sent since sampling began.', ['readSoFar', 'writtenSoFar']),
  {
    name: 'swapin',
    title: 'SWAPIN',
    doc: 'Not known: how long a process waited for swap is told to root alone, and only through taskstats.',
    unit: units.percent,
    needs: [],
    get: () => null,
  },
];

function sumOf(name: string, title: string, doc: string, addends: readonly string[]): IoField {
  const fields = processIoTable.fields.filter((field) => addends.includes(field.name));
  const get = (record: ProcessIoRecord): number | null => {
    const known = fields.map((field) => field.get(record)).filter((value) => typeof value === 'number');
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
  };
  return { name, title, doc, unit: fields[0]!.unit, needs: fields.flatMap(({ needs }) => needs), get };
}

/** The columns of the screen of iotop. All records that it shows are those of iotop (io-watch.ts). */
export const ioTable = {
  ...processIoTable,
  fields: [...processIoTable.fields, ...own],
} as Table<never, Figure> as Table<ProcessRecord, Figure>;

/** Whether a process reads, writes or waits for a disk; or has, since sampling began. */
export function movesBytes(record: ProcessRecord & Partial<ProcessIoRecord>, sinceBegin: boolean): boolean {
  const { readRate, writeRate, readSoFar, writtenSoFar, ioPercent } = record;
  const figures = sinceBegin ? [readSoFar, writtenSoFar] : [readRate, writeRate];
  return [...figures, ioPercent].some((figure) => typeof figure === 'number' && figure > 0);
}

/** A rate, and what it adds up to since sampling began. */
const pairs: readonly (readonly [rate: string, sum: string])[] = [
  ['readRate', 'readSoFar'],
  ['writeRate', 'writtenSoFar'],
  ['ioRate', 'ioSoFar'],
];

export function isAccumulated({ columns }: Pick<State, 'columns'>): boolean {
  return columns.some(({ field }) => pairs.some(([, sum]) => sum === field.name));
}

/** Whether nobody chose other columns: those of the screen, with rates or with sums. */
export function isStandard(state: State): boolean {
  const { columns, kind } = state;
  return columns === kind.columns || (isAccumulated(state) && turned(state).columns === kind.columns);
}

/** With sums in place of the rates, or the other way round: in the columns, and of what is sorted by. */
export function turned(state: State): State {
  const { columns, sort, kind } = state;
  const [from, to] = isAccumulated(state) ? ([1, 0] as const) : ([0, 1] as const);
  const other = (name: string): string => pairs.find((pair) => pair[from] === name)?.[to] ?? name;
  const shown = columns.map((column) => {
    const name = other(column.field.name);
    return name === column.field.name ? column : columnNamed(name, kind.table);
  });
  const isUsual = String(shown.map(({ field }) => field.name)) === String(kind.columns.map(({ field }) => field.name));
  return { ...state, columns: isUsual ? kind.columns : shown, sort: { ...sort, name: other(sort.name) } };
}
