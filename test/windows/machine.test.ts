import { readFileSync, statfsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { NoSuchProcess } from '../../packages/core/src/errors.js';
import { createSystem } from '../../packages/core/src/system.js';
import { hostFile, wineStarts } from './host.js';
import { isWindows } from './on-windows.js';

/** The kernel below Wine can be asked about the same machine. */
const isOnWine = hostFile('stat') !== '';
const KIB = 1024;

const memory = (name: string): number =>
  Number(new RegExp(`^${name}: +(\\d+)`, 'm').exec(hostFile('meminfo'))![1]) * KIB;
/** Seconds that the CPUs below spent in some modes: columns of the lines of /proc/stat, from 1 on. */
const spent = (...columns: number[]): number[] =>
  Array.from(hostFile('stat').matchAll(/^cpu\d+ .*$/gm), ([line]) => {
    const ticks = line.split(' ').map(Number);
    return columns.reduce((sum, column) => sum + ticks[column]!, 0) / 100;
  });
const uptime = (): number => Number(hostFile('uptime').split(' ')[0]);

describe.skipIf(!isWindows)('the machine on Windows', () => {
  const system = createSystem();

  test.skipIf(!isOnWine)('has the memory of the machine below', () => {
    const { total, available, used, free, percent, wired, committed, commitLimit } = system.virtualMemory();
    // In whole pages, of which Wine leaves out one.
    expect(memory('MemTotal') - total).toBeLessThanOrEqual(4 * KIB);
    expect(memory('MemTotal') - total).toBeGreaterThanOrEqual(0);
    expect(available).toBeGreaterThan(0);
    expect(available).toBeLessThan(total);
    expect(used).toBe(total - available);
    expect(free).toBe(available);
    expect(percent).toBeCloseTo((used / total) * 100, 0);
    expect(commitLimit! - committed!).toBeGreaterThan(0);
    expect(wired).toBe(0);
  });

  test.skipIf(!isOnWine)('has its swap, to some pages, and knows of no page files: none of it is used', () => {
    const { total, used, sin } = system.swapMemory();
    expect(Math.abs(total - memory('SwapTotal'))).toBeLessThan(64 * KIB);
    expect([used, sin]).toEqual([0, null]);
  });

  test.skipIf(!isOnWine).each([
    // user and nice
    ['user', [1, 2]],
    // system, iowait, irq, softirq and steal
    ['system', [3, 5, 6, 7, 8]],
    ['idle', [4]],
  ] as const)('has the %s time of its CPUs', (mode, columns) => {
    const before = spent(...columns);
    const between = system.cpuTimes({ perCpu: true }).map((times) => times![mode]);
    const after = spent(...columns);
    expect(between).toHaveLength(before.length);
    for (const [cpu, seconds] of between.entries()) {
      expect(seconds).toBeGreaterThanOrEqual(before[cpu]! - 0.01);
      expect(seconds).toBeLessThanOrEqual(after[cpu]! + 0.01);
    }
  });

  test.skipIf(!isOnWine)('has its CPUs, and their greatest rate', async () => {
    const numbers = spent(1).map((_, cpu) => cpu);
    const cores = new Set(numbers.map((cpu) => coreOf(cpu)));
    expect(system.cpuCount()).toBe(numbers.length);
    expect(system.cpuCount({ logical: false })).toBe(cores.size);
    expect(system.cpuCount({ usable: true })).toBe(numbers.length);
    expect(Object.values(system.cpuNodes()).flat()).toEqual(numbers);
    const frequencies = await system.cpuFreq({ perCpu: true });
    expect(frequencies).toHaveLength(numbers.length);
    for (const frequency of frequencies) expect(frequency!.current).toBeGreaterThan(0);
  });

  test.skipIf(!isOnWine)('started when the server of Wine did, and counts from the boot of the machine below', () => {
    const boot = system.bootTime();
    expect(wineStarts().some((started) => Math.abs(boot - started) < 3)).toBe(true);
    const before = uptime();
    const between = system.uptime()!;
    expect(between).toBeGreaterThan(before - 1);
    expect(between).toBeLessThan(uptime() + 1);
  });

  test('counts events, or says that it does not', () => {
    const { ctxSwitches, interrupts, softInterrupts, syscalls } = system.cpuStats();
    expect(softInterrupts).toBeNull();
    for (const count of [ctxSwitches, interrupts, syscalls]) expect(count).toBeGreaterThanOrEqual(0);
  });

  test.skipIf(!isOnWine)('has no load average: there are no performance counters', async () => {
    expect(system.getloadavg()).toBeNull();
    const counters = (await system.abilities()).find(({ name }) => name === 'performance counters');
    expect(counters!.state).toBe('missing');
  });

  test('has drives, and the space that node:fs sees on them', async () => {
    const drive = system.diskPartitions().find(({ mountpoint }) => mountpoint === 'C:\\');
    expect(drive).toMatchObject({ device: 'C:\\', fstype: 'NTFS' });
    expect(drive!.opts.split(',')).toEqual(['rw', 'fixed']);
    const { blocks, bsize } = statfsSync('C:\\');
    const { total, used, free, percent } = await system.diskUsage('C:\\');
    expect(total).toBe(blocks * bsize);
    expect(used + free).toBeLessThanOrEqual(total);
    expect(percent).toBeCloseTo((used / (used + free)) * 100, 0);
  });

  test('tells the space of a file, and the drive that holds it', async () => {
    const file = process.execPath;
    const root = file.slice(0, 3).toUpperCase();
    expect((await system.diskUsage(file)).total).toBe((await system.diskUsage(root)).total);
    expect((await system.mountAt('C:\\windows\\system32'))!.mountpoint).toBe('C:\\');
    await expect(system.diskUsage('C:\\nowhere\\at\\all')).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test.skipIf(!isOnWine)('counts nothing of disks: their driver does not', async () => {
    expect(system.diskIoCounters()).toBeNull();
    expect(system.diskIoCounters({ perDisk: true })).toEqual({});
    const counters = (await system.abilities()).find(({ name }) => name === 'disk counters');
    expect(counters).toMatchObject({ state: 'missing', remedy: 'diskperf -y as administrator' });
  });

  test.skipIf(!isOnWine)('has no battery', async () => {
    expect(await system.sensorsBattery()).toBeNull();
  });

  test('tells who is logged in; Wine 8 knows of nobody', async () => {
    for (const { name, started, pid } of (await system.users())!) {
      expect(name).not.toBe('');
      expect(started === null || started > 0).toBe(true);
      expect(pid).toBeNull();
    }
  });

  test('has services, which are what the registry says', async () => {
    const services = [];
    for await (const service of system.winServiceIter()) services.push(service.asDict());
    expect(services.length).toBeGreaterThan(9);
    expect(new Set(services.map(({ name }) => name)).size).toBe(services.length);
    const running = services.filter(({ status }) => status === 'running');
    for (const { pid } of running) expect(system.pidExists(pid!)).toBe(true);
    const named = await system.winServiceGet('PlugPlay');
    expect(services).toContainEqual(named.asDict());
    expect(named.binpath().toLowerCase()).toMatch(/^c:\\windows\\system32\\/);
    expect(named.startType()).not.toBe('disabled');
    await expect(system.winServiceGet('no such service')).rejects.toThrow(NoSuchProcess);
  });

  test('tells what the heaps of this program hold', () => {
    const { heapUsed, mmapUsed, heapCount } = system.heapInfo();
    expect(heapUsed).toBeGreaterThan(1e5);
    expect(heapCount).toBeGreaterThan(0);
    expect(mmapUsed).toBeNull();
    expect(system.heapTrim()).toBeUndefined();
  });
});

/** The CPUs of its core. */
function coreOf(cpu: number): string {
  return readFileSync(`Z:/sys/devices/system/cpu/cpu${cpu}/topology/thread_siblings_list`, 'utf8');
}
