import { describe, expect, test } from 'vitest';
import { AccessDenied, NoSuchProcess, ZombieProcess } from '../../../../packages/core/src/errors.js';
import type { Figure, ProcessRecord } from '../../../../packages/core/src/model/process.js';
import { thisMac } from '../../../../packages/core/src/platform/darwin/index.js';
import { createSystem } from '../../../../packages/core/src/system.js';
import { failing, MadeUpMac } from './made-up-mac.js';

const mac = new MadeUpMac();
const backend = thisMac(mac);
const read = (pid: number, ...figures: Figure[]) => backend.readProcess(pid, new Set(figures));

async function rows(figures: Figure[], options = {}): Promise<ProcessRecord[]> {
  const records: ProcessRecord[] = [];
  for await (const batch of backend.sweep(new Set(figures), options)) records.push(...batch.records);
  return records;
}

test('the kernel itself is no process, and the rest comes by pid', async () => {
  expect(backend.pids()).toEqual([1, 501, 700, 800]);
  expect((await rows(['ppid'])).map(({ ppid }) => ppid)).toEqual([0, 1, 1, 501]);
});

test('times are ticks of Mach, memory is bytes', () => {
  const { record, missing } = read(
    501,
    'userTime',
    'systemTime',
    'cpuClock',
    'rss',
    'vms',
    'memoryPercent',
    'numThreads',
  );
  expect(missing.size).toBe(0);
  expect(record).toMatchObject({
    userTime: 2,
    systemTime: 0.5,
    cpuClock: 2.5,
    rss: 2 ** 23,
    vms: 2 ** 35,
    numThreads: 1,
  });
  expect(record.memoryPercent).toBeCloseTo((2 ** 23 / 2 ** 34) * 100);
});

test('what the listing tells', () => {
  const { record } = read(
    501,
    'state',
    'status',
    'nice',
    'uids',
    'terminal',
    'tpgid',
    'createTime',
    'kernelThread',
    'session',
  );
  expect(record).toEqual({
    pid: 501,
    state: 'S',
    status: 'sleeping',
    nice: 5,
    uids: { real: 0, effective: 0, saved: 0 },
    terminal: '/dev/ttys000',
    tpgid: 501,
    createTime: 1_700_000_000.25,
    kernelThread: false,
    session: 501,
  });
  expect(read(1, 'terminal', 'tpgid').record).toEqual({ pid: 1, terminal: null, tpgid: -1 });
});

test('a name of 16 bytes is completed from the arguments', () => {
  expect(read(501, 'name', 'comm').record).toMatchObject({ name: 'a-name-of-16-bytes', comm: 'a-name-of-16-byt' });
  expect(read(1, 'name').record.name).toBe('launchd');
});

test('folders and descriptors', () => {
  const { record } = read(501, 'cwd', 'root', 'numFds', 'descriptors');
  expect(record).toMatchObject({ cwd: '/Users/ann', root: '/', numFds: 4 });
  expect(record.descriptors).toMatchObject([
    { fd: 3, access: 'u', position: 77, flags: 10, file: { path: '/tmp/log', type: 'REG', deleted: false } },
    { fd: 4, access: null, file: { path: 'socket:[16045690984833335023]', type: 'sock' } },
    { fd: 5, file: { path: 'pipe:[99]', type: 'FIFO' } },
    { fd: 6, file: { path: 'kqueue', type: 'KQUEUE' } },
  ]);
});

test('what others than its owner may not see is missing, and counted once a process', async () => {
  const { record, missing } = read(700, 'comm', 'rss', 'cmdline');
  expect(record).toEqual({ pid: 700, comm: 'secret', rss: null, cmdline: null });
  expect([...missing]).toEqual([
    ['rss', 'EPERM'],
    ['cmdline', 'EACCES'],
  ]);
  let refused = 0;
  for await (const batch of backend.sweep(new Set(['rss', 'vms'] as const), {})) refused += batch.refused;
  expect(refused).toBe(1);
});

