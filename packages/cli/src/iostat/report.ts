import type { CpuTimes, DiskIoRecord, Kernel } from '@sysu/core';
import { timeOfDay, two } from '../render/clock.js';
import { fixed } from '../render/fixed.js';
import { sanitize } from '../render/sanitize.js';
import { basicColumns, extendedColumns } from './columns.js';
import type { IoColumn } from './columns.js';
import { cpuShares } from './cpu-shares.js';

/** What a report shows, and how. */
export interface Form {
  cpus: boolean;
  disks: boolean;
  extended: boolean;
  megabytes: boolean;
  human: boolean;
  pretty: boolean;
  timestamp: boolean;
  /** The lines that say what the columns are. */
  titles: boolean;
}

export interface Report {
  records: readonly DiskIoRecord[];
  /** Seconds since the epoch. */
  time: number;
  cpu: CpuTimes | null;
  seconds: number | null;
}

export interface Head {
  kernel: Kernel;
  cpus: number | null;
}

// As wide as iostat sets it.
const DEVICE = 13;

/** As iostat prints it, the first one behind a line on the machine. What is unknown is a dash. */
export function report({ records, time, cpu, seconds }: Report, form: Form, head: Head | null): string {
  const lines = [
    ...(head === null ? [] : [headLine(head, time), '']),
    ...(form.timestamp ? [`${date(time)} ${timeOfDay(time)}`] : []),
    ...(form.cpus ? [...cpuLines(cpu, form), ''] : []),
    ...(form.disks ? tables(form).flatMap((columns) => [...diskLines(records, columns, seconds, form), '']) : []),
    ...(form.disks ? [] : ['']),
    '',
  ];
  return `${lines.join('\n')}\n`;
}

function headLine({ kernel: { system, release, hostname, machine }, cpus }: Head, time: number): string {
  const [name, version, host, kind] = [system, release, hostname, machine].map((word) => sanitize(word ?? '-'));
  return `${name} ${version} (${host})  ${date(time)}  _${kind}_  (${cpus ?? '-'} CPU)`;
}

/** Month, day and year, as iostat writes them in the C locale. */
export function date(time: number): string {
  const day = new Date(time * 1000);
  return [day.getMonth() + 1, day.getDate(), day.getFullYear() % 100].map(two).join('/');
}

function cpuLines(cpu: CpuTimes | null, form: Form): string[] {
  const names = ['user', 'nice', 'system', 'iowait', 'steal', 'idle'];
  const shares: Record<string, number | null> = cpu === null ? {} : cpuShares(cpu);
  const cells = names.map((name) => cell(shares[name] ?? null, 'percent', 7, form));
  const titles = `avg-cpu:${names.map((name) => `%${name}`.padStart(7)).join(' ')}`;
  return [...(form.titles ? [titles] : []), `        ${cells.join(' ')}`];
}

function tables({ extended, megabytes, pretty }: Form): IoColumn[][] {
  const unit = megabytes ? 'MB' : 'kB';
  if (!extended) return [basicColumns(unit)];
  return pretty ? extendedColumns(unit) : [extendedColumns(unit).flat()];
}

function diskLines(
  records: readonly DiskIoRecord[],
  columns: readonly IoColumn[],
  seconds: number | null,
  form: Form,
): string[] {
  const line = (device: string, cells: readonly string[]): string =>
    form.pretty ? `${cells.join('')} ${device}` : device.padEnd(DEVICE) + cells.join('');
  const titles = line(
    'Device',
    columns.map(({ title, width }) => title.padStart(width)),
  );
  return [
    ...(form.titles ? [titles] : []),
    ...records.map((record) =>
      line(
        sanitize(record.device),
        columns.map((column) => {
          // Sizes of requests stay in KiB.
          const inMegabytes = form.megabytes && !column.title.endsWith('areq-sz');
          const value = column.value(record, seconds);
          const shown = inMegabytes && isSize(column.kind) && !form.human && value !== null ? value / 1024 : value;
          return ` ${cell(shown, column.kind, column.width - 1, form)}`;
        }),
      ),
    ),
  ];
}

function isSize(kind: IoColumn['kind']): boolean {
  return kind === 'size' || kind === 'amount';
}

function cell(value: number | null, kind: IoColumn['kind'], width: number, { human }: Form): string {
  return text(value, kind, human).padStart(width);
}

function text(value: number | null, kind: IoColumn['kind'], human: boolean): string {
  if (value === null) return '-';
  if (human && kind === 'percent') return `${fixed(value, 1)}%`;
  if (human && isSize(kind)) return humanSize(value);
  // Floating point may be off by less than that.
  return kind === 'amount' ? String(Math.trunc(value + 1e-6)) : fixed(value, 2);
}

/** From KiB, in powers of 1024. */
function humanSize(kib: number): string {
  const letters = ['k', 'M', 'G', 'T', 'P', 'E'];
  let size = kib;
  let step = 0;
  for (; size >= 1024 && step < letters.length - 1; step++) size /= 1024;
  return `${fixed(size, 1)}${letters[step]}`;
}
