import type { DiskIoRecord } from '@sysu/core';
import { sanitize } from '../render/sanitize.js';
import type { Sample } from '../table-plan.js';

export interface DeviceOptions {
  /** Names, or ALL. */
  named: readonly string[];
  /** Names joined by commas, ALL, or all that are used. */
  partitions?: string | boolean;
  /** Without those that had nothing to do. */
  z?: boolean;
}

/** The disks that are wanted, each once, and what was named and is not there. */
export function pickDevices(
  records: readonly DiskIoRecord[],
  { named, partitions = false, z: busyOnly = false }: DeviceOptions,
  names: ReadonlyMap<string, string> | null,
): Sample<DiskIoRecord> {
  const bare = (word: string): string => word.replace(/^\/dev\/(mapper\/)?/, '');
  const nameOf = ({ device }: DiskIoRecord): string => names?.get(device) ?? device;
  const asked = named.map(bare);
  const split = typeof partitions === 'string' && partitions !== '' ? partitions.split(',').map(bare) : [];
  const everything = asked.includes('ALL') || split.includes('ALL');
  const isListing = asked.length === 0 && split.length === 0;
  const isNamed = (record: DiskIoRecord): boolean =>
    asked.includes(record.device) ||
    asked.includes(nameOf(record)) ||
    split.some((disk) => record.device === disk || isPartOf(record, disk));
  const wanted = records.filter((record) => {
    if (everything) return record.whole || split.includes('ALL') || isNamed(record);
    return isNamed(record) || (isListing && isUsed(record) && (record.whole || partitions !== false));
  });
  const there = new Set(records.flatMap((record) => [record.device, nameOf(record)]));
  return {
    records: wanted
      .filter((record) => !busyOnly || isBusy(record))
      .map((record) => ({ ...record, device: nameOf(record) })),
    missing: [...new Set([...asked, ...split])]
      .filter((name) => name !== 'ALL' && !there.has(name))
      .map((name) => `no disk ${sanitize(JSON.stringify(name))}`),
  };
}

/** sda1 of sda, nvme0n1p1 of nvme0n1. */
function isPartOf({ device, whole }: DiskIoRecord, disk: string): boolean {
  return !whole && device.startsWith(disk) && /^p?\d+$/.test(device.slice(disk.length));
}

function isUsed({ counters }: DiskIoRecord): boolean {
  const { readCount, writeCount, discardCount, flushCount } = counters;
  return readCount + writeCount + (discardCount ?? 0) + (flushCount ?? 0) > 0;
}

/** What is not known counts as something. */
function isBusy({ rates }: DiskIoRecord): boolean {
  return [rates.readCount, rates.writeCount, rates.discardCount ?? 0, rates.flushCount ?? 0].some((rate) => rate !== 0);
}
