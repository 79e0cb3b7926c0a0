import { expect, test } from 'vitest';
import { createSystem } from '../../packages/core/src/system.js';
import { FakeDevices } from './fake-devices.js';

test('sums and lists of devices', () => {
  const machine = new FakeDevices();
  machine.disks = { sda: 2, sda1: 2, sdb: 4 };
  machine.physical = ['sda', 'sdb'];
  machine.nics = { eth0: 5, lo: 6 };
  const system = createSystem({ backend: machine.backend });
  expect(system.diskIoCounters()).toMatchObject({ readBytes: 3072, readCount: 0, discardCount: null });
  expect(Object.keys(system.diskIoCounters({ perDisk: true }))).toEqual(['sda', 'sda1', 'sdb']);
  expect(system.netIoCounters()).toMatchObject({ bytesRecv: 11 });
  expect(Object.keys(system.netIoCounters({ perNic: true }))).toEqual(['eth0', 'lo']);
});

test('without devices a sum is null, and a list empty', () => {
  const system = createSystem({ backend: new FakeDevices().backend });
  expect([system.diskIoCounters(), system.netIoCounters()]).toEqual([null, null]);
  expect([system.diskIoCounters({ perDisk: true }), system.netIoCounters({ perNic: true })]).toEqual([{}, {}]);
});

test('counters that went back do so only when asked to, and each system remembers by itself', () => {
  const machine = new FakeDevices();
  machine.disks = { sda: 10 };
  machine.physical = ['sda'];
  machine.nics = { eth0: 100 };
  const [one, two] = [createSystem({ backend: machine.backend }), createSystem({ backend: machine.backend })];
  one.diskIoCounters();
  one.netIoCounters();
  machine.disks = { sda: 4 };
  machine.nics = { eth0: 30 };
  const read = (system: typeof one, options?: { nowrap: boolean }): (number | undefined)[] => [
    system.diskIoCounters(options)?.readBytes,
    system.netIoCounters(options)?.bytesRecv,
  ];
  expect(read(one, { nowrap: false })).toEqual([4 * 512, 30]);
  expect(read(one)).toEqual([14 * 512, 130]);
  expect(read(two)).toEqual([4 * 512, 30]);
  one.cacheClear('diskIoCounters');
  expect(read(one)).toEqual([4 * 512, 130]);
  one.cacheClear();
  expect(read(one)).toEqual([4 * 512, 30]);
});

test('a sum in between does not make the parts of disks be forgotten', () => {
  const machine = new FakeDevices();
  machine.disks = { sda: 10, sda1: 10 };
  machine.physical = ['sda'];
  const system = createSystem({ backend: machine.backend });
  system.diskIoCounters({ perDisk: true });
  machine.disks = { sda: 1, sda1: 1 };
  system.diskIoCounters();
  expect(system.diskIoCounters({ perDisk: true })['sda1']!.readBytes).toBe(11 * 512);
});

test('shares by CPU keep the number of the CPU when one comes or goes (psutil #1055, #2254)', async () => {
  const machine = new FakeDevices();
  machine.cpus = [
    [0, 0],
    [90, 0],
    [0, 90],
  ];
  const system = createSystem({ backend: machine.backend });
  expect([system.cpuPercent({ perCpu: true }), system.cpuTimesPercent({ perCpu: true })]).toEqual([null, null]);
  machine.cpus = [[0, 1], null, [1, 91]];
  expect(system.cpuPercent({ perCpu: true })).toEqual([0, null, 50]);
  expect(system.cpuTimesPercent({ perCpu: true })!.map((times) => times?.user ?? null)).toEqual([0, null, 50]);
  const measuring = system.cpuPercent({ perCpu: true, interval: 0.01 });
  machine.cpus = [
    [0, 2],
    [90, 0],
    [2, 91],
  ];
  expect(await measuring).toEqual([0, null, 100]);
});
