import { spawnSync } from 'node:child_process';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attributeNames } from '../../packages/core/src/attributes.js';
import { PsutilError } from '../../packages/core/src/errors.js';
import type { GroupedMemoryMap } from '../../packages/core/src/model/memory-map.js';
import type { Connection } from '../../packages/core/src/model/connections.js';
import type { OpenFile } from '../../packages/core/src/model/open-file.js';
import { createSystem } from '../../packages/core/src/system.js';
import { Planted } from '../planted.js';
import { program } from '../faults/program.js';
import { unshareMounts } from '../works.js';
import { kernelWorkers } from './kernel-workers.js';
import { askPsutil, inCamelCase, inOurTerms, isPsutilInstalled, restingPsutil } from './psutil.js';
import type { Answer, Answers } from './psutil.js';
import { utmpRecord } from '../utmp-record.js';

const system = createSystem();
const planted = new Planted();
const odd: number[] = [];

interface Known {
  attributes: string;
  why: string;
  /** Whether this is the difference between what psutil said and what we say. */
  isIt(theirs: Answer, ours: Answer): boolean;
}

const failed =
  (...names: string[]) =>
  (answer: Answer): boolean =>
    names.includes((answer as { error?: string } | null)?.error ?? '');

/** Every difference there may be, and why. Debian 12 has psutil 5.9.4. */
const known: readonly Known[] = [
  {
    attributes: 'environ',
    why: 'the kernel answers ESRCH for its threads, which psutil takes for their end (8.0 as well)',
    isIt: (theirs, ours) => failed('NoSuchProcess')(theirs) && isDeepStrictEqual(ours, {}),
  },
  {
    attributes: 'environ',
    why: 'the same for a zombie, which we call one',
    isIt: (theirs, ours) => failed('NoSuchProcess')(theirs) && failed('ZombieProcess')(ours),
  },
  {
    attributes: 'cmdline exe memoryMaps memoryMapsExt',
    why: 'psutil before 5.9.6 gave a zombie an empty command line, no program and no mappings',
    isIt: (theirs, ours) => isDeepStrictEqual(theirs ?? [], []) && failed('ZombieProcess')(ours),
  },
  {
    attributes: 'name',
    why: 'psutil tells no name where it is empty',
    isIt: (theirs, ours) => theirs === null && ours === '',
  },
  {
    attributes: 'memoryFootprint',
    why: 'psutil before 8.0 took threads of the kernel for zombies here, because the kernel answers ESRCH',
    isIt: (theirs, ours) => failed('ZombieProcess')(theirs) && isDeepStrictEqual(ours, { uss: 0, swap: 0 }),
  },
];

const counters = new Set(['cpuTimes', 'ioCounters', 'numCtxSwitches']);

/** What psutil said of one attribute before we looked and after it, and what we say. */
interface Comparison {
  pid: number;
  name: string;
  before: Answer;
  ours: Answer;
  after: Answer;
}

function agrees({ name, before, ours, after }: Comparison): boolean | null {
  if (counters.has(name) && isBetween(before, ours, after)) return true;
  // What moved in between cannot be compared.
  if (!isDeepStrictEqual(before, after)) return null;
  if (isNear(before, ours)) return true;
  return known.some(({ attributes, isIt }) => attributes.split(' ').includes(name) && isIt(before, ours));
}

/** Of counters that only grow. */
function isBetween(before: Answer, ours: Answer, after: Answer): boolean {
  if (typeof ours === 'number') return (before as number) - 1e-9 <= ours && ours <= (after as number) + 1e-9;
  if (typeof ours !== 'object' || ours === null || failed('AccessDenied')(ours)) return isDeepStrictEqual(before, ours);
  const [low, high] = [before as Record<string, Answer>, after as Record<string, Answer>];
  return Object.entries(ours).every(([key, value]) => isBetween(low[key], value, high[key]));
}

