import { expect, test } from 'vitest';
import { KernelBytes } from '../../../../packages/core/src/platform/kernel-bytes.js';
import { processRow, processTable, rowsIn } from '../../../../packages/core/src/platform/windows/process-table.js';
import { nativeWith, tableOf } from './made-processes.js';
import type { Made } from './made-processes.js';

const processes: Made[] = [
  { pid: 0, name: '', createTime: 0 },
  { pid: 4, name: 'System', createTime: 0, threads: [{ uniqueThread: 8 }, { uniqueThread: 12 }] },
  { pid: 132, name: 'grün.exe', createTime: 133_000_000_000_000_000, figures: { workingSetSize: 4096 } },
  { pid: 96, name: 'smss.exe', createTime: 132_000_000_000_000_000, threads: [{ uniqueThread: 100 }] },
];

test('rows follow each other by their own word, each with its name and its threads', () => {
  const { bytes, address } = tableOf(processes);
  const rows = rowsIn(new KernelBytes(bytes, false), address, (pid) => pid > 0);
  expect(rows.map(({ uniqueProcessId, name }) => [uniqueProcessId, name])).toEqual([
    [4, 'System'],
    [132, 'grün.exe'],
    [96, 'smss.exe'],
  ]);
  expect(rows[0]!.threads.map(({ uniqueThread }) => uniqueThread)).toEqual([8, 12]);
  expect(rows[1]).toMatchObject({ workingSetSize: 4096, createTime: 133_000_000_000_000_000 });
});

test('are sorted by pid, without the idle process', () => {
  expect(processTable(nativeWith(processes)).map(({ uniqueProcessId }) => uniqueProcessId)).toEqual([4, 96, 132]);
});

test('one of them is found by its pid', () => {
  expect(processRow(nativeWith(processes), 96)).toMatchObject({ name: 'smss.exe', numberOfThreads: 1 });
  expect(processRow(nativeWith(processes), 97)).toBeNull();
  expect(processRow(nativeWith(processes), 0)).toBeNull();
});

// Where they lie in 64-bit Windows by what Microsoft documents of SYSTEM_PROCESS_INFORMATION, without our table.
test('figures lie where Microsoft has them', () => {
  const bytes = Buffer.alloc(256);
  const put = (at: number, value: bigint): void => void bytes.writeBigUInt64LE(value, at);
  put(0x50, 4711n);
  put(0x58, 12n);
  bytes.writeUInt32LE(77, 0x60);
  bytes.writeUInt32LE(2, 0x64);
  put(0x90, 8192n);
  put(0xb8, 12288n);
  const [row] = rowsIn(new KernelBytes(bytes, false), 0, () => true);
  expect(row).toMatchObject({
    uniqueProcessId: 4711,
    inheritedFromUniqueProcessId: 12,
    handleCount: 77,
    sessionId: 2,
    workingSetSize: 8192,
    pagefileUsage: 12288,
  });
});

test('bytes that end too early are not taken for a row', () => {
  expect(() => rowsIn(new KernelBytes(Buffer.alloc(200), false), 0, () => true)).toThrow(RangeError);
});
