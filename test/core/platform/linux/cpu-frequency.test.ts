import { expect, test } from 'vitest';
import type { CpuFreq } from '../../../../packages/core/src/model/cpu.js';
import { cpuFrequencies } from '../../../../packages/core/src/platform/linux/cpu-frequency.js';
import { createSystem } from '../../../../packages/core/src/system.js';
import { filesOf } from './files.js';
import type { Contents } from './files.js';

const folderOf = (cpu: number): string => `sys/devices/system/cpu/cpu${cpu}/cpufreq`;

const current = (cpu: number, khz: number | Error): Contents => ({
  [`${folderOf(cpu)}/scaling_cur_freq`]: khz instanceof Error ? khz : `${khz}\n`,
});

const online = (list: string): Contents => ({ 'sys/devices/system/cpu/online': `${list}\n` });

function frequencies(...contents: Contents[]): Promise<(CpuFreq | null)[]> {
  return cpuFrequencies(filesOf(Object.assign({}, ...contents) as Contents));
}

const currentOf = (found: (CpuFreq | null)[]): (number | null)[] => found.map((each) => each?.current ?? null);

const unknown = { min: null, max: null, hardwareMin: null, hardwareMax: null, base: null };

test('CPU 10 comes after CPU 2 (psutil #2023)', async () => {
  const found = currentOf(await frequencies(online('0-10'), current(10, 1_000_000), current(2, 2_000_000)));
  expect([found.length, found[2], found[10]]).toEqual([11, 2000, 1000]);
});

test('files in kHz, figures in MHz (psutil #1973, #2049, #2069, #2087, #2333)', async () => {
  const limits = {
    [`${folderOf(0)}/scaling_min_freq`]: '800000\n',
    [`${folderOf(0)}/scaling_max_freq`]: '3000000\n',
    [`${folderOf(0)}/cpuinfo_min_freq`]: '400000\n',
    [`${folderOf(0)}/cpuinfo_max_freq`]: '4900000\n',
    [`${folderOf(0)}/base_frequency`]: '2300000\n',
  };
  const figures = { current: 2900.2, min: 800, max: 3000, hardwareMin: 400, hardwareMax: 4900, base: 2300 };
  expect(await frequencies(online('0'), current(0, 2_900_200), limits)).toEqual([{ ...figures, source: 'cpufreq' }]);
});

test('psutil has its three fields first', async () => {
  const [found] = await frequencies(online('0'), current(0, 1));
  expect(Object.keys(found!).slice(0, 3)).toEqual(['current', 'min', 'max']);
});

test('without a driver /proc/cpuinfo may tell (psutil #1493: the folder is there, and empty)', async () => {
  const cpuinfo = {
    'proc/cpuinfo': 'processor\t: 0\ncpu MHz\t\t: 2445.404\n\nprocessor\t: 1\ncpu MHz\t\t: 2445.500\n',
  };
  const folder = { 'sys/devices/system/cpu/cpufreq/': '' };
  expect(await frequencies(online('0-1'), cpuinfo, folder)).toEqual([
    { current: 2445.404, ...unknown, source: 'cpuinfo' },
    { current: 2445.5, ...unknown, source: 'cpuinfo' },
  ]);
});

test('what the processor counted is found by its number, not by its place (psutil #2628)', async () => {
  const cpuinfo = { 'proc/cpuinfo': 'processor\t: 0\ncpu MHz\t\t: 1000.0\n\nprocessor\t: 2\ncpu MHz\t\t: 3000.0\n' };
  const found = await frequencies(online('0,2'), cpuinfo, current(0, 1_500_000), current(2, 1_500_000));
  expect(currentOf(found)).toEqual([1000, null, 3000]);
});

test('a policy of which all CPUs are offline answers EBUSY, and a driver what it likes', async () => {
  const limit = { [`${folderOf(1)}/scaling_max_freq`]: '7000\n' };
  const [first, second] = await frequencies(
    online('0-1'),
    current(0, new Error('EBUSY')),
    current(1, new Error('EIO')),
    limit,
  );
  expect(first).toBeNull();
  expect(second).toMatchObject({ current: null, max: 7, source: null });
});

test('that no descriptor was left is no answer', async () => {
  await expect(frequencies(online('0'), current(0, new Error('EMFILE')))).rejects.toThrow('EMFILE');
});

test('where nothing is known there is nothing', async () => {
  expect(await frequencies(online('0-1'))).toEqual([null, null]);
  expect(await frequencies({})).toEqual([]);
});

test('CPUs of two kinds, four to a clock, one offline (psutil #2512, #2254)', async () => {
  const machine = createSystem({ machineFile: `${import.meta.dirname}/../../../fixtures/made-big-little.machine` });
  const each = await machine.cpuFreq({ perCpu: true });
  expect(currentOf(each)).toEqual([1401.6, 1401.6, 1401.6, 1401.6, 2362, 2362, null, 2362]);
  expect(each[5]).toMatchObject({ min: 903, max: 2112, hardwareMax: 2362, base: null, source: 'cpufreq' });
  const mean = await machine.cpuFreq();
  expect(mean!.current).toBeCloseTo((4 * 1401.6 + 3 * 2362) / 7, 9);
  expect(mean).toMatchObject({ base: null, source: 'cpufreq' });
  expect([machine.cpuCount(), machine.cpuCount({ logical: false })]).toEqual([7, 7]);
  expect(machine.cpuCount({ usable: true })).toBe(4);
  expect(machine.cpuTimes({ perCpu: true }).map((cpu) => cpu?.user ?? null)).toEqual([1, 1, 1, 1, 1, 1, null, 1]);
});
