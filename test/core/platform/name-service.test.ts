import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nameService } from '../../../packages/core/src/platform/name-service.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('one that hangs is given up after 200 ms, and not asked again', async () => {
  const calls: string[] = [];
  const service = nameService({
    lookUpNames: (kind, ids) => {
      calls.push(`look up ${kind} ${ids.join()}`);
      return 7;
    },
    pollReadable: (descriptor) => {
      calls.push(`poll ${descriptor}`);
      return () => void calls.push('cancel');
    },
    close: (descriptor) => void calls.push(`close ${descriptor}`),
  });
  const names = service('user', [1000, 1001]);
  await vi.advanceTimersByTimeAsync(199);
  expect(calls).toEqual(['look up user 1000,1001', 'poll 7']);
  await vi.advanceTimersByTimeAsync(1);
  expect(await names).toEqual(new Map());
  expect(await service('group', [1002])).toEqual(new Map());
  expect(calls).toEqual(['look up user 1000,1001', 'poll 7', 'cancel', 'close 7']);
});
