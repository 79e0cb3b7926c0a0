import { expect, test } from 'vitest';
import { parseCpuList } from '../../../../packages/core/src/platform/linux/cpu-list.js';

test.each([
  ['0\n', [0]],
  ['0-3,8,10-11\n', [0, 1, 2, 3, 8, 10, 11]],
  ['\n', []],
])('%j', (text, cpus) => {
  expect(parseCpuList(text)).toEqual(cpus);
});

test.each(['a', '3-1', '1-', '0,,1', '0-4294967295', '-1'])('%j is no list of CPUs', (text) => {
  expect(() => parseCpuList(text)).toThrow('not a list of CPUs');
});