/** The same, but for the last bits of a number. */
function isNear(theirs: Answer, ours: Answer): boolean {
  if (typeof ours === 'number' && typeof theirs === 'number') return Math.abs(ours - theirs) <= 1e-9 * Math.abs(ours);
  if (typeof ours !== 'object' || ours === null) return ours === theirs;
  if (typeof theirs !== 'object' || theirs === null) return false;
  const [mine, other] = [Object.entries(ours), theirs as Record<string, Answer>];
  return mine.length === Object.keys(theirs).length && mine.every(([key, value]) => isNear(other[key], value));
}

/** What we say of each process, in the way of asdict; an error stands for itself. */
async function ourAnswers(pid: number): Promise<Record<string, Answer> | null> {
  try {
    const process = system.process(pid);
    const answers: Record<string, Answer> = {};
    for (const name of attributeNames.filter((each) => each !== 'pid')) {
      answers[name] = await attempt(() => process[name]());
    }
    answers['memoryMapsExt'] = await attempt(() => process.memoryMaps({ grouped: false }));
    answers['rlimits'] = await attempt(() => Array.from({ length: 16 }, (_, resource) => process.rlimit(resource)));
    answers['children'] = await attempt(async () =>
      (await process.children({ recursive: true })).map((child) => child.pid).toSorted((a, b) => a - b),
    );
    answers['parents'] = await attempt(() => process.parents().map((parent) => parent.pid));
    return answers;
  } catch (error) {
    if (error instanceof PsutilError) return null;
    throw error;
  }
}

async function attempt(call: () => unknown): Promise<Answer> {
  try {
    return JSON.parse(JSON.stringify(await call())) as Answer;
  } catch (error) {
    if (error instanceof PsutilError) return { error: error.name };
    throw error;
  }
}

