import { describe, expect, test } from 'vitest';
import { KernelBytes } from '../../../../packages/core/src/platform/kernel-bytes.js';
import { netbsdMachine } from '../../../../packages/core/src/platform/netbsd/index.js';
import { sessionAt } from '../../../../packages/core/src/platform/netbsd/sessions.js';
import { createSystem } from '../../../../packages/core/src/system.js';
import { testAlike } from '../bsd/alike.js';
import { changed, int, struct } from '../bsd/bytes.js';
import { rowOf } from '../bsd/rows.js';
import { MadeUpNetbsd } from './made-up.js';
import { hidden, netbsd, shell, STARTED } from './netbsd.js';

const backend = netbsdMachine(new MadeUpNetbsd());
const page = 4096;
const ANY = 0x7fffffff;
const everything = { owners: true, tcpInfo: false, netns: 'own' } as const;

testAlike({
  machine: () => {
    const kernel = new MadeUpNetbsd();
    return { kernel, backend: netbsdMachine(kernel) };
  },
  shell: { priority: 43, vms: 3000 * page, wchan: 'ttyraw', cpuClock: 3.5 },
});

describe('processes', () => {
  test('pids are sorted, without the kernel itself', () => {
    expect(backend.pids()).toEqual([1, 4321, 5000]);
    const system = createSystem({ backend });
    expect([1, 4321].every((pid) => system.pidExists(pid))).toBe(true);
    expect([0, -1, 77, 2 ** 31].some((pid) => system.pidExists(pid))).toBe(false);
  });

  test('times are since 1970, and a zombie has none', async () => {
    const { createTime, age, cpuAverage } = await rowOf(backend, 4321, ['createTime', 'age', 'cpuAverage']);
    expect(createTime).toBe(STARTED + 0.25);
    expect(cpuAverage).toBeCloseTo((3.5 / age!) * 100, 9);
    expect(await rowOf(backend, 5000, ['createTime', 'age', 'cpuNum'])).toEqual({
      pid: 5000,
      createTime: null,
      age: null,
      cpuNum: null,
    });
  });

  test.each([
    [1, 'I', 'idle'],
    [2, 'R', 'waking'],
    [3, 'S', 'sleeping'],
    [4, 'T', 'stopped'],
    [5, 'Z', 'zombie'],
    [7, 'R', 'running'],
    [8, 'T', 'suspended'],
    [99, '?', '?'],
  ])('state %i is %s, %s', async (number, state, status) => {
    const row = changed(shell, [360, 'i8', number]);
    const machine = netbsdMachine(new MadeUpNetbsd({ [`1.47.0.0.680.${ANY}`]: row }));
    expect(await rowOf(machine, 4321, ['state', 'status', 'kernelThread'])).toEqual({
      pid: 4321,
      state,
      status,
      kernelThread: false,
    });
  });

  test('names that the kernel cut are completed; empty arguments and line breaks are kept', async () => {
    const record = await rowOf(backend, 4321, ['name', 'cmdline', 'exe', 'cwd', 'environ', 'numFds']);
    expect(record).toMatchObject({
      name: 'a shell of a name that is long',
      cmdline: ['/usr/bin/a shell of a name that is long', '', 'line\nbreak'],
      exe: '/usr/bin/a shell of a name that is long',
      cwd: '/home/somebody',
      environ: { A: '1', '=B': '2', C: '' },
      numFds: 4,
    });
  });

  test('of a zombie nothing is told, which is no refusal', async () => {
    expect(await rowOf(backend, 5000, ['cmdline', 'environ', 'exe', 'cwd', 'numFds'])).toEqual({
      pid: 5000,
      cmdline: [],
      environ: {},
      exe: null,
      cwd: null,
      numFds: 0,
    });
    expect(await backend.memoryMaps(5000, false)).toEqual([]);
  });

  test('threads, each with its own time, state, name and CPU', async () => {
    const own = { userTime: 1.75, systemTime: 0, status: 'running', cpuNum: 1 };
    expect(await backend.threads(4321)).toEqual([
      { id: 4321, name: 'a shell of a nam', ...own },
      { id: 4322, name: 'worker', ...own },
    ]);
    expect(backend.pidOfThread(4322)).toBe(4321);
    expect(backend.pidOfThread(77)).toBeNull();
  });

  test('memory maps', async () => {
    const maps = await backend.memoryMaps(4321, false);
    expect(maps.map(({ path, addr, perms, size, rss, inode }) => [path, addr, perms, size, rss, inode])).toEqual([
      ['/usr/bin/a', '200000-210000', 'r-xp', 0x10000, null, '77'],
      ['[stack]', '7f7fff000000-7f7fff020000', 'rw-s', 0x20000, null, '77'],
    ]);
  });

  test('its end is told with its exit code', async () => {
    const own = new MadeUpNetbsd();
    const machine = netbsdMachine(own);
    const waiting = machine.waitExit(machine.identify(4321));
    await Promise.resolve();
    own.end(4321, 7 << 8);
    expect(await waiting).toBe(7);
  });
});

