import { diskIoTable, fieldNamed } from '@sysu/core';
import type { DiskIoCounters, DiskIoRecord } from '@sysu/core';

/** A column of iostat: how wide it is, what stands in it, and how that is to be read. */
export interface IoColumn {
  title: string;
  width: number;
  kind: 'number' | 'size' | 'percent' | 'amount';
  value(record: DiskIoRecord, seconds: number | null): number | null;
}

const KIB = 1024;

/** Sizes in KiB. `unit` is that of the titles. */
export function basicColumns(unit: 'kB' | 'MB'): IoColumn[] {
  return [
    column('tps', 9, 'number', 'tps'),
    column(`${unit}_read/s`, 13, 'size', 'readRate'),
    column(`${unit}_wrtn/s`, 13, 'size', 'writeRate'),
    column(`${unit}_dscd/s`, 13, 'size', 'discardRate'),
    amount(`${unit}_read`, 'readBytes'),
    amount(`${unit}_wrtn`, 'writeBytes'),
    amount(`${unit}_dscd`, 'discardBytes'),
  ];
}

/** Reads, writes, discards, and the rest. */
export function extendedColumns(unit: 'kB' | 'MB'): IoColumn[][] {
  return [
    requests('r', 'read', unit),
    requests('w', 'write', unit),
    requests('d', 'discard', unit),
    [
      column('f/s', 8, 'number', 'flushes'),
      column('f_await', 8, 'number', 'flushWait'),
      column('aqu-sz', 8, 'number', 'queueLength'),
      column('%util', 7, 'percent', 'busyPercent'),
    ],
  ];
}

function requests(letter: string, name: 'read' | 'write' | 'discard', unit: 'kB' | 'MB'): IoColumn[] {
  return [
    column(`${letter}/s`, 8, 'number', `${name}s`),
    column(`${letter}${unit}/s`, 10, 'size', `${name}Rate`),
    column(`${letter}rqm/s`, 9, 'number', `${name}sMerged`),
    column(`%${letter}rqm`, 7, 'percent', `${name}sMergedPercent`),
    column(`${letter}_await`, 8, 'number', `${name}Wait`),
    column(`${letter}areq-sz`, 9, 'size', `${name}Size`),
  ];
}

function column(title: string, width: number, kind: 'number' | 'size' | 'percent', name: string): IoColumn {
  const field = fieldNamed(diskIoTable, name);
  return {
    title,
    width,
    kind,
    value: (record) => {
      const value = field.get(record);
      return typeof value !== 'number' ? null : kind === 'size' ? value / KIB : value;
    },
  };
}

/** What there was of it in the span. */
function amount(title: string, counter: keyof DiskIoCounters): IoColumn {
  return {
    title,
    width: 11,
    kind: 'amount',
    value: ({ rates }, seconds) => {
      const rate = rates[counter];
      return rate === null || seconds === null ? null : (rate * seconds) / KIB;
    },
  };
}
