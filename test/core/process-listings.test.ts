import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { constants, mkdtempSync, readFileSync, realpathSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSystem, Process, Unsupported, ZombieProcess } from '@sysu/core';
import type { Attribute } from '@sysu/core';
import { attributeNames } from '../../packages/core/src/attributes.js';
import { program } from '../faults/program.js';
import { Planted } from '../planted.js';
import { run } from '../run.js';
import { setpriv } from '../works.js';

const planted = new Planted();
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sysu-listings-')));
const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});
afterAll(() => {
  planted.end();
  rmSync(folder, { recursive: true });
});

/** A process that holds what the shell has opened for it; it has opened all when this resolves. */
async function holding(redirections: string, ...args: string[]): Promise<Process> {
  const script = `exec ${redirections}; echo; read line`;
  const child = spawn('bash', ['-c', script, 'bash', ...args], { stdio: ['pipe', 'pipe', 'ignore'], cwd: folder });
  started.push(child);
  await once(child.stdout, 'data');
  return new Process(child.pid);
}

describe('openFiles', () => {
  test('are regular files, with position, mode and flags', async () => {
    writeFileSync(join(folder, 'a'), '0123456789');
    const process = await holding('5<a 6>b 7>>a 8<>a 9</dev/null 10</proc 11< <(:); read -n 4 x <&5');
    const files = await process.openFiles();
    expect(files.map(({ flags: _flags, ...file }) => file)).toEqual([
      { path: join(folder, 'a'), fd: 5, position: 4, mode: 'r', deleted: false },
      { path: join(folder, 'b'), fd: 6, position: 0, mode: 'w', deleted: false },
      { path: join(folder, 'a'), fd: 7, position: 0, mode: 'a', deleted: false },
      { path: join(folder, 'a'), fd: 8, position: 0, mode: 'r+', deleted: false },
    ]);
    const { O_WRONLY, O_RDWR, O_APPEND } = constants;
    expect(files[2]!.flags! & (O_WRONLY | O_RDWR | O_APPEND)).toBe(O_WRONLY | O_APPEND);
  });

  // psutil takes the mark for part of a name only if there is such a file: see its issue 759.
  test('tell a file that was deleted from one whose name says so (psutil #759)', async () => {
    for (const name of ['gone', 'here (deleted)']) writeFileSync(join(folder, name), '');
    const process = await holding("5<gone 6<'here (deleted)'");
    unlinkSync(join(folder, 'gone'));
    expect((await process.openFiles()).map(({ path, deleted }) => ({ path, deleted }))).toEqual([
      { path: join(folder, 'gone'), deleted: true },
      { path: join(folder, 'here (deleted)'), deleted: false },
    ]);
  });

  test('may have any name', async () => {
    const name = Buffer.concat([Buffer.from(join(folder, 'a\n\x1b[2J ')), Buffer.from([0xff])]);
    writeFileSync(name, '');
    const process = await holding('5<"$(printf "a\\n\\033[2J \\377")"');
    expect((await process.openFiles()).map(({ path }) => path)).toEqual([`${join(folder, 'a\n\x1b[2J ')}\udcff`]);
  });

  test('are many', async () => {
    const process = await holding('5<a; for i in {1..2500}; do exec {fd}<a; done');
    const files = await process.openFiles();
    expect(files).toHaveLength(2501);
    expect(files.every((file, i) => i === 0 || file.fd > files[i - 1]!.fd)).toBe(true);
  });

  test('are none of a zombie', async () => {
    expect(await new Process(await planted.zombie()).openFiles()).toEqual([]);
  });
});

describe('memoryMaps', () => {
  test('are those that the kernel lists, one by one or by file', async () => {
    const process = await holding('5<a');
    const each = await process.memoryMaps({ grouped: false });
    const listed = readFileSync(`/proc/${process.pid}/maps`, 'utf8').trim().split('\n');
    expect(each.map(({ addr, perms }) => `${addr} ${perms}`)).toEqual(
      listed.map((line) => line.split(' ').slice(0, 2).join(' ')),
    );
    const grouped = await process.memoryMaps();
    expect(grouped.map(({ path }) => path)).toEqual([...new Set(each.map(({ path }) => path))]);
    for (const figure of ['rss', 'size', 'privateDirty', 'sharedClean', 'anonymous'] as const) {
      const sum = (maps: readonly { [F in typeof figure]: number | null }[]): number =>
        maps.reduce((total, map) => total + map[figure]!, 0);
      expect(sum(grouped), figure).toBe(sum(each));
    }
    expect(each.map(({ path }) => path)).toEqual(expect.arrayContaining(['[heap]', '[stack]', '[vdso]']));
  });

  test('have none of a zombie', async () => {
    const zombie = new Process(await planted.zombie());
    const error: unknown = await zombie.memoryMaps().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ZombieProcess);
    expect(error).toMatchObject({ pid: zombie.pid, ppid: zombie.ppid() });
  });
});

