import { hostname, tmpdir, userInfo } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSystem } from '../../packages/core/src/system.js';
import type { Process } from '../../packages/core/src/process.js';
import { Child } from './child.js';
import { hostProcess } from './host.js';
import { isWindows } from './on-windows.js';

describe.skipIf(!isWindows)('a process on Windows', () => {
  const system = createSystem();
  let child: Child;
  let process: Process;

  beforeAll(async () => {
    child = new Child();
    await child.beating();
    process = system.process(child.pid);
  });
  afterAll(() => child[Symbol.asyncDispose]());

  test('is in the table of all, with its name, its parent and its session', async () => {
    const rows = await system.processes(['pid', 'ppid', 'name', 'session', 'threads', 'started']);
    expect(rows.find(({ pid }) => pid === child.pid)).toMatchObject({
      ppid: globalThis.process.pid,
      name: basename(globalThis.process.execPath),
      session: system.process().session(),
      threads: process.numThreads(),
      started: process.createTime(),
    });
  });

  test('is asked for its command line, folder and environment, letter by letter', () => {
    expect(process.cmdline().slice(1)).toEqual(child.words);
    expect(process.cwd()!.toLowerCase()).toBe(child.folder.toLowerCase());
    expect(process.environ()).toMatchObject({ SYSU_PLACE: 'Ærø = "x"', PATH: globalThis.process.env['PATH'] });
  });

  test('is asked for its program and its user', async () => {
    expect(process.exe()!.toLowerCase()).toBe(globalThis.process.execPath.toLowerCase());
    expect((await process.username()).toLowerCase()).toBe(`${hostname()}\\${userInfo().username}`.toLowerCase());
  });

  test('has threads by number, each of which leads back to it', async () => {
    const threads = await process.threads();
    expect(threads.length).toBe(process.numThreads());
    for (const { id } of threads) expect(system.processOfThread(id).pid).toBe(child.pid);
  });

  test('has memory, of which there was never more than at the most', () => {
    const { rss, vms, peakRss, peakVms } = process.memoryInfoEx();
    expect(rss).toBeGreaterThan(5e7);
    expect(vms).toBeGreaterThan(5e7);
    expect(peakRss!).toBeGreaterThanOrEqual(rss);
    expect(peakVms!).toBeGreaterThanOrEqual(vms);
  });

  test('has its program and the libraries of Windows mapped', async () => {
    const maps = await process.memoryMaps({ grouped: false });
    const paths = new Set(maps.map(({ path }) => path.toLowerCase()));
    expect(paths).toContain(globalThis.process.execPath.toLowerCase());
    expect([...paths].some((path) => path.endsWith('\\ntdll.dll'))).toBe(true);
    expect(maps.some(({ perms }) => perms === 'rw-p')).toBe(true);
  });

  test('has a file open, found by its handle', async () => {
    const [file, ...others] = (await process.openFiles()).filter(({ path }) => path.endsWith('open.txt'));
    expect(others).toEqual([]);
    expect(file).toMatchObject({ mode: 'w', position: null });
    expect(file!.path.toLowerCase()).toBe(join(child.folder, 'open.txt').toLowerCase());
  });

  test('is a child of ours', async () => {
    const children = await system.process().children();
    expect(children.map(({ pid }) => pid)).toContain(child.pid);
    expect(process.parent()?.pid).toBe(globalThis.process.pid);
  });

  test('is known by its pid and the time of its creation', () => {
    expect(process.identity).toBe('weak');
    expect(process.key).toBe(system.process(child.pid).key);
    expect(system.pidExists(child.pid)).toBe(true);
    expect(system.pidExists(3)).toBe(false);
    expect(() => system.process(3)).toThrow(expect.objectContaining({ code: 'ESRCH', pid: 3 }) as Error);
  });

  describe('as the kernel below Wine has it', () => {
    const ofHost = (): NonNullable<ReturnType<typeof hostProcess>> | null => hostProcess(child.words[2]!);

    test('began then, and has as many threads', ({ skip }) => {
      const host = ofHost() ?? skip('no kernel below is seen');
      expect(Math.abs(process.createTime()! - host.started)).toBeLessThan(2);
      expect(process.numThreads()).toBe(host.threads);
    });

    test('has used the same CPU time, and as much memory', ({ skip }) => {
      process.suspend();
      try {
        const host = ofHost() ?? skip('no kernel below is seen');
        const { user, system: inKernel } = process.cpuTimes();
        expect(Math.abs(user - host.userTime)).toBeLessThan(0.1);
        expect(Math.abs(inKernel - host.systemTime)).toBeLessThan(0.1);
        expect(Math.abs(process.memoryInfo().rss - host.rss) / host.rss).toBeLessThan(0.1);
      } finally {
        process.resume();
      }
    });
  });
});

describe.skipIf(!isWindows)('our own process on Windows', () => {
  test('is told as Node.js tells it', () => {
    const own = createSystem().process();
    expect(own.pid).toBe(globalThis.process.pid);
    expect(own.ppid()).toBe(globalThis.process.ppid);
    expect(own.cwd()!.toLowerCase()).toBe(globalThis.process.cwd().toLowerCase());
    expect(own.cmdline()).toHaveLength(globalThis.process.argv.length + globalThis.process.execArgv.length);
    expect(tmpdir()).toBe(own.environ()['TEMP']);
  });
});
