import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NoSuchProcess, TimeoutExpired, Unsupported } from '../../../../packages/core/src/errors.js';
import type { Figure, ProcessRecord } from '../../../../packages/core/src/model/process.js';
import type { Backend } from '../../../../packages/core/src/platform/backend.js';
import { solarisMachine } from '../../../../packages/core/src/platform/sunos/index.js';
import { createSystem } from '../../../../packages/core/src/system.js';
import { endProcess, solaris, STARTED, writeSolaris } from './solaris.js';

const root = `${mkdtempSync(join(tmpdir(), 'sysu-solaris-'))}/`;
let backend: Backend;
beforeAll(() => {
  writeSolaris(root);
  backend = solarisMachine(solaris, true, root);
});
afterAll(() => rmSync(root, { recursive: true }));

async function rowsOf(figures: readonly Figure[], threads = false): Promise<ProcessRecord[]> {
  const rows: ProcessRecord[] = [];
  for await (const { records } of backend.sweep(new Set(figures), { threads })) rows.push(...records);
  return rows;
}

describe('processes', () => {
  test('are those with a number', () => {
    expect(backend.pids()).toEqual([321, 400, 500]);
    const system = createSystem({ backend });
    expect([321, 322, -1, 1.5].map((pid) => system.pidExists(pid))).toEqual([true, false, false, false]);
  });

  test('what psinfo tells of each, in bytes and seconds', async () => {
    const [row] = await rowsOf(['ppid', 'pgid', 'session', 'name', 'cmdline', 'rss', 'vms', 'nice', 'user', 'status']);
    expect(row).toEqual({
      pid: 321,
      ppid: 1,
      pgid: 320,
      session: 319,
      name: 'httpd',
      cmdline: ['/usr/sbin/httpd', '-k', '', 'a word'],
      rss: 1_024_000,
      vms: 2_048_000,
      nice: 5,
      uid: 1002,
      user: 'web',
      status: 'running',
    });
    const [times] = await rowsOf(['createTime', 'userTime', 'systemTime', 'cpuClock', 'cpuNum', 'numThreads']);
    expect(times).toEqual({
      pid: 321,
      createTime: STARTED + 0.5,
      userTime: 2.25,
      systemTime: 1,
      cpuClock: 3.25,
      cpuNum: 1,
      numThreads: 2,
    });
  });

  test('the other files, and links', async () => {
    const figures = ['uids', 'gids', 'exe', 'cwd', 'numFds', 'minorFaults', 'majorFaults', 'readCount'] as const;
    const [row] = await rowsOf([...figures, 'writeCount', 'voluntarySwitches', 'involuntarySwitches']);
    expect(row).toEqual({
      pid: 321,
      uids: { real: 1001, effective: 1002, saved: 1005 },
      gids: { real: 1003, effective: 1004, saved: 1006 },
      exe: '/usr/sbin/httpd',
      cwd: '/srv',
      numFds: 4,
      minorFaults: 5,
      majorFaults: 6,
      readCount: 7,
      writeCount: 8,
      voluntarySwitches: 9,
      involuntarySwitches: 10,
    });
  });

  test('zombies have no threads, and the kernel itself no memory', async () => {
    const rows = await rowsOf(['status', 'kernelThread', 'nice', 'exe']);
    expect(rows.slice(1)).toEqual([
      { pid: 400, status: 'zombie', kernelThread: false, nice: null, exe: null },
      { pid: 500, status: 'sleeping', kernelThread: true, nice: -20, exe: null },
    ]);
  });

  test('threads', async () => {
    expect(await backend.threads(321)).toEqual([
      { id: 1, userTime: 1, systemTime: 0, name: 'worker 1', status: 'sleeping', cpuNum: null },
      { id: 2, userTime: 2, systemTime: 0, name: 'worker 2', status: 'running', cpuNum: null },
    ]);
    await expect(backend.threads(77)).rejects.toThrow(NoSuchProcess);
  });

  test('memory maps, by the names that the kernel has for files', async () => {
    const maps = await backend.memoryMaps(321, false);
    expect(maps.map(({ path, addr, perms, rss, anonymous }) => [path, addr, perms, rss, anonymous])).toEqual([
      ['/usr/lib/libc.so.1', '10000-12000', 'r-xp', 8192, 0],
      ['[heap]', '20000-24000', 'rw-p', 16384, 8192],
    ]);
  });

  test('arguments and environment from its memory, which lies beyond what a number holds', async () => {
    const [row] = await rowsOf(['cmdline', 'environ']);
    expect(row).toEqual({
      pid: 321,
      cmdline: ['/usr/sbin/httpd', '-k', '', 'a word'],
      environ: { LANG: 'C', '=odd': '1', LONG: 'x'.repeat(5000) },
    });
  });

  test('of the processes of others the first 80 bytes of the arguments', () => {
    const refused = { code: 'EACCES', syscall: 'pread' };
    const closed = {
      ...solaris,
      readMemory: (): never => {
        throw Object.assign(new Error('pread'), refused);
      },
    };
    const { record, missing } = solarisMachine(closed, true, root).readProcess(
      321,
      new Set<Figure>(['cmdline', 'environ']),
    );
    expect(record).toEqual({ pid: 321, cmdline: ['/usr/sbin/httpd', '-k', 'a', 'word'], environ: null });
    expect(missing).toEqual(new Map([['environ', 'EACCES']]));
  });

  test('open files are regular ones that have a name', async () => {
    expect(await backend.openFiles(321)).toEqual([
      { path: '/var/log/access', fd: 3, position: 99, mode: 'r+', flags: 2, deleted: false },
      { path: '/var/log/errors', fd: 4, position: 7, mode: 'a', flags: 9, deleted: false },
    ]);
    await expect(backend.openFiles(77)).rejects.toThrow(NoSuchProcess);
  });

  test('the end of one is waited for, with what its parent is told', async () => {
    const folder = `${mkdtempSync(join(tmpdir(), 'sysu-solaris-'))}/`;
    writeSolaris(folder);
    const other = solarisMachine(solaris, true, folder);
    const waiting = other.waitExit(other.identify(321));
    endProcess(folder, 321, 7 << 8);
    expect(await waiting).toBe(7);
    expect(await other.waitExit(other.identify(400))).toBeNull();
    rmSync(folder, { recursive: true });
  });

  test('one that has another start is another', () => {
    const who = backend.identify(321);
    expect(backend.isSame(who)).toBe(true);
    expect(() => backend.signal({ ...who, startTicks: 1 }, 15)).toThrow(NoSuchProcess);
    expect(() => backend.identify(77)).toThrow(NoSuchProcess);
  });

  test('a file that is too short is an error and not other figures', () => {
    writeFileSync(join(root, 'proc/500/usage'), '');
    truncateSync(join(root, 'proc/500/usage'), 100);
    const read = (): unknown => backend.readProcess(500, new Set<Figure>(['userTime']));
    expect(read).toThrow('proc/500/usage has 100 bytes');
  });
});

