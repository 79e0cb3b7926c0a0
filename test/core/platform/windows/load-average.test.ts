import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LoadAverages } from '../../../../packages/core/src/platform/windows/load-average.js';
import { failure } from './captured-machine.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('nothing is known before the first count, 5 seconds after the first question', async () => {
  const loads = new LoadAverages(async () => 4);
  expect(loads.now()).toBeNull();
  await vi.advanceTimersByTimeAsync(4999);
  expect(loads.now()).toBeNull();
  await vi.advanceTimersByTimeAsync(1);
  // 4 × (1 - e^(-5/60)), and so on for 300 and 900.
  expect(loads.now()).toEqual([0.32, 0.07, 0.02]);
});

test('they come near to what has waited for long', async () => {
  const loads = new LoadAverages(async () => 2);
  loads.now();
  await vi.advanceTimersByTimeAsync(3600_000);
  expect(loads.now()).toEqual([2, 2, 1.96]);
});

test('where performance counters are switched off they stay unknown; however often one asks, it is counted once', async () => {
  let counts = 0;
  const loads = new LoadAverages(async () => {
    counts++;
    throw failure('EIO', 'PdhAddEnglishCounterW');
  });
  for (let i = 0; i < 3; i++) loads.now();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(loads.now()).toBeNull();
  expect(counts).toBe(2);
});
