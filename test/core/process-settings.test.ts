import { execFileSync } from 'node:child_process';
import { getPriority } from 'node:os';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  AccessDenied,
  createSystem,
  IOPRIO_CLASS_BE,
  IOPRIO_CLASS_IDLE,
  IOPRIO_CLASS_NONE,
  NoSuchProcess,
  Process,
  RLIM_INFINITY,
  RLIMIT_CORE,
  RLIMIT_LOCKS,
  RLIMIT_NOFILE,
  RLIMIT_SWAP,
  Unsupported,
} from '@sysu/core';
import { Planted } from '../planted.js';
import { run } from '../run.js';
import { program } from '../faults/program.js';
import { setpriv } from '../works.js';
import { FakeMachine } from './fake-machine.js';

const planted = new Planted();
let process: Process;
beforeEach(async () => void (process = new Process(await planted.sleeper())));
afterEach(() => planted.end());
afterAll(() => planted.end());

function said(command: string, ...args: string[]): string {
  return execFileSync(command, [...args, String(process.pid)], { encoding: 'utf8' }).trim();
}

describe('nice', () => {
  test('is read and set', () => {
    process.nice(7);
    expect([process.nice(), getPriority(process.pid)]).toEqual([7, 7]);
    process.nice(-3);
    expect(process.nice()).toBe(-3);
  });

  test('takes the nearest there is', () => {
    process.nice(100);
    expect(process.nice()).toBe(19);
    process.nice(-100);
    expect(process.nice()).toBe(-20);
  });

  test.each([1.5, Number.NaN, Infinity])('%d is none', (value) => {
    expect(() => process.nice(value)).toThrow(RangeError);
  });

  test('a oneshot does not keep what was set in it', () => {
    process.oneshot(() => {
      expect(process.nice()).toBe(0);
      process.nice(4);
      expect(process.nice()).toBe(4);
    });
  });
});

describe('ionice', () => {
  test('is a class and a level, 0 if none is given', () => {
    expect(process.ionice()).toMatchObject({ ioclass: IOPRIO_CLASS_NONE });
    process.ionice(IOPRIO_CLASS_BE, 5);
    expect(process.ionice()).toEqual({ ioclass: IOPRIO_CLASS_BE, value: 5 });
    expect(said('ionice', '-p')).toBe('best-effort: prio 5');
    process.ionice(IOPRIO_CLASS_BE);
    expect(process.ionice()).toEqual({ ioclass: IOPRIO_CLASS_BE, value: 0 });
    process.ionice(IOPRIO_CLASS_IDLE);
    expect(process.ionice().ioclass).toBe(IOPRIO_CLASS_IDLE);
    expect(said('ionice', '-p')).toBe('idle');
  });

  test('a class without levels takes none, and the others eight', () => {
    for (const ioclass of [IOPRIO_CLASS_IDLE, IOPRIO_CLASS_NONE]) {
      expect(() => process.ionice(ioclass, 1)).toThrow(`value must be from 0 to 0 in I/O class ${ioclass}, not 1`);
      process.ionice(ioclass, 0);
    }
    for (const value of [8, -1, 1.5]) expect(() => process.ionice(IOPRIO_CLASS_BE, value)).toThrow(RangeError);
    for (const ioclass of [4, -1, 0.5]) expect(() => process.ionice(ioclass)).toThrow(RangeError);
  });

  test('a level takes a class', () => {
    expect(() => process.ionice(undefined as unknown as number, 3)).toThrow('a value takes a class');
  });
});

describe('rlimit', () => {
  test('is a soft and a hard limit', () => {
    process.rlimit(RLIMIT_NOFILE, [128, 256]);
    expect(process.rlimit(RLIMIT_NOFILE)).toEqual([128, 256]);
    expect(said('prlimit', '--nofile', '--raw', '--noheadings', '-o', 'SOFT,HARD', '-p')).toBe('128 256');
  });

  test('none is Infinity', () => {
    // The kernel heeds this limit no more, so that no machine lowers it.
    process.rlimit(RLIMIT_LOCKS, [1024, RLIM_INFINITY]);
    expect(process.rlimit(RLIMIT_LOCKS)).toEqual([1024, Infinity]);
  });

  test.each([-1, 16, 1.5, RLIMIT_SWAP])('%d is no resource here', (resource) => {
    expect(() => process.rlimit(resource)).toThrow(RangeError);
    expect(() => process.rlimit(resource, [0, 0])).toThrow(RangeError);
  });

  test('what is no pair of limits is refused', () => {
    expect(() => process.rlimit(RLIMIT_CORE, [2, 1])).toThrow('the soft limit 2 exceeds the hard limit 1');
    expect(() => process.rlimit(RLIMIT_CORE, [-1, -1])).toThrow(RangeError);
    expect(() => process.rlimit(RLIMIT_CORE, [1] as unknown as [number, number])).toThrow(TypeError);
  });
});

