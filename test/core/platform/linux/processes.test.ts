import { describe, expect, test } from 'vitest';
import { AccessDenied, NoSuchProcess } from '../../../../packages/core/src/errors.js';
import type { Figure, ProcessBatch, SweepOptions } from '../../../../packages/core/src/model/process.js';
import { namesOf } from '../../../../packages/core/src/platform/linux/names.js';
import { readProcess, sweep } from '../../../../packages/core/src/platform/linux/processes.js';
import { filesOf } from './files.js';
import type { Contents } from './files.js';

function stat(pid: number, comm: string, state = 'S', utime = 150): string {
  return `${pid} (${comm}) ${state} 1 ${pid} ${pid} 0 -1 0 0 0 0 0 ${utime} 50 0 0 20 0 1 0 100 4096 1\n`;
}

function status(uid: number): string {
  return `Name:\tx\nTgid:\t1\nUid:\t${uid}\t0\t0\t0\nGid:\t5\t0\t0\t0\n`;
}

async function all(contents: Contents, figures: Figure[], options: SweepOptions = {}): Promise<ProcessBatch> {
  const files = filesOf(contents);
  const sum: ProcessBatch = { records: [], refused: 0, lost: 0, lostCode: null };
  for await (const batch of sweep(files, namesOf(files, null), new Set(figures), options)) {
    sum.records.push(...batch.records);
    sum.refused += batch.refused;
    sum.lost += batch.lost;
    sum.lostCode ??= batch.lostCode;
  }
  return sum;
}

const machine: Contents = {
  'etc/passwd': 'root:x:0:0\nann:x:1000:1000\n',
  'etc/group': 'audio:x:5:\n',
  'proc/uptime': '11.00 0\n',
  'proc/1/': '',
  'proc/1/stat': stat(1, 'init'),
  'proc/1/status': status(0),
  'proc/1/cmdline': 'init',
  'proc/1/environ': new Error('ESRCH'),
  'proc/1/task/1/stat': stat(1, 'init'),
  'proc/20/': '',
  'proc/20/stat': stat(20, 'a-long-name-of-', 'Z'),
  'proc/20/status': status(1000),
  'proc/20/cmdline': 'a-long-name-of-15',
  'proc/20/environ': new Error('EACCES'),
  'proc/20/task/21/stat': stat(21, 'second', 'R', 0),
  'proc/20/task/20/stat': stat(20, 'a-long-name-of-', 'Z'),
};

test('a row for each process holds the figures that were asked for, and what these are made of', async () => {
  const { records, refused, lost } = await all(machine, [
    'name',
    'state',
    'uid',
    'user',
    'username',
    'groupname',
    'age',
  ]);
  expect(records).toEqual([
    {
      pid: 1,
      comm: 'init',
      cmdline: ['init'],
      name: 'init',
      state: 'S',
      uid: 0,
      gid: 0,
      user: 'root',
      uids: { real: 0, effective: 0, saved: 0 },
      username: 'root',
      gids: { real: 5, effective: 0, saved: 0 },
      groupname: 'audio',
      age: 10,
    },
    {
      pid: 20,
      comm: 'a-long-name-of-',
      cmdline: ['a-long-name-of-15'],
      name: 'a-long-name-of-15',
      state: 'Z',
      uid: 0,
      gid: 0,
      user: 'root',
      uids: { real: 1000, effective: 0, saved: 0 },
      username: 'ann',
      gids: { real: 5, effective: 0, saved: 0 },
      groupname: 'audio',
      age: 10,
    },
  ]);
  expect([refused, lost]).toEqual([0, 0]);
});

test('only the pids that were named, and those that are gone disappear', async () => {
  const { records, lost } = await all(machine, ['comm'], { pids: [20, 99] });
  expect(records.map(({ pid }) => pid)).toEqual([20]);
  expect(lost).toBe(0);
});

test('a row for each thread, with the number of its process', async () => {
  const { records } = await all(machine, ['comm', 'cpuClock'], { threads: true });
  expect(records.map(({ pid, tid, comm, cpuClock }) => [pid, tid, comm, cpuClock])).toEqual([
    [1, 1, 'init', 2],
    [20, 20, 'a-long-name-of-', 2],
    [20, 21, 'second', 0.5],
  ]);
});

