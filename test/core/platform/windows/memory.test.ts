import { expect, test } from 'vitest';
import { KernelBytes } from '../../../../packages/core/src/platform/kernel-bytes.js';
import { PERFORMANCE_INFORMATION } from '../../../../packages/core/src/platform/windows/layouts-memory.js';
import { PAGE_FILE } from '../../../../packages/core/src/platform/windows/layouts-undeclared.js';
import { memoryCalls, pageFilesIn } from '../../../../packages/core/src/platform/windows/memory.js';
import { encode } from '../encode.js';
import { capturedMachine, failure } from './captured-machine.js';

test('memory as Wine tells it', () => {
  expect(memoryCalls(capturedMachine()).virtualMemory()).toMatchObject({
    total: 6170913 * 4096,
    available: 5592861 * 4096,
    committed: 578054 * 4096,
    active: null,
    slab: null,
  });
});

const pages = {
  commitTotal: 3000,
  commitLimit: 6000,
  physicalTotal: 4000,
  physicalAvailable: 1000,
  systemCache: 500,
  kernelNonpaged: 70,
  pageSize: 4096,
};
const machine = (querySystem: () => unknown): ReturnType<typeof capturedMachine> =>
  capturedMachine({ performanceInformation: () => encode(PERFORMANCE_INFORMATION, pages), querySystem });
const files = Buffer.concat([
  encode(PAGE_FILE, { nextEntryOffset: 64, total: 1500, used: 300 }),
  Buffer.from('the name of the first file......'),
  encode(PAGE_FILE, { nextEntryOffset: 0, total: 500, used: 50 }),
]);

test('what psutil counts as memory, in bytes', () => {
  expect(memoryCalls(machine(() => null)).virtualMemory()).toMatchObject({
    total: 4000 * 4096,
    available: 1000 * 4096,
    free: 1000 * 4096,
    used: 3000 * 4096,
    percent: 75,
    cached: 500 * 4096,
    wired: 70 * 4096,
    committed: 3000 * 4096,
    commitLimit: 6000 * 4096,
  });
});

test('swap is what may be promised beyond memory; its use is that of all page files', () => {
  const native = machine(() => ({ bytes: files, address: 0 }));
  expect(memoryCalls(native).swapMemory()).toEqual({
    total: 2000 * 4096,
    used: 350 * 4096,
    free: 1650 * 4096,
    percent: 17.5,
    sin: null,
    sout: null,
  });
});

test('where the kernel does not tell of page files none of it is used', () => {
  const native = machine(() => {
    throw failure('EINVAL', 'NtQuerySystemInformation');
  });
  expect(memoryCalls(native).swapMemory()).toMatchObject({ total: 2000 * 4096, used: 0, percent: 0 });
});

test('page files that are one after another', () => {
  expect(pageFilesIn(new KernelBytes(files, false)).map(({ total }) => total)).toEqual([1500, 500]);
  expect(pageFilesIn(new KernelBytes(Buffer.alloc(0), false))).toEqual([]);
});