describe.runIf(process.platform === 'linux' && isPsutilInstalled())(
  'psutil on the same machine at the same time',
  () => {
    beforeAll(async () => {
      odd.push(await planted.stopped(), await planted.zombie(), await planted.sleeper());
      odd.push(await planted.named('a) R 1\n\x1b[31m', '', '--x', 'é \u{1f480}'));
      odd.push(await planted.named(Buffer.from([0xff, 0x41]), 'x'.repeat(100_000)));
      odd.push(await planted.as(4242424242), await planted.onTerminal(), await planted.connected());
    }, 30_000);
    afterAll(() => planted.end());

    test('has the same pids', () => {
      const [before, ours, after] = [pidsOf(askPsutil()), system.pids(), pidsOf(askPsutil())];
      const resting = before.filter((pid) => after.includes(pid));
      expect(resting.length).toBeGreaterThan(10);
      expect(ours).toEqual(expect.arrayContaining(resting));
      // Each run of psutil is a process of its own.
      expect(ours.filter((pid) => !before.includes(pid) && !after.includes(pid)).length).toBeLessThan(20);
    });

    describe('says the same of every process', () => {
      const compared = new Map<string, Set<number>>();
      let differing: Comparison[] = [];

      // What only flickers in between is not the same each time: a difference has to be there again and again.
      beforeAll(async () => {
        // Pages of libraries are unique to a process or not as long as another Python maps them: so one always does.
        const resting = await restingPsutil(odd);
        for (let round = 0; round < 5 && (round === 0 || differing.length > 0); round++) {
          const all = await compareAll(resting.pid!);
          for (const { pid, name } of all.filter((each) => agrees(each) === true)) {
            compared.set(name, (compared.get(name) ?? new Set()).add(pid));
          }
          const now = all.filter((each) => agrees(each) === false);
          const earlier = differing;
          const isOld = ({ pid, name }: Comparison): boolean =>
            earlier.some((each) => each.pid === pid && each.name === name);
          differing = round === 0 ? now : now.filter(isOld);
        }
        resting.kill('SIGKILL');
      }, 120_000);

      const names: string[] = [...attributeNames, 'memoryMapsExt', 'rlimits', 'children', 'parents'];
      const beyond = new Set([
        'pid',
        'cpuNum',
        'cpuPercent',
        'memoryInfoEx',
        // Compared in network.test.ts.
        'netConnections',
        'pageFaults',
        'pgid',
        'session',
        'cgroup',
        'cgroupInfo',
      ]);

      const usesPages = new Set(['memoryFootprint', 'memoryFullInfo', 'memoryMaps', 'memoryMapsExt']);

      test.each(names.filter((name) => !beyond.has(name)))('%s', (name) => {
        expect(differing.filter((each) => each.name === name)).toEqual([]);
        // The odd ones are among those that could be compared; but pages that are unique to a process cease to be so
        // when any other maps the same file, so that any of them may not have been at rest.
        if (!usesPages.has(name)) expect([...(compared.get(name) ?? [])]).toEqual(expect.arrayContaining(odd));
        expect(compared.get(name)!.size).toBeGreaterThan(odd.length);
      });

      test('nothing that psutil said was left out', () => {
        expect([...compared.keys()].filter((name) => !names.includes(name))).toEqual([]);
      });
    });

    test('divides shared memory alike', async () => {
      const stopped = odd[0]!;
      const footprints = [askPsutil([stopped]), askPsutil([stopped])].map(
        (each) => answersOf(each, stopped)!['memoryFootprint'],
      );
      const [low, high] = footprints as { pss: number }[];
      const { pss } = await system.process(stopped).memoryFootprint();
      expect(pss).toBeGreaterThan(0.9 * Math.min(low!.pss, high!.pss));
      expect(pss).toBeLessThan(1.1 * Math.max(low!.pss, high!.pss));
    });

    test('counts CPUs, and their times, alike', () => {
      const { before, ours, after } = thrice(() => ({
        cpuTimes: system.cpuTimes(),
        perCpu: system.cpuTimes({ perCpu: true }),
        load: system.getloadavg()!,
      }));
      expect([before['cpuCount'], before['cpuCores']]).toEqual([
        system.cpuCount(),
        system.cpuCount({ logical: false }),
      ]);
      expect(isBetween(before['cpuTimes'], ours.cpuTimes, after['cpuTimes'])).toBe(true);
      expect(isBetween(before['cpuTimesPerCpu'], ours.perCpu, after['cpuTimesPerCpu'])).toBe(true);
      // The kernel rounds them to two digits in /proc/loadavg.
      for (const [i, load] of ours.load.entries()) {
        const bounds = [before, after].map((answers) => (answers['getloadavg'] as number[])[i]!);
        expect(load).toBeGreaterThanOrEqual(Math.min(...bounds) - 0.006);
        expect(load).toBeLessThanOrEqual(Math.max(...bounds) + 0.006);
      }
    });

    test('sees the same memory and swap', () => {
      const { before, ours, after } = thrice(() => ({ memory: system.virtualMemory(), swap: system.swapMemory() }));
      const [low, high] = [before['virtualMemory'], after['virtualMemory']] as Record<string, number>[];
      expect(ours.memory.total).toBe(low!['total']);
      const names = ['available', 'free', 'active', 'inactive', 'buffers', 'cached', 'shared', 'slab'] as const;
      for (const name of names) isWithin(ours.memory[name]!, low![name]!, high![name]!, 0.02 * low!['total']!, name);
      // Before 7.1 psutil's `used` left out what is cached; ours is what is not available, as in procps.
      expect(ours.memory.used).toBe(ours.memory.total - ours.memory.available);
      isWithin(ours.memory.percent, low!['percent']!, high!['percent']!, 2, 'percent');
      expect(
        isNear(before['swapMemory'], ours.swap) || !isDeepStrictEqual(before['swapMemory'], after['swapMemory']),
      ).toBe(true);
    });

    test('sees the same disks', async () => {
      const { machine } = askPsutil();
      for (const [name, all] of [
        ['disk_partitions', false],
        ['disk_partitions_all', true],
      ] as const) {
        const theirs = (machine[name] as Record<string, unknown>[]).map(({ device, mountpoint, fstype, opts }) => ({
          device,
          mountpoint,
          fstype,
          opts,
        }));
        expect(system.diskPartitions({ all }), name).toEqual(theirs);
      }
      const [before, ours, after] = [
        machine['disk_usage'],
        await system.diskUsage('/'),
        askPsutil().machine['disk_usage'],
      ];
      const [low, high] = [before, after] as Record<string, number>[];
      expect(ours.total).toBe(low!['total']);
      for (const name of ['used', 'free'] as const)
        isWithin(ours[name], low![name]!, high![name]!, 0.01 * ours.total, name);
      isWithin(ours.percent, low!['percent']!, high!['percent']!, 0.2, 'percent');
    });

    test('knows the same time of boot', () => {
      expect(askPsutil().machine['boot_time']).toBe(system.bootTime());
    });

    test.runIf(unshareMounts)('knows the same people, from a record of ours', async () => {
      const utmp = Buffer.concat([
        utmpRecord({ user: 'ann', line: 'pts/0', host: '192.0.2.7', pid: process.pid }),
        utmpRecord({ user: 'bob', line: 'tty1', host: ':0', pid: 1 }),
        utmpRecord({ type: 8, user: 'gone', line: 'pts/9' }),
        utmpRecord({ user: 'j\xf6rg', line: 'pts/2', host: '\x1b[2J', pid: 999999 }),
      ]);
      // Its own /run is a tmpfs that ends with its mount namespace.
      const script = `mount -t tmpfs tmpfs /run && cat > /run/utmp &&
      /usr/bin/python3 -c 'import json, psutil; print(json.dumps([u._asdict() for u in psutil.users()]))' && exec "$0" "$1"`;
      const args = ['--mount', 'sh', '-c', script, process.execPath, program('../oracle/users.ts')];
      const { stdout, stderr } = spawnSync('unshare', args, { input: utmp, encoding: 'utf8' });
      expect(stderr).toBe('');
      const [theirs, ours] = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown);
      expect(ours).toEqual(theirs);
      expect(ours).toHaveLength(3);
    });
  },
);

