import { afterAll, describe, expect, test } from 'vitest';
import { attributeNames } from '../../packages/core/src/attributes.js';
import {
  AccessDenied,
  NoSuchProcess,
  TimeoutExpired,
  UnknownName,
  ZombieProcess,
} from '../../packages/core/src/errors.js';
import { Process } from '../../packages/core/src/process.js';
import { createSystem } from '../../packages/core/src/system.js';
import { Planted } from '../planted.js';
import { FakeMachine } from './fake-machine.js';

describe('which process a pid means', () => {
  test.each([-1, 1.5, Number.NaN, Infinity, '1', true, [1], null, {}])('%j is no pid', (pid) => {
    expect(() => new Process(pid as number, new FakeMachine().backend)).toThrow(RangeError);
  });

  test.each([0, 4194305, 2 ** 32 + 1, 7])('%i is nobody', (pid) => {
    expect(() => new Process(pid, new FakeMachine().add(1).backend)).toThrow(NoSuchProcess);
  });

  test('how high a pid can be is the system’s own', () => {
    const { backend } = new FakeMachine().add(4_194_304).add(4_194_308);
    const windows = createSystem({ backend: Object.assign(backend, { highestPid: 2 ** 32 - 1 }) });
    expect(windows.process(4_194_308).pid).toBe(4_194_308);
    const linux = createSystem({ backend: Object.assign(backend, { highestPid: 4_194_304 }) });
    expect(linux.process(4_194_304).pid).toBe(4_194_304);
    expect(() => linux.process(4_194_308)).toThrow(NoSuchProcess);
    // The backend is not even asked.
    expect([0, -1, 1.5, 4_194_308].map((pid) => linux.pidExists(pid))).toEqual([false, false, false, false]);
  });

  test('two objects of one process are equal, and of two that had one pid they are not', () => {
    const machine = new FakeMachine().add(5);
    const [one, same] = [new Process(5, machine.backend), new Process(5, machine.backend)];
    machine.add(5, { key: 'later' });
    const later = new Process(5, machine.backend);
    expect([one.equals(same), one.equals(later), one.equals({ key: one.key })]).toEqual([true, false, false]);
    expect(new Set([one.key, same.key, later.key]).size).toBe(2);
    expect([one.isRunning(), later.isRunning()]).toEqual([false, true]);
  });

  test('nothing is told of a later process under the same pid', async () => {
    const machine = new FakeMachine().add(5, {
      figures: { name: 'a', ppid: 1, uids: { real: 1, effective: 1, saved: 1 } },
    });
    const process = new Process(5, machine.backend);
    machine.add(5, { key: 'later', figures: { name: 'b', ppid: 2 } });
    for (const call of [
      () => process.name(),
      () => process.ppid(),
      () => process.cpuPercent(),
      () => process.parent(),
    ]) {
      expect(call).toThrow(NoSuchProcess);
    }
    await expect(process.asDict(['name'])).rejects.toThrow(NoSuchProcess);
    await expect(process.username()).rejects.toThrow(NoSuchProcess);
    await expect(process.children()).rejects.toThrow(NoSuchProcess);
    await expect(process.cpuPercent({ interval: 0.001 })).rejects.toThrow(NoSuchProcess);
  });
});

