import { expect, test } from 'vitest';
import { Unsupported } from '../../../../packages/core/src/errors.js';
import { batteryFrom } from '../../../../packages/core/src/platform/darwin/sensors.js';
import { thisMac } from '../../../../packages/core/src/platform/darwin/index.js';
import { MadeUpMac, plist } from './made-up-mac.js';

const backend = thisMac(new MadeUpMac());

test('CPU times are ticks of a hundredth of a second', () => {
  expect(backend.cpuTimes()).toMatchObject({ user: 10, system: 5, idle: 80, nice: 0.25, iowait: null });
  expect(backend.cpuTimesPerCpu().map((times) => times!.user)).toEqual([4, 6]);
});

test('load is in fixed point', () => {
  expect(backend.getloadavg()).toEqual([1, 2, 0.5]);
});

test('clock rates of Apple’s processors, in Hz or kHz', async () => {
  const [first] = await backend.cpuFreq();
  expect(first).toMatchObject({ current: 3204, min: 600, max: 3204, source: 'IOKit' });
  const newer = new MadeUpMac();
  newer.ioServices = () => [[plist('pmgr'), null, plist('fastInKilohertz')]];
  expect((await thisMac(newer).cpuFreq())[0]).toMatchObject({ current: 4512, min: null });
});

test('of Intel’s by sysctl, of a virtual machine not at all', async () => {
  const intel = new MadeUpMac();
  const hertz = Buffer.alloc(8);
  hertz.writeUInt32LE(2_600_000_000);
  intel.named['hw.cpufrequency'] = hertz;
  expect((await thisMac(intel).cpuFreq())[1]).toMatchObject({ current: 2600, min: null, source: 'sysctl' });
  const virtual = new MadeUpMac();
  virtual.ioServices = () => [];
  expect(await thisMac(virtual).cpuFreq()).toEqual([null, null]);
});

test('memory by the formulas of psutil', () => {
  const page = 16384;
  expect(backend.virtualMemory()).toMatchObject({
    total: 2 ** 34,
    available: 2500 * page,
    used: 2700 * page,
    free: 900 * page,
    wired: 700 * page,
    percent: 99.8,
  });
  expect(backend.swapMemory()).toEqual({
    total: 2 ** 30,
    used: 2 ** 28,
    free: 3 * 2 ** 28,
    percent: 25,
    sin: 11 * page,
    sout: 12 * page,
  });
  expect(backend.activity()).toMatchObject({ pagedIn: 11 * page, swappedOut: 14 * page, running: null });
});

test('a battery that feeds the machine, and no charger', async () => {
  expect(await backend.sensorsBatteries()).toEqual([
    { percent: 73, secsleft: 211 * 60, powerPlugged: false, name: 'InternalBattery-0', status: 'discharging' },
  ]);
  expect(batteryFrom({ Type: 'UPS' })).toBeNull();
  const plugged = {
    Type: 'InternalBattery',
    'Power Source State': 'AC Power',
    'Current Capacity': 1,
    'Max Capacity': 1,
  };
  expect(batteryFrom({ ...plugged, 'Is Charged': true })).toMatchObject({ status: 'full', secsleft: Infinity });
  expect(batteryFrom({ ...plugged, 'Is Charging': true })).toMatchObject({ status: 'charging', powerPlugged: true });
  expect(batteryFrom({ ...plugged, 'Power Source State': 'Battery Power', 'Time to Empty': -1 })!.secsleft).toBeNull();
});

test('who is logged in, and since when the machine runs', async () => {
  expect(backend.bootTime()).toBe(1_690_000_000.5);
  expect(await backend.users()).toEqual([
    { name: 'ann', terminal: 'ttys000', host: 'localhost', started: 1_700_000_000, pid: 501 },
  ]);
  expect((await backend.loginRecords(null))[0]).toMatchObject({ type: 'boot', time: 1_690_000_000 });
  await expect(backend.loginRecords('/var/log/wtmp')).rejects.toThrow(Unsupported);
});

test('the kernel and its machine', () => {
  expect(backend.kernel()).toEqual({ system: 'Darwin', release: '23.4.0', hostname: 'mac.local', machine: 'arm64' });
});

test('what may not be seen is told, with what helps', async () => {
  expect(await backend.abilities()).toMatchObject([{ state: 'ok', remedy: null }]);
  const refused = new MadeUpMac();
  refused.processes[0]!.refused = true;
  expect(await thisMac(refused).abilities()).toMatchObject([
    { state: 'limited', remedy: expect.stringContaining('root') },
  ]);
});
