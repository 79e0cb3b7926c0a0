import { expect, test } from 'vitest';
import { SYSTEM_POWER_STATUS } from '../../../../packages/core/src/platform/windows/layouts-host.js';
import { sensorsCalls } from '../../../../packages/core/src/platform/windows/sensors.js';
import { encode } from '../encode.js';
import { capturedMachine } from './captured-machine.js';

test('Wine has no battery', async () => {
  expect(await sensorsCalls(capturedMachine()).sensorsBatteries()).toEqual([]);
});

const [HIGH, LOW, CHARGING, UNKNOWN] = [1, 2, 8, 255];

test.each([
  ['on battery', 0, LOW, 30, 5400, { percent: 30, secsleft: 5400, powerPlugged: false, status: 'discharging' }],
  ['charging', 1, HIGH | CHARGING, 80, -1, { percent: 80, secsleft: Infinity, powerPlugged: true, status: 'charging' }],
  ['full', 1, HIGH, 100, -1, { percent: 100, secsleft: Infinity, powerPlugged: true, status: 'full' }],
  ['held at 60 %', 1, 0, 60, -1, { percent: 60, secsleft: Infinity, powerPlugged: true, status: 'not charging' }],
  ['of unknown rate', 0, 0, 50, -1, { percent: 50, secsleft: null, powerPlugged: false, status: 'discharging' }],
  [
    'of unknown source',
    255,
    UNKNOWN - 128,
    50,
    -1,
    { percent: 50, secsleft: null, powerPlugged: null, status: 'charging' },
  ],
])('a battery %s', async (_, acLineStatus, batteryFlag, batteryLifePercent, seconds, expected) => {
  const batteryLifeTime = seconds >>> 0;
  const status = encode(SYSTEM_POWER_STATUS, { acLineStatus, batteryFlag, batteryLifePercent, batteryLifeTime });
  const { sensorsBatteries } = sensorsCalls(capturedMachine({ powerStatus: () => status }));
  expect(await sensorsBatteries()).toEqual([{ ...expected, name: 'BAT0' }]);
});

test('one whose charge is not known', async () => {
  const status = encode(SYSTEM_POWER_STATUS, { acLineStatus: 1, batteryFlag: UNKNOWN, batteryLifePercent: 255 });
  expect(await sensorsCalls(capturedMachine({ powerStatus: () => status })).sensorsBatteries()).toEqual([]);
});