describe.each([
  ['whose members tell their children', true, true],
  ['whose members tell their children, and are read', false, true],
  ['of which all processes are asked for their parents', true, false],
  ['of which all processes are read', false, false],
])('a family %s', (_how, hasKin, hasChildren) => {
  function family(): FakeMachine {
    const machine = Object.assign(new FakeMachine(), { hasKin, hasChildren });
    // 1 has 10 and 20, 10 has 30 and 5 (pids wrap), 20 has 40, and 30 has 50.
    for (const [pid, ppid] of [
      [1, 0],
      [10, 1],
      [20, 1],
      [30, 10],
      [5, 10],
      [40, 20],
      [50, 30],
    ] as const) {
      machine.add(pid, { figures: { ppid, createTime: 100 } });
    }
    return machine;
  }
  const pidsOf = (found: readonly Process[]): number[] => found.map(({ pid }) => pid);

  test('children, and descendants with parents before their children (psutil #2533)', async () => {
    const root = new Process(1, family().backend);
    expect(pidsOf(await root.children())).toEqual([10, 20]);
    expect(pidsOf(await root.children({ recursive: true }))).toEqual([10, 20, 5, 30, 40, 50]);
    expect(pidsOf(await new Process(50, family().backend).children())).toEqual([]);
  });

  test.runIf(hasKin && !hasChildren)('who was asked before his parent is asked again', async () => {
    // 5 came before 10. Meanwhile it was taken in by somebody else, or its pid was; or nothing happened.
    const taken = { figures: { ppid: 1 } };
    const stranger = { key: 'stranger', figures: { ppid: 10 } };
    const descendants: number[][] = [];
    const asked: number[] = [];
    for (const change of [taken, stranger, {}]) {
      const machine = family();
      const { kin } = machine.backend;
      machine.backend.kin = async (pids) => {
        asked.push(pids.length);
        const found = await kin(pids);
        if (pids.length > 3) machine.add(5, { ...machine.processes.get(5)!, ...change });
        return found;
      };
      descendants.push(pidsOf(await new Process(1, machine.backend).children({ recursive: true })));
    }
    expect(descendants).toEqual([
      [10, 20, 30, 40, 50],
      [10, 20, 30, 40, 50],
      [10, 20, 5, 30, 40, 50],
    ]);
    // All, then 5, then the parents 10, 20 and 30.
    expect(asked).toEqual([7, 1, 3, 7, 1, 3, 7, 1, 3]);
  });

  test.runIf(hasKin && !hasChildren)('who was found below one that has gone since is none of the family', async () => {
    const machine = family();
    const { kin } = machine.backend;
    machine.backend.kin = async (pids) => {
      const found = await kin(pids);
      machine.add(10, { key: 'stranger', figures: { ppid: 2 } });
      return found;
    };
    expect(pidsOf(await new Process(1, machine.backend).children({ recursive: true }))).toEqual([10, 20, 40]);
  });

  test('pids that go round in a circle end', async () => {
    const machine = family();
    machine.add(1, { figures: { ppid: 50 } });
    expect(pidsOf(await new Process(1, machine.backend).children({ recursive: true }))).toHaveLength(6);
  });

  test('times of start do not matter, for they move with the clock (psutil #2542)', async () => {
    const machine = family();
    machine.add(10, { figures: { ppid: 1, createTime: 99 } });
    expect(pidsOf(await new Process(1, machine.backend).children())).toEqual([10, 20]);
  });

  test.runIf(!hasKin && !hasChildren)(
    'who came under a pid of the family while it was looked at is no child',
    async () => {
      const machine = family();
      const { backend } = machine;
      const { sweep } = backend;
      backend.sweep = async function* (figures, options) {
        yield* sweep(figures, options);
        machine.add(20, { key: 'stranger', figures: { ppid: 2, createTime: 200 } });
        machine.processes.delete(40);
      };
      expect(pidsOf(await new Process(1, backend).children({ recursive: true }))).toEqual([10, 5, 30, 50]);
    },
  );

  test.skipIf(hasKin && hasChildren)('rows that are lost are not taken for childlessness', async () => {
    const machine = family();
    machine.loss = 'EMFILE';
    await expect(new Process(1, machine.backend).children()).rejects.toThrow('EMFILE');
  });

  test('parents up to the first', () => {
    const { backend } = family();
    expect(new Process(50, backend).parent()!.pid).toBe(30);
    expect(pidsOf(new Process(50, backend).parents())).toEqual([30, 10, 1]);
    expect(new Process(1, backend).parent()).toBeNull();
  });

  test('a parent that ends while it is looked at is replaced by whoever takes the child', () => {
    const machine = family();
    const process = new Process(50, machine.backend);
    const { identify } = machine.backend;
    machine.backend.identify = (pid) => {
      machine.add(50, { figures: { ppid: 1 } });
      return identify(pid);
    };
    expect(process.parent()!.pid).toBe(1);
  });
});

