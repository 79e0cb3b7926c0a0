import { describe, expect, test } from 'vitest';
import type { Table, Value } from '../../packages/core/src/field.js';
import { parseDiskCounters } from '../../packages/core/src/platform/linux/diskstats.js';
import { ratesBetween } from '../../packages/core/src/rates.js';
import { diskIoTable } from '../../packages/core/src/tables/disk-io.js';
import type { DiskIoRecord } from '../../packages/core/src/tables/disk-io.js';
import { interfaceIoTable } from '../../packages/core/src/tables/interfaces-io.js';
import { sensorTable } from '../../packages/core/src/tables/sensors.js';
import type { SensorRecord } from '../../packages/core/src/tables/sensors.js';

function valuesOf<R>(table: Table<R>, record: R): Record<string, Value | null> {
  return Object.fromEntries(table.fields.map((field) => [field.name, field.get(record) ?? null]));
}

describe('disk I/O', () => {
  const diskFrom = (before: string, after: string, seconds: number): DiskIoRecord => {
    const [then, counters] = [parseDiskCounters(before), parseDiskCounters(after)];
    return { device: 'sda', physical: true, whole: true, counters, rates: ratesBetween(then, counters, seconds) };
  };
  const nothing = Array(17).fill('0').join(' ');

  test('rates, means and shares between two samples', () => {
    // Reads: 10, 30 merged, 80 sectors, 50 ms; writes: 20, none merged, 320 sectors, 30 ms; busy 500 ms, queue 4000 ms;
    // discards: 4, 12 merged, 64 sectors, 6 ms; flushes: 2 in 5 ms.
    const disk = diskFrom(nothing, '10 30 80 50 20 0 320 30 0 500 4000 4 12 64 6 2 5', 2);
    expect(valuesOf(diskIoTable, disk)).toEqual({
      device: 'sda',
      physical: true,
      whole: true,
      tps: 17,
      readRate: 20480,
      writeRate: 81920,
      discardRate: 16384,
      readBytes: 40960,
      writeBytes: 163840,
      discardBytes: 32768,
      reads: 5,
      readsMerged: 15,
      readsMergedPercent: 75,
      readWait: 5,
      readSize: 4096,
      writes: 10,
      writesMerged: 0,
      writesMergedPercent: 0,
      writeWait: 1.5,
      writeSize: 8192,
      discards: 2,
      discardsMerged: 6,
      discardsMergedPercent: 75,
      discardWait: 1.5,
      discardSize: 8192,
      flushes: 1,
      flushWait: 2.5,
      queueLength: 2,
      busyPercent: 25,
    });
  });

  test('of what was not done there is no mean, and of what is not counted nothing', () => {
    const idle = valuesOf(diskIoTable, diskFrom(nothing, nothing, 1));
    expect(idle).toMatchObject({ tps: 0, readWait: null, readsMergedPercent: null, queueLength: 0, busyPercent: 0 });
    const old = valuesOf(diskIoTable, diskFrom('1 2 3 4', '2 4 6 8', 1));
    expect(old).toMatchObject({ tps: 4, readWait: null, discards: null, busyPercent: null, queueLength: null });
  });

  test('no disk is busier than all the time', () => {
    expect(valuesOf(diskIoTable, diskFrom(nothing, nothing.replace(/^((?:\d+ ){9})0/, '$11003'), 1))).toMatchObject({
      busyPercent: 100,
    });
  });
});

test('interface I/O', () => {
  const names = 'bytesSent bytesRecv packetsSent packetsRecv errin errout dropin dropout fifoin fifoout frame';
  const counters = Object.fromEntries(
    `${names} multicast collisions carrier`.split(' ').map((name, i) => [name, i]),
  ) as never;
  const rates = ratesBetween(Object.fromEntries(names.split(' ').map((name) => [name, 0])), counters, 1) as never;
  const values = valuesOf(interfaceIoTable, { interface: 'eth0', counters, rates });
  expect(values).toMatchObject({ interface: 'eth0', bytesRecv: 1, recvRate: 1, packetsSentRate: 2, carrier: 13 });
  expect(Object.values(values).filter((value) => value === null)).toEqual([]);
});

describe('sensors', () => {
  const where = { label: 'CPU', sensor: 'temp1', chip: 'hwmon0', device: null };
  const rows: SensorRecord[] = [
    {
      kind: 'temperature',
      name: 'coretemp',
      reading: { ...where, current: 50, high: 80, critical: 100, min: 0, max: 80, crit: 100 },
    },
    { kind: 'fan', name: 'nct', reading: { ...where, sensor: 'fan1', current: 900, min: 300 } },
    {
      kind: 'battery',
      name: 'BAT0',
      reading: { name: 'BAT0', percent: 50, secsleft: Infinity, powerPlugged: true, status: 'charging' },
    },
  ];

  test('each kind has its own figures', () => {
    const [temperature, fan, battery] = rows.map((row) => valuesOf(sensorTable, row));
    expect(temperature).toMatchObject({
      kind: 'temperature',
      name: 'coretemp',
      label: 'CPU',
      temperature: 50,
      high: 80,
    });
    expect(temperature).toMatchObject({ critical: 100, min: 0, chip: 'hwmon0', rpm: null, percent: null });
    expect(fan).toMatchObject({ rpm: 900, minRpm: 300, sensor: 'fan1', temperature: null, min: null });
    expect(battery).toMatchObject({ percent: 50, secsleft: Infinity, powerPlugged: true, label: null, chip: null });
  });

  test('what has no end is unlimited', () => {
    const field = sensorTable.fields.find(({ name }) => name === 'secsleft')!;
    expect(field.unit.format(field.get(rows[2]!)!, 0)).toBe('unlimited');
  });
});
