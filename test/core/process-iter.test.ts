import { describe, expect, test } from 'vitest';
import type { Attribute } from '../../packages/core/src/attributes.js';
import { Incomplete, UnknownName } from '../../packages/core/src/errors.js';
import type { Process } from '../../packages/core/src/process.js';
import { createSystem } from '../../packages/core/src/system.js';
import type { System } from '../../packages/core/src/system.js';
import { FakeMachine } from './fake-machine.js';

async function iterate(system: System, attrs?: readonly Attribute[]): Promise<Process[]> {
  const found: Process[] = [];
  for await (const process of system.processIter(attrs && { attrs })) found.push(process);
  return found;
}

function named(machine: FakeMachine, pid: number, comm: string, key: string = comm): void {
  machine.add(pid, { key, figures: { name: comm, nice: 5 } });
}

test('every process, by pid', async () => {
  const system = createSystem({ backend: new FakeMachine().add(30).add(1).add(2).backend });
  expect((await iterate(system)).map(({ pid }) => pid)).toEqual([1, 2, 30]);
});

test('the same object again, as long as it is the same process', async () => {
  const machine = new FakeMachine().add(1).add(2);
  const system = createSystem({ backend: machine.backend });
  const [one, two] = await iterate(system);
  machine.add(2, { key: 'another' }).add(3);
  const again = await iterate(system);
  expect(again.map(({ pid }) => pid)).toEqual([1, 2, 3]);
  expect(again[0]).toBe(one);
  expect(again[1]).not.toBe(two);
  expect([two!.isRunning(), again[1]!.isRunning(), two!.equals(again[1])]).toEqual([false, true, false]);
});

test('a zombie is among them (psutil #2793)', async () => {
  const machine = new FakeMachine().add(1, { figures: { state: 'Z', status: 'zombie', ppid: 7 } });
  const [zombie] = await iterate(createSystem({ backend: machine.backend }), ['status', 'cmdline']);
  expect([zombie!.status(), zombie!.cmdline()]).toEqual(['zombie', null]);
});

test('one that has gone is forgotten', async () => {
  const machine = new FakeMachine().add(1).add(2);
  const system = createSystem({ backend: machine.backend });
  const [, two] = await iterate(system);
  machine.processes.delete(2);
  expect(await iterate(system)).toHaveLength(1);
  machine.add(2);
  expect((await iterate(system))[1]).not.toBe(two);
});

describe('attributes read ahead', () => {
  test('do not tell who the parent is now (psutil #321)', async () => {
    const machine = new FakeMachine()
      .add(1)
      .add(2)
      .add(3, { figures: { ppid: 2 } });
    const [, , child] = await iterate(createSystem({ backend: machine.backend }), ['ppid']);
    machine.processes.delete(2);
    machine.add(2, { key: 'another' }).add(3, { figures: { ppid: 1 } });
    expect([child!.ppid(), child!.parent()!.pid]).toEqual([2, 1]);
    expect(child!.oneshot(() => [child!.ppid(), child!.parent()!.pid])).toEqual([2, 1]);
  });

  test('answer the getters until the next iteration; others are read anew', async () => {
    const machine = new FakeMachine();
    named(machine, 1, 'a');
    const system = createSystem({ backend: machine.backend });
    const [process] = await iterate(system, ['name']);
    machine.processes.get(1)!.figures = { name: 'b', nice: 7 };
    expect([process!.name(), process!.nice()]).toEqual(['a', 7]);
    machine.processes.get(1)!.figures = { name: 'c', nice: 8 };
    expect([process!.name(), process!.nice()]).toEqual(['a', 8]);
    await iterate(system);
    expect(process!.name()).toBe('c');
  });

  test('are of the very process they are asked of, whenever its pid changes hands', async () => {
    const machine = new FakeMachine();
    const system = createSystem({ backend: machine.backend });
    named(machine, 1, 'first');
    await iterate(system);
    // Once the identities were looked at, and before anything is read.
    machine.beforeBatch = () => {
      named(machine, 1, 'second');
      machine.beforeBatch = () => {};
    };
    const [process] = await iterate(system, ['name']);
    expect([process!.name(), process!.key]).toEqual(['second', '1:second']);
    // After it was read: what was read is of the one before.
    const { sweep } = machine.backend;
    machine.backend.sweep = async function* (figures, options) {
      machine.backend.sweep = sweep;
      for await (const batch of sweep(figures, options)) {
        named(machine, 1, 'third');
        yield batch;
      }
    };
    const [successor] = await iterate(system, ['name']);
    expect([successor!.name(), successor!.key]).toEqual(['third', '1:third']);
  });

  test('that do not exist are named', async () => {
    const system = createSystem({ backend: new FakeMachine().add(1).backend });
    await expect(iterate(system, ['nmae' as Attribute])).rejects.toThrow(UnknownName);
    await expect(iterate(system, ['constructor' as Attribute])).rejects.toThrow('unknown attribute "constructor"');
  });
});

test('a process that ends while it is looked at is left out', async () => {
  const machine = new FakeMachine().add(1).add(2);
  machine.beforeBatch = () => machine.processes.delete(2);
  const found = await iterate(createSystem({ backend: machine.backend }), ['name']);
  expect(found.map(({ pid }) => pid)).toEqual([1]);
});

test('what is lost is told after all that could be read', async () => {
  const machine = new FakeMachine().add(1);
  machine.loss = 'EMFILE';
  const system = createSystem({ backend: machine.backend });
  const found: Process[] = [];
  const iterating = (async () => {
    for await (const process of system.processIter({ attrs: ['name'] })) found.push(process);
  })();
  await expect(iterating).rejects.toThrow(Incomplete);
  expect(found).toHaveLength(1);
});

test('two systems have objects and baselines of their own', async () => {
  const machine = new FakeMachine().add(1);
  const [a, b] = [createSystem({ backend: machine.backend }), createSystem({ backend: machine.backend })];
  const [[one], [other]] = [await iterate(a), await iterate(b)];
  expect(one).not.toBe(other);
  expect(one!.equals(other)).toBe(true);
  expect([one!.cpuPercent(), other!.cpuPercent()]).toEqual([null, null]);
  machine.time += 1;
  machine.processes.get(1)!.cpu += 0.5;
  expect(one!.cpuPercent()).toBe(50);
  machine.time += 1;
  expect([one!.cpuPercent(), other!.cpuPercent()]).toEqual([0, 25]);
});

test('the event loop turns while very many are gone through', async () => {
  const machine = new FakeMachine();
  for (let pid = 1; pid <= 1000; pid++) machine.add(pid);
  let turns = 0;
  let isDone = false;
  const turn = (): void => void (!isDone && (turns++, setImmediate(turn)));
  setImmediate(turn);
  expect(await iterate(createSystem({ backend: machine.backend }))).toHaveLength(1000);
  isDone = true;
  expect(turns).toBeGreaterThan(10);
});