/** One round: psutil, we, and psutil again. */
async function compareAll(resting: number): Promise<Comparison[]> {
  // We wait while psutil looks, with pipes open to it; and its pages are unique to the one that rests until it looks.
  const moving = kernelWorkers().add(String(process.pid)).add(String(resting));
  const pids = system.pids().filter((pid) => !moving.has(String(pid)));
  const before = askPsutil(pids);
  const ours = new Map<number, Record<string, Answer> | null>();
  for (const pid of pids) ours.set(pid, await ourAnswers(pid));
  const after = askPsutil(pids);
  return pids.flatMap((pid) => {
    const [theirs, mine, later] = [answersOf(before, pid), ours.get(pid), answersOf(after, pid)];
    if (theirs === null || mine === null || mine === undefined || later === null) return [];
    return Object.entries(theirs).map(([name, value]): Comparison => {
      const side = (answer: Answer): Answer => comparable(name, answer, mine[name]);
      return { pid, name, before: side(value), ours: side(mine[name]), after: side(later[name]) };
    });
  });
}

function pidsOf({ machine }: Answers): number[] {
  return machine['pids'] as number[];
}

/** By our names; null when psutil had not found it. */
function answersOf({ processes }: Answers, pid: number): Record<string, Answer> | null {
  const answers = processes[pid];
  if (answers === null || answers === undefined) return null;
  const { memory_full_info: full, ...others } = answers;
  const entries = Object.entries(others).map(([name, answer]) => [
    inCamelCase(name),
    name === 'environ' ? answer : inOurTerms(answer),
  ]);
  return { ...Object.fromEntries(entries), cmdline: others['cmdline'], memoryFootprint: footprintOf(full) };
}