describe('the share of a CPU', () => {
  test('is of the time since the last call, or over an interval, also within oneshot (psutil #131, #1198)', async () => {
    const machine = new FakeMachine().add(1);
    const process = new Process(1, machine.backend);
    expect(process.cpuPercent()).toBeNull();
    machine.time += 2;
    machine.processes.get(1)!.cpu += 3;
    expect(process.cpuPercent()).toBe(150);
    const over = process.oneshot(() => process.cpuPercent({ interval: 0.01 }));
    machine.time += 1;
    machine.processes.get(1)!.cpu += 0.25;
    expect(await over).toBe(25);
    expect(process.cpuPercent()).toBeNull();
  });

  test('is not known without clocks that move', async () => {
    const machine = new FakeMachine().add(1);
    machine.hasClocks = false;
    const process = new Process(1, machine.backend);
    expect([process.cpuPercent(), process.cpuPercent()]).toEqual([null, null]);
    await expect(async () => process.cpuPercent({ interval: -1 })).rejects.toThrow(RangeError);
  });
});

test('a process that /proc hides is there, and denied', async () => {
  const machine = new FakeMachine().add(1);
  const process = new Process(1, machine.backend);
  machine.backend.readProcess = (pid) => {
    throw new NoSuchProcess(pid);
  };
  machine.backend.sweep = async function* () {};
  expect(() => process.name()).toThrow(AccessDenied);
  await expect(process.asDict(['name'])).rejects.toThrow(AccessDenied);
  machine.processes.delete(1);
  expect(() => process.name()).toThrow(NoSuchProcess);
});

test('rows that are lost are not taken for the end of a process', async () => {
  const machine = new FakeMachine().add(1);
  const process = new Process(1, machine.backend);
  machine.loss = 'EMFILE';
  await expect(process.asDict(['name'])).rejects.toThrow('EMFILE');
});

