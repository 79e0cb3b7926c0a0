import { expect, test } from 'vitest';
import { parseBootTime, parseKernelStat } from '../../../../packages/core/src/platform/linux/stat.js';

const captured = `cpu  79620 10 45046 455675 672 1 536 412 30 2
cpu0 40000 5 22000 227000 300 1 400 200 20 1
cpu3 39620 5 23046 228675 372 0 136 212 10 1
intr 5550012 0 9 0 0
ctxt 9311512
btime 1795684917
processes 47513
procs_running 3
procs_blocked 0
softirq 1612321 0 230
`;

test('seconds since boot, in all and of each CPU that is online', () => {
  const { total, perCpu } = parseKernelStat(captured, 100);
  expect(total).toEqual({
    user: 796.2,
    nice: 0.1,
    system: 450.46,
    idle: 4556.75,
    iowait: 6.72,
    irq: 0.01,
    softirq: 5.36,
    steal: 4.12,
    guest: 0.3,
    guestNice: 0.02,
  });
  expect(perCpu.map((times) => times && times.user)).toEqual([400, null, null, 396.2]);
  expect(parseBootTime(captured)).toBe(1795684917);
});

test('first come user, system and idle, as in psutil 8', () => {
  expect(Object.keys(parseKernelStat(captured, 100).total).slice(0, 3)).toEqual(['user', 'system', 'idle']);
});

test('what an old kernel does not count is unknown', () => {
  const { total } = parseKernelStat('cpu  1 2 3 4\nbtime 5\n', 1);
  expect(total).toMatchObject({ user: 1, nice: 2, system: 3, idle: 4, iowait: null, steal: null, guestNice: null });
});

test.each(['', 'btime 5\n', 'cpu0 1 2 3 4\nbtime 5\n'])('%j is no /proc/stat', (text) => {
  expect(() => parseKernelStat(text, 100)).toThrow('/proc/stat');
});

test('a /proc/stat without btime is none either', () => {
  expect(() => parseBootTime('cpu  1 2 3 4\n')).toThrow('/proc/stat');
});
