import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createSystem } from '../../packages/core/src/system.js';
import type { System } from '../../packages/core/src/system.js';
import { unshareMounts } from '../works.js';
import { machineFolder } from './machine-folder.js';
import { inOurTerms, isPsutilInstalled } from './psutil.js';

type Counters = Record<string, number | null>;

interface Answers {
  cpuStats: Counters;
  cpuFreq: Counters | null;
  cpuFreqPerCpu: Counters[];
  diskIo: Counters | null;
  diskIoPerDisk: Record<string, Counters>;
  netIo: Counters;
  netIoPerNic: Record<string, Counters>;
  temperatures: Record<string, Counters[]>;
  fans: Record<string, Counters[]>;
  battery: Counters | null;
}

/** What psutil says of the machine we run on, or, in a mount namespace of its own, of the files below a folder. */
function askPsutil(root?: string): Answers {
  const script = ['/usr/bin/python3', join(import.meta.dirname, 'psutil-devices.py')];
  const inside = ['--mount', 'sh', '-c', 'mount --bind "$0/sys" /sys && exec "$@"'];
  const words = root === undefined ? script : ['unshare', ...inside, root, ...script, `${root}/proc`];
  const { stdout, stderr, status } = spawnSync(words[0]!, words.slice(1), { encoding: 'utf8' });
  if (status !== 0) throw new Error(`psutil: ${stderr}`);
  return inOurTerms(JSON.parse(stdout)) as Answers;
}

/** What psutil has too, and no more. */
function inTheirFields(ours: object, theirs: Counters): Counters {
  return Object.fromEntries(Object.keys(theirs).map((name) => [name, (ours as Counters)[name] ?? null]));
}

/** Of counters that only grow; `unknown` are those that psutil says 0 of. */
function expectBetween(before: Counters, ours: object, after: Counters, unknown: readonly string[] = []): void {
  for (const [name, low] of Object.entries(before)) {
    const value = (ours as Counters)[name];
    if (unknown.includes(name)) expect([name, value, low]).toEqual([name, null, 0]);
    else expect(value! >= low! && value! <= after[name]!, `${name}: ${low} ${value} ${after[name]}`).toBe(true);
  }
}

describe.runIf(process.platform === 'linux' && isPsutilInstalled())('psutil on the same machine', () => {
  const system = createSystem();

  test('counts the same events', () => {
    const [before, ours, after] = [askPsutil(), system.cpuStats(), askPsutil()];
    expect(Object.keys(ours)).toEqual(Object.keys(before.cpuStats));
    expectBetween(before.cpuStats, ours, after.cpuStats, ['syscalls']);
  });

  test('counts the same of every disk', () => {
    const [before, ours, after] = [askPsutil(), system.diskIoCounters({ perDisk: true, nowrap: false }), askPsutil()];
    expect(Object.keys(ours)).toEqual(Object.keys(before.diskIoPerDisk));
    for (const [disk, counters] of Object.entries(before.diskIoPerDisk)) {
      expect(Object.keys(ours[disk]!).slice(0, 9)).toEqual(Object.keys(counters));
      expectBetween(counters, ours[disk]!, after.diskIoPerDisk[disk]!);
    }
  });

  test('counts the same of every network interface, and of all', () => {
    const [before, ours, after] = [askPsutil(), system.netIoCounters({ perNic: true, nowrap: false }), askPsutil()];
    expect(Object.keys(ours)).toEqual(Object.keys(before.netIoPerNic));
    for (const [nic, counters] of Object.entries(before.netIoPerNic)) {
      expect(Object.keys(ours[nic]!).slice(0, 8)).toEqual(Object.keys(counters));
      expectBetween(counters, ours[nic]!, after.netIoPerNic[nic]!);
    }
    expectBetween(askPsutil().netIo, system.netIoCounters({ nowrap: false })!, askPsutil().netIo);
  });

  test('knows the same frequencies, and 0 for limits that are unknown', async () => {
    const [before, all, theirs] = [askPsutil(), await system.cpuFreq({ perCpu: true }), askPsutil()];
    const ours = all.filter((cpu) => cpu !== null);
    expect(ours).toHaveLength(theirs.cpuFreqPerCpu.length);
    for (const [i, { current, min, max }] of ours.entries()) {
      const [low, high] = [before.cpuFreqPerCpu[i]!['current']!, theirs.cpuFreqPerCpu[i]!['current']!];
      // A processor that changes its mind may do so in between.
      if (low === high) expect(current).toBe(low);
      expect([min ?? 0, max ?? 0]).toEqual([theirs.cpuFreqPerCpu[i]!['min'], theirs.cpuFreqPerCpu[i]!['max']]);
    }
    expect((await system.cpuFreq()) === null).toBe(theirs.cpuFreq === null);
  });

  test('finds the same sensors', async () => {
    const theirs = askPsutil();
    const ours = await system.sensorsTemperatures();
    expect(Object.keys(ours).toSorted()).toEqual(Object.keys(theirs.temperatures).toSorted());
    expect(Object.keys(await system.sensorsFans()).toSorted()).toEqual(Object.keys(theirs.fans).toSorted());
    expect((await system.sensorsBattery()) === null).toBe(theirs.battery === null);
  });
});

