import type { Native } from '@sysu/native';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { leftOpen } from '../own-descriptors.js';
import { native } from './addon.js';
import { killAndReap, plantSleeper } from './processes.js';

type Name = keyof Native;
type Call = (...args: unknown[]) => unknown;

const pidfd = native.pidfdOpen(process.pid);
const noProbe = native.probeStatfs('/');
// What is set, is set for somebody else.
const sleeper = await plantSleeper();
afterAll(async () => {
  await killAndReap(sleeper);
  native.close(pidfd);
  native.close(noProbe.descriptor);
});

/** For each export arguments that it takes, none of which do any harm. */
const harmless: Record<Name, unknown[]> = {
  close: [2 ** 31 - 1],
  closeKept: [Int32Array.of(-1)],
  constants: [],
  endProbe: [noProbe.pid],
  exec: [['/no/such/program'], Int32Array.of(), Float64Array.of(), Int32Array.of(), Int32Array.of()],
  exit: [0],
  ethtoolSettings: ['lo'],
  getAffinity: [sleeper.pid],
  getIoPriority: [sleeper.pid],
  getPriority: [sleeper.pid],
  getResourceLimits: [sleeper.pid, 4],
  heapInfo: [],
  heapTrim: [],
  keepFiles: ['/proc', ['1'], 'stat'],
  kill: [process.pid, 0],
  listIds: ['/proc/self/task'],
  listIdsNow: ['/proc/self/task'],
  lookUpNames: ['user', [0]],
  monotonic: [],
  netlinkDump: [0, 18, Buffer.alloc(16)],
  netlinkDumpNow: [0, 18, Buffer.alloc(16)],
  pidfdExitStatus: [pidfd],
  pidfdInode: [pidfd],
  pidfdOpen: [process.pid],
  pidfdParents: [Int32Array.of(1)],
  pidfdSendSignal: [pidfd, 0],
  pollReadable: [pidfd, () => {}],
  probeStatfs: ['/proc'],
  processClocks: [Int32Array.of(1)],
  readFiles: ['/proc', '1', ['stat'], 100, false],
  readFilesNow: ['/proc', '1', ['stat'], 100, false],
  readKept: [Int32Array.of(-1), 100],
  readProbe: [noProbe.descriptor],
  setAffinity: [sleeper.pid, native.getAffinity(sleeper.pid)],
  setIoPriority: [sleeper.pid, 0],
  setPriority: [sleeper.pid, 0],
  setResourceLimits: [sleeper.pid, 4, 0, 0],
  socketProtocols: [Int32Array.of(process.pid, 0)],
  statTargets: ['/proc/self', ['exe']],
  statfs: ['/proc'],
};

/** Which arguments are numbers that become a process id, a signal, a descriptor or a size. */
const numbers: [Name, number, string][] = [
  ['close', 0, 'descriptor'],
  ['endProbe', 0, 'pid'],
  ['getAffinity', 0, 'pid'],
  ['getIoPriority', 0, 'pid'],
  ['getPriority', 0, 'pid'],
  ['getResourceLimits', 0, 'pid'],
  ['getResourceLimits', 1, 'resource'],
  ['kill', 0, 'pid'],
  ['kill', 1, 'signal'],
  ['netlinkDump', 0, 'protocol'],
  ['netlinkDump', 1, 'type'],
  ['netlinkDumpNow', 0, 'protocol'],
  ['netlinkDumpNow', 1, 'type'],
  ['pidfdExitStatus', 0, 'descriptor'],
  ['pidfdInode', 0, 'descriptor'],
  ['pidfdOpen', 0, 'pid'],
  ['pidfdSendSignal', 0, 'descriptor'],
  ['pidfdSendSignal', 1, 'signal'],
  ['pollReadable', 0, 'descriptor'],
  ['readFiles', 3, 'limit'],
  ['readFilesNow', 3, 'limit'],
  ['readKept', 1, 'limit'],
  ['readProbe', 0, 'descriptor'],
  ['setAffinity', 0, 'pid'],
  ['setIoPriority', 0, 'pid'],
  ['setIoPriority', 1, 'priority'],
  ['setPriority', 0, 'pid'],
  ['setResourceLimits', 0, 'pid'],
  ['setResourceLimits', 1, 'resource'],
];

const notWhole: [unknown, string][] = [
  [NaN, 'NaN'],
  [Infinity, 'Infinity'],
  [-Infinity, '-Infinity'],
  [-0, '-0'],
  [-1, '-1'],
  [1.5, '1.5'],
  [2 ** 32 + 1, '4294967297'],
  [2 ** 31, '2147483648'],
  [Number.MAX_VALUE, '1.7976931348623157e+308'],
];
const noNumbers: [unknown, string][] = [
  ['', "''"],
  ['0', "'0'"],
  [true, 'true'],
  [null, 'null'],
  [undefined, 'undefined'],
  [1n, '1'],
  [[1], 'an array'],
  [{ valueOf: () => 1 }, 'an object'],
  [new Number(1), 'an object'],
  [Symbol('1'), 'a symbol'],
  [() => 1, 'a function'],
];

