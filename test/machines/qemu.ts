// What is true of the guest of QEMU that scripts/check/kernel.sh boots, and hardly of any other machine.
import { expect, test } from 'vitest';
import { createSystem } from '../../packages/core/src/system.js';

const system = createSystem();
const MiB = 2 ** 20;

test('16 CPUs are 8 cores in two sockets, of which a control group may use two', () => {
  const counts = [{}, { logical: false }, { usable: true }].map((options) => system.cpuCount(options));
  expect(counts).toEqual([16, 8, 2]);
  expect(system.cpuTimes({ perCpu: true })).toHaveLength(16);
});

test('each socket has memory of its own', () => {
  expect(system.cpuNodes()).toEqual({ 0: upTo(0, 7), 1: upTo(8, 15) });
});

test('the control group may use 200 MiB of 1 GiB', () => {
  expect(system.virtualMemory().total).toBeGreaterThan(900 * MiB);
  expect(system.virtualMemory({ container: true })?.total).toBe(200 * MiB);
});

test('swap lies in memory that is compressed', () => {
  expect(system.swapMemory()).toMatchObject({ total: 64 * MiB - 4096, percent: expect.any(Number) });
});

test('of the NVMe disk 1 MiB and more were read', () => {
  const disks = system.diskIoCounters({ perDisk: true });
  expect(disks['nvme0n1']!.readBytes).toBeGreaterThanOrEqual(MiB);
  expect([...system.backend.physicalDisks()]).toEqual(['nvme0n1']);
});

test('the battery is half full, for two hours', async () => {
  const battery = { percent: 50, secsleft: 7200, powerPlugged: false, name: 'BAT0', status: 'discharging' };
  expect(await system.sensorsBattery()).toEqual(battery);
});

test('thermometers of the firmware, of the disk, of the board and one that stands alone', async () => {
  const { acpitz, nvme, adt7475, lm75 } = await system.sensorsTemperatures();
  expect(acpitz).toMatchObject([{ current: 45, critical: 100 }]);
  expect(nvme).toMatchObject([{ current: 49.85 }]);
  expect(adt7475!.map(({ current }) => current)).toEqual([45, 50, 55]);
  expect(lm75).toMatchObject([{ current: 30, high: 80 }]);
});

test('of four fans one turns', async () => {
  const { adt7475 } = await system.sensorsFans();
  expect(adt7475!.map(({ current }) => current)).toEqual([1500, 0, 0, 0]);
});

function upTo(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
