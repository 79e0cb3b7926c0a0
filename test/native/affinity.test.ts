import { execFileSync } from 'node:child_process';
import { afterAll, expect, test } from 'vitest';
import { strace } from '../works.js';
import { codeOf, injecting, native, runWithAddon } from './addon.js';
import { killAndReap, plantSleeper } from './processes.js';

const sleeper = await plantSleeper();
const { pid } = sleeper;
const all = [...native.getAffinity(pid)];
afterAll(() => killAndReap(sleeper));

function taskset(): string {
  return execFileSync('taskset', ['-pc', String(pid)], { encoding: 'utf8' })
    .replace(/.*: /, '')
    .trim();
}

test('a process is put on one CPU and back on all', () => {
  native.setAffinity(pid, Int32Array.of(all.at(-1)!));
  expect(taskset()).toBe(String(all.at(-1)));
  expect([...native.getAffinity(pid)]).toEqual([all.at(-1)]);
  native.setAffinity(pid, Int32Array.from(all));
  expect([...native.getAffinity(pid)]).toEqual(all);
});

test('CPUs that are not there are passed over, however many they are', () => {
  native.setAffinity(
    pid,
    Int32Array.from({ length: 8192 }, (_, cpu) => cpu),
  );
  expect([...native.getAffinity(pid)]).toEqual(all);
  native.setAffinity(pid, Int32Array.of((1 << 20) - 1, all[0]!));
  expect([...native.getAffinity(pid)]).toEqual([all[0]]);
  expect(codeOf(() => native.setAffinity(pid, Int32Array.of(8191)))).toBe('EINVAL');
  expect(codeOf(() => native.setAffinity(pid, new Int32Array(0)))).toBe('EINVAL');
});

test.each([-1, 1 << 20, -2147483648])('%i is the number of no CPU', (cpu) => {
  expect(() => native.setAffinity(pid, Int32Array.of(0, cpu))).toThrow(RangeError);
});

test('a process that is not there has none', () => {
  expect(codeOf(() => native.getAffinity(4194304))).toBe('ESRCH');
  expect(codeOf(() => native.setAffinity(4194304, Int32Array.of(0)))).toBe('ESRCH');
});

test.runIf(strace)('the set grows until it is as large as the kernel has it (psutil #443, #522)', async () => {
  const code = `console.log(JSON.stringify([native.getAffinity(${pid}), native.getAffinity(${pid})]))`;
  // Every other call says that the set was too small: of two in a row at least one.
  const fault = injecting('sched_getaffinity:error=EINVAL:when=1+2', '-e', 'trace=sched_getaffinity');
  native.setAffinity(pid, Int32Array.from(all));
  const whole = Object.assign({}, all);
  expect(JSON.parse((await runWithAddon(code, fault)).stdout)).toEqual([whole, whole]);
});
