import type { ProcessRecord } from '@sysu/core';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../../packages/cli/src/exit.js';
import { criteriaOf } from '../../../packages/cli/src/match/criteria.js';
import type { Asked } from '../../../packages/cli/src/match/criteria.js';
import { Owners } from '../../../packages/cli/src/match/owners.js';
import { stateTest } from '../../../packages/cli/src/match/states.js';

const SELF = 900;

function record(pid: number, ppid: number, args: string[], more: Partial<ProcessRecord> = {}): ProcessRecord {
  const name = (args[0] ?? 'kthread').split('/').at(-1)!;
  const given = { state: 'S', age: 100 - pid / 10, createTime: 1000 + pid, pgid: pid, session: pid, terminal: null };
  const owner = { uid: 0, user: 'root', uids: { real: 0, effective: 0, saved: 0 }, username: 'root' };
  const group = { gids: { real: 0, effective: 0, saved: 0 }, groupname: 'root', cgroup: '/' };
  return { pid, ppid, comm: name.slice(0, 15), name, cmdline: args, ...given, ...owner, ...group, ...more };
}

const ada = { uid: 1000, user: 'ada', uids: { real: 1001, effective: 1000, saved: 0 }, username: 'eve' };
const all = [
  record(1, 0, ['/sbin/init']),
  record(2, 0, [], { comm: 'kthreadd', name: 'kthreadd', state: 'I' }),
  record(100, 1, ['/usr/bin/a-program-with-a-long-name', '--port', '80'], ada),
  record(101, 1, ['nginx: master process'], { comm: 'nginx', name: 'nginx', session: 100, terminal: '/dev/pts/3' }),
  record(102, 101, [], { comm: '', name: '', state: 'Z' }),
  record(800, 1, ['bash', '-c', 'sysu pgrep -f "--port"; date'], { pgid: 700, session: 600 }),
  record(850, 800, ['sudo', 'sysu', 'pgrep', '-f', '--port'], { pgid: 700, session: 600 }),
  record(SELF, 850, ['node', 'main.cjs', 'pgrep', '-f', '--port'], { pgid: 700, session: 600 }),
];

function owners(...words: string[]): Owners {
  return new Owners('user', words, (name) => (name === 'ada' ? 1000 : null));
}

function found(asked: Asked, self: number | null = SELF): number[] {
  const { testAmong, choose } = criteriaOf(asked, self);
  return choose(all.filter(testAmong(all))).map(({ pid }) => pid);
}

describe('a pattern', () => {
  test('is looked for in the name', () => {
    expect(found({ pattern: 'nginx' })).toEqual([101]);
    expect(found({ pattern: 'master' })).toEqual([]);
  });

  test('longer than the kernel keeps names is found, and so is what the kernel keeps', () => {
    expect(found({ pattern: '^a-program-with-a-long-name$' })).toEqual([100]);
    expect(found({ pattern: 'a-program-with-', exact: true })).toEqual([100]);
  });

  test('finds a process without a name', () => {
    expect(found({ pattern: '', exact: true })).toEqual([102]);
  });

  test('with --full is looked for in the command line, or what stands for it', () => {
    expect(found({ pattern: 'port 80$', full: true })).toEqual([100]);
    expect(found({ pattern: '\\[kthreadd\\]', full: true })).toEqual([2]);
  });

  test('never finds ourselves', () => {
    expect(found({ pattern: '' })).not.toContain(SELF);
    expect(found({ pattern: 'nosuch', inverse: true })).not.toContain(SELF);
    expect(found({ pattern: '' }, null)).toContain(SELF);
  });

  test('with --full finds no ancestor for the words that we were called with', () => {
    expect(found({ pattern: '--port', full: true })).toEqual([100]);
    expect(found({ pattern: 'p[o]rt', full: true })).toEqual([100]);
  });

  test('with --full finds an ancestor for its own words', () => {
    expect(found({ pattern: '^(sudo|bash)', full: true })).toEqual([800, 850]);
    expect(found({ pattern: 'bash -c sysu', full: true })).toEqual([]);
  });

  test('finds others that were called as we were', () => {
    const other = record(300, 1, ['sudo', 'sysu', 'pgrep', '-f', '--port']);
    const isFound = criteriaOf({ pattern: '--port', full: true }, SELF).testAmong([...all, other]);
    expect(isFound(other)).toBe(true);
  });
});

describe('criteria', () => {
  test.each<[string, Asked, number[]]>([
    ['parents', { parent: [101, 850] }, [102]],
    ['process groups', { pgroup: [100, 101] }, [100, 101]],
    ['our process group', { pgroup: [0] }, [800, 850]],
    ['sessions', { session: [100] }, [100, 101]],
    ['our session', { session: [0] }, [800, 850]],
    ['effective users by name', { euid: owners('ada') }, [100]],
    ['effective users by number', { euid: owners('1000') }, [100]],
    ['effective users but one', { euid: owners('!0') }, [100]],
    ['real users', { uid: owners('eve', '42') }, [100]],
    ['terminals', { terminal: ['pts/3'] }, [101]],
    ['states', { runstates: stateTest('IZ') }, [2, 102]],
    ['age', { older: 99 }, [1, 2]],
    ['a pid file', { pid: 101 }, [101]],
    ['a control group', { cgroup: ['/x'] }, []],
    ['all of them', { pattern: 'n', parent: [1], runstates: stateTest('S'), terminal: ['?'] }, [100]],
    ['none of them', { parent: [0, 1], inverse: true }, [102, 850]],
    ['no ancestors', { pattern: 's', ignoreAncestors: true }, []],
    ['the newest', { pattern: 'n', newest: true }, [101]],
    ['the oldest', { pattern: 'n', oldest: true }, [1]],
    ['the newest of none', { pattern: 'nosuch', newest: true }, []],
  ])('%s', (_, asked, pids) => {
    expect(found(asked)).toEqual(pids);
  });

  test('of two that started in one tick the higher pid is the newest', () => {
    const twins = [7, 9, 8].map((pid) => ({ pid, ppid: 1, createTime: 5 }));
    expect(criteriaOf({ newest: true }, null).choose(twins)).toEqual([twins[1]]);
    expect(criteriaOf({ oldest: true }, null).choose(twins)).toEqual([twins[0]]);
  });

  test('exclude each other', () => {
    expect(() => criteriaOf({ newest: true, oldest: true }, null)).toThrow(UsageError);
    expect(() => criteriaOf({ newest: true, inverse: true }, null)).toThrow(UsageError);
  });

  test('read no more than they need', () => {
    expect(criteriaOf({ parent: [1] }, null).figures).toEqual(['ppid']);
    expect(criteriaOf({ pattern: 'a', oldest: true }, null).figures).toEqual(['ppid', 'name', 'comm', 'createTime']);
  });
});
