import { expect, test } from 'vitest';
import { cpuList, cpuMask, listOf, maskOf } from '../../../packages/cli/src/taskset/cpu-set.js';

const cpus = Array.from({ length: 128 }, (_, cpu) => cpu);

test.each([
  ['0', [0]],
  ['0,2-4', [0, 2, 3, 4]],
  ['0-6:2', [0, 2, 4, 6]],
  ['1-6:4,127', [1, 5, 127]],
  ['3,3,1', [1, 3]],
  ['8191', []],
])('the list %s', (word, expected) => {
  expect(cpus.filter(cpuList(word))).toEqual(expected);
});

test.each(['', ',', '0,', '0,,1', 'x', '1-0', '0-1:0', '0-', '-1', '1.5', '0x1', ' 1', '0:2', 'all'])(
  '%j is no list',
  (word) => {
    expect(() => cpuList(word)).toThrow(`not a list of CPUs: ${JSON.stringify(word)}`);
  },
);

test.each(['8192', '0-99999999'])('no kernel has the CPUs %s', (word) => {
  expect(() => cpuList(word)).toThrow(/^no kernel has a CPU \d+: /);
});

test.each([
  ['1', [0]],
  ['3', [0, 1]],
  ['0x5', [0, 2]],
  ['F0', [4, 5, 6, 7]],
  ['00000001,00000000', [32]],
  ['80000000000000000000000000000001', [0, 127]],
])('the mask %s', (word, expected) => {
  expect(cpus.filter(cpuMask(word))).toEqual(expected);
});

test.each(['', 'g', '-1', '0x', '1,', '1 2'])('%j is no mask', (word) => {
  expect(() => cpuMask(word)).toThrow(`not a mask of CPUs: ${JSON.stringify(word)}`);
});

test('a mask of nothing, or of more than there can be', () => {
  expect(() => cpuMask('0x00')).toThrow('a mask of no CPU: "0x00"');
  expect(() => cpuMask('f'.repeat(2049))).toThrow('more bits than any kernel has CPUs: "ffffffffffffffffffff"');
});

test.each([
  [[0], '0', '1'],
  [[0, 1], '0,1', '3'],
  [[0, 1, 2, 5], '0-2,5', '27'],
  [[4], '4', '10'],
  [[31, 32, 33, 34, 36], '31-34,36', '1780000000'],
  [[127], '127', `8${'0'.repeat(31)}`],
])('%j is the list %s and the mask %s', (set, list, mask) => {
  expect([listOf(set), maskOf(set)]).toEqual([list, mask]);
  expect(cpus.filter(cpuList(list))).toEqual(set);
  expect(cpus.filter(cpuMask(mask))).toEqual(set);
});
