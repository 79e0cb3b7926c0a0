import { expect, test } from 'vitest';
import { procStatus, statusField } from '../../../../packages/core/src/platform/linux/proc-status.js';
import { figuresOf } from './files.js';

// Of Linux 6.18; lines that nothing is read from left out.
const program = `Name:\tcat
Umask:\t0022
State:\tR (running)
Tgid:\t7000
Uid:\t1000\t1001\t1002\t1003
Gid:\t4242424242\t0\t65534\t0
Groups:\t4 24 27
VmPeak:\t    3076 kB
VmSize:\t    3060 kB
VmLck:\t      64 kB
VmHWM:\t    1640 kB
VmRSS:\t    1620 kB
RssAnon:\t      88 kB
RssFile:\t    1528 kB
RssShmem:\t       4 kB
VmSwap:\t      12 kB
HugetlbPages:\t    2048 kB
Threads:\t3
SigPnd:\t0000000000000001
ShdPnd:\t0000000000000002
SigBlk:\t0000000000010000
SigIgn:\t0000000000000004
SigCgt:\t0000000043817efb
voluntary_ctxt_switches:\t17
nonvoluntary_ctxt_switches:\t4
`;

function figures(text: string): Record<string, unknown> {
  return figuresOf(procStatus, Buffer.from(text, 'latin1'));
}

test('a program has all figures, memory in bytes', () => {
  expect(figures(program)).toEqual({
    uids: { real: 1000, effective: 1001, saved: 1002 },
    gids: { real: 4242424242, effective: 0, saved: 65534 },
    savedUid: 1002,
    savedGid: 65534,
    fsUid: 1003,
    fsGid: 0,
    groupIds: [4, 24, 27],
    signalSets: {
      pending: '0000000000000002',
      threadPending: '0000000000000001',
      blocked: '0000000000010000',
      ignored: '0000000000000004',
      caught: '0000000043817efb',
    },
    numThreads: 3,
    voluntarySwitches: 17,
    involuntarySwitches: 4,
    vms: 3060 * 1024,
    rss: 1620 * 1024,
    memoryPercent: null,
    peakVms: 3076 * 1024,
    peakRss: 1640 * 1024,
    locked: 64 * 1024,
    rssAnon: 88 * 1024,
    rssFile: 1528 * 1024,
    rssShmem: 4 * 1024,
    swap: 12 * 1024,
    hugetlb: 2048 * 1024,
  });
});

test('threads of the kernel and zombies have no lines of memory: unknown, not 0', () => {
  const zombie = program.replaceAll(/^(Vm|Rss|Huge).*\n/gm, '');
  const found = figures(zombie);
  expect(found).toMatchObject({ numThreads: 3, uids: { real: 1000 } });
  for (const name of ['peakVms', 'peakRss', 'locked', 'rssAnon', 'swap', 'hugetlb']) expect(found[name]).toBeNull();
  expect(found).toMatchObject({ rss: 0, vms: 0 });
});

test('the name cannot forge a field: the kernel writes its newline as \\n', () => {
  const forged = program.replace('cat', 'x\\nUid:\t0\t0');
  expect(figures(forged)['uids']).toEqual({ real: 1000, effective: 1001, saved: 1002 });
});

test('a field is found by its whole name, with or without an end of line', () => {
  expect(statusField('Name:\ta\nVmSize:\t1 kB', 'VmSize')).toBe('1 kB');
  expect(statusField(program, 'Vm')).toBeNull();
  expect(statusField(program, 'ctxt_switches')).toBeNull();
});
