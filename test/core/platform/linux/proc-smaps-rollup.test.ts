import { expect, test } from 'vitest';
import { procSmapsRollup } from '../../../../packages/core/src/platform/linux/proc-smaps-rollup.js';
import { readProcess } from '../../../../packages/core/src/platform/linux/processes.js';
import { figuresOf, filesOf } from './files.js';

// Of Linux 6.18: the header is one mapping over all.
const captured = `55d0a4fdd000-7ffd8a3e6000 ---p 00000000 00:00 0                          [rollup]
Rss:                1620 kB
Pss:                 154 kB
Pss_Dirty:            88 kB
Shared_Clean:       1528 kB
Shared_Dirty:          0 kB
Private_Clean:         4 kB
Private_Dirty:        88 kB
Anonymous:            88 kB
Private_Hugetlb:    2048 kB
Swap:                 12 kB
SwapPss:              12 kB
`;

test('the unique set is all that is private (psutil #744, #753, #2107)', () => {
  expect(figuresOf(procSmapsRollup, Buffer.from(captured))).toEqual({
    pss: 154 * 1024,
    uss: (4 + 88 + 2048) * 1024,
    mappedSwap: 12 * 1024,
  });
});

test('an old kernel tells of no huge pages and no swap', () => {
  const old = captured.replaceAll(/^(Private_Huge|Swap).*\n/gm, '');
  expect(figuresOf(procSmapsRollup, Buffer.from(old))).toEqual({ pss: 154 * 1024, uss: 92 * 1024, mappedSwap: null });
});

test('without its own lines nothing is known', () => {
  expect(figuresOf(procSmapsRollup, Buffer.from('Rss: 4 kB\n'))).toEqual({ pss: null, uss: null, mappedSwap: null });
});

const stat = (state: string): string => `9 (a) ${state} 1 9 9 0 -1 0 0 0 0 0 0 0 0 0 20 0 1 0 100 4096 1\n`;
const mapping = captured.replace('[rollup]', '/a');

// Before Linux 4.14, and in sandboxes that have not all of /proc.
test('where the kernel does not add them up, we do', () => {
  const files = filesOf({ 'proc/9/stat': stat('S'), 'proc/9/smaps': mapping + mapping });
  const { record, missing } = readProcess(files, 9, new Set(['uss', 'pss', 'mappedSwap', 'state']));
  expect(record).toEqual({ pid: 9, state: 'S', uss: 2 * 2140 * 1024, pss: 2 * 154 * 1024, mappedSwap: 2 * 12 * 1024 });
  expect(missing.size).toBe(0);
});

test('neither of them, or not for us', () => {
  const none = readProcess(filesOf({ 'proc/9/stat': stat('S') }), 9, new Set(['uss', 'state']));
  expect([none.record, none.missing.get('uss')]).toEqual([{ pid: 9, state: 'S', uss: null }, 'ENOENT']);
  const refused = { 'proc/9/stat': stat('S'), 'proc/9/smaps': new Error('EACCES') };
  expect(readProcess(filesOf(refused), 9, new Set(['uss'])).missing.get('uss')).toBe('EACCES');
});
