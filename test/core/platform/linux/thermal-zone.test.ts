import { expect, test } from 'vitest';
import type { ByChip, Temperature } from '../../../../packages/core/src/model/sensors.js';
import { sensorsCalls } from '../../../../packages/core/src/platform/linux/sensors.js';
import { filesOf } from './files.js';
import type { Contents } from './files.js';

const temperatures = (contents: Contents): Promise<ByChip<Temperature>> =>
  sensorsCalls(filesOf(contents)).sensorsTemperatures();

const zone = (number: number, files: Record<string, string | Error>): Contents =>
  Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      `sys/class/thermal/thermal_zone${number}/${name}`,
      text instanceof Error ? text : `${text}\n`,
    ]),
  );

const board = {
  ...zone(0, {
    type: 'cpu-thermal',
    temp: '48312',
    trip_point_0_type: 'passive',
    trip_point_0_temp: '70000',
    trip_point_1_type: 'hot',
    trip_point_1_temp: '85000',
    trip_point_2_type: 'critical',
    trip_point_2_temp: '95000',
  }),
  ...zone(10, { type: 'gpu-thermal', temp: '47000', trip_point_0_type: 'critical', trip_point_0_temp: '-274000' }),
  ...zone(2, { type: 'gpu-thermal', temp: '46000' }),
  ...zone(3, { type: 'wifi', temp: new Error('ENODEV') }),
};

test('zones count where there is no chip', async () => {
  const limits = { high: 85, critical: 95, min: null, max: 85, crit: 95 };
  const where = { sensor: 'temp', chip: 'thermal_zone0', device: null };
  expect((await temperatures(board))['cpu-thermal']).toEqual([{ label: null, current: 48.312, ...limits, ...where }]);
});

test('zones of one type stand in the order of their numbers, and one without a value is left out', async () => {
  const found = await temperatures(board);
  expect(Object.keys(found)).toEqual(['cpu-thermal', 'gpu-thermal']);
  expect(found['gpu-thermal']!.map(({ chip, crit }) => [chip, crit])).toEqual([
    ['thermal_zone2', null],
    ['thermal_zone10', null],
  ]);
});

test('where there is a chip with a thermometer they do not count, for they are in it', async () => {
  const chip = { 'sys/class/hwmon/hwmon0/name': 'acpitz\n', 'sys/class/hwmon/hwmon0/temp1_input': '20000\n' };
  expect(Object.keys(await temperatures({ ...board, ...chip }))).toEqual(['acpitz']);
  const fan = { 'sys/class/hwmon/hwmon0/name': 'pwmfan\n', 'sys/class/hwmon/hwmon0/fan1_input': '900\n' };
  expect(Object.keys(await temperatures({ ...board, ...fan }))).toEqual(['cpu-thermal', 'gpu-thermal']);
});
