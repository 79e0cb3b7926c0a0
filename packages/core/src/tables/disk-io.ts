import type { AnyField, Table } from '../field.js';
import type { DiskIoCounters } from '../model/disk.js';
import * as unit from '../units.js';
import type { Unit } from '../units.js';
import { column, ifTold } from './column.js';

/** A disk, or a part of one: what it has done, and what that grew by in a second. */
export interface DiskIoRecord {
  device: string;
  /** A whole device of its own: in a sum only these count. */
  physical: boolean;
  /** No part of another. */
  whole: boolean;
  counters: DiskIoCounters;
  rates: { [K in keyof DiskIoCounters]: number | null };
}

type DiskIoField = AnyField<DiskIoRecord>;
type Counter = keyof DiskIoCounters;

function rate(name: string, title: string, counter: Counter, doc: string, unitOf = unit.rate): DiskIoField {
  return ifTold(
    `diskIo.${counter}`,
    column(name, title, unitOf, doc, ({ rates }) => rates[counter]),
  );
}

function total(counter: Counter, title: string, unitOf: Unit<number>, doc: string): DiskIoField {
  return ifTold(
    `diskIo.${counter}`,
    column(counter, title, unitOf, doc, ({ counters }) => counters[counter]),
  );
}

/** How much of one falls on each of the other; null where there was none of it. */
function each(
  name: string,
  title: string,
  [of, by]: [of: Counter, by: Counter],
  unitOf: Unit<number>,
  doc: string,
): DiskIoField {
  return ifTold(
    `diskIo.${of}`,
    column(name, title, unitOf, doc, ({ rates }) => quotient(rates[of], rates[by])),
  );
}

/** Of all requests that came, those that were joined to another. */
function joined(name: string, title: string, merged: Counter, made: Counter, doc: string): DiskIoField {
  const field = column(name, title, unit.percent, doc, ({ rates }: DiskIoRecord) => {
    const share = quotient(rates[merged], sum([rates[merged], rates[made]]));
    return share === null ? null : share * 100;
  });
  return ifTold(`diskIo.${merged}`, field);
}

function quotient(of: number | null, by: number | null): number | null {
  return of === null || by === null || by === 0 ? null : of / by;
}

function sum(values: readonly (number | null)[]): number | null {
  return values.includes(null) ? null : values.reduce<number>((total, value) => total + value!, 0);
}

/** The names of iostat's columns are in the titles; times are in milliseconds, sizes in bytes. */
export const diskIoTable: Table<DiskIoRecord> = {
  name: 'disk I/O',
  fields: [
    {
      name: 'device',
      title: 'DEVICE',
      doc: 'Name of the disk, or of a part of one.',
      unit: unit.text,
      needs: [],
      get: ({ device }) => device,
    },
    {
      name: 'physical',
      title: 'PHYSICAL',
      doc: 'Whether it is a whole device of its own: not a part, and not made of other disks, files or memory.',
      unit: unit.yesNo,
      needs: [],
      get: ({ physical }) => physical,
    },
    {
      name: 'whole',
      title: 'WHOLE',
      doc: 'Whether it is no part of another.',
      unit: unit.yesNo,
      needs: [],
      get: ({ whole }) => whole,
    },
    column('tps', 'TPS', unit.rate, 'Reads, writes and discards a second.', ({ rates }) =>
      sum([rates.readCount, rates.writeCount, rates.discardCount ?? 0]),
    ),
    rate('readRate', 'READ/s', 'readBytes', 'Bytes read a second.', unit.byteRate),
    rate('writeRate', 'WRITE/s', 'writeBytes', 'Bytes written a second.', unit.byteRate),
    rate(
      'discardRate',
      'DISCARD/s',
      'discardBytes',
      'Bytes a second that were given up as no longer in use.',
      unit.byteRate,
    ),
    total('readBytes', 'READ', unit.bytes, 'Bytes read so far.'),
    total('writeBytes', 'WRITTEN', unit.bytes, 'Bytes written so far.'),
    total('discardBytes', 'DISCARDED', unit.bytes, 'Bytes discarded so far.'),
    rate('reads', 'r/s', 'readCount', 'Reads done a second, after merging.'),
    rate('readsMerged', 'rrqm/s', 'readMergedCount', 'Reads a second that were joined to another before that.'),
    joined(
      'readsMergedPercent',
      '%rrqm',
      'readMergedCount',
      'readCount',
      'Share of the reads that were joined to another.',
    ),
    each(
      'readWait',
      'r_await',
      ['readTime', 'readCount'],
      unit.milliseconds,
      'Milliseconds a read took, in the queue and on the device.',
    ),
    each('readSize', 'rareq-sz', ['readBytes', 'readCount'], unit.byteRate, 'Bytes a read asked for.'),
    rate('writes', 'w/s', 'writeCount', 'Writes done a second, after merging.'),
    rate('writesMerged', 'wrqm/s', 'writeMergedCount', 'Writes a second that were joined to another before that.'),
    joined(
      'writesMergedPercent',
      '%wrqm',
      'writeMergedCount',
      'writeCount',
      'Share of the writes that were joined to another.',
    ),
    each(
      'writeWait',
      'w_await',
      ['writeTime', 'writeCount'],
      unit.milliseconds,
      'Milliseconds a write took, in the queue and on the device.',
    ),
    each('writeSize', 'wareq-sz', ['writeBytes', 'writeCount'], unit.byteRate, 'Bytes a write brought.'),
    rate('discards', 'd/s', 'discardCount', 'Discards done a second, after merging.'),
    rate(
      'discardsMerged',
      'drqm/s',
      'discardMergedCount',
      'Discards a second that were joined to another before that.',
    ),
    joined(
      'discardsMergedPercent',
      '%drqm',
      'discardMergedCount',
      'discardCount',
      'Share of the discards that were joined to another.',
    ),
    each('discardWait', 'd_await', ['discardTime', 'discardCount'], unit.milliseconds, 'Milliseconds a discard took.'),
    each('discardSize', 'dareq-sz', ['discardBytes', 'discardCount'], unit.byteRate, 'Bytes a discard named.'),
    rate('flushes', 'f/s', 'flushCount', 'Times a second that the device was told to make written data last.'),
    each('flushWait', 'f_await', ['flushTime', 'flushCount'], unit.milliseconds, 'Milliseconds that took.'),
    ifTold(
      'diskIo.queueTime',
      column('queueLength', 'aqu-sz', unit.ratio, 'Requests under way, on average.', ({ rates }) =>
        quotient(rates.queueTime, 1000),
      ),
    ),
    ifTold(
      'diskIo.busyTime',
      column(
        'busyPercent',
        '%util',
        unit.percent,
        'Share of the time in which it had anything to do; what serves many requests at once can do more at 100.',
        ({ rates }) => (rates.busyTime === null ? null : Math.min(100, rates.busyTime / 10)),
      ),
    ),
  ],
  standard: ['device', 'tps', 'readRate', 'writeRate', 'discardRate', 'readBytes', 'writeBytes', 'discardBytes'],
  key: null,
};
