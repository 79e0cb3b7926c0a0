import { describe, expect, test } from 'vitest';
import { AccessDenied } from '../../../../packages/core/src/errors.js';
import type { Figure } from '../../../../packages/core/src/model/process.js';
import { KernelBytes } from '../../../../packages/core/src/platform/kernel-bytes.js';
import { openbsdMachine } from '../../../../packages/core/src/platform/openbsd/index.js';
import { sessionAt } from '../../../../packages/core/src/platform/openbsd/sessions.js';
import { createSystem } from '../../../../packages/core/src/system.js';
import { testAlike } from '../bsd/alike.js';
import { int, struct } from '../bsd/bytes.js';
import { rowOf } from '../bsd/rows.js';
import { MadeUpOpenbsd } from './made-up.js';
import { answers, openbsd, STARTED } from './openbsd.js';

const kernel = new MadeUpOpenbsd();
const backend = openbsdMachine(kernel);
const page = 4096;

testAlike({
  machine: () => {
    const made = new MadeUpOpenbsd();
    return { kernel: made, backend: openbsdMachine(made) };
  },
  shell: { priority: 28, vms: 310 * page, cpuNum: null, cpuClock: 3.5 },
});

describe('processes', () => {
  test('pids are sorted', () => {
    expect(backend.pids()).toEqual([1, 2, 4321, 5000]);
    const system = createSystem({ backend });
    expect([1, 4321].every((pid) => system.pidExists(pid))).toBe(true);
    expect([0, -1, 77, 2 ** 31].some((pid) => system.pidExists(pid))).toBe(false);
  });

  test('times are since 1970, and a zombie has none', async () => {
    const { createTime, age, cpuAverage } = await rowOf(backend, 4321, ['createTime', 'age', 'cpuAverage']);
    expect(createTime).toBe(STARTED + 0.25);
    expect(cpuAverage).toBeCloseTo((3.5 / age!) * 100, 9);
    expect(await rowOf(backend, 5000, ['createTime', 'age', 'cpuAverage'])).toEqual({
      pid: 5000,
      createTime: null,
      age: null,
      cpuAverage: null,
    });
  });

  test.each([
    [1, 'S', 'sleeping', false],
    [2, 'R', 'running', true],
    [5000, 'Z', 'zombie', false],
  ])('process %i is %s', async (pid, state, status, kernelThread) => {
    expect(await rowOf(backend, pid, ['state', 'status', 'kernelThread'])).toEqual({
      pid,
      state,
      status,
      kernelThread,
    });
  });

  test('a zombie is the process that it was', () => {
    const told = new MadeUpOpenbsd();
    const machine = openbsdMachine(told);
    const who = machine.identify(4321);
    told.answers[openbsd.rowOf(4321)] = struct(648, [108, 'i32', 4321], [304, 'i8', 6]);
    expect(machine.isSame(who)).toBe(true);
  });

  test('the arguments stand behind their pointers; empty ones and line breaks are kept', async () => {
    const record = await rowOf(backend, 4321, ['name', 'cmdline', 'exe', 'cwd', 'environ', 'numFds']);
    expect(record).toMatchObject({
      name: 'a shell of a name that',
      cmdline: ['/usr/bin/a shell of a name that is long', '', 'line\nbreak'],
      exe: null,
      cwd: '/home/somebody',
      environ: { A: '1', '=B': '2', C: '' },
      numFds: 5,
    });
  });

  test('of processes of the kernel nothing is told, which is no refusal', async () => {
    expect(await rowOf(backend, 2, ['cmdline', 'environ', 'cwd', 'numFds'])).toEqual({
      pid: 2,
      cmdline: [],
      environ: {},
      cwd: null,
      numFds: 0,
    });
    const { missing } = backend.readProcess(2, new Set<Figure>(['cmdline', 'cwd']));
    expect([...missing]).toEqual([]);
  });

  test('whose sockets are not shown says so', async () => {
    const closed = new MadeUpOpenbsd();
    closed.closed.add(4321);
    await expect(openbsdMachine(closed).processConnections(4321, ['tcp4'], false)).rejects.toThrow(AccessDenied);
  });

  test('threads, each with its number, its name and its CPU', async () => {
    expect(await backend.threads(4321)).toMatchObject([
      { id: 200_001, name: 'worker', cpuNum: 1, userTime: 2.5 },
      { id: 200_002, name: 'worker', cpuNum: 1 },
    ]);
    expect(backend.pidOfThread(200_002)).toBe(4321);
    expect(backend.pidOfThread(1)).toBeNull();
  });

  test('sockets, as a process holds them', async () => {
    const all = await backend.netConnections(['tcp4', 'tcp6', 'unix'], { owners: true, tcpInfo: false, netns: 'own' });
    expect(all).toMatchObject([
      {
        fd: 3,
        pid: 4321,
        family: 'AF_INET',
        type: 'SOCK_STREAM',
        laddr: { ip: '192.0.2.5', port: 8080 },
        raddr: { ip: '198.0.0.1', port: 443 },
        status: 'ESTABLISHED',
        listening: false,
        inode: String(0xffff_8000),
        uid: 1001,
        recvQueue: 5,
        sendQueue: 6,
      },
      { fd: 4, family: 'AF_INET6', laddr: { ip: '::', port: 8080 }, raddr: null, status: 'LISTEN', listening: true },
      { fd: 5, family: 'AF_UNIX', laddr: '/var/run/x.sock', status: 'NONE', listening: true },
    ]);
    expect(await backend.processConnections(4321, ['tcp4'], true)).toMatchObject([{ fd: 3, tcpInfo: null }]);
    expect(await backend.listeners(8080)).toEqual([{ protocol: 'tcp', address: '::', port: 8080, pids: [4321] }]);
    const unowned = await backend.netConnections(['tcp4'], { owners: false, tcpInfo: false, netns: 'own' });
    expect(unowned).toMatchObject([{ fd: null, pid: null, uid: null, status: 'ESTABLISHED' }]);
  });
});

