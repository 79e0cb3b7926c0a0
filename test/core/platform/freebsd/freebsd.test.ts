import { describe, expect, test } from 'vitest';
import { AccessDenied } from '../../../../packages/core/src/errors.js';
import type { Figure } from '../../../../packages/core/src/model/process.js';
import { freebsdMachine } from '../../../../packages/core/src/platform/freebsd/index.js';
import { encode } from '../encode.js';
import { xswdev11 } from '../../../../packages/core/src/platform/freebsd/layouts-machine.js';
import { createSystem } from '../../../../packages/core/src/system.js';
import { testAlike } from '../bsd/alike.js';
import { int, long } from '../bsd/bytes.js';
import { rowOf } from '../bsd/rows.js';
import { answers, shell, STARTED } from './freebsd.js';
import { MadeUpKernel } from './made-up.js';

const kernel = new MadeUpKernel();
const backend = freebsdMachine(kernel);

testAlike({
  machine: () => {
    const made = new MadeUpKernel();
    return { kernel: made, backend: freebsdMachine(made) };
  },
  shell: {
    gids: { real: 1005, effective: 0, saved: 1006 },
    gid: 0,
    priority: 120,
    vms: 13_000_000,
    childrenUserTime: 9,
  },
});

describe('processes', () => {
  test('pids are sorted', () => {
    expect(backend.pids()).toEqual([1, 2, 4321, 5000]);
    const system = createSystem({ backend });
    expect([1, 4321].every((pid) => system.pidExists(pid))).toBe(true);
    expect([0, -1, 77, 2 ** 31].some((pid) => system.pidExists(pid))).toBe(false);
  });

  test('times are since 1970, and the share of the CPU is of its life', async () => {
    const { createTime, age, cpuAverage } = await rowOf(backend, 4321, ['createTime', 'age', 'cpuAverage']);
    expect(createTime).toBe(STARTED + 0.25);
    expect(age).toBeCloseTo(Date.now() / 1000 - createTime!, -1);
    expect(cpuAverage).toBeCloseTo((3.5 / age!) * 100, 9);
  });

  test.each([
    [1, 'R', 'running', false],
    [2, 'W', 'waiting', true],
    [4321, 'S', 'sleeping', false],
    [5000, 'Z', 'zombie', false],
  ])('process %i is %s', async (pid, state, status, kernelThread) => {
    const record = await rowOf(backend, pid, ['state', 'status', 'kernelThread']);
    expect(record).toEqual({ pid, state, status, kernelThread });
  });

  test('names that the kernel cut are completed; empty arguments and line breaks are kept', async () => {
    const record = await rowOf(backend, 4321, ['name', 'cmdline', 'exe', 'cwd', 'environ', 'numFds']);
    expect(record).toMatchObject({
      name: 'a shell of a long name',
      cmdline: ['/usr/bin/a shell of a long name', '', 'line\nbreak'],
      exe: '/usr/bin/a shell of a long name',
      cwd: '/home/somebody',
      environ: { A: '1', '=B': '2', C: '' },
      numFds: 5,
    });
  });

  test('what one has not is null', async () => {
    expect(await rowOf(backend, 2, ['exe', 'cmdline', 'name'])).toEqual({
      pid: 2,
      exe: null,
      cmdline: [],
      name: 'pagedaemon',
      comm: 'pagedaemon',
    });
  });

  test('whose files are not shown says so', async () => {
    const closed = new MadeUpKernel();
    closed.closed.add(4321);
    await expect(freebsdMachine(closed).openFiles(4321)).rejects.toThrow(AccessDenied);
  });

  test('threads, each with its number', async () => {
    const threads = await backend.threads(4321);
    expect(threads.map(({ id, name }) => [id, name])).toEqual([
      [100_101, 'worker'],
      [100_102, 'worker'],
    ]);
    expect(backend.pidOfThread(100_102)).toBe(4321);
    expect(backend.pidOfThread(1)).toBeNull();
    const tids: (number | null | undefined)[] = [];
    for await (const { records } of backend.sweep(new Set<Figure>(['tid']), { threads: true })) {
      tids.push(...records.map(({ tid }) => tid));
    }
    expect(tids).toEqual([100_002, 100_050, 100_101, 100_102, 100_200]);
  });

  test('open files are regular ones, in the order of their descriptors', async () => {
    const files = await backend.openFiles(4321);
    expect(files.map(({ fd, path, mode, position, flags }) => [fd, path, mode, position, flags])).toEqual([
      // O_WRONLY | O_APPEND, and O_RDWR
      [3, '/var/log/x', 'a', 0, 9],
      [4, '/tmp/\u00e9', 'r+', 99, 2],
    ]);
  });

  test('memory maps', async () => {
    const maps = await backend.memoryMaps(4321, false);
    expect(maps.map(({ path, addr, perms, size, rss, inode }) => [path, addr, perms, size, rss, inode])).toEqual([
      ['/usr/bin/a', '200000-210000', 'r-xp', 0x10000, 20480, '77'],
      ['[stack]', '7ffffffdf000-7ffffffff000', 'rw-s', 0x20000, 8192, '0'],
    ]);
  });

  test('records that a kernel wrote differently are an error, not other figures', async () => {
    const other = Buffer.from(shell);
    other.writeInt32LE(1096, 0);
    const strange = freebsdMachine(new MadeUpKernel({ ...answers, '1.14.1.4321': other }));
    expect(() => strange.identify(4321)).toThrow('a struct kinfo_proc of 1096 bytes');
    const torn = answers['1.14.33.4321']!.subarray(0, -8);
    const cut = freebsdMachine(new MadeUpKernel({ ...answers, '1.14.33.4321': torn }));
    await expect(cut.openFiles(4321)).rejects.toThrow('struct kinfo_file');
  });
});

