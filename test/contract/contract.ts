import { assert } from './assert.js';
import { attributeNames } from '../../packages/core/src/attributes.js';
import type { Attribute } from '../../packages/core/src/attributes.js';
import { AccessDenied, NoSuchProcess, Unsupported, ZombieProcess } from '../../packages/core/src/errors.js';
import { fieldsThere } from '../../packages/core/src/features.js';
import type { Value } from '../../packages/core/src/field.js';
import type { Process } from '../../packages/core/src/process.js';
import type { System } from '../../packages/core/src/system.js';
import { processes as table } from '../../packages/core/src/tables/processes.js';
import { attributeKinds, ownOnly, promised } from './attributes.js';
import { callChecks } from './calls.js';
import { lacking } from './lacking.js';
import { amount, id, list, orInfinity, orNull, text, time, whole, without, yesNo } from './kinds.js';
import type { Kind } from './kinds.js';

export interface Suite {
  test(name: string, check: () => Promise<void> | void): void;
  system: System;
  /** Whether it is the machine we run on, where processes come and go while we look. */
  isOwn: boolean;
}

/** What every backend promises: presence, type, plausible units and nulls of every call and attribute. */
export function contract(suite: Suite): void {
  calls(suite);
  listings(suite);
  rows(suite);
  attributes(suite);
}

function calls({ test, system, isOwn }: Suite): void {
  for (const [name, checks] of Object.entries(callChecks)) {
    checks.forEach(({ call, kind, promised: isPromise = false, ownOnly = false }, i) => {
      test(`${name}() ${checks.length > 1 ? `${i + 1} ` : ''}brings what it promises`, async () => {
        if ((ownOnly && !isOwn) || lacks(system, `${name}()`)) {
          return assert.rejects(async () => call(system), Unsupported);
        }
        const result = call(system);
        assert.equal(result instanceof Promise, isPromise, `${name}() brings a Promise`);
        kind(await result, `${name}()`);
      });
    });
  }
}

function lacks({ backend }: System, name: string): boolean {
  return lacking[backend.system]?.includes(name) ?? false;
}

/** What an attribute is on this system. */
function kindOf({ backend }: System, name: Attribute): Kind {
  const names = (lacking[backend.system] ?? []).filter((each) => each.startsWith(`${name}.`));
  return without(
    attributeKinds[name],
    names.map((each) => each.slice(name.length + 1)),
  );
}

function listings({ test, system }: Suite): void {
  test('pids are ascending, each once, and exist', () => {
    const pids = system.pids();
    assert.ok(pids.length > 0 && pids[0]! > 0);
    assert.ok(pids.every((pid, i) => i === 0 || pid > pids[i - 1]!));
    assert.ok(system.pidExists(pids[0]!));
  });

  test('what is no pid does not exist', () => {
    for (const pid of [0, -1, 1.5, Number.NaN, Infinity, 4194305, 2 ** 32 + 1])
      assert.equal(system.pidExists(pid), false);
  });

  test('processIter yields the same objects again', async () => {
    const first = await iterate(system);
    const again = new Set(await iterate(system));
    assert.ok(first.length > 0);
    for (const process of first)
      assert.ok(again.has(process) || !process.isRunning(), `${process.toString()} is another`);
  });

  test('attributes read ahead are those that are read at once', async () => {
    for await (const process of system.processIter({ attrs: ['pid', 'ppid', 'uids', 'createTime'] })) {
      attributeKinds.pid(process.pid, 'pid');
      for (const name of ['ppid', 'uids', 'createTime'] as const) orNull(attributeKinds[name])(process[name](), name);
    }
  });
}

const byUnit: Readonly<Record<string, Kind>> = {
  bytes: whole,
  byteRate: amount,
  count: whole,
  identifier: id,
  level: id,
  percent: amount,
  ratio: amount,
  seconds: amount,
  time,
  text,
  texts: list(text),
  yesNo,
};

/** Of the columns one is a limit, which there may be none of. */
function columnKind(name: string, unit: string): Kind {
  return orNull(name === 'lim' ? orInfinity : byUnit[unit]!);
}

