import { describe, expect, test } from 'vitest';
import type { Battery } from '../../../../packages/core/src/model/sensors.js';
import { sensorsCalls } from '../../../../packages/core/src/platform/linux/sensors.js';
import { createSystem } from '../../../../packages/core/src/system.js';
import { filesOf } from './files.js';
import type { Contents } from './files.js';

type Supply = Record<string, string | number | Error>;

const machineFile = (name: string): string => `${import.meta.dirname}/../../../fixtures/${name}.machine`;

function batteries(supplies: Record<string, Supply>): Promise<Battery[]> {
  const contents: Contents = {};
  for (const [name, files] of Object.entries(supplies)) {
    for (const [file, text] of Object.entries(files))
      contents[`sys/class/power_supply/${name}/${file}`] = text instanceof Error ? text : `${text}\n`;
  }
  return sensorsCalls(filesOf(contents)).sensorsBatteries();
}

async function only(battery: Supply, others: Record<string, Supply> = {}): Promise<Battery> {
  const [first, ...rest] = await batteries({ BAT0: { type: 'Battery', ...battery }, ...others });
  expect(rest).toEqual([]);
  return first!;
}

describe('a laptop with two batteries, an empty bay, a mouse and a tablet', () => {
  const machine = createSystem({ machineFile: machineFile('made-two-batteries') });

  test('the first battery is the one psutil shows', async () => {
    const figures = { percent: 80, secsleft: null, powerPlugged: false };
    expect(await machine.sensorsBattery()).toEqual({ ...figures, name: 'BAT0', status: null });
  });

  test('all that feed the machine are there by name', async () => {
    const all = await machine.sensorsBattery({ perBattery: true });
    expect(Object.keys(all)).toEqual(['BAT0', 'BAT1']);
    expect(all['BAT1']).toMatchObject({ percent: 50, secsleft: 5400, status: 'discharging' });
  });
});

describe('on mains power the time is unlimited', () => {
  const battery = { energy_now: 50, energy_full: 100, power_now: 10 };

  test.each(['AC', 'AC0', 'ADP1', 'ACAD', 'macsmc-ac'])('from %s (psutil knows AC and AC0 alone)', async (name) => {
    const found = await only(battery, { [name]: { type: 'Mains', online: 1 } });
    expect(found).toMatchObject({ powerPlugged: true, secsleft: Infinity });
  });

  test('from USB, whose voltage may be chosen', async () => {
    const chargers = { AC: { type: 'Mains', online: 0 }, 'ucsi-source-psy-1': { type: 'USB', online: 2 } };
    expect(await only(battery, chargers)).toMatchObject({ powerPlugged: true });
  });

  test('not from a plug that gives none', async () => {
    const found = await only(battery, { AC: { type: 'Mains', online: 0 } });
    expect(found).toMatchObject({ powerPlugged: false, secsleft: 18000 });
  });

  test.each([
    ['Charging', true],
    ['Full', true],
    ['Discharging', false],
    ['Not charging', null],
    ['Unknown', null],
  ])('without a charger by the status %s', async (status, powerPlugged) => {
    expect(await only({ ...battery, status })).toMatchObject({ powerPlugged });
  });
});

describe('the time left', () => {
  test('by charge and current where there is no energy, also when it is counted as negative', async () => {
    const found = await only({ charge_now: 2000, charge_full: 4000, current_now: -500 });
    expect(found).toMatchObject({ percent: 50, secsleft: 14400 });
  });

  test('never from an energy and a current, which are of different units', async () => {
    expect(await only({ energy_now: 50, energy_full: 100, current_now: 10 })).toMatchObject({ secsleft: null });
  });

  test('as the driver tells it, in seconds', async () => {
    expect(await only({ capacity: 42, time_to_empty_now: 7200 })).toMatchObject({ percent: 42, secsleft: 7200 });
    expect(await only({ capacity: 42, time_to_empty_now: -1 })).toMatchObject({ secsleft: null });
  });

  test('unknown while nothing flows', async () => {
    expect(await only({ energy_now: 50, energy_full: 100, power_now: 0 })).toMatchObject({ secsleft: null });
  });
});

describe('the charge', () => {
  test('is finer than the capacity, which is whole', async () => {
    expect((await only({ energy_now: 1, energy_full: 3, capacity: 33 })).percent).toBeCloseTo(100 / 3, 9);
  });

  test('is never more than all, and never divided by nothing', async () => {
    expect(await only({ energy_now: 101, energy_full: 100 })).toMatchObject({ percent: 100 });
    expect(await only({ energy_now: 0, energy_full: 0, capacity: 7 })).toMatchObject({ percent: 7 });
  });

  test('where it is not told there is no battery in the bay', async () => {
    expect(await batteries({ BAT0: { type: 'Battery', present: 0, energy_now: new Error('ENODEV') } })).toEqual([]);
  });
});

test('a battery need not be called BAT0 (psutil #1238)', async () => {
  expect(await batteries({ 'macsmc-battery': { type: 'Battery', capacity: 88 } })).toMatchObject([
    { percent: 88, name: 'macsmc-battery' },
  ]);
});

test('a machine without a battery has none', async () => {
  expect(await batteries({ AC: { type: 'Mains', online: 1 } })).toEqual([]);
  const machine = createSystem({ machineFile: machineFile('made-storage') });
  expect([await machine.sensorsBattery(), await machine.sensorsBattery({ perBattery: true })]).toEqual([null, {}]);
});
