import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lineTails } from '../../packages/core/src/platform/linux/line-tails.js';
import { run } from '../run.js';
import { setpriv, strace } from '../works.js';
import { WHOLE, injecting, native, readOne, runWithAddon, textOf } from './addon.js';

const root = mkdtempSync(join(tmpdir(), 'sysu-files-'));
let sleeper: ChildProcess;
let pid: string;

beforeAll(async () => {
  sleeper = spawn('sleep', ['1000'], { stdio: 'ignore', env: { PLANTED: 'yes' } });
  await once(sleeper, 'spawn');
  pid = String(sleeper.pid);
});
afterAll(() => {
  sleeper.kill();
  rmSync(root, { recursive: true });
});

/** A file below a directory of our own. */
function plant(directory: string, name: string, content: string): void {
  mkdirSync(join(root, directory), { recursive: true });
  writeFileSync(join(root, directory, name), content);
}

describe('a process', () => {
  test('is read file by file, link and directory', async () => {
    const names = ['stat', 'cmdline', 'environ', 'exe@', 'fd/', 'ns/mnt@'];
    const batch = await native.readFiles('/proc', pid, names, WHOLE, false);
    expect(batch.count).toBe(1);
    expect([...batch.states]).toEqual([0]);
    const [stat, cmdline, environ, exe, fd, namespace] = names.map((_, j) => textOf(batch, 0, j, names.length));
    expect(stat).toBe(readFileSync(`/proc/${pid}/stat`, 'latin1'));
    expect(cmdline).toBe(['sleep', '1000', ''].join('\0'));
    expect(environ).toBe('PLANTED=yes\0');
    expect(exe).toMatch(/\/(sleep|coreutils)$/);
    expect(String(fd).split('\0').sort()).toEqual(readdirSync(`/proc/${pid}/fd`).sort());
    expect(namespace).toMatch(/^mnt:\[\d+\]$/);
  });

  test('is read alike now and on the pool', async () => {
    const names = ['cmdline', 'exe@', 'nothing'];
    const now = native.readFilesNow('/proc', [pid, '1', '999999999'].join('\0'), names, 4, false);
    expect(await native.readFiles('/proc', [pid, '1', '999999999'].join('\0'), names, 4, false)).toEqual(now);
  });

  test('has files of many records, which are read whole', () => {
    // How much of it is shared moves with what others map.
    const still = (text: string): string => text.replaceAll(/\d+ kB$/gm, '');
    const maps = still(readFileSync(`/proc/${pid}/smaps`, 'latin1'));
    expect(maps.length).toBeGreaterThan(3 * 4096);
    expect(still(String(readOne('/proc', pid, 'smaps*')))).toBe(maps);
  });

  test('has of its maps what follows the third space, each different one once', () => {
    const maps = readFileSync(`/proc/${pid}/maps`);
    expect(readOne('/proc', pid, 'maps*-')).toBe(lineTails(maps).toString('latin1'));
    plant('lines', 'less', 'nonsense\na b \n\n1 2 3 cut');
    expect(readOne(root, 'lines', 'less*-')).toBe('nonsense\na b \n\ncut');
    plant('lines', 'empty', '');
    expect(readOne(root, 'lines', 'empty*-')).toBe('');
    expect(readOne(root, 'lines', 'nothing*-')).toBe(-2);
    plant('lines', 'long', `1 2 3 ${'x'.repeat(20_000)}\n`.repeat(3));
    expect(readOne(root, 'lines', 'long*-')).toBe(`${'x'.repeat(20_000)}\n`);
    expect(readOne(root, 'lines', 'long*-', 9)).toBe('xxxx');
  });

  test.runIf(setpriv)('belongs to whom its directory belongs', async () => {
    const user = 4242424242;
    const { stdout } = await runWithAddon(
      `const { owners } = native.readFilesNow('/proc', String(process.pid), [], 0, false);
       console.log(JSON.stringify([...owners]));`,
      ['setpriv', `--reuid=${user}`, '--regid=65534', '--clear-groups', '--'],
    );
    expect(JSON.parse(stdout)).toEqual([user, 65534]);
  });

  test('has its CPU clock read together with the monotonic clock', () => {
    const before = native.monotonic();
    const { user, system } = process.cpuUsage();
    const batch = native.readFilesNow(
      '/proc',
      [String(process.pid), `${process.pid}/task/${process.pid}`].join('\0'),
      [],
      0,
      true,
    );
    expect(batch.clocks[0]! - (user + system) / 1e6).toBeGreaterThanOrEqual(0);
    expect(batch.clocks[0]! - (user + system) / 1e6).toBeLessThan(1);
    expect(batch.clocks[1]).toBeGreaterThanOrEqual(batch.clocks[0]!);
    expect(batch.times[0]).toBeGreaterThanOrEqual(before);
    expect(batch.times[0]).toBeLessThanOrEqual(native.monotonic());
  });

  test('has no clock when none was asked for', () => {
    const batch = native.readFilesNow('/proc', pid, ['stat'], WHOLE, false);
    expect([batch.clocks[0], batch.times[0]]).toEqual([NaN, 0]);
  });
});