test('what is refused is null and counted once a process; what a process cannot have is not (psutil #503, #2284; #280, #883, #1264, #1407)', async () => {
  const { records, refused } = await all(machine, ['environ', 'exe', 'numFds']);
  expect(records).toEqual([
    { pid: 1, environ: {}, exe: null, numFds: null },
    { pid: 20, environ: null, exe: null, numFds: null },
  ]);
  expect(refused).toBe(1);
});

test('a process whose directory refuses us is there all the same', async () => {
  const { records, refused } = await all({ ...machine, 'proc/7': new Error('EPERM') }, [
    'name',
    'user',
    'rss',
    'username',
  ]);
  expect(records[1]).toEqual({
    pid: 7,
    comm: null,
    cmdline: null,
    name: null,
    uid: null,
    gid: null,
    user: null,
    rss: null,
    uids: null,
    username: null,
  });
  expect(refused).toBe(1);
});

describe.each(['EMFILE', 'ENFILE', 'ENOMEM', 'EIO'])('%s', (code) => {
  test('of one file or of the directory loses the row, which is told', async () => {
    const broken = { ...machine, 'proc/7': new Error(code), 'proc/20/cmdline': new Error(code) };
    const { records, lost, lostCode } = await all(broken, ['name']);
    expect(records.map(({ pid }) => pid)).toEqual([1]);
    expect([lost, lostCode]).toEqual([2, code]);
  });

  test('of a list of threads is told', async () => {
    const broken = { ...machine, 'proc/30/stat': stat(30, 'x'), 'proc/30/task': new Error(code) };
    const { records, lost, lostCode } = await all(broken, ['comm'], { threads: true });
    expect(records).toHaveLength(3);
    expect([lost, lostCode]).toEqual([1, code]);
  });

  test('of what the figures need to know of the machine loses all rows that need it', async () => {
    const { records, lost, lostCode } = await all({ ...machine, 'proc/uptime': new Error(code) }, ['age']);
    expect([records.length, lost, lostCode]).toEqual([0, 2, code]);
  });
});

test('a path too long to be told is unknown, and loses no row (psutil #1940)', async () => {
  const { records, lost } = await all({ ...machine, 'proc/1/exe': new Error('ENAMETOOLONG') }, ['exe', 'comm'], {
    pids: [1],
  });
  expect(records).toEqual([{ pid: 1, comm: 'init', exe: null }]);
  expect(lost).toBe(0);
});

test('long texts are cut where that was asked for, but no listing and no short file', async () => {
  const fds = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`proc/1/fd/${1000 + i}@`, '/x']));
  const long = { ...machine, ...fds, 'proc/1/cmdline': 'x'.repeat(200_000) };
  const [record] = (await all(long, ['cmdline', 'comm'], { pids: [1], limit: 100_000 })).records;
  expect(record!.cmdline![0]).toHaveLength(100_001);
  expect((await all(long, ['numFds', 'comm'], { pids: [1], limit: 10 })).records).toEqual([
    { pid: 1, comm: 'init', numFds: 300 },
  ]);
});

describe('one process', () => {
  const read = (pid: number, figures: Figure[], contents = machine): ReturnType<typeof readProcess> =>
    readProcess(filesOf(contents), pid, new Set(figures));

  test('says why a figure is missing, also of one that is made of others', () => {
    expect(read(20, ['environ', 'exe']).missing).toEqual(
      new Map([
        ['environ', 'EACCES'],
        ['exe', 'ENOENT'],
      ]),
    );
    const refused = { ...machine, 'proc/20/stat': new Error('EPERM'), 'proc/20/status': new Error('EPERM') };
    const { record, missing } = read(20, ['name', 'username'], refused);
    expect([...missing]).toEqual([
      ['comm', 'EPERM'],
      ['uids', 'EPERM'],
      ['name', 'EPERM'],
      ['username', 'EPERM'],
    ]);
    expect(record).toMatchObject({ comm: null, name: null, uids: null });
  });

  test('that is missing, refused or out of reach', () => {
    expect(() => read(99, ['comm'])).toThrow(NoSuchProcess);
    const out = { ...machine, 'proc/7': new Error('EMFILE') };
    expect(() => read(7, ['comm'], out)).toThrow('process 7 could not be read (EMFILE)');
  });

  test('is denied as a whole only by what is asked of it', () => {
    expect(AccessDenied.name).toBe('AccessDenied');
    expect(read(7, ['comm'], { ...machine, 'proc/7': new Error('EACCES') }).missing).toEqual(
      new Map([['comm', 'EACCES']]),
    );
  });
});