describe('sockets', () => {
  test('are found by their addresses in the kernel, and those that nobody holds are there', async () => {
    expect(await backend.netConnections(['tcp4', 'tcp6', 'unix', 'udp4'], everything)).toMatchObject([
      {
        fd: 3,
        pid: 4321,
        family: 'AF_INET',
        type: 'SOCK_STREAM',
        laddr: { ip: '192.0.2.5', port: 8080 },
        raddr: { ip: '198.0.0.1', port: 443 },
        status: 'ESTABLISHED',
        inode: String(0xffff_8000),
        uid: 1001,
        recvQueue: 5,
        sendQueue: 6,
      },
      { fd: 4, family: 'AF_INET6', laddr: { ip: '::', port: 8080 }, raddr: null, status: 'LISTEN', listening: true },
      { fd: 5, family: 'AF_UNIX', laddr: '/var/run/x.sock', raddr: null, status: 'NONE', listening: true },
      { fd: null, pid: null, status: 'TIME_WAIT', uid: null },
    ]);
    const unowned = await backend.netConnections(['tcp4'], { ...everything, owners: false });
    expect(unowned.map(({ pid, status }) => [pid, status])).toEqual([
      [null, 'ESTABLISHED'],
      [null, 'TIME_WAIT'],
    ]);
    expect(await backend.processConnections(4321, ['tcp4'], true)).toMatchObject([{ fd: 3, tcpInfo: null }]);
    expect(await backend.listeners(8080)).toEqual([{ protocol: 'tcp', address: '::', port: 8080, pids: [4321] }]);
  });

  test('are told without their owners where these addresses are hidden', async () => {
    const machine = netbsdMachine(new MadeUpNetbsd({ [`1.77.2.-1.120.${ANY}`]: hidden }));
    const found = await machine.netConnections(['tcp4', 'tcp6'], everything);
    expect(found.map(({ pid, status }) => [pid, status])).toEqual([
      [null, 'ESTABLISHED'],
      [null, 'TIME_WAIT'],
      [null, 'LISTEN'],
    ]);
    expect(await machine.listeners(8080)).toEqual([{ protocol: 'tcp', address: '::', port: 8080, pids: [] }]);
  });
});

