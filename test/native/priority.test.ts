import { execFileSync } from 'node:child_process';
import { getPriority, setPriority } from 'node:os';
import { afterAll, expect, test } from 'vitest';
import { setpriv } from '../works.js';
import { codeOf, native, runWithAddon } from './addon.js';
import { killAndReap, plantSleeper } from './processes.js';

const sleeper = await plantSleeper();
const { pid } = sleeper;
afterAll(() => killAndReap(sleeper));

test('niceness is read and set, and -1 is no error', () => {
  for (const priority of [5, -1, 0]) {
    native.setPriority(pid, priority);
    expect(getPriority(pid)).toBe(priority);
    setPriority(pid, priority + 1);
    expect(native.getPriority(pid)).toBe(priority + 1);
  }
});

test('the kernel takes the nearest niceness there is', () => {
  native.setPriority(pid, 2147483647);
  expect(native.getPriority(pid)).toBe(19);
  native.setPriority(pid, -2147483648);
  expect(native.getPriority(pid)).toBe(-20);
});

test('I/O priority is class and level', () => {
  for (const [level, priority] of [3, 6].entries()) {
    native.setIoPriority(pid, ((level + 1) << 13) | priority);
    expect(native.getIoPriority(pid)).toBe(((level + 1) << 13) | priority);
  }
  expect(execFileSync('ionice', ['-p', String(pid)], { encoding: 'utf8' })).toBe('best-effort: prio 6\n');
  expect(codeOf(() => native.setIoPriority(pid, 7 << 13))).toBe('EINVAL');
});

test('a process that is not there has neither', () => {
  expect(codeOf(() => native.getPriority(4194304))).toBe('ESRCH');
  expect(codeOf(() => native.setPriority(4194304, 0))).toBe('ESRCH');
  expect(codeOf(() => native.getIoPriority(4194304))).toBe('ESRCH');
  expect(codeOf(() => native.setIoPriority(4194304, 0))).toBe('ESRCH');
});

test.runIf(setpriv)('an ordinary user may read others, and set nothing of theirs', async () => {
  const code = `const code = (call) => { try { return call(); } catch (error) { return [error.code, error.syscall]; } };
    console.log(JSON.stringify([
      native.getPriority(${pid}),
      code(() => native.setPriority(${pid}, 10)),
      code(() => native.setPriority(process.pid, -5)),
      code(() => native.setIoPriority(${pid}, 3 << 13)),
    ]));`;
  native.setPriority(pid, 7);
  const { stdout } = await runWithAddon(code, ['setpriv', '--reuid=65534', '--clear-groups']);
  expect(JSON.parse(stdout)).toEqual([7, ['EPERM', 'setpriority'], ['EACCES', 'setpriority'], ['EPERM', 'ioprio_set']]);
});
