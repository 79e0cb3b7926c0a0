import { expect, test } from 'vitest';
import { cpuCalls } from '../../../../packages/core/src/platform/linux/cpu.js';
import { parseCpuStats } from '../../../../packages/core/src/platform/linux/stat.js';
import { filesOf } from './files.js';

const stat = `cpu  1 2 3 4
intr 5550012 0 9 0 0 77
ctxt 9311512
btime 1795684917
processes 47513
softirq 1612321 0 230 11
`;

test('the sums of /proc/stat; calls of the system are not counted, where psutil says 0', () => {
  const known = { ctxSwitches: 9311512, interrupts: 5550012, softInterrupts: 1612321, syscalls: null };
  expect(parseCpuStats(stat)).toEqual(known);
  expect(cpuCalls(filesOf({ 'proc/stat': stat })).cpuStats()).toEqual(known);
});

test('what an old kernel does not count is unknown', () => {
  expect(parseCpuStats('cpu  1 2 3 4\nctxt 5\n')).toMatchObject({
    ctxSwitches: 5,
    interrupts: null,
    softInterrupts: null,
  });
});
