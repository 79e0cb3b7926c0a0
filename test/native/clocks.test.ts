import { expect, test } from 'vitest';
import { native } from './addon.js';

test('a process clock says what getrusage says of ourselves, and only goes forward', () => {
  const pids = Int32Array.of(process.pid, process.pid);
  const { user, system } = process.cpuUsage();
  const [first, second] = native.processClocks(pids);
  expect(first! - (user + system) / 1e6).toBeGreaterThanOrEqual(0);
  expect(first! - (user + system) / 1e6).toBeLessThan(1);
  expect(second!).toBeGreaterThan(first!);
});

test('a process that is not there has no clock, nor has what is no process id', () => {
  expect([...native.processClocks(Int32Array.of(999999999, 0, -1, -2147483648))]).toEqual([NaN, NaN, NaN, NaN]);
  expect(native.processClocks(new Int32Array(0))).toEqual(new Float64Array(0));
});

test('the monotonic clock is the one of process.hrtime', () => {
  const before = Number(process.hrtime.bigint()) / 1e9;
  const now = native.monotonic();
  const after = Number(process.hrtime.bigint()) / 1e9;
  expect(now).toBeGreaterThanOrEqual(before - 1e-6);
  expect(now).toBeLessThanOrEqual(after + 1e-6);
});