describe('the machine', () => {
  test('CPU times are nanoseconds of each, in the order of their numbers', () => {
    expect(backend.cpuTimesPerCpu()).toMatchObject([{ user: 5 }, { user: 7 }]);
    expect(backend.cpuTimes()).toMatchObject({ user: 12, system: 4, idle: 6, nice: null });
    expect(backend.cpuStats()).toEqual({ ctxSwitches: 200, interrupts: 400, softInterrupts: null, syscalls: 600 });
    expect([backend.logicalCpus(), backend.physicalCores()]).toEqual([2, 1]);
    expect(backend.getloadavg()).toEqual([1, 0.5, 0.25]);
  });

  test('memory, disks and links', () => {
    expect(backend.virtualMemory()).toMatchObject({ total: 8_192_000_000, free: 2_048_000_000, percent: 75 });
    expect([...backend.diskIoCounters()]).toMatchObject([
      ['sd0', { readBytes: 10, writeBytes: 20, readCount: 1, writeCount: 2, busyTime: 5 }],
    ]);
    expect(backend.netIoCounters().get('net0')).toMatchObject({ bytesRecv: 5_000_000_000, bytesSent: 6, errin: 1 });
  });

  test('swap, and what was moved', () => {
    const page = 8192;
    expect(backend.swapMemory()).toEqual({
      total: 1000 * page,
      used: 250 * page,
      free: 750 * page,
      percent: 25,
      sin: 2 * page,
      sout: 3 * page,
    });
    expect(backend.activity()).toMatchObject({ forks: 10, pagedIn: 5 * page, swappedOut: 3 * page });
  });

  test('mounts, of which the last at a place is reached', () => {
    const told = backend
      .mounts()
      .map(({ device, mountpoint, opts, kind, covered, mayHang }) => [
        device,
        mountpoint,
        opts,
        kind,
        covered,
        mayHang,
      ]);
    expect(told).toEqual([
      ['rpool/ROOT/1', '/', 'rw,devices,setuid', 'local', false, false],
      ['swap', '/tmp', 'xattr', 'special', true, false],
      ['server:/home', '/home', 'rw', 'network', false, true],
      ['rpool/new', '/tmp', 'rw,nosuid', 'local', false, false],
    ]);
    expect(backend.diskPartitions(false).map(({ mountpoint }) => mountpoint)).toEqual(['/', '/tmp']);
  });

  test('the space of a file system is counted in its own unit', async () => {
    expect(await backend.diskUsage('/', 1)).toEqual({
      total: 512_000,
      used: 204_800,
      free: 256_000,
      percent: 44.4,
      inodes: 90,
      inodesUsed: 30,
      inodesFree: 60,
    });
    const silent = solarisMachine({ ...solaris, fileSystem: () => new Promise(() => {}) }, true, root);
    await expect(silent.diskUsage('/home', 0.01)).rejects.toThrow(TimeoutExpired);
  });

  test('who is logged in, and when it was started', async () => {
    expect(await backend.users()).toEqual([
      { name: 'web', terminal: 'pts/3', host: 'client.example', started: STARTED + 0.25, pid: 321 },
    ]);
    expect(await backend.loginRecords(null)).toMatchObject([{ type: 'boot', time: STARTED + 0.25 }, { type: 'user' }]);
  });

  test('clock rates', async () => {
    expect(await backend.cpuFreq()).toMatchObject([{ current: 1200, max: 2400, source: 'kstat' }, null]);
  });

  test('when it was started', () => {
    expect(backend.bootTime()).toBe(STARTED - 100);
  });

  test('what is not known of it is unsupported by name', () => {
    expect(() => backend.heapInfo()).toThrow(Unsupported);
  });
});
