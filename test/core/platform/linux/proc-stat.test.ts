import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  laterStatNumber,
  parseStat,
  procStat,
  statNumber,
  statusOf,
} from '../../../../packages/core/src/platform/linux/proc-stat.js';
import { decodeText } from '../../../../packages/core/src/text.js';
import { factsOf, figuresOf } from './files.js';

// A shell that sleeps, of Linux 6.18.
const FIELDS =
  '6945 6940 21158 34823 6950 4194304 206 11 3 4 150 25 7 8 20 -5 9 0 300100 4661248 780 18446744073709551615 ' +
  '94 4190 140735340918512 0 0 0 65536 4 65538 1 0 0 17 1 2 3 44 0 0 94 94 94 140 140 140 140 768';

function stat(comm: string | Buffer, state = 'S', fields = FIELDS): Buffer {
  return Buffer.concat([Buffer.from('6947 ('), Buffer.from(comm), Buffer.from(`) ${state} ${fields}\n`)]);
}

const facts = factsOf({
  'proc/stat': 'cpu  1 2 3 4\nbtime 1700000000\n',
  'proc/uptime': '4001.00 7000.00\n',
  'sys/devices/system/node/node0/cpulist': '0-3\n',
  'proc/tty/drivers': 'pty_slave            /dev/pts      136 0-1048575 pty:slave\n',
});

test('each figure comes from its field of proc(5) (psutil #697)', () => {
  expect(figuresOf(procStat, stat('sh'), facts)).toEqual({
    comm: 'sh',
    state: 'S',
    status: 'sleeping',
    ppid: 6945,
    pgid: 6940,
    session: 21158,
    terminal: '/dev/pts/7',
    tpgid: 6950,
    flags: 4194304,
    kernelThread: false,
    minorFaults: 206,
    childrenMinorFaults: 11,
    majorFaults: 3,
    childrenMajorFaults: 4,
    userTime: 1.5,
    systemTime: 0.25,
    childrenUserTime: 0.07,
    childrenSystemTime: 0.08,
    priority: 20,
    nice: -5,
    numThreads: 9,
    createTime: 1700003001,
    age: 1000,
    cpuAverage: expect.closeTo(0.175, 9),
    pageSize: 4096,
    vms: 4661248,
    rssLimit: Infinity,
    codeSize: 4096,
    stackStart: '00007fff8000b6f0',
    stackPointer: null,
    instructionPointer: null,
    cpuNum: 1,
    numaNode: 0,
    realtimePriority: 2,
    policy: 3,
    ioWaitTime: 0.44,
  });
});

test('of a process that we may not trace no address is told, nor the size of its code', () => {
  const fields = FIELDS.replace('94 4190 140735340918512', '1 1 0').replace('18446744073709551615', '1048576');
  expect(figuresOf(procStat, stat('sh', 'S', fields), facts)).toMatchObject({
    codeSize: null,
    stackStart: null,
    rssLimit: 1048576,
  });
});

test('a thread of the kernel, with a name longer than that of a program', () => {
  const fields =
    '2 0 0 0 -1 2129984 0 0 0 0 0 0 0 0 20 0 1 0 14 0 0 18446744073709551615 0 0 0 0 0 0 0 2147483647 ' +
    '0 1 0 0 17 0 0 0 0 0 0 0 0 0 0 0 0 0 0';
  expect(figuresOf(procStat, stat('pool_workqueue_release', 'S', fields), facts)).toMatchObject({
    comm: 'pool_workqueue_release',
    ppid: 2,
    kernelThread: true,
    terminal: null,
    tpgid: -1,
    vms: 0,
  });
});

test('an old kernel has fewer fields: what they held is unknown (psutil #2455)', () => {
  const old = stat('sh', 'S', FIELDS.split(' ').slice(0, 35).join(' '));
  expect(figuresOf(procStat, old, facts)).toMatchObject({
    ppid: 6945,
    cpuNum: null,
    realtimePriority: null,
    policy: null,
    ioWaitTime: null,
  });
});

test('what hides in the name misplaces no field (psutil #628)', () => {
  const anything = fc.uint8Array({ maxLength: 15 }).map((bytes) => Buffer.from(bytes));
  const hostile = fc
    .constantFrom(') R 1 ', ')', '((', ') S 1 1 1', 'a\nb', '\x1b[31m', ' ) ', '')
    .map((text) => Buffer.from(text));
  fc.assert(
    fc.property(fc.oneof(anything, hostile), (comm) => {
      const parsed = parseStat(stat(comm, 'D'));
      expect(parsed.comm).toBe(decodeText(comm));
      expect(parsed.state).toBe('D');
      expect([4, 5, 6, 7, 8].map((field) => statNumber(parsed, field))).toEqual([6945, 6940, 21158, 34823, 6950]);
      expect(laterStatNumber(parsed, 52)).toBe(768);
    }),
    { numRuns: 2000 },
  );
});

test('of a process younger than a clock tick no share of the CPU is known', () => {
  const young = factsOf({ 'proc/uptime': '3001.00 1.00\n' });
  expect(figuresOf(procStat, stat('sh'), young)).toMatchObject({ age: 0, cpuAverage: null });
});

test('where /proc shows processes alone, what the machine must be asked for is unknown', () => {
  expect(figuresOf(procStat, stat('sh'), factsOf({}))).toMatchObject({
    createTime: null,
    age: null,
    cpuAverage: null,
    terminal: null,
    userTime: 1.5,
  });
});

describe('what the kernel never writes is refused', () => {
  test.each([
    ['nothing', ''],
    ['no name', '1 S 2 3\n'],
    ['cut in the name', '1 (sh'],
    ['cut after the state', '1 (sh) S 1 1\n'],
  ])('%s', (_what, text) => {
    expect(() => parseStat(Buffer.from(text))).toThrow(/stat file/);
  });
});

test('the words for the states are those of psutil', () => {
  expect(Array.from('RSDTtZXxKWIP', statusOf)).toEqual([
    'running',
    'sleeping',
    'disk-sleep',
    'stopped',
    'tracing-stop',
    'zombie',
    'dead',
    'dead',
    'wake-kill',
    'waking',
    'idle',
    'parked',
  ]);
  expect(statusOf('?')).toBe('?');
});