describe.each(numbers)('%s takes as argument %i, %s,', (name, index, parameter) => {
  const callWith = (value: unknown): unknown => (native[name] as Call)(...harmless[name].with(index, value));

  test.each(notWhole)('no number like %s', (value, shown) => {
    expect(() => callWith(value)).toThrow(RangeError);
    expect(() => callWith(value)).toThrow(
      new RegExp(`^${parameter} must be an integer from .*, not ${escaped(shown)}$`),
    );
  });

  test.each(noNumbers)('not %o', (value, shown) => {
    expect(() => callWith(value)).toThrow(TypeError);
    expect(() => callWith(value)).toThrow(`${parameter} must be a number, not ${shown}`);
  });
});

test.each<[Name, number]>([
  ['listIds', 0],
  ['listIdsNow', 0],
  ['ethtoolSettings', 0],
  ['statfs', 0],
  ['probeStatfs', 0],
  ['readFilesNow', 0],
  ['readFiles', 0],
  ['keepFiles', 0],
  ['keepFiles', 2],
  ['statTargets', 0],
])('%s refuses NUL in argument %i', (name, index) => {
  const call = (): unknown => (native[name] as Call)(...harmless[name].with(index, 'a\0b'));
  expect(call).toThrow(expect.objectContaining({ code: 'EINVAL', errno: 22 }));
});

test('every export is here', () => {
  expect(Object.keys(native).sort()).toEqual(Object.keys(harmless).sort());
});

/** Anything, but no number that could be somebody's process id, signal or descriptor. */
const anything = fc
  .oneof(
    fc.constantFrom(...[...notWhole, ...noNumbers].map(([value]) => value)),
    fc.anything({ withBigInt: true, withTypedArray: true, withSparseArray: true, withNullPrototype: true }),
    fc.array(fc.string({ unit: 'binary' })),
    fc.string({ unit: 'binary', maxLength: 10000 }),
    fc.constantFrom<unknown>(detached(), new Proxy([], { get: fail }), new Proxy(['1'], {}), { length: 2 ** 32 - 1 }),
    fc.constantFrom<unknown>(
      Object.assign([], { length: 2 ** 32 - 1 }),
      Object.freeze(['1']),
      new SharedArrayBuffer(8),
      new DataView(new ArrayBuffer(8)),
    ),
  )
  .filter((value) => !Number.isInteger(value) || (value as number) <= 0 || (value as number) > 2 ** 31);

// What goes through is the end of this test, or limits it: these have tests of their own, in processes of their own.
const ends = new Set(['exec', 'exit']);
describe.each((Object.keys(harmless) as Name[]).filter((name) => !ends.has(name)))('%s', (name) => {
  test('throws what a caller can catch, whatever it is called with', async () => {
    const valid = harmless[name];
    const args = fc.tuple(...valid.map((value) => fc.option(anything, { nil: value })), fc.option(anything));
    const property = fc.asyncProperty(args, async (values) => {
      try {
        await discard(name, (native[name] as Call)(...values));
        return true;
      } catch (error) {
        return isRefusal(error);
      }
    });
    expect(await leftOpen(() => fc.assert(property, { numRuns: 500 }))).toEqual([]);
  });
});

/** Whether it is what index.ts says is thrown: for a wrong argument, or a system call that failed. */
function isRefusal(error: unknown): boolean {
  if (error instanceof TypeError || error instanceof RangeError) return true;
  const { code, errno, syscall } = error as NodeJS.ErrnoException;
  return /^E[A-Z]+$/.test(code ?? '') && Number.isInteger(errno) && typeof syscall === 'string';
}

/** Gives back what a call that went through has opened. */
async function discard(name: Name, result: unknown): Promise<void> {
  if (name === 'pidfdOpen' || name === 'lookUpNames') native.close(result as number);
  if (name === 'keepFiles') native.closeKept(result as Int32Array);
  if (name === 'pollReadable') (result as () => void)();
  if (name === 'probeStatfs') {
    const { descriptor, pid } = result as { descriptor: number; pid: number };
    native.close(descriptor);
    while (!native.endProbe(pid)) await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await result;
}

function detached(): Int32Array {
  const array = new Int32Array(4);
  structuredClone(array.buffer, { transfer: [array.buffer] });
  return array;
}

function fail(): never {
  throw new TypeError('from a getter');
}

function escaped(text: string): string {
  return text.replace(/[.+]/g, '\\$&');
}
