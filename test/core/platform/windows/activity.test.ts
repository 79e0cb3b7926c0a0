import { expect, test } from 'vitest';
import { activityCalls } from '../../../../packages/core/src/platform/windows/activity.js';
import { heapCalls } from '../../../../packages/core/src/platform/windows/heap.js';
import { DISK_PERFORMANCE } from '../../../../packages/core/src/platform/windows/layouts-disk.js';
import { SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION as PROCESSOR } from '../../../../packages/core/src/platform/windows/layouts-processors.js';
import { PERFORMANCE_COUNTERS } from '../../../../packages/core/src/platform/windows/layouts-undeclared.js';
import { encode } from '../encode.js';
import { capturedMachine } from './captured-machine.js';

const counters = encode(PERFORMANCE_COUNTERS, { contextSwitches: 9, pagefilePagesWritten: 3 });
const processor = encode(PROCESSOR, { interruptCount: 5 });
const querySystem = (information: number): unknown => ({ bytes: information === 2 ? counters : processor, address: 0 });

test('what all disks passed on, and pages written to page files', () => {
  const diskPerformance = (): Buffer => encode(DISK_PERFORMANCE, { bytesRead: 10, bytesWritten: 20 });
  expect(activityCalls(capturedMachine({ querySystem, diskPerformance })).activity()).toEqual({
    running: null,
    blocked: null,
    forks: null,
    interrupts: 5,
    ctxSwitches: 9,
    pagedIn: 32 * 10,
    pagedOut: 32 * 20,
    swappedIn: null,
    swappedOut: 3 * 4096,
  });
});

test('where no disk counts, nothing is known of that', () => {
  const { activity, pageSize, pressure, delayAccounting } = activityCalls(capturedMachine({ querySystem }));
  expect(activity()).toMatchObject({ pagedIn: null, pagedOut: null });
  expect(pageSize()).toBe(4096);
  expect([pressure(), delayAccounting()]).toEqual([{ cpu: null, memory: null, io: null }, null]);
});

test('what all heaps have handed out', () => {
  const native = capturedMachine({ heapSizes: () => Float64Array.of(100, 20, 3) });
  expect(heapCalls(native).heapInfo()).toEqual({ heapUsed: 123, mmapUsed: null, heapCount: 3 });
});