describe('the machine', () => {
  test('CPU times are ticks of the clock, where there is none for statistics', () => {
    expect(backend.cpuTimes()).toMatchObject({ user: 1, nice: 2, system: 3, irq: 4, idle: 20, steal: null });
    expect(backend.cpuTimesPerCpu()).toMatchObject([{ idle: 5 }, { user: 0, idle: 15 }]);
    const other = netbsdMachine(new MadeUpNetbsd({ 'kern.clockrate': int(100, 10_000, 40, 200, 200) }));
    expect(other.cpuTimes()).toMatchObject({ user: 0.5 });
    expect([backend.logicalCpus(), backend.physicalCores()]).toEqual([2, null]);
    expect(backend.getloadavg()).toEqual([0.5, 1, 0.25]);
    expect(backend.cpuStats()).toEqual({
      ctxSwitches: 5_000_000_000,
      interrupts: 2000,
      softInterrupts: 300,
      syscalls: 40,
    });
  });

  test('memory and swap, in bytes', () => {
    expect(backend.virtualMemory()).toMatchObject({
      total: 4_000_000_000,
      free: 100_000 * page,
      active: 200_000 * page,
      inactive: 50_000 * page,
      cached: 10_000 * page,
      available: 110_000 * page,
      used: 4_000_000_000 - 110_000 * page,
      wired: 300_000 * page,
      shared: 30 * page,
    });
    const swap = { total: 2000 * page, used: 250 * page, free: 1750 * page, percent: 12.5 };
    expect(backend.swapMemory()).toEqual({ ...swap, sin: null, sout: 6 * page });
    expect(backend.activity()).toMatchObject({ running: 2, blocked: 1, forks: 77, swappedIn: null });
  });

  test('disks, their parts, and no tapes', () => {
    expect(backend.diskIoCounters().get('wd0')).toMatchObject({
      readCount: 4,
      writeCount: 5,
      readBytes: 4096,
      writeBytes: 8192,
      busyTime: 3250,
    });
    expect([...backend.diskIoCounters().keys()]).toEqual(['wd0', 'dk0', 'cd0']);
    expect([...backend.wholeDisks()!]).toEqual(['wd0', 'cd0']);
    expect([...backend.physicalDisks()]).toEqual(['wd0']);
    expect(backend.requestsUnderWay().get('wd0')).toBe(2);
  });

  test('mounts, and which of them may hang', () => {
    expect(netbsd.fileSystems).toHaveLength(2 * 3296);
    expect(backend.mounts()).toMatchObject([
      { device: '/dev/wd0a', mountpoint: '/', fstype: 'ffs', opts: 'rw,log,noatime', kind: 'local', mayHang: false },
      { device: 'server:/x', mountpoint: '/net', fstype: 'nfs', opts: 'ro,nosuid', kind: 'network', mayHang: true },
    ]);
  });

  test('interfaces, with their addresses', () => {
    expect(backend.netIoCounters().get('wm0')).toMatchObject({
      bytesRecv: 6_000_000_000_000,
      bytesSent: 7,
      packetsRecv: 1,
      packetsSent: 3,
      errin: 2,
      errout: 4,
      dropin: 9,
      dropout: null,
      multicast: 8,
      collisions: 5,
    });
    expect(backend.netIfStats().get('wm0')).toMatchObject({ isup: true, speed: 1000, mtu: 1500, operState: 'up' });
    expect(backend.netIfAddrs().get('wm0')).toMatchObject([
      { family: 'AF_INET', address: '192.0.2.5', netmask: '255.255.255.0', broadcast: '192.0.2.255', prefixLength: 24 },
      { family: 'AF_INET6', address: 'fe80::7%wm0', prefixLength: 64, scope: 'link' },
      { family: 'AF_LINK', address: '02:00:00:aa:bb:cc' },
    ]);
  });

  test('routes', async () => {
    expect(await backend.netRoutes()).toMatchObject([
      {
        destination: '0.0.0.0',
        prefixLength: 0,
        gateway: '192.0.2.1',
        interface: 'wm0',
        flags: 'UG',
        uses: 99,
        mtu: 1400,
      },
      { destination: '192.0.2.0', prefixLength: 24, gateway: null, interface: 'wm0', flags: 'U', metric: 0 },
    ]);
  });

  test('sessions, and no other records', () => {
    const record = struct(
      520,
      [0, 'text', 'somebody'],
      [36, 'text', 'pts/0'],
      [68, 'text', '192.0.2.9'],
      [326, 'u16', 7],
      [328, 'i32', 4321],
      [464, 'i64', STARTED],
      [472, 'i32', 500_000],
    );
    const from = new KernelBytes(Buffer.concat([struct(520, [0, 'text', 'utmpx']), record]), false);
    expect(sessionAt(from, 0)).toBeNull();
    expect(sessionAt(from, 520)).toEqual({
      name: 'somebody',
      terminal: 'pts/0',
      host: '192.0.2.9',
      started: STARTED + 0.5,
      pid: 4321,
    });
  });

  test('its name, and when it was started', () => {
    expect(backend.kernel()).toEqual({ system: 'NetBSD', release: '10.0', hostname: 'bsd.example', machine: 'amd64' });
    expect(backend.bootTime()).toBe(STARTED - 199.5);
  });
});