describe('what is not there', () => {
  test('is a process that never was: the directory cannot be opened', () => {
    const batch = native.readFilesNow('/proc', ['999999999', pid].join('\0'), ['stat', 'exe@'], WHOLE, true);
    expect([...batch.states]).toEqual([2, 0]);
    expect([...batch.slots.subarray(0, 4)]).toEqual([0, -2, 0, -2]);
    expect(batch.clocks[0]).toBeNaN();
    expect(batch.count).toBe(2);
  });

  test('is a file that a living process lacks (psutil #1014, #1021, #2418, #2514)', () => {
    const batch = native.readFilesNow('/proc', pid, ['stat', 'nothing', 'fd/9'], WHOLE, false);
    expect(batch.states[0]).toBe(0);
    expect([textOf(batch, 0, 1, 3), textOf(batch, 0, 2, 3)]).toEqual([-2, -2]);
  });

  test.runIf(strace)('is a process that died while it was read', async () => {
    // The last look at `stat` is what tells the two apart, by faccessat or faccessat2: here it finds nothing either.
    const code = `const { states } = native.readFilesNow('/proc', '1', ['nothing'], 100, false);
      console.log(states[0]);`;
    const { stdout } = await runWithAddon(code, injecting('/^faccessat:error=ESRCH'));
    expect(stdout).toBe('3\n');
  });

  test('is a root: the promise is rejected, the call throws', async () => {
    const missing = expect.objectContaining({ code: 'ENOENT', errno: 2, syscall: 'openat' });
    await expect(native.readFiles('/nowhere', '1', ['stat'], WHOLE, false)).rejects.toEqual(missing);
    expect(() => native.readFilesNow('/nowhere', '1', ['stat'], WHOLE, false)).toThrow(missing);
  });

  test.runIf(setpriv)('is refused to another user, and said so file by file', async () => {
    const code = `const { states, slots } = native.readFilesNow('/proc', '${pid}', ['stat', 'environ', 'exe@', 'fd/'], 4096, false);
      console.log(JSON.stringify([states[0], slots[1] > 0, slots[3], slots[5], slots[7]]));`;
    const { stdout } = await runWithAddon(code, ['setpriv', '--reuid=65534', '--clear-groups', '--']);
    expect(JSON.parse(stdout)).toEqual([0, true, -13, -13, -13]);
  });

  test('is a descriptor left for it', async () => {
    // With all descriptors taken but one, the root takes the last; with two the directory, with three its file.
    const code = `const fs = require('node:fs');
      const taken = [];
      try { for (;;) taken.push(fs.openSync('/dev/null')); } catch {}
      const results = [];
      for (let i = 0; i < 4; i++) {
        try {
          const { states, slots } = native.readFilesNow('/proc', '1', ['stat'], 4096, false);
          results.push([states[0], Math.min(slots[1], 0)]);
        } catch (error) {
          results.push(error.code);
        }
        fs.closeSync(taken.pop());
      }
      console.log(JSON.stringify(results));`;
    const { stdout } = await runWithAddon(code, ['prlimit', '--nofile=64', '--']);
    expect(JSON.parse(stdout)).toEqual(['EMFILE', [24, -24], [0, -24], [0, 0]]);
  });
});

describe('the limit', () => {
  test.each([
    [10, '0123456789'],
    [9, '0123456789'],
    [8, '012345678'],
    [0, '0'],
  ])('of %i bytes gives %s of a file of ten', (limit, expected) => {
    plant('limit', 'ten', '0123456789');
    expect(readOne(root, 'limit', 'ten', limit)).toBe(expected);
  });

  test('cuts links and directories too', () => {
    plant('cut/folder', 'abcdef', '');
    symlinkSync('0123456789', join(root, 'cut/link'));
    expect(readOne(root, 'cut', 'link@', 3)).toBe('0123');
    expect(readOne(root, 'cut', 'folder/', 3)).toBe('abcd');
  });

  test('counts for each file, not for all together', () => {
    plant('each', 'a', 'aaaa');
    plant('each', 'b', 'bbbb');
    const batch = native.readFilesNow(root, 'each', ['a', 'b'], 2, false);
    expect([textOf(batch, 0, 0, 2), textOf(batch, 0, 1, 2)]).toEqual(['aaa', 'bbb']);
  });

  test('may be longer than any buffer at the start (psutil #639, #708, #2050)', () => {
    const long = Buffer.alloc(3_000_000, 'long line\n').toString();
    plant('long', 'file', long);
    expect(readOne(root, 'long', 'file', 4_000_000)).toBe(long);
  });
});

