import type { DiskIoCounters } from '@sysu/core';
import { sanitize } from '../render/sanitize.js';
import type { Disks } from './disks.js';

const SECTOR = 512;

const headings = {
  plain: [
    'disk- ------------reads------------ ------------writes----------- -----IO------',
    '       total merged sectors      ms  total merged sectors      ms    cur    sec',
  ],
  wide: [
    'disk- -------------------reads------------------- -------------------writes------------------ ------IO-------',
    '          total    merged     sectors          ms     total    merged     sectors          ms     cur     sec',
  ],
};

// As vmstat sets them.
const widths = { plain: [6, 6, 7, 7, 6, 6, 7, 7, 6, 6], wide: [9, 9, 11, 11, 9, 9, 11, 11, 7, 7] };

/** As vmstat -d prints whole disks. */
export function diskLines({ counters, whole, underWay }: Disks, wide: boolean, header: boolean): string[] {
  const form = wide ? 'wide' : 'plain';
  const disks = [...counters].filter(([name]) => whole === null || whole.has(name));
  return [
    ...(header ? headings[form] : []),
    ...disks.map(([name, each]) => {
      const cells = figuresOf(each, underWay.get(name) ?? null).map((value, i) =>
        show(value).padStart(widths[form][i]!),
      );
      return `${sanitize(name).padEnd(5)} ${cells.join(' ')}`;
    }),
  ];
}

function figuresOf(disk: DiskIoCounters, underWay: number | null): (number | null)[] {
  return [
    disk.readCount,
    disk.readMergedCount,
    disk.readBytes / SECTOR,
    disk.readTime,
    disk.writeCount,
    disk.writeMergedCount,
    disk.writeBytes / SECTOR,
    disk.writeTime,
    underWay,
    disk.busyTime === null ? null : Math.trunc(disk.busyTime / 1000),
  ];
}

const partWidths = [11, 17, 11, 17];

/** As vmstat -p prints one of them; nothing where it is not there. */
export function partLines({ counters }: Disks, name: string, header: boolean): string[] {
  const disk = counters.get(name);
  if (disk === undefined) return [];
  const titles = ['reads', 'read sectors', 'writes', 'requested writes'];
  const figures = [disk.readCount, disk.readBytes / SECTOR, disk.writeCount, disk.writeBytes / SECTOR];
  const line = (first: string, cells: readonly string[]): string =>
    [first.padEnd(9), ...cells.map((cell, i) => cell.padStart(partWidths[i]!))].join(' ');
  return [...(header ? [line(sanitize(name), titles)] : []), line('', figures.map(show))];
}

function show(value: number | null): string {
  return value === null ? '-' : String(value);
}
