import { describe, expect, test } from 'vitest';
import type { DiskIoCounters } from '../../../../packages/core/src/model/disk.js';
import { parseDiskCounters, parseDiskstats } from '../../../../packages/core/src/platform/linux/diskstats.js';

const parse = (text: string): Map<string, DiskIoCounters> => parseDiskstats(Buffer.from(text));

const eleven = '1 2 3 4 5 6 7 8 9 10 11';
const known = {
  readCount: 1,
  readMergedCount: 2,
  readBytes: 3 * 512,
  readTime: 4,
  writeCount: 5,
  writeMergedCount: 6,
  writeBytes: 7 * 512,
  writeTime: 8,
  busyTime: 10,
  queueTime: 11,
};
const without = { discardCount: null, discardBytes: null, flushCount: null };

describe('a line of every layout there was', () => {
  test('11 counters (Linux 2.6)', () => {
    expect(parse(`   8       0 sda ${eleven}\n`).get('sda')).toMatchObject({ ...known, ...without });
  });

  test('15 with discards (4.18, psutil #1354)', () => {
    const discards = { discardCount: 12, discardMergedCount: 13, discardBytes: 14 * 512, discardTime: 15 };
    expect(parse(`8 0 sda ${eleven} 12 13 14 15\n`).get('sda')).toMatchObject({
      ...known,
      ...discards,
      flushCount: null,
    });
  });

  test('17 with flushes (5.5, psutil #1665), and whatever comes after', () => {
    const flushes = { flushCount: 16, flushTime: 17 };
    for (const more of ['', ' 18', ' 18 19 20'])
      expect(parse(`8 0 sda ${eleven} 12 13 14 15 16 17${more}\n`).get('sda')).toMatchObject({ ...known, ...flushes });
  });

  test('4 of a part of a disk (before 2.6.25, psutil #767)', () => {
    const four = { readCount: 10, readBytes: 20 * 512, writeCount: 30, writeBytes: 40 * 512 };
    expect(parse('   3       1 hda1 10 20 30 40\n').get('hda1')).toMatchObject({
      ...four,
      readTime: null,
      busyTime: null,
    });
  });

  test('one number more before the name (2.4)', () => {
    expect(parse(`   3     0   39082680 hda ${eleven}\n`).get('hda')).toMatchObject(known);
  });

  test.each(['8 0 sda 1 2 3', '8 0 sda', 'sda 1 2 3 4', `8 0 sda ${eleven} x`, '8 0 1 2 3 4 5 6'])(
    '%j is none',
    (line) => {
      expect(() => parse(line)).toThrow(/diskstats|counters of a disk/);
    },
  );
});

test('psutil has its nine fields first, in its order', () => {
  expect(Object.keys(parseDiskCounters(eleven)).slice(0, 9)).toEqual(
    'readCount writeCount readBytes writeBytes readTime writeTime readMergedCount writeMergedCount busyTime'.split(' '),
  );
});

test('a sector has 512 bytes, whatever the device says (psutil #965, #1305)', () => {
  expect(parseDiskCounters(eleven).readBytes).toBe(1536);
});

test('an empty table has no disks (psutil #1684)', () => {
  expect(parse('')).toEqual(new Map());
});