test('a batch ends with the directory that takes it past 4 MiB', async () => {
  const directories = ['a', 'b', 'c', 'd'];
  for (const directory of directories) plant(`full/${directory}`, 'file', directory.repeat(3 << 20));
  const batch = await native.readFiles(join(root, 'full'), directories.join('\0'), ['file'], 4 << 20, false);
  expect(batch.count).toBe(2);
  expect([batch.bytes.length, batch.slots.length, batch.states.length, batch.owners.length]).toEqual([
    6 << 20,
    4,
    2,
    4,
  ]);
  const rest = await native.readFiles(
    join(root, 'full'),
    directories.slice(batch.count).join('\0'),
    ['file'],
    4 << 20,
    false,
  );
  expect(textOf(rest, 1, 0, 1)).toBe('d'.repeat(3 << 20));
});

test('names in a directory come joined by NUL, all of them', () => {
  const names = Array.from({ length: 2000 }, (_, i) => `entry-${i}`);
  for (const name of names) plant('entries', name, '');
  expect(
    String(readOne(root, '.', 'entries/'))
      .split('\0')
      .sort(),
  ).toEqual(readdirSync(join(root, 'entries')).sort());
  plant('empty', 'file', '');
  rmSync(join(root, 'empty/file'));
  expect(readOne(root, '.', 'empty/')).toBe('');
});

describe('nothing outside is reached', () => {
  const ELOOP = -40;
  test.each([
    [pid, 'exe', ELOOP],
    [pid, 'cwd/etc/passwd', ELOOP],
    [pid, 'root/etc/', ELOOP],
    [pid, 'fd/0', ELOOP],
    ['self', 'stat', -20],
  ])('through the links of a process (%#)', (directory, name, expected) => {
    expect(readOne('/proc', directory ?? pid, name)).toBe(expected);
  });

  test.each(['/etc', '..', '1/../..', '1//2', '\0', '1/', './1'])('by the directory %j', (directory) => {
    expect(() => native.readFilesNow('/proc', directory, ['stat'], WHOLE, false)).toThrow(RangeError);
  });

  test.each(['/etc/passwd', '../stat', 'task/../../stat', '', '/', '@'])('by the name %j', (name) => {
    expect(() => native.readFilesNow('/proc', '1', [name], WHOLE, false)).toThrow(RangeError);
  });

  test.runIf(strace)('on kernels without openat2 either', async () => {
    const code = `const read = (name) => native.readFilesNow('/proc', '${pid}/task/${pid}', [name], 4096, false);
      const followed = read('cwd/etc/passwd');
      console.log(JSON.stringify([read('ns/mnt@').slots[1] > 0, read('net/dev').slots[1] > 0, followed.slots[1]]));`;
    const { stdout } = await runWithAddon(code, injecting('openat2:error=ENOSYS'));
    expect(JSON.parse(stdout)).toEqual([true, true, -20]);
  });

  test('and nobody is waited for: a FIFO without a writer is at its end', async () => {
    mkdirSync(join(root, 'pipes'));
    await run('mkfifo', [join(root, 'pipes/fifo')]);
    expect(readOne(root, 'pipes', 'fifo')).toBe(-29); // ESPIPE: it has no beginning to read from
  });
});

describe.runIf(strace)('a read that fails', () => {
  const readUnder = async (fault: string): Promise<number> => {
    const code = `console.log(native.readFilesNow('/proc', '1', ['stat*'], 4096, false).slots[1]);`;
    return Number((await runWithAddon(code, injecting(`pread64:${fault}`, '-P', '/proc/1/stat'))).stdout);
  };

  test('is an errno in the slot, and nothing of the file is left', async () => {
    expect(await readUnder('error=EIO:when=2')).toBe(-5);
  });

  test('is not made where the one before returned less than was asked for, which is the end of a single record', async () => {
    const code = `console.log(native.readFilesNow('/proc', '1', ['stat'], 4096, false).slots[1]);`;
    const { stdout } = await runWithAddon(code, injecting('pread64:error=EIO:when=2', '-P', '/proc/1/stat'));
    expect(Number(stdout)).toBeGreaterThan(100);
  });

  test('is made again when it was a signal', async () => {
    expect(await readUnder('error=EINTR:when=1')).toBeGreaterThan(100);
  });
});

test('paths are bytes: what is not UTF-8 in them stands as U+DC80 to U+DCFF', () => {
  mkdirSync(Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xff, 0xc3, 0xa9])]));
  expect(native.listIdsNow(`${root}/\udcffé`).errno).toBe(0);
  const batch = native.readFilesNow(root, '.', ['\udcff\udcc3\udca9/', '\ud800/'], WHOLE, false);
  expect([textOf(batch, 0, 0, 2), textOf(batch, 0, 1, 2)]).toEqual(['', -2]);
});
