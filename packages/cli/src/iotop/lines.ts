import { formatField, processIoTable } from '@sysu/core';
import type { ProcessIoRecord } from '@sysu/core';
import { fixed } from '../render/fixed.js';
import { sanitize } from '../render/sanitize.js';
import type { IoSums } from './source.js';

export interface IotopForm {
  accumulated: boolean;
  kilobytes: boolean;
  timestamp: boolean;
  /** How often -q was given: titles only once, never, and no sums either. */
  quiet: number;
  threads: boolean;
}

// As wide as iotop sets them.
const widths = [6, 4, 8, 11, 11, 6, 6] as const;
const KIB = 1024;
// As wide as the other, so that numbers stand below each other.
const SO_FAR = '  ';
const A_SECOND = '/s';

type Unit = typeof SO_FAR | typeof A_SECOND;

/** The sums: caused by processes, and what disks did. A machine written down has none. */
export function sumLines({ total, totalSoFar, current }: IoSums, form: IotopForm): string[] {
  const line = (name: string, sums: readonly (number | null)[], unit: Unit): string => {
    const cells = sums.map((sum) => cell(sum, unit, form).padStart(11));
    return `${name} DISK READ: ${cells[0]} | ${name} DISK WRITE: ${cells[1]}`.trimEnd();
  };
  const { readSoFar = null, writtenSoFar = null } = totalSoFar ?? {};
  return [
    form.accumulated
      ? line('  Total', [readSoFar, writtenSoFar], SO_FAR)
      : line('  Total', [total.readRate, total.writeRate], A_SECOND),
    line('Current', [current.readRate, current.writeRate], A_SECOND),
  ];
}

export function titleLine({ threads }: IotopForm): string {
  const titles = [threads ? 'TID' : 'PID', 'PRIO', 'USER', 'DISK READ', 'DISK WRITE', 'SWAPIN', 'IO'];
  return [...aligned(titles), 'COMMAND'].join(' ');
}

export function rowLine(record: ProcessIoRecord, form: IotopForm, time: number): string {
  const { tid, pid, readRate, writeRate, readSoFar, writtenSoFar, ioPercent, exited } = record;
  const shown = (name: string): string => {
    const field = processIoTable.fields.find((each) => each.name === name)!;
    return sanitize(formatField(field, record, time) ?? 'n/a');
  };
  const [read, written] = form.accumulated ? [readSoFar, writtenSoFar] : [readRate, writeRate];
  const unit = form.accumulated ? SO_FAR : A_SECOND;
  const cells = [
    String(tid ?? pid),
    shown('prio'),
    shown('user'),
    cell(read ?? null, unit, form),
    cell(written ?? null, unit, form),
    // The kernel tells it only to root, and only through taskstats.
    'n/a',
    typeof ioPercent === 'number' ? `${fixed(ioPercent, 2)} %` : 'n/a',
  ];
  return [...aligned(cells), shown('command') + (exited ? ' (exited)' : '')].join(' ');
}

function aligned(cells: readonly string[]): string[] {
  return cells.map((text, i) => (i === USER ? text.padEnd(widths[USER]) : text.padStart(widths[i]!)));
}

const USER = 2;

// A larger unit is taken beyond two of it, as iotop does: up to there the smaller one tells more.
const THRESHOLD = 2;

function cell(bytes: number | null, per: Unit, { kilobytes }: IotopForm): string {
  if (bytes === null) return 'n/a';
  const letters = ['B', 'K', 'M', 'G', 'T', 'P', 'E'];
  let step = kilobytes ? 1 : 0;
  let size = kilobytes ? bytes / KIB : bytes;
  if (!kilobytes) for (; size > THRESHOLD * KIB && step < letters.length - 1; step++) size /= KIB;
  return `${fixed(size, 2)} ${letters[step]}${per}`;
}