describe.runIf(process.platform === 'linux')('on this machine', () => {
  const planted = new Planted();
  afterAll(() => planted.end());
  const system = createSystem();

  test('asDict has all attributes, or those that were named', async () => {
    const process = system.process();
    const all = await process.asDict();
    expect(Object.keys(all)).toEqual(attributeNames);
    expect(all).toMatchObject({ pid: process.pid, name: process.name(), ppid: process.ppid() });
    expect(await process.asDict(['ppid', 'name'])).toEqual({ ppid: process.ppid(), name: process.name() });
    await expect(process.asDict(['nmae' as 'name'])).rejects.toThrow(UnknownName);
  });

  test('a zombie has a name, and no longer a command line, an environment or memory (psutil #754, #1044, #2288)', async () => {
    const zombie = system.process(await planted.zombie());
    expect([zombie.isRunning(), zombie.status(), zombie.name(), zombie.numThreads()]).toEqual([
      true,
      'zombie',
      'sh',
      1,
    ]);
    for (const call of [() => zombie.cmdline(), () => zombie.exe(), () => zombie.environ(), () => zombie.cwd()]) {
      expect(call).toThrow(ZombieProcess);
    }
    await expect(zombie.memoryFootprint()).rejects.toThrow(ZombieProcess);
    expect(await zombie.asDict()).toMatchObject({
      cmdline: null,
      exe: null,
      environ: null,
      cwd: null,
      memoryFootprint: null,
      username: 'root',
      memoryInfo: { rss: 0 },
      numFds: 0,
    });
    expect(await zombie.wait({ timeout: 5 })).not.toBe(0);
  });

  test('a zombie with a thread that lives on is a zombie with threads', async () => {
    const leader = system.process(await planted.zombieLeader());
    expect([leader.status(), leader.numThreads()]).toEqual(['zombie', 2]);
    const threads = await leader.threads();
    expect(threads.map(({ status }) => status)).toEqual(['zombie', 'sleeping']);
    await expect(leader.wait({ timeout: 0.1 })).rejects.toThrow(TimeoutExpired);
  });

  test('a stopped process is stopped, and a resumed one sleeps', async () => {
    const process = system.process(await planted.stopped());
    expect(process.status()).toBe('stopped');
    process.resume();
    await expect.poll(() => process.status()).toBe('sleeping');
  });

  test('a process that nothing can wake, and one that its tracer stopped, answer at once', async () => {
    const blocked = system.process(await planted.inState('blocked'));
    await expect.poll(() => blocked.status()).toBe('disk-sleep');
    expect(blocked.cmdline().at(-1)).toBe('blocked');
    const traced = system.process(await planted.inState('traced'));
    expect([traced.status(), traced.cmdline().at(-1)]).toEqual(['tracing-stop', 'traced']);
  });

  test('arguments that cannot be read to their end are cut there', async () => {
    const process = system.process(await planted.inState('argless', 'x'.repeat(110_000)));
    const [, mode, argument] = process.cmdline();
    expect(mode).toBe('argless');
    expect(argument!.length).toBeGreaterThan(0);
    expect(argument!.length).toBeLessThan(20_000);
    const [row] = await system.processes(['args'], { pids: [process.pid] });
    expect(row!.args).toEqual(process.cmdline());
  });

  test('a thread of the kernel has no command line, no environment and no memory of its own', async ({ skip }) => {
    const rows = await system.processes(['pid', 'kernel']);
    const kernel = rows.find((row) => row.kernel === true);
    if (kernel === undefined) return skip('no thread of the kernel is to be seen');
    const thread = system.process(kernel.pid as number);
    expect([thread.cmdline(), thread.exe(), { ...thread.environ() }]).toEqual([[], null, {}]);
    expect(await thread.memoryFootprint()).toEqual({ uss: 0, pss: 0, swap: 0 });
  });

  test('names that bite come as they are', async () => {
    for (const name of ['a) R 1', 'x\n\x1b[31m', ' ) ', '\u{1f480} é']) {
      const process = system.process(await planted.named(name, '--x', ''));
      expect([process.name(), process.status()]).toEqual([name, 'sleeping']);
      expect(process.cmdline().slice(-2)).toEqual(['--x', '']);
      expect((await process.threads()).map((thread) => thread.name)).toEqual([name]);
    }
    const odd = system.process(await planted.named(Buffer.from([0xff, 0x41])));
    expect(odd.name()).toBe('\udcffA');
  });

  test('two megabytes of arguments come whole', async () => {
    const args = Array.from({ length: 15 }, (_, i) => String.fromCharCode(97 + i).repeat(128_000));
    const process = system.process(await planted.named('big', ...args));
    expect(process.cmdline().slice(4)).toEqual(args);
    const [row] = await system.processes(['args'], { pids: [process.pid] });
    expect((row!.args as string[]).slice(4)).toEqual(args);
  });

  test('the id of a thread is no process (psutil #687)', async () => {
    const own = await system.process().threads();
    const thread = own.find(({ id }) => id !== process.pid)!;
    expect(() => system.process(thread.id)).toThrow(NoSuchProcess);
    expect(system.pidExists(thread.id)).toBe(false);
  });

  test('waiting gives the exit code, and ends when it is told to', async () => {
    const sleeper = system.process(await planted.sleeper());
    await expect(sleeper.wait({ timeout: 0.05 })).rejects.toThrow(TimeoutExpired);
    const abort = new AbortController();
    const waiting = sleeper.wait({ signal: abort.signal });
    abort.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    sleeper.terminate();
    const code = await sleeper.wait();
    expect([-15, null]).toContain(code);
    await expect.poll(() => sleeper.isRunning()).toBe(false);
    expect(await sleeper.wait({ timeout: 0 })).toBe(code);
    expect(() => sleeper.kill()).toThrow(NoSuchProcess);
  });

  test('parents lead up to where nobody is', () => {
    const parents = system.process().parents();
    expect(parents[0]!.pid).toBe(process.ppid);
    expect(parents.at(-1)!.ppid()).toBe(0);
  });

  test('a child that was just started is a child, and we are its parent', async () => {
    const pid = await planted.sleeper();
    const children = await system.process().children();
    expect(children.map((child) => child.pid)).toContain(pid);
    expect(system.process(pid).parent()!.equals(system.process())).toBe(true);
    const zombie = await planted.zombie();
    const deep = await system.process().children({ recursive: true });
    const order = deep.map((child) => child.pid);
    expect(order.indexOf(system.process(zombie).ppid())).toBeLessThan(order.indexOf(zombie));
  });
});