describe('the machine', () => {
  test('CPU times are ticks of the statistics clock, spinning is the system; one is offline', () => {
    const times = { user: 1, nice: 2, system: 3.5, irq: 4, idle: 5, steal: null };
    expect(backend.cpuTimes()).toMatchObject(times);
    expect(backend.cpuTimesPerCpu()).toMatchObject([times, null]);
    expect([backend.logicalCpus(), backend.physicalCores()]).toEqual([1, 1]);
    expect(backend.getloadavg()).toEqual([0.5, 1, 0.25]);
    expect(backend.cpuStats()).toEqual({
      ctxSwitches: 3_000_000_000,
      interrupts: 2000,
      softInterrupts: 300,
      syscalls: 40,
    });
  });

  test('the sum is that of all CPUs', () => {
    const two = openbsdMachine(new MadeUpOpenbsd({ '6.25': int(2), '1.71.1': answers['1.71.0']! }));
    expect(two.cpuTimes()).toMatchObject({ user: 2, nice: 4, system: 7, irq: 8, idle: 10 });
    expect(two.physicalCores()).toBeNull();
  });

  test('a clock rate, where the machine tells it', async () => {
    expect(await backend.cpuFreq()).toMatchObject([{ current: 2400, min: null }]);
  });

  test('memory and swap, in bytes', () => {
    expect(backend.virtualMemory()).toMatchObject({
      total: 4_000_000_000,
      free: 100_000 * page,
      active: 200_000 * page,
      inactive: 50_000 * page,
      cached: 7000 * page,
      available: 157_000 * page,
      used: 4_000_000_000 - 157_000 * page,
      wired: 300_000 * page,
      shared: 30 * page,
    });
    const swap = { total: 2000 * page, used: 250 * page, free: 1750 * page, percent: 12.5 };
    expect(backend.swapMemory()).toEqual({ ...swap, sin: 5 * page, sout: 6 * page });
    expect(backend.activity()).toMatchObject({ running: 2, blocked: 1, forks: 77, swappedOut: 6 * page });
  });

  test('disks', () => {
    expect(backend.diskIoCounters().get('sd0')).toMatchObject({
      readCount: 4,
      writeCount: 5,
      readBytes: 4096,
      writeBytes: 8192,
      readTime: null,
      busyTime: 3250,
    });
    expect([...backend.diskIoCounters().keys()]).toEqual(['sd0', 'cd0']);
    expect([...backend.physicalDisks()]).toEqual(['sd0']);
    expect(backend.requestsUnderWay().get('sd0')).toBe(2);
  });

  test('mounts, and which of them may hang', () => {
    expect(openbsd.fileSystems).toHaveLength(2 * 568);
    expect(backend.mounts()).toMatchObject([
      { device: '/dev/sd0a', mountpoint: '/', fstype: 'ffs', opts: 'rw,nodev,noatime', kind: 'local', mayHang: false },
      { device: 'server:/x', mountpoint: '/net', fstype: 'nfs', opts: 'ro,nosuid', kind: 'network', mayHang: true },
    ]);
  });

  test('interfaces, with their addresses', () => {
    expect(backend.netIoCounters().get('em0')).toMatchObject({
      bytesRecv: 6_000_000_000_000,
      bytesSent: 7,
      packetsRecv: 1,
      packetsSent: 3,
      errin: 2,
      errout: 4,
      dropin: 9,
      dropout: 10,
      multicast: 8,
      collisions: 5,
    });
    expect(backend.netIfStats().get('em0')).toMatchObject({
      isup: true,
      duplex: 2,
      speed: 10_000,
      mtu: 1500,
      operState: 'up',
      linkType: 'ether',
    });
    expect(backend.netIfAddrs().get('em0')).toMatchObject([
      { family: 'AF_INET', address: '192.0.2.5', netmask: '255.255.255.0', broadcast: '192.0.2.255', prefixLength: 24 },
      { family: 'AF_INET6', address: 'fe80::7%em0', prefixLength: 64, scope: 'link' },
      { family: 'AF_LINK', address: '02:00:00:aa:bb:cc' },
    ]);
  });

  test('routes', async () => {
    const nothing = { window: null, irtt: null, mtu: null, uses: 0, references: 0 };
    expect(await backend.netRoutes()).toEqual([
      {
        ...nothing,
        family: 'AF_INET',
        destination: '0.0.0.0',
        netmask: '0.0.0.0',
        prefixLength: 0,
        gateway: '192.0.2.1',
        interface: 'em0',
        flags: 'UG',
        metric: 8,
        references: 3,
        uses: 99,
        mtu: 1400,
        window: 0,
        irtt: 0,
      },
      {
        ...nothing,
        family: 'AF_INET6',
        destination: 'fe80::7%em0',
        netmask: 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
        prefixLength: 128,
        gateway: null,
        interface: 'em0',
        flags: 'UH',
        metric: 4,
      },
    ]);
  });

  test('sensors, by the name of their device; one that is broken has no value', async () => {
    expect(await backend.sensorsTemperatures()).toMatchObject({
      cpu0: [{ current: 45, sensor: 'temp0' }],
      it0: [{ current: null }],
    });
    // Of the second fan nothing is to be had.
    expect(await backend.sensorsFans()).toMatchObject({ it0: [{ label: 'case', current: 1200, sensor: 'fan0' }] });
    expect(await backend.sensorsBatteries()).toMatchObject([
      { name: 'acpibat0', percent: 80, secsleft: 14_400, powerPlugged: false, status: 'discharging' },
    ]);
  });

  test('sessions, of terminals that somebody is at', () => {
    const record = struct(
      304,
      [0, 'text', 'ttyp0'],
      [8, 'text', 'somebody'],
      [40, 'text', '192.0.2.9'],
      [296, 'i64', STARTED],
    );
    const from = new KernelBytes(Buffer.concat([struct(304, [0, 'text', 'ttyC0']), record]), false);
    expect(sessionAt(from, 0)).toBeNull();
    expect(sessionAt(from, 304)).toEqual({
      name: 'somebody',
      terminal: 'ttyp0',
      host: '192.0.2.9',
      started: STARTED,
      pid: null,
    });
  });

  test('its name, and when it was started', () => {
    expect(backend.kernel()).toEqual({ system: 'OpenBSD', release: '7.5', hostname: 'bsd.example', machine: 'amd64' });
    expect(backend.bootTime()).toBe(STARTED - 199.5);
  });
});