function footprintOf(full: Answer): Answer {
  const { uss, pss, swap, error } = full as Record<string, Answer>;
  return error === undefined ? { uss, pss, swap } : { error };
}

/** Without what psutil does not have, or has otherwise each time. */
function comparable(name: string, answer: Answer, ours: Answer): Answer {
  if (name === 'threads') return comparableThreads(answer, ours);
  if (name === 'openFiles') return comparableFiles(answer);
  if (name === 'netConnections') return comparableConnections(answer);
  if (name.startsWith('memoryMaps')) return comparableMaps(answer);
  // No limit is -1 there, and here Infinity, which JSON does not have.
  if (name === 'rlimits') return JSON.parse(JSON.stringify(answer).replaceAll('-1', 'null')) as Answer;
  if (name !== 'memoryFootprint' || failed('AccessDenied', 'ZombieProcess')(answer)) return answer;
  // The proportional set changes with whoever else maps the same files: each run of psutil does.
  const { uss, swap } = answer as Record<string, Answer>;
  return { uss, swap };
}

/** Without their names, and without times where psutil reads them wrong, behind a name with a `)`. */
function comparableThreads(answer: Answer, ours: Answer): Answer {
  if (!Array.isArray(answer) || !Array.isArray(ours)) return answer;
  const isMisread = (ours as { name: string }[]).some((thread) => thread.name.includes(')'));
  // psutil sorts them by the digits of their numbers.
  const sorted = (answer as { id: number; userTime: Answer; systemTime: Answer }[]).toSorted((a, b) => a.id - b.id);
  return sorted.map(({ id, userTime, systemTime }) => (isMisread ? { id } : { id, userTime, systemTime }));
}

/** Without those that are in no folder any more: psutil leaves them out. */
function comparableFiles(answer: Answer): Answer {
  if (!Array.isArray(answer)) return answer;
  return (answer as OpenFile[]).filter((file) => !file.deleted).map(({ deleted: _deleted, ...file }) => file);
}

/** With what psutil tells of each, in the order of their descriptors. */
function comparableConnections(answer: Answer): Answer {
  if (!Array.isArray(answer)) return answer;
  const told = (answer as Connection[]).map(({ fd, family, type, laddr, raddr, status }) => ({
    fd,
    family,
    type,
    laddr,
    raddr,
    status,
  }));
  return told.toSorted((a, b) => a.fd! - b.fd!);
}

/**
 * With what psutil tells of each. Whether a clean page is shared, and by how many, changes with each run of psutil,
 * which maps the same libraries.
 */
function comparableMaps(answer: Answer): Answer {
  if (!Array.isArray(answer)) return answer;
  const beyond = new Set([
    'pss',
    'sharedClean',
    'privateClean',
    'offset',
    'device',
    'inode',
    'deleted',
    'details',
    'vmFlags',
  ]);
  return (answer as GroupedMemoryMap[]).map((mapping) => ({
    ...Object.fromEntries(Object.entries(mapping).filter(([name]) => !beyond.has(name))),
    clean: mapping.sharedClean! + mapping.privateClean!,
  }));
}

/** psutil's answers of the machine before and after ours. */
function thrice<T>(ours: () => T): { before: Record<string, Answer>; ours: T; after: Record<string, Answer> } {
  const before = inOurTerms(askPsutil().machine) as Record<string, Answer>;
  const mine = ours();
  return { before, ours: mine, after: inOurTerms(askPsutil().machine) as Record<string, Answer> };
}

/** Between two answers that move, or by so much beside them. */
function isWithin(ours: number, one: number, other: number, tolerance: number, what: string): void {
  expect(ours, what).toBeGreaterThanOrEqual(Math.min(one, other) - tolerance);
  expect(ours, what).toBeLessThanOrEqual(Math.max(one, other) + tolerance);
}
