import { expect, test } from 'vitest';
import { parseUnderWay } from '../../../../packages/core/src/platform/linux/diskstats.js';
import { machineFrom } from '../../../../packages/core/src/platform/linux/index.js';

const counters = '100 10 8000 50 200 20 16000 70 3 90 130';
const machine = machineFrom(
  [
    'machine 1 pageSize=4096 clockTicks=100 byteOrder=little',
    'file proc/diskstats 0 0',
    `|   8       0 sda ${counters}`,
    `|   8       1 sda1 ${counters}`,
    `| 253       0 dm-0 ${counters}`,
    'file sys/block/sda/size 0 0',
    '|1',
    'file sys/block/cciss!c0d0/size 0 0',
    '|1',
    'file sys/block/dm-0/dm/name 0 0',
    '|vg-r\\xc3\\xb6ot',
    'file sys/block/dm-1/size 0 0',
    '|1',
    '',
  ].join('\n'),
);

test('whole disks are those below /sys/block; nothing is known without it', () => {
  expect([...machine.wholeDisks()!].toSorted()).toEqual(['cciss/c0d0', 'dm-0', 'dm-1', 'sda']);
  expect(machineFrom('machine 1 pageSize=4096 clockTicks=100 byteOrder=little\n').wholeDisks()).toBeNull();
});

test('disks that are made of others have the names that people gave them', () => {
  expect(machine.mappedNames()).toEqual(new Map([['dm-0', 'vg-röot']]));
});

test('requests under way are the ninth column, which parts of disks lacked once', () => {
  expect(machine.requestsUnderWay()).toEqual(
    new Map([
      ['sda', 3],
      ['sda1', 3],
      ['dm-0', 3],
    ]),
  );
  expect(parseUnderWay(Buffer.from('   3       1 hda1 35486 38030 38030 38030\n'))).toEqual(new Map());
});

test('the kernel says what it is, and on which kind of machine where it is new enough', () => {
  const text = 'machine 1 pageSize=4096 clockTicks=100 byteOrder=little\nfile proc/sys/kernel/ostype 0 0\n|Linux\n';
  expect(machineFrom(text).kernel()).toEqual({ system: 'Linux', release: null, hostname: null, machine: null });
});