function rows({ test, system }: Suite): void {
  test('every column of every process is of its unit, or null', async () => {
    const all = await system.processes(table.fields.map(({ name }) => name));
    assert.ok(all.length > 0);
    for (const row of all as Record<string, Value | null>[]) {
      for (const { name, unit } of table.fields)
        columnKind(name, unit.name)(row[name], `${name} of ${String(row['pid'])}`);
    }
  });

  test('a column that there is not is null', async () => {
    const there = new Set(fieldsThere(table.fields, (feature) => system.has(feature)));
    const missing = table.fields.filter((field) => !there.has(field)).map(({ name }) => name);
    for (const row of (await system.processes(['pid', ...missing])) as Record<string, Value | null>[])
      for (const name of missing) assert.equal(row[name], null, `${name} of ${String(row['pid'])}`);
  });

  test('every column of every thread as well', async () => {
    const all = await system.processes(
      table.fields.map(({ name }) => name),
      { threads: true, interval: 0 },
    );
    assert.ok(all.every((row) => typeof row['tid'] === 'number' && typeof row['pid'] === 'number'));
    for (const row of all as Record<string, Value | null>[]) {
      for (const { name, unit } of table.fields)
        columnKind(name, unit.name)(row[name], `${name} of ${String(row['tid'])}`);
    }
  });
}

function attributes({ test, system, isOwn }: Suite): void {
  for (const name of attributeNames) {
    test(`${name} of every process`, async () => {
      if (lacks(system, name)) return expectNone(await iterate(system), name);
      let known = 0;
      const kind = kindOf(system, name);
      for (const process of await iterate(system)) if (await isKnown(process, name, kind, isOwn)) known++;
      assert.ok(known > 0 || (ownOnly.has(name) && !isOwn), `no process has ${name}`);
    });
  }

  test('all attributes of every process at once', async () => {
    for (const process of await iterate(system)) {
      try {
        const all = await process.asDict();
        for (const name of attributeNames) orNull(kindOf(system, name))(all[name], `${name} of ${process.pid}`);
      } catch (error) {
        assert.ok(error instanceof NoSuchProcess && isOwn && !process.isRunning(), String(error));
      }
    }
  });
}

/** Checks that no process has an attribute that the system lacks. */
async function expectNone(processes: readonly Process[], name: Attribute): Promise<void> {
  for (const process of processes) {
    try {
      assert.equal(name === 'pid' ? process.pid : await process[name](), null, `${name} of ${process.pid}`);
    } catch (error) {
      assert.ok(error instanceof Unsupported || isAllowed(error, process), String((error as Error).stack));
    }
  }
}

/** Checks one attribute of one process. False when it has none, or has gone. */
async function isKnown(process: Process, name: Attribute, kind: Kind, isOwn: boolean): Promise<boolean> {
  try {
    const result: unknown = name === 'pid' ? process.pid : process[name]();
    assert.equal(result instanceof Promise, promised.has(name), `${name} is there at once`);
    kind(await result, `${name} of ${process.pid}`);
    return true;
  } catch (error) {
    const allowed = isAllowed(error, process) || (error instanceof Unsupported && !isOwn && ownOnly.has(name));
    assert.ok(allowed, `${name} of ${process.pid}: ${String((error as Error).stack)}`);
    return false;
  }
}

function isAllowed(error: unknown, process: Process): boolean {
  if (error instanceof AccessDenied) return true;
  // What a zombie still has differs from system to system.
  if (error instanceof ZombieProcess) return isDead(process);
  return error instanceof NoSuchProcess && !process.isRunning();
}

/** A zombie, or one that was collected while we looked. */
function isDead(process: Process): boolean {
  try {
    return process.status() === 'zombie';
  } catch (error) {
    return error instanceof NoSuchProcess;
  }
}

async function iterate(system: System): Promise<Process[]> {
  const found: Process[] = [];
  for await (const process of system.processIter()) found.push(process);
  return found;
}
