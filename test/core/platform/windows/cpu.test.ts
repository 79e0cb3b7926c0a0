import { expect, test } from 'vitest';
import { KernelBytes } from '../../../../packages/core/src/platform/kernel-bytes.js';
import { cpuCalls } from '../../../../packages/core/src/platform/windows/cpu.js';
import { SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION as PROCESSOR } from '../../../../packages/core/src/platform/windows/layouts-processors.js';
import { PERFORMANCE_COUNTERS } from '../../../../packages/core/src/platform/windows/layouts-undeclared.js';
import { nodesIn } from '../../../../packages/core/src/platform/windows/processor-topology.js';
import { encode } from '../encode.js';
import { capturedMachine } from './captured-machine.js';

const unknown = { nice: null, iowait: null, steal: null, guest: null, guestNice: null };

test('times of each CPU as Wine tells them, and their sum', () => {
  const cpu = cpuCalls(capturedMachine(), 1);
  const [first, second] = [
    { ...unknown, user: 12328.4, system: 5547.04, idle: 9606.9, irq: 0, softirq: 0 },
    { ...unknown, user: 12711.59, system: 5677.62, idle: 9097.62, irq: 0, softirq: 0 },
  ];
  expect(cpu.cpuTimesPerCpu()).toEqual([first, second]);
  expect(cpu.cpuTimes().user).toBeCloseTo(first.user + second.user, 6);
  expect(cpu.cpuTimes().idle).toBeCloseTo(first.idle + second.idle, 6);
});

test('counts, rates and nodes as Wine tells them', async () => {
  const cpu = cpuCalls(capturedMachine(), 1);
  expect(cpu.logicalCpus()).toBe(2);
  expect(cpu.physicalCores()).toBe(2);
  expect(cpu.cpuNodes()).toEqual({ 0: [0, 1] });
  const frequency = { current: 2445, min: null, max: 2445, hardwareMin: null, hardwareMax: 2445, base: null };
  expect(await cpu.cpuFreq()).toEqual([1, 2].map(() => ({ ...frequency, source: 'power' })));
});

test('the modes of a CPU do not overlap: the time of the kernel contains idle, interrupts and deferred calls', () => {
  const times = { idleTime: 50e7, kernelTime: 80e7, userTime: 20e7, dpcTime: 4e7, interruptTime: 6e7 };
  const native = capturedMachine({
    activeProcessors: () => Int32Array.of(1),
    querySystem: () => ({ bytes: encode(PROCESSOR, times), address: 0 }),
  });
  expect(cpuCalls(native, 1).cpuTimes()).toEqual({ ...unknown, user: 20, system: 20, idle: 50, irq: 6, softirq: 4 });
});

test('CPUs of a second group of processors follow those of the first', () => {
  const group = (of: number): Buffer =>
    Buffer.concat([1, 2].map((i) => encode(PROCESSOR, { userTime: (10 * of + i) * 1e7 })));
  const native = capturedMachine({
    activeProcessors: () => Int32Array.of(2, 2),
    queryProcessorGroup: (_: number, of: number) => ({ bytes: group(of), address: 0 }),
  });
  expect(cpuCalls(native, 1).logicalCpus()).toBe(4);
  expect(
    cpuCalls(native, 1)
      .cpuTimesPerCpu()
      .map((times) => times!.user),
  ).toEqual([1, 2, 11, 12]);
});

test('events since boot; what is not counted is not known', () => {
  const counters = encode(PERFORMANCE_COUNTERS, { contextSwitches: 5000, systemCalls: 70000 });
  const processors = Buffer.concat([3, 4].map((interruptCount) => encode(PROCESSOR, { interruptCount })));
  const native = capturedMachine({
    querySystem: (information: number) => ({ bytes: information === 2 ? counters : processors, address: 0 }),
  });
  expect(cpuCalls(native, 1).cpuStats()).toEqual({
    ctxSwitches: 5000,
    interrupts: 7,
    softInterrupts: null,
    syscalls: 70000,
  });
});

test('the nodes of a machine with two groups of 64', () => {
  // SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX of two NUMA nodes, as winnt.h has it.
  const node = (number: number, mask: bigint, group: number): Buffer => {
    const record = Buffer.alloc(48);
    record.writeUInt32LE(1, 0);
    record.writeUInt32LE(48, 4);
    record.writeUInt32LE(number, 8);
    record.writeBigUInt64LE(mask, 32);
    record.writeUInt16LE(group, 40);
    return record;
  };
  const records = Buffer.concat([node(0, 0b101n, 0), node(1, (1n << 63n) | 1n, 1)]);
  expect(nodesIn(new KernelBytes(records, false), [64, 64])).toEqual({ 0: [0, 2], 1: [64, 127] });
});