describe('memory', () => {
  let process: Process;
  beforeEach(async () => void (process = new Process(await planted.stopped())));

  test('in full is info and footprint', async () => {
    const full = await process.memoryFullInfo();
    expect(Object.keys(full)).toEqual('rss vms shared text lib data dirty uss pss swap'.split(' '));
    expect(full).toMatchObject(process.memoryInfo());
    expect(full.uss).toBe((await process.memoryFootprint()).uss);
  });

  test('is what the mappings add up to', async () => {
    const maps = await process.memoryMaps();
    const privates = maps.reduce((sum, { privateClean, privateDirty }) => sum + privateClean! + privateDirty!, 0);
    expect((await process.memoryFootprint()).uss).toBe(privates);
  });

  test('of any kind has a share in percent', async () => {
    const { total } = createSystem().virtualMemory();
    const { rss, vms, data } = process.memoryInfo();
    expect(process.memoryPercent()).toBeCloseTo((rss / total) * 100, 12);
    expect(process.memoryPercent('vms')).toBeCloseTo((vms / total) * 100, 12);
    expect(process.memoryPercent('data')).toBeCloseTo((data / total) * 100, 12);
    expect(process.memoryPercent('peakRss')).toBeGreaterThanOrEqual(process.memoryPercent()!);
    // Others that start or end map the same libraries, and what was unique in them is so no more, or is again.
    await vi.waitFor(async () => {
      const { uss } = await process.memoryFootprint();
      expect(await process.memoryPercent('uss')).toBeCloseTo((uss / total) * 100, 12);
    });
    expect(await process.memoryPercent('pss')).toBeGreaterThan(0);
    expect(() => process.memoryPercent('nothing' as 'rss')).toThrow('unknown kind of memory "nothing"');
  });
});

describe('asDict', () => {
  test('has every attribute, also those that are promised, sorted', async () => {
    const all = await new Process().asDict();
    expect(Object.keys(all)).toEqual([...Process.attrs].toSorted((a, b) => (a < b ? -1 : 1)));
    expect(new Set(attributeNames)).toEqual(Process.attrs);
    expect(all.threads!.length).toBeGreaterThan(1);
    expect(all.memoryMaps!.length).toBeGreaterThan(10);
    expect(all.cpuAffinity!.length).toBeGreaterThan(0);
  });

  test('has null for what a zombie or a system lacks, but for that it was asked by name', async () => {
    const zombie = new Process(await planted.zombie());
    expect(await zombie.asDict(['memoryMaps', 'exe', 'status'])).toEqual({
      memoryMaps: null,
      exe: null,
      status: 'zombie',
    });
    const other = createSystem({ root: '/proc/self/root' }).process(zombie.pid);
    expect((await other.asDict()).ionice).toBeNull();
    await expect(other.asDict(['ionice'])).rejects.toThrow(Unsupported);
  });

  test('is what processIter reads ahead', async () => {
    const attrs: Attribute[] = ['ionice', 'threads', 'openFiles', 'nice'];
    for await (const process of createSystem().processIter({ attrs })) {
      if (process.pid !== globalThis.process.pid) continue;
      const threads = await process.threads();
      expect(await process.threads()).toBe(threads);
      expect(process.ionice()).toBe(process.ionice());
      return;
    }
    expect.unreachable();
  });
});

test.runIf(setpriv)('where the program is refused, the first argument stands for it if it can', async () => {
  const pids: number[] = [];
  for (const name of ['/bin/sleep', 'sleep', '/etc/passwd', '/bin', '/nowhere/sleep', '/bin/sleep ']) {
    const child = spawn('bash', ['-c', 'exec -a "$1" sleep 1000', 'bash', name], { stdio: 'ignore' });
    started.push(child);
    await once(child, 'spawn');
    pids.push(child.pid!);
  }
  for (const pid of pids) {
    while (!readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('sleep')) await new Promise(setImmediate);
  }
  const nobody = ['--reuid=65534', '--regid=65534', '--clear-groups'];
  const args = [...nobody, process.execPath, program('exe-guesses.ts'), ...pids.map(String)];
  const { stdout, stderr } = await run('setpriv', args);
  expect(stderr).toBe('');
  const denied = ['AccessDenied', null];
  expect(JSON.parse(stdout)).toEqual([['/bin/sleep', '/bin/sleep'], denied, denied, denied, denied, denied]);
});
