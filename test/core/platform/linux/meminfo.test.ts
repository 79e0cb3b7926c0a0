import { expect, test } from 'vitest';
import { parseMeminfo, parseMemoryTotal } from '../../../../packages/core/src/platform/linux/meminfo.js';

test('kB are bytes here, and counts are counts', () => {
  const info = parseMeminfo('MemTotal:       24683656 kB\nHugePages_Total:       3\nActive(file):     100 kB\n');
  expect([...info]).toEqual([
    ['MemTotal', 24683656 * 1024],
    ['HugePages_Total', 3],
    ['Active(file)', 102400],
  ]);
});

test('some kernels have no space after the colon (psutil #2809)', () => {
  expect(parseMeminfo('MemTotal:24683656 kB\n').get('MemTotal')).toBe(24683656 * 1024);
});

test('lines of another form are passed over', () => {
  expect(parseMeminfo('\ngarbage\nA: x kB\n: 5 kB\nB: 1 kB').size).toBe(1);
});

test('the memory of the machine is read alone, as it is among the others', () => {
  for (const text of ['MemTotal:       24683656 kB\nMemFree: 1 kB\n', 'MemTotal:24683656 kB\n'])
    expect(parseMemoryTotal(text)).toBe(parseMeminfo(text).get('MemTotal'));
  expect(parseMemoryTotal('XMemTotal: 1 kB\nMemFree: 5 kB\n')).toBeNull();
});
