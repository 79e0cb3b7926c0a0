import { beforeAll, describe, expect, test } from 'vitest';
import type { ByChip, Temperature } from '../../../../packages/core/src/model/sensors.js';
import { sensorsCalls } from '../../../../packages/core/src/platform/linux/sensors.js';
import { createSystem } from '../../../../packages/core/src/system.js';
import { filesOf } from './files.js';
import type { Contents } from './files.js';

const machine = createSystem({
  machineFile: `${import.meta.dirname}/../../../fixtures/made-desktop-sensors.machine`,
});

describe('thermometers', () => {
  let chips: ByChip<Temperature>;
  const of = (chip: string, index: number): Temperature => chips[chip]![index]!;

  beforeAll(async () => {
    chips = await machine.sensorsTemperatures();
  });

  test('are listed by chip, in the order of their numbers', () => {
    expect(Object.keys(chips)).toEqual(['nvme', 'coretemp', 'nct6798', 'adt7475']);
    expect(chips['coretemp']!.map(({ label }) => label)).toEqual(['Package id 0', 'Core 0', 'Core 1', 'Core 8']);
  });

  test('two disks of one kind can be told apart (psutil #1902)', () => {
    const disks = chips['nvme']!.filter(({ sensor }) => sensor === 'temp1');
    expect(disks.map(({ current, chip, device }) => [current, chip, device])).toEqual([
      [38.85, 'hwmon0', '/sys/devices/pci0000:00/0000:00:1d.0/nvme/nvme0'],
      [49.85, 'hwmon1', '/sys/devices/pci0000:00/0000:00:1e.0/nvme/nvme1'],
    ]);
  });

  test('a limit that nobody set is none: 65261.85 degrees, absolute zero (psutil #1902)', () => {
    expect(of('nvme', 0)).toMatchObject({ high: 81.85, critical: 84.85, min: null, max: 81.85, crit: 84.85 });
    expect(of('nvme', 1)).toMatchObject({ label: 'Sensor 1', high: null, critical: null, min: null, max: null });
  });

  test('one limit stands for the other, as in psutil', () => {
    expect(of('coretemp', 3)).toMatchObject({ high: 100, critical: 100, max: null, crit: 100 });
    expect(of('nct6798', 0)).toMatchObject({ high: 80, critical: 80, max: 80, crit: null });
  });

  test('a limit of 0 is told as it is, and is never the one above which it is too hot', () => {
    expect(of('nct6798', 2)).toMatchObject({ high: null, critical: null, max: 0 });
  });

  test('one that is broken has no value, one that does not answer is left out (psutil #1009, #1101, #1323)', () => {
    expect(chips['nct6798']!.map(({ sensor, label, current }) => [sensor, label, current])).toEqual([
      ['temp1', 'SYSTIN', 31],
      ['temp2', 'AUXTIN0', null],
      ['temp3', null, 29],
    ]);
  });

  test('old drivers keep the attributes with the device', () => {
    const where = { sensor: 'temp1', chip: 'hwmon10', device: '/sys/devices/pci0000:00/0000:00:1f.3/i2c-0/0-002e' };
    const limits = { high: null, critical: null, min: 1, max: null, crit: null };
    expect(chips['adt7475']).toEqual([{ label: null, current: 45.5, ...limits, ...where }]);
  });

  test('in Fahrenheit the limits too are in Fahrenheit', async () => {
    const [first] = (await machine.sensorsTemperatures({ fahrenheit: true }))['nvme']!;
    expect(first!.current).toBeCloseTo(101.93, 9);
    expect(first!.high).toBeCloseTo(179.33, 9);
    expect(first).toMatchObject({ label: 'Composite', min: null, chip: 'hwmon0' });
    expect(Object.keys(first!)).toEqual(Object.keys(of('nvme', 0)));
  });
});

test('fans, also one that is broken', async () => {
  const fans = await machine.sensorsFans();
  expect(Object.keys(fans)).toEqual(['nct6798', 'adt7475']);
  expect(fans['nct6798']!.map(({ sensor, label, current, min }) => [sensor, label, current, min])).toEqual([
    ['fan1', null, 812, 0],
    ['fan2', 'CPU fan', 1204, 400],
    ['fan3', null, null, null],
  ]);
  expect(fans['adt7475']).toMatchObject([{ current: 1500, chip: 'hwmon10' }]);
});

const temperatures = (contents: Contents): Promise<ByChip<Temperature>> =>
  sensorsCalls(filesOf(contents)).sensorsTemperatures();

test('a container may see the processor among the devices alone, and what is in both places counts once', async () => {
  const folder = 'sys/devices/platform/coretemp.0/hwmon/hwmon1';
  const device = { [`${folder}/name`]: 'coretemp\n', [`${folder}/temp1_input`]: '40000\n' };
  expect((await temperatures(device))['coretemp']).toMatchObject([{ current: 40, chip: 'hwmon1' }]);
  const link = { 'sys/class/hwmon/hwmon1@': '../../devices/platform/coretemp.0/hwmon/hwmon1' };
  expect((await temperatures({ ...device, ...link }))['coretemp']).toHaveLength(1);
});

test('a chip without a name bears its number, and a text that is no number is no reading', async () => {
  const found = await temperatures({
    'sys/class/hwmon/hwmon4/temp1_input': '1000\n',
    'sys/class/hwmon/hwmon4/temp2_input': 'N/A\n',
    'sys/class/hwmon/hwmon4/temp3_input': '\n',
  });
  expect(found).toMatchObject({ hwmon4: [{ current: 1, sensor: 'temp1', device: null }] });
  expect(found['hwmon4']).toHaveLength(1);
});

test('a machine without sensors has none', async () => {
  expect(await temperatures({})).toEqual({});
  expect(await sensorsCalls(filesOf({})).sensorsFans()).toEqual({});
});

test('that no descriptor was left is no answer', async () => {
  await expect(temperatures({ 'sys/class/hwmon/hwmon0/temp1_input': new Error('EMFILE') })).rejects.toThrow('EMFILE');
});
