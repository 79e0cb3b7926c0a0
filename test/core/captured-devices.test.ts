import { expect, test } from 'vitest';
import { createSystem } from '../../packages/core/src/system.js';

// A guest of QEMU with Linux 6.1: two NVMe disks, one with two parts, on one of them a loop device and an LVM volume;
// two batteries by ACPI, one in Wh and one in Ah, an empty bay, no mains; a board and a thermometer by I2C;
// four CPUs of two cores, one of them offline; a control group that may use 1.5 of them.
const machine = createSystem({
  machineFile: `${import.meta.dirname}/../fixtures/qemu-two-batteries-two-nvme.machine`,
});

test('disks: the sum counts what passed the parts, the volume and the loop device once', () => {
  const each = machine.diskIoCounters({ perDisk: true });
  expect(Object.keys(each)).toEqual(expect.arrayContaining(['nvme0n1', 'nvme0n1p1', 'dm-0', 'loop0', 'zram0', 'ram0']));
  expect([...machine.backend.physicalDisks()].toSorted()).toEqual(['nvme0n1', 'nvme1n1']);
  expect([each['nvme0n1p1']!.readCount, each['dm-0']!.readCount, each['loop0']!.readCount]).toEqual([100, 50, 10]);
  const sum = each['nvme0n1']!.readBytes + each['nvme1n1']!.readBytes;
  expect(machine.diskIoCounters()).toMatchObject({ readBytes: sum, writeBytes: 10 * 65536, flushCount: 0 });
});

test('thermometers and fans', async () => {
  const { nvme, adt7475, lm75, acpitz } = await machine.sensorsTemperatures();
  const brief = (readings: typeof nvme): unknown[] =>
    readings!.map(({ current, high, critical, min, device }) => [current, high, critical, min, device]);
  // The chips were numbered in another order than the disks.
  expect(brief(nvme)).toEqual([
    [49.85, 69.85, 99.85, null, '/sys/devices/pci0000:00/0000:00:07.0/nvme/nvme1'],
    [49.85, 69.85, 99.85, null, '/sys/devices/pci0000:00/0000:00:06.0/nvme/nvme0'],
  ]);
  expect(brief(adt7475).map((reading) => (reading as unknown[]).slice(0, 4))).toEqual([
    [45, 80, 100, 1],
    [50, 80, 100, 1],
    [55, 80, 100, 1],
  ]);
  expect(lm75).toMatchObject([{ current: 30, high: 80, critical: 80, crit: null }]);
  expect(acpitz).toMatchObject([{ current: 28, high: 100, critical: 100, max: null }]);
  const fans = await machine.sensorsFans();
  expect(fans['adt7475']!.map(({ current, min }) => [current, min])).toEqual([
    [1516, 703],
    [0, 0],
    [0, 0],
    [0, 0],
  ]);
});

test('batteries', async () => {
  const off = { powerPlugged: false, status: 'discharging' };
  expect(await machine.sensorsBattery({ perBattery: true })).toEqual({
    BAT0: { name: 'BAT0', percent: 50, secsleft: 9000, ...off },
    BAT1: { name: 'BAT1', percent: 75, secsleft: 10800, ...off },
  });
  expect(await machine.sensorsBattery()).toMatchObject({ name: 'BAT0' });
});

test('CPUs', async () => {
  expect([machine.cpuCount(), machine.cpuCount({ logical: false }), machine.cpuCount({ usable: true })]).toEqual([
    3, 2, 2,
  ]);
  const online = [true, false, true, true];
  expect(machine.cpuTimes({ perCpu: true }).map((cpu) => cpu !== null)).toEqual(online);
  const frequencies = await machine.cpuFreq({ perCpu: true });
  expect(frequencies.map((cpu) => cpu !== null)).toEqual(online);
  expect(await machine.cpuFreq()).toMatchObject({ current: frequencies[0]!.current, min: null, source: 'cpuinfo' });
  expect(machine.cpuStats()).toMatchObject({ ctxSwitches: expect.any(Number), syscalls: null });
});

test('network interfaces', () => {
  expect(Object.keys(machine.netIoCounters({ perNic: true })).toSorted()).toEqual(['lo', 'veth0', 'veth1']);
});