describe.runIf(process.platform === 'linux' && isPsutilInstalled() && unshareMounts)('psutil on the same files', () => {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  function both(name: string): { theirs: Answers; system: System } {
    const root = machineFolder(join(import.meta.dirname, `../fixtures/${name}.machine`));
    folders.push(root);
    return { theirs: askPsutil(root), system: createSystem({ root }) };
  }

  test('has the same temperatures and fans, but for what the comments say', async () => {
    const { theirs, system } = both('made-desktop-sensors');
    const ours = await system.sensorsTemperatures();
    const known: Record<string, Record<string, Counters>> = {
      // #1902, open: limits that nobody set.
      nvme: { 'Sensor 1': { high: null, critical: null } },
      // Its driver says that the sensor is broken; 0 is a limit that nobody set.
      nct6798: { AUXTIN0: { current: null, high: null }, null: { high: null } },
    };
    expect(Object.keys(ours).toSorted()).toEqual(Object.keys(theirs.temperatures).toSorted());
    for (const [chip, readings] of Object.entries(theirs.temperatures)) {
      const expected = readings.map((reading) => ({ ...reading, ...known[chip]?.[`${reading['label']}`] }));
      const found = ours[chip]!.map((reading) => inTheirFields(reading, readings[0]!));
      // psutil puts temp10 before temp2.
      expect(found).toEqual(expect.arrayContaining(expected));
      expect(found).toHaveLength(expected.length);
    }
    const fans = await system.sensorsFans();
    const { label, current } = fans['nct6798']![2]!;
    expect([label, current, theirs.fans['nct6798']!.pop()]).toEqual([null, null, { label: null, current: 0 }]);
    expect(fans['nct6798']!.slice(0, 2).map((fan) => inTheirFields(fan, { label: 0, current: 0 }))).toEqual(
      theirs.fans['nct6798'],
    );
    // It looks for fans of old drivers only where no driver is new.
    expect(Object.keys(fans)).toEqual([...Object.keys(theirs.fans), 'adt7475']);
  });

  test('has the same first battery', async () => {
    const { theirs, system } = both('made-two-batteries');
    // Where psutil says -1 we say null.
    expect(inTheirFields((await system.sensorsBattery())!, theirs.battery!)).toEqual({
      ...theirs.battery,
      secsleft: null,
    });
  });

  test('has the same frequencies, one for each clock where ours has one for each CPU (#2512)', async () => {
    const { theirs, system } = both('made-big-little');
    const ours = await system.cpuFreq({ perCpu: true });
    const clocks = [ours[0]!, ours[4]!].map((cpu) => inTheirFields(cpu, theirs.cpuFreq!));
    expect(clocks).toEqual(theirs.cpuFreqPerCpu);
    expect(system.cpuStats()).toEqual({ ...theirs.cpuStats, syscalls: null });
  });

  test('has the same of each disk, and counts in the sum what is made of others again', () => {
    const { theirs, system } = both('made-storage');
    const ours = system.diskIoCounters({ perDisk: true });
    expect(Object.keys(ours)).toEqual(Object.keys(theirs.diskIoPerDisk));
    for (const [disk, counters] of Object.entries(theirs.diskIoPerDisk))
      expect(inTheirFields(ours[disk]!, counters)).toEqual(counters);
    // sda, sdb, nvme0 and cciss; in theirs also md0, dm-0, and half as much in loop0 and zram0.
    expect([system.diskIoCounters()!.readCount, theirs.diskIo!['readCount']]).toEqual([400, 700]);
  });
});
