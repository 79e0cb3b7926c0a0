import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NoSuchProcess, Unsupported } from '../../../../packages/core/src/errors.js';
import type { Figure, ProcessRecord } from '../../../../packages/core/src/model/process.js';
import type { Backend } from '../../../../packages/core/src/platform/backend.js';
import { solarisMachine } from '../../../../packages/core/src/platform/sunos/index.js';
import { kstats, STARTED, writeSolaris } from './solaris.js';

const root = `${mkdtempSync(join(tmpdir(), 'sysu-solaris-'))}/`;
let backend: Backend;
beforeAll(() => {
  writeSolaris(root);
  backend = solarisMachine(kstats, true, root);
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
    expect([321, 322, -1, 1.5].map((pid) => backend.pidExists(pid))).toEqual([true, false, false, false]);
  });

  test('what psinfo tells of each, in bytes and seconds', async () => {
    const [row] = await rowsOf(['ppid', 'pgid', 'session', 'name', 'cmdline', 'rss', 'vms', 'nice', 'user', 'status']);
    expect(row).toEqual({
      pid: 321,
      ppid: 1,
      pgid: 320,
      session: 319,
      name: 'httpd',
      cmdline: ['/usr/sbin/httpd', '-k', 'start'],
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
      numFds: 3,
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
    expect(backend.virtualMemory()).toMatchObject({ total: 4_096_000_000, free: 1_024_000_000, percent: 75 });
    expect([...backend.diskIoCounters()]).toMatchObject([
      ['sd0', { readBytes: 10, writeBytes: 20, readCount: 1, writeCount: 2, busyTime: 5 }],
    ]);
    expect(backend.netIoCounters().get('net0')).toMatchObject({ bytesRecv: 5_000_000_000, bytesSent: 6, errin: 1 });
  });

  test('when it was started', () => {
    expect(backend.bootTime()).toBe(STARTED - 100);
  });

  test('what is not known of it is unsupported by name', () => {
    expect(() => backend.swapMemory()).toThrow(Unsupported);
  });
});
