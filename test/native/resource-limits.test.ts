import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { codeOf, native } from './addon.js';
import { killAndReap, plantSleeper } from './processes.js';

const NOFILE = 7;
const AS = 9;
/** The kernel heeds it no more, so that no machine lowers it and nothing of the sleeper's depends on it. */
const LOCKS = 10;

const sleeper = await plantSleeper();
const { pid } = sleeper;
afterAll(() => killAndReap(sleeper));

/** As the kernel prints them. */
function printed(name: string): string[] {
  const limits = readFileSync(`/proc/${pid}/limits`, 'latin1');
  const [, soft, hard] = new RegExp(`^${name} +(\\S+) +(\\S+)`, 'm').exec(limits)!;
  return [soft!, hard!];
}

test('limits are set and read in 64 bits', () => {
  native.setResourceLimits(pid, AS, 2 ** 40 + 1, 2 ** 53 - 1);
  expect(printed('Max address space')).toEqual(['1099511627777', '9007199254740991']);
  expect([...native.getResourceLimits(pid, AS)]).toEqual([2 ** 40 + 1, 2 ** 53 - 1]);
});

test('no limit is Infinity (psutil #513, #1760, #2871)', () => {
  native.setResourceLimits(pid, LOCKS, 0, Infinity);
  expect(printed('Max file locks')).toEqual(['0', 'unlimited']);
  native.setResourceLimits(pid, LOCKS, Infinity, Infinity);
  expect([...native.getResourceLimits(pid, LOCKS)]).toEqual([Infinity, Infinity]);
});

test('the largest number is taken as it is', () => {
  const most = 2 ** 63 - 1024;
  native.setResourceLimits(pid, LOCKS, 0, most);
  expect(printed('Max file locks')).toEqual(['0', '9223372036854774784']);
  expect([...native.getResourceLimits(pid, LOCKS)]).toEqual([0, most]);
});

test.each([-1, -0, 1.5, NaN, -Infinity, 2 ** 63, '1', null])('%o is no limit', (limit) => {
  expect(() => native.setResourceLimits(pid, LOCKS, limit as number, Infinity)).toThrow(/^soft must be /);
  expect(() => native.setResourceLimits(pid, LOCKS, 0, limit as number)).toThrow(/^hard must be /);
});

test('what the kernel refuses is an error', () => {
  const [, hard] = native.getResourceLimits(pid, NOFILE);
  expect(codeOf(() => native.setResourceLimits(pid, NOFILE, hard!, hard! - 1))).toBe('EINVAL');
  expect(codeOf(() => native.getResourceLimits(pid, 16))).toBe('EINVAL');
  expect(codeOf(() => native.getResourceLimits(4194304, NOFILE))).toBe('ESRCH');
});
