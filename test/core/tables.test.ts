import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Table } from '../../packages/core/src/field.js';
import type { ProcessRecord } from '../../packages/core/src/model/process.js';
import { processes } from '../../packages/core/src/tables/processes.js';
import * as units from '../../packages/core/src/units.js';

const folder = join(import.meta.dirname, '../../packages/core/src/tables');

/** Every table there is, so that none is forgotten here. */
async function findTables(): Promise<[string, Table<never>][]> {
  const modules = await Promise.all(
    readdirSync(folder).map((file) => import(join(folder, file)) as Promise<Record<string, unknown>>),
  );
  const exported = modules.flatMap((module) => Object.values(module)) as Table<never>[];
  return exported.filter((each) => Array.isArray(each.fields)).map((table) => [table.name, table]);
}

const tables = await findTables();

test('tables have names of their own', () => {
  const names = tables.map(([name]) => name);
  expect(names).toEqual(expect.arrayContaining(['processes', 'uptime']));
  expect(new Set(names).size).toBe(names.length);
});

describe.each(tables)('table %s', (_name, table) => {
  test('has a name and a title for each column, once', () => {
    for (const kind of ['name', 'title'] as const) {
      const all = table.fields.map((field) => field[kind]);
      expect(all.filter((each, i) => all.indexOf(each) !== i)).toEqual([]);
    }
    for (const { name } of table.fields) expect(name).toMatch(/^[a-z][a-zA-Z0-9]*$/);
  });

  test('says of each column in a sentence what it is', () => {
    for (const { name, doc } of table.fields) expect(doc, name).toMatch(/^[A-Z0-9a-z].{5,}[.…]$/);
  });

  test('shows by default, and sorts by, columns that it has', () => {
    const names = table.fields.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...table.standard, ...(table.key === null ? [] : [table.key])]));
    const costly = table.fields.filter(({ onRequest }) => onRequest !== undefined).map(({ name }) => name);
    expect(table.standard.filter((name) => costly.includes(name))).toEqual([]);
  });

  test('has units of ours', () => {
    const ours = new Set<unknown>(Object.values(units));
    for (const { name, unit } of table.fields) expect(ours.has(unit), name).toBe(true);
  });
});

const ids = { real: 1, effective: 2, saved: 3 };

/** A process of which everything is known. */
const whole: ProcessRecord = {
  pid: 7,
  tid: 8,
  ppid: 1,
  comm: 'node',
  name: 'node',
  cmdline: ['node', 'x'],
  exe: '/bin/node',
  cwd: '/',
  state: 'S',
  status: 'sleeping',
  kernelThread: false,
  flags: 0,
  pgid: 7,
  session: 7,
  terminal: '/dev/pts/0',
  tpgid: 7,
  uids: ids,
  gids: ids,
  user: 'a',
  group: 'b',
  username: 'c',
  groupname: 'd',
  environ: { A: '1' },
  cgroup: '/',
  cgroups: ['0::/a'],
  groupIds: [1],
  groupNames: ['d'],
  savedUser: 'a',
  savedGroup: 'b',
  fsUser: 'a',
  fsGroup: 'b',
  securityLabel: 'unconfined',
  stackStart: '1',
  stackPointer: '1',
  instructionPointer: '1',
  lxc: 'web',
  namespaces: Object.fromEntries(
    ['cgroup', 'ipc', 'mnt', 'net', 'pid', 'time', 'user', 'uts'].map((name) => [name, '4']),
  ),
  signalSets: { pending: '0', threadPending: '0', blocked: '0', ignored: '0', caught: '0' },
  place: {
    slice: 'a.slice',
    unit: 'b.service',
    userUnit: 'c.service',
    session: '2',
    seat: 'seat0',
    ownerUid: 1000,
    machine: 'd',
  },
  wchan: 'x',
};

/** The record with the figures in `known`, a number where nothing else was said; any other figure must not be read. */
function guarded(known: readonly string[]): { record: ProcessRecord; wrong: string[] } {
  const wrong: string[] = [];
  const record = new Proxy(whole, {
    get: (target, figure: string) => {
      if (figure === 'pid' || known.includes(figure)) return Reflect.get(target, figure) ?? 1;
      wrong.push(figure);
    },
  });
  return { record, wrong };
}

describe.each(processes.fields.map((field) => [field.name, field] as const))('process column %s', (name, field) => {
  test('reads the figures it needs, and no other', () => {
    const { record, wrong } = guarded(field.needs);
    const value = field.get(record);
    expect(wrong).toEqual([]);
    if (value === null || value === undefined) expect.fail('not known though its figures are');
    expect(typeof field.unit.format(value, 0)).toBe('string');
  });

  test('is unknown when they are', () => {
    const none = Object.fromEntries(field.needs.map((need) => [need, null]));
    for (const record of [{ pid: 7 }, { pid: 7, ...none }]) {
      const value: unknown = field.get(record);
      if (name === 'pid' || name === 'tid') expect(value).toBe(7);
      else expect(value ?? null).toBeNull();
    }
  });
});
