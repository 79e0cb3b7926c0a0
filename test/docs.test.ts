import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as core from '@sysu/core';
import { expect, test } from 'vitest';
import { isPsutilInstalled } from './oracle/psutil.js';

const home = join(import.meta.dirname, '..');
const page = readFileSync(join(home, 'docs/coming-from-psutil.md'), 'utf8');
const source = join(home, 'packages/core/src');
const sources = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(source, file), 'utf8'));

/** The cells of the table below a heading, without its head. */
function tableOf(heading: string): string[][] {
  const [, section = ''] = page.split(`\n## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  const rows = own.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(1).map((row) => row.split(' | ').map((cell) => cell.replaceAll(/^\| ?| ?\|$/g, '')));
}

function quoted(cell: string): string[] {
  return Array.from(cell.matchAll(/`([^`]+)`/g), ([, text]) => text!);
}

const instances: Record<string, object> = { Process: new core.Process(), Popen: new core.Popen('true') };

/** Whether there is what `Process.name()`, `Process.attrs`, `pids()`, `STATUS_IDLE` or `units.bytes` calls. */
function exists(name: string): boolean {
  const [, owner, member = ''] = /^(?:(\w+)\.)?(\w+)(?:\(.*\))?$/.exec(name) ?? [];
  const holders = owner === undefined ? [core] : [instances[owner], Reflect.get(core, owner) as object];
  const holder = holders.find((each) => each !== undefined && member in each);
  if (holder === undefined) return false;
  return !name.endsWith(')') || typeof Reflect.get(holder, member) === 'function';
}

/** The members of an interface and of those that it extends. */
function membersOf(name: string): string[] {
  const declaration = new RegExp(`^export interface ${name} (?:extends (\\w+) )?\\{\\n(.*?)^\\}`, 'ms');
  const [, base, body] = sources.map((text) => declaration.exec(text)).find((match) => match !== null) ?? [];
  if (body === undefined) throw new Error(`no interface ${name}`);
  const own = Array.from(body.matchAll(/^ {2}(\w+)\??:/gm), ([, member]) => member!);
  return base === undefined ? own : [...own, ...membersOf(base)];
}

test.each(['System', 'Process', 'Popen', 'Exceptions', 'Constants'])('every name of ours in %s exists', (heading) => {
  const rows = tableOf(heading);
  expect(rows.length).toBeGreaterThan(7);
  const names = rows.flatMap(([, ours = '']) => quoted(ours));
  expect(names.length).toBeGreaterThan(7);
  expect(names.filter((name) => !exists(name))).toEqual([]);
});

test('a name that is not there would be found missing', () => {
  const wrong = ['Process.nope()', 'nope()', 'NOPE', 'Process.pid()', 'STATUS_IDLE()'];
  expect(wrong.filter((name) => exists(name))).toEqual([]);
});

test('every constant and every error of the library that psutil has is on the page', () => {
  const constants = Object.keys(core).filter((name) => /^[A-Z][A-Z_0-9]+$/.test(name));
  expect(constants.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

const fieldRows = tableOf('Fields').map(([, ours = '', its = '', more = '']): [string, string[]] => [
  quoted(ours)[0] ?? '',
  `${its} ${more}`.split(' ').filter((word) => word !== '—'),
]);

test.each(fieldRows)('%s has these fields', (name, fields) => {
  expect(membersOf(name).toSorted()).toEqual(fields.toSorted());
});

test('what this machine has, has its fields in the order of psutil', async () => {
  const self = new core.Process();
  const values: Record<string, object> = {
    CpuTimes: core.cpuTimes(),
    CpuStats: core.cpuStats(),
    VirtualMemory: core.virtualMemory(),
    SwapMemory: core.swapMemory(),
    DiskPartition: core.diskPartitions({ all: true })[0]!,
    DiskUsage: await core.diskUsage('/'),
    NetIoCounters: core.netIoCounters()!,
    InterfaceAddress: core.netIfAddrs()['lo']![0]!,
    InterfaceStats: core.netIfStats()['lo']!,
    Ids: self.uids(),
    IoPriority: self.ionice(),
    ProcessIo: self.ioCounters(),
    ThreadRecord: (await self.threads())[0]!,
    ProcessCpuTimes: self.cpuTimes(),
    ProcessMemory: self.memoryInfo(),
    ProcessMemoryEx: self.memoryInfoEx(),
    MemoryFootprint: await self.memoryFootprint(),
    GroupedMemoryMap: (await self.memoryMaps())[0]!,
    MemoryMap: (await self.memoryMaps({ grouped: false }))[0]!,
  };
  const rows = Object.fromEntries(fieldRows);
  for (const [name, value] of Object.entries(values)) expect(Object.keys(value), name).toEqual(rows[name]);
});

const listing = `import psutil
for owner in psutil, psutil.Process, psutil.Popen: print(*(n for n in dir(owner) if not n.startswith('_')))`;

// Names of psutil's modules and of what they import, which are no part of its documentation.
const undocumented = new Set(
  'PermissionError ProcessLookupError long callable collections contextlib datetime debug functools os pwd signal subprocess sys threading time'.split(
    ' ',
  ),
);

test.skipIf(!isPsutilInstalled())('every name of the psutil installed is there', () => {
  const { stdout } = spawnSync('/usr/bin/python3', ['-c', listing], { encoding: 'utf8' });
  const names = new Set(stdout.trim().split(/\s+/));
  expect(names.size).toBeGreaterThan(100);
  const covered = (name: string): boolean =>
    undocumented.has(name) ||
    page.includes(`\`${name}\``) ||
    page.includes(`\`${name}()`) ||
    /^(STATUS|CONN|IOPRIO|RLIMIT|POWER_TIME|NIC)_/.test(name);
  expect([...names].filter((name) => !covered(name))).toEqual([]);
});