test('of a zombie only the listing is left', () => {
  const { record, missing } = read(800, 'status', 'rss', 'cmdline');
  expect(record).toEqual({ pid: 800, status: 'zombie', rss: null, cmdline: null });
  expect([...missing.values()]).toEqual(['ESRCH', 'ESRCH']);
});

test('and asking for the rest says that it is one', () => {
  const process = createSystem({ backend }).process(800);
  expect(() => process.cpuTimes()).toThrow(ZombieProcess);
  expect(() => process.numFds()).toThrow(ZombieProcess);
  expect(process.status()).toBe('zombie');
});

test('who ended while we looked is no row', async () => {
  const leaving = new MadeUpMac();
  const [launchd, shell] = leaving.processes;
  leaving.processes = [launchd!, shell!];
  leaving.procPidInfo = (pid) => {
    leaving.processes = leaving.processes.filter(({ kinfo }) => kinfo.pid !== pid);
    throw failing('ESRCH');
  };
  const records: ProcessRecord[] = [];
  for await (const batch of thisMac(leaving).sweep(new Set(['rss'] as const), {})) records.push(...batch.records);
  expect(records).toEqual([]);
  expect(() => thisMac(leaving).readProcess(501, new Set(['rss'] as const))).toThrow(NoSuchProcess);
});

test('where only the kind of memory is refused, the rest is told', () => {
  const guarded = new MadeUpMac();
  guarded.taskInfo = () => {
    throw failing('EPERM');
  };
  const { record, missing } = thisMac(guarded).readProcess(501, new Set(['rss', 'rssAnon'] as const));
  expect(record).toEqual({ pid: 501, rss: 2 ** 23, rssAnon: null });
  expect(missing.size).toBe(0);
});

test('an answer that was cut counts as refused', () => {
  const cut = new MadeUpMac();
  cut.procPidInfo = () => Buffer.alloc(0);
  expect([...thisMac(cut).readProcess(501, new Set(['rss'] as const)).missing]).toEqual([['rss', 'EACCES']]);
});

test('any other failure is none of a process', () => {
  const broken = new MadeUpMac();
  broken.procPidInfo = () => {
    throw failing('ENOMEM');
  };
  expect(() => thisMac(broken).readProcess(501, new Set(['rss'] as const))).toThrow('ENOMEM');
});

test('memory of its own: private pages, and copies that nobody else has; the libraries of the system are not', () => {
  expect(read(501, 'uss').record.uss).toBe((3 + 1 + 2) * 16384);
});

describe('threads', () => {
  test('have times and states of their own', async () => {
    expect(await backend.threads(501)).toEqual([
      { id: 1, userTime: 2, systemTime: 0.5, name: 'main', status: 'sleeping', cpuNum: null },
    ]);
    await expect(backend.threads(700)).rejects.toThrow(AccessDenied);
    await expect(backend.threads(4)).rejects.toThrow(NoSuchProcess);
  });

  test('are rows of what they have, and of their process', async () => {
    expect(await rows(['comm', 'userTime', 'state'], { threads: true, pids: [501] })).toEqual([
      { pid: 501, tid: 1, comm: 'a-name-of-16-byt', userTime: 2, state: 'S' },
    ]);
  });
});

test('open files are regular files', async () => {
  expect(await backend.openFiles(501)).toEqual([
    { path: '/tmp/log', fd: 3, position: 77, mode: 'a+', flags: 10, deleted: false },
  ]);
  await expect(backend.openFiles(700)).rejects.toThrow(AccessDenied);
});

test('a list of descriptors that fills its room is asked for again', () => {
  const busy = new MadeUpMac();
  const shell = busy.processes[1]!;
  shell.descriptors = Array.from({ length: 1000 }, (_, fd) => ({ fd, type: 5, bytes: Buffer.alloc(0) }));
  expect(thisMac(busy).readProcess(501, new Set(['numFds'] as const)).record.numFds).toBe(1000);
});
