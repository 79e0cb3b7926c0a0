import { join } from 'node:path';
import { createSystem } from '@sysu/core';
import { expect, test } from 'vitest';
import { parseActivity } from '../../../../packages/core/src/platform/linux/activity.js';

const stat =
  'cpu  1 2 3 4\nintr 7529494 9 0\nctxt 16650050\nbtime 1795684917\nprocesses 682065\nprocs_running 12\nprocs_blocked 3\n';
const vmstat = 'nr_free_pages 5\npgpgin 4649004\npgpgout 6904245\npswpin 2\npswpout 30\n';

test('tasks and events, KiB and pages in bytes', () => {
  expect(parseActivity(stat, vmstat, 4096)).toEqual({
    running: 12,
    blocked: 3,
    forks: 682065,
    interrupts: 7529494,
    ctxSwitches: 16650050,
    pagedIn: 4649004 * 1024,
    pagedOut: 6904245 * 1024,
    swappedIn: 8192,
    swappedOut: 122880,
  });
});

test('what a kernel does not count is null', () => {
  expect(parseActivity('cpu 1\n', '', 4096)).toEqual({
    running: null,
    blocked: null,
    forks: null,
    interrupts: null,
    ctxSwitches: null,
    pagedIn: null,
    pagedOut: null,
    swappedIn: null,
    swappedOut: null,
  });
});

test('what the kernel counts is switched on this machine alone', () => {
  const machineFile = join(import.meta.dirname, '../../../fixtures/made-container-arm64.machine');
  const { backend } = createSystem({ machineFile });
  expect(() => backend.setDelayAccounting(true)).toThrow('setDelayAccounting()');
});

const { backend: own } = createSystem();
const isOn = own.delayAccounting();

test.skipIf(isOn === null || process.geteuid?.() !== 0)('it is switched by root', () => {
  try {
    own.setDelayAccounting(isOn!);
  } catch (error) {
    // In some containers not even by root.
    expect(error).toMatchObject({ code: expect.stringMatching(/^(EACCES|EPERM|EROFS)$/) as string });
  }
  expect(own.delayAccounting()).toBe(isOn);
});
