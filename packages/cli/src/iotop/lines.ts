import { formatField, processIoTable } from '@sysu/core';
import type { ProcessIoRecord } from '@sysu/core';
import { sanitize } from '../render/sanitize.js';
import type { IoTotals } from '../top/state/io.js';

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

/** The sums: caused by processes, and what disks did. A machine written down has none. */
export function sumLines({ total, current }: Omit<IoTotals, 'isWaitCounted'>, form: IotopForm): string[] {
  const line = (name: string, read: number | null, write: number | null): string => {
    const cells = [read, write].map((rate) => cell(rate, '/s', form).padStart(11));
    return `${name} DISK READ: ${cells[0]} | ${name} DISK WRITE: ${cells[1]}`;
  };
  return [line('  Total', total.readRate, total.writeRate), line('Current', current.readRate, current.writeRate)];
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
  const unit = form.accumulated ? '' : '/s';
  const cells = [
    String(tid ?? pid),
    shown('prio'),
    shown('user'),
    cell(read ?? null, unit, form),
    cell(written ?? null, unit, form),
    // The kernel tells it only to root, and only through taskstats.
    'n/a',
    typeof ioPercent === 'number' ? `${ioPercent.toFixed(2)} %` : 'n/a',
  ];
  return [...aligned(cells), shown('command') + (exited ? ' (exited)' : '')].join(' ');
}

function aligned(cells: readonly string[]): string[] {
  return cells.map((text, i) => (i === USER ? text.padEnd(widths[USER]) : text.padStart(widths[i]!)));
}

const USER = 2;

function cell(bytes: number | null, per: '' | '/s', { kilobytes }: IotopForm): string {
  if (bytes === null) return 'n/a';
  const letters = ['B', 'K', 'M', 'G', 'T', 'P', 'E'];
  let step = kilobytes ? 1 : 0;
  let size = kilobytes ? bytes / KIB : bytes;
  if (!kilobytes) for (; size >= KIB && step < letters.length - 1; step++) size /= KIB;
  return `${size.toFixed(2)} ${letters[step]}${per}`;
}
