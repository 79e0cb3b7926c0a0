import { expect, test } from 'vitest';
import { cpuNodes } from '../../../../packages/core/src/platform/linux/cpu-nodes.js';
import { filesOf } from './files.js';

const online = { 'sys/devices/system/cpu/online': '0-3\n' };
const node = (number: number, list: string): Record<string, string> => ({
  [`sys/devices/system/node/node${number}/cpulist`]: list,
});

test('each node has its CPUs, or none', () => {
  const files = filesOf({ ...online, ...node(0, '0,2\n'), ...node(1, '1,3\n'), ...node(10, '\n') });
  expect(cpuNodes(files)).toEqual({ 0: [0, 2], 1: [1, 3], 10: [] });
});

test('where the kernel knows no nodes, all are in the first', () => {
  expect(cpuNodes(filesOf(online))).toEqual({ 0: [0, 1, 2, 3] });
  expect(cpuNodes(filesOf({ ...online, ...node(0, '\n') }))).toEqual({ 0: [0, 1, 2, 3] });
});