describe('cpuAffinity', () => {
  const all = new Process().cpuAffinity();

  test('is a set of CPUs, of which order and repetition are no matter', () => {
    process.cpuAffinity([all[0]!]);
    expect(process.cpuAffinity()).toEqual([all[0]]);
    process.cpuAffinity(new Set([...all, ...all].toReversed()));
    expect(process.cpuAffinity()).toEqual(all);
  });

  // psutil takes for all what the process has already, or every CPU of the machine: see its issues 956 and 2254.
  test('none stands for all, also for one that has only one (psutil #956)', () => {
    process.cpuAffinity([all.at(-1)!]);
    process.cpuAffinity([]);
    expect(process.cpuAffinity()).toEqual(all);
  });

  test.each([[[0, 4096]], [[1e9]], [[-1]], [[0.5]]])('%j names a CPU that is not there', (cpus) => {
    expect(() => process.cpuAffinity(cpus)).toThrow(/^no CPU .* is online; there are /);
    expect(process.cpuAffinity()).toEqual(all);
  });
});

test('one that has ended has nothing to set', async () => {
  planted.end();
  await vi.waitFor(() => expect(process.isRunning()).toBe(false));
  for (const call of [
    () => process.nice(1),
    () => process.ionice(),
    () => process.ionice(IOPRIO_CLASS_IDLE),
    () => process.rlimit(RLIMIT_CORE),
    () => process.rlimit(RLIMIT_CORE, [0, 0]),
    () => process.cpuAffinity(),
    () => process.cpuAffinity([]),
  ]) {
    expect(call).toThrow(NoSuchProcess);
  }
});

test('a zombie keeps its settings', async () => {
  const zombie = new Process(await planted.zombie());
  zombie.nice(3);
  zombie.rlimit(RLIMIT_CORE, [0, 0]);
  expect([zombie.nice(), zombie.rlimit(RLIMIT_CORE)]).toEqual([3, [0, 0]]);
  expect(zombie.cpuAffinity()).toEqual(new Process().cpuAffinity());
});

test('names what a system lacks', () => {
  expect(() => process.numHandles()).toThrow(new Unsupported('numHandles()', 'on linux'));
  const elsewhere = new Process(5, new FakeMachine().add(5).backend);
  expect(() => elsewhere.nice(1)).toThrow(new Unsupported('setNice()', 'on fake'));
  expect(() => elsewhere.ionice()).toThrow(new Unsupported('ionice()', 'on fake'));
  expect(() => elsewhere.cpuAffinity([])).toThrow(new Unsupported('setCpuAffinity()', 'on fake'));
});

test('the processes of another machine are never touched', () => {
  const other = createSystem({ root: '/proc/self/root' });
  const same = other.process(process.pid);
  for (const call of [() => same.nice(9), () => same.ionice(3), () => same.rlimit(RLIMIT_CORE, [0, 0])]) {
    expect(call).toThrow(Unsupported);
  }
  expect(process.nice()).toBe(0);
});

test.runIf(setpriv)('an ordinary user is refused what is not his', async () => {
  const nobody = ['--reuid=65534', '--regid=65534', '--clear-groups'];
  const args = [...nobody, globalThis.process.execPath, program('refusals.ts'), String(process.pid)];
  const { stdout, stderr } = await run('setpriv', args);
  expect(stderr).toBe('');
  const denied = { name: AccessDenied.name, code: 'EACCES', pid: process.pid, processName: 'sleep' };
  expect(JSON.parse(stdout)).toEqual({
    'theirs.nice()': 0,
    'theirs.nice(5)': denied,
    'theirs.ionice()': expect.objectContaining({ value: expect.any(Number) as number }) as unknown,
    'theirs.ionice(3)': denied,
    'theirs.rlimit(4)': denied,
    'theirs.rlimit(4, [0, 0])': denied,
    'theirs.cpuAffinity()': new Process().cpuAffinity(),
    'theirs.cpuAffinity([])': denied,
    'theirs.openFiles()': denied,
    'theirs.memoryMaps()': denied,
    'theirs.memoryFullInfo()': denied,
    'theirs.terminate()': denied,
    'own.nice(-5)': { ...denied, pid: expect.any(Number) as number, processName: null },
    'own.rlimit(7, more)': { ...denied, pid: expect.any(Number) as number, processName: null },
  });
});

describe('one thread', () => {
  beforeEach(async () => void (process = new Process(await planted.threaded())));

  test('has settings of its own', async () => {
    const [first, other] = (await process.threads()).map(({ id }) => id) as [number, number];
    const all = process.cpuAffinity();
    const thread = process.thread(other);
    thread.nice(5);
    thread.ionice(IOPRIO_CLASS_BE, 6);
    thread.cpuAffinity([all[0]!]);
    expect([thread.nice(), thread.ionice(), thread.cpuAffinity()]).toEqual([5, { ioclass: 2, value: 6 }, [all[0]]]);
    expect([thread.tid, getPriority(other)]).toEqual([other, 5]);
    expect([process.thread(first).nice(), process.nice(), process.cpuAffinity()]).toEqual([0, 0, all]);
  });

  test('of another process is none of its', () => {
    for (const tid of [globalThis.process.pid, 4194304]) {
      const thread = process.thread(tid);
      for (const call of [
        () => thread.nice(),
        () => thread.nice(1),
        () => thread.ionice(3),
        () => thread.cpuAffinity([]),
      ])
        expect(call).toThrow(new NoSuchProcess(process.pid, null, `process ${process.pid} has no thread ${tid}`));
    }
  });
});