describe('what is done to a process', () => {
  test('niceness, CPUs and limits', () => {
    const told = new MadeUpKernel();
    const machine = freebsdMachine(told);
    const who = machine.identify(4321);
    expect(machine.nice(who)).toBe(-5);
    machine.setNice(who, 3);
    expect(told.done.at(-1)).toEqual(['setPriority', 4321, 3]);
    expect(machine.cpuAffinity(who)).toEqual([1]);
    machine.setCpuAffinity(who, []);
    expect(told.done.at(-1)).toEqual(['setAffinity', 4321, 0b11]);
    expect(() => machine.setCpuAffinity(who, [2])).toThrow(RangeError);
    expect(machine.rlimit(who, 7)).toEqual([1024, 2 ** 63 - 1024]);
    machine.setRlimit(who, 7, [10, Infinity]);
    expect(machine.rlimit(who, 7)).toEqual([10, Infinity]);
    expect(() => machine.rlimit(who, 15)).toThrow(RangeError);
  });

  test('of one that had ended no end is waited for', async () => {
    expect(await backend.waitExit({ pid: 4321, key: null, startTicks: 1 })).toBeNull();
    expect(await backend.waitExit(backend.identify(5000))).toBeNull();
  });
});

describe('the machine', () => {
  test('CPU times are ticks of the statistics clock', () => {
    expect(backend.cpuTimes()).toMatchObject({ user: 1, nice: 2, system: 3, irq: 4, idle: 5, steal: null });
    // The third has no CPU.
    expect(backend.cpuTimesPerCpu()).toMatchObject([{ user: 1 }, { nice: 1 }]);
    expect(backend.getloadavg()).toEqual([0.5, 1, 0.25]);
    expect(backend.cpuStats()).toEqual({ ctxSwitches: 1000, interrupts: 2000, softInterrupts: 300, syscalls: 40 });
  });

  test('clock rates, where the CPU tells them', async () => {
    expect(await backend.cpuFreq()).toMatchObject([{ current: 2400, min: 1200, max: 2400 }, null]);
  });

  test('memory and swap, in bytes', () => {
    const page = 4096;
    expect(backend.virtualMemory()).toMatchObject({
      total: 4_000_000_000,
      free: 100_000 * page,
      inactive: 51_000 * page,
      available: 151_000 * page,
      used: 4_000_000_000 - 151_000 * page,
      wired: 300_000 * page,
      buffers: 7_000_000,
      shared: 30 * page,
    });
    const swap = { total: 2000 * page, used: 250 * page, free: 1750 * page, percent: 12.5 };
    expect(backend.swapMemory()).toEqual({ ...swap, sin: 5 * page, sout: 6 * page });
  });

  test('disks, without what only passes commands on', () => {
    expect(backend.diskIoCounters().get('ada0')).toMatchObject({
      readCount: 4,
      writeCount: 5,
      readBytes: 4096,
      writeBytes: 8192,
      readTime: 1500,
      writeTime: 2000,
      busyTime: 3000,
      discardCount: 1,
    });
    expect([...backend.diskIoCounters().keys()]).toEqual(['ada0', 'cd1']);
    expect([...backend.physicalDisks()]).toEqual(['ada0']);
    expect(backend.requestsUnderWay().get('ada0')).toBe(2);
  });

  test('mounts, and which of them may hang', () => {
    expect(backend.mounts()).toMatchObject([
      { device: '/dev/ada0p2', mountpoint: '/', fstype: 'ufs', opts: 'rw,noatime', kind: 'local', mayHang: false },
      { device: 'server:/x', mountpoint: '/net', fstype: 'nfs', opts: 'ro,nosuid', kind: 'network', mayHang: true },
    ]);
    expect(backend.diskPartitions(false)).toHaveLength(1);
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
      speed: 10_000,
      mtu: 1500,
      flags: 'up,broadcast,running,simplex,multicast',
      operState: 'up',
      linkType: 'ether',
    });
    expect(backend.netIfAddrs().get('em0')).toMatchObject([
      { family: 'AF_INET', address: '192.0.2.5', netmask: '255.255.255.0', broadcast: '192.0.2.255', prefixLength: 24 },
      { family: 'AF_INET6', address: 'fe80::7%em0', prefixLength: 64, scope: 'link' },
      { family: 'AF_LINK', address: '02:00:00:aa:bb:cc' },
    ]);
  });

  test('temperatures and the battery', async () => {
    expect(await backend.sensorsTemperatures()).toMatchObject({
      coretemp: [{ label: 'Core 0', current: 45.1, critical: 100.1 }],
    });
    expect(await backend.sensorsBatteries()).toMatchObject([
      { percent: 80, secsleft: 5400, powerPlugged: false, status: 'discharging' },
    ]);
  });

  test('its name, and when it was started', () => {
    expect(backend.kernel()).toEqual({
      system: 'FreeBSD',
      release: '13.2-RELEASE',
      hostname: 'bsd.example',
      machine: 'amd64',
    });
    expect(backend.bootTime()).toBe(STARTED - 199.5);
  });
});

test('FreeBSD 11 has the terminal and the swap elsewhere, and no count of shared memory in 64 bits', () => {
  const old = freebsdMachine(
    new MadeUpKernel({
      ...answers,
      'kern.osreldate': int(1_104_000),
      'vm.swap_info.0': encode(xswdev11, { pages: 10, used: 5 }),
      'vm.swap_info.1': encode(xswdev11, { pages: 10, used: 0 }),
      'vm.vmtotal': long(0, 0, 0, 0, 0),
    }),
  );
  expect(old.swapMemory()).toMatchObject({ total: 20 * 4096, percent: 25 });
  expect(old.virtualMemory().shared).toBeNull();
});
