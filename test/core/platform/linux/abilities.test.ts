import type { Native } from '@sysu/native';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Table } from '../../../../packages/core/src/field.js';
import type { Ability } from '../../../../packages/core/src/model/ability.js';
import { abilityCalls } from '../../../../packages/core/src/platform/linux/abilities.js';
import { native } from '../../../native/addon.js';
import { leftOpen } from '../../../own-descriptors.js';
import { filesOf } from './files.js';
import type { Contents } from './files.js';

async function abilities(contents: Contents, addon: Native | null = null): Promise<Map<string, Ability>> {
  const found = await abilityCalls(filesOf(contents), addon).abilities();
  return new Map(found.map((ability) => [ability.name, ability]));
}

const status = (capabilities: string, uid = 1000, groups = ''): string =>
  `Name:\tnode\nUid:\t${uid}\t${uid}\t${uid}\t${uid}\nGid:\t5\t5\t5\t5\nGroups:\t${groups}\nCapEff:\t${capabilities}\n`;
const proc = (options: string): string => `23 22 0:21 / /proc rw - proc proc rw${options}\n`;

describe('what files tell', () => {
  test.each([
    ['0\n', 'missing', /sysctl kernel.task_delayacct=1/],
    ['1\n', 'ok', null],
    [new Error('ENOENT'), 'limited', null],
  ])('delay accounting set to %j is %s', async (setting, state, remedy) => {
    const ability = (await abilities({ 'proc/sys/kernel/task_delayacct': setting })).get('delayAccounting')!;
    expect(ability.state).toBe(state);
    if (remedy === null) expect(ability.remedy).toBeNull();
    else expect(ability.remedy).toMatch(remedy);
  });

  test.each([
    ['root with all capabilities', status('000001ffffffffff', 0), 'ok', 'cap_sys_ptrace'],
    ['somebody without any', status('0000000000000000'), 'limited', 'uid 1000; no capabilities'],
    ['root who may not trace', status('0000000000000006', 0), 'limited', 'uid 0; cap_dac_override cap_dac_read_search'],
    ['who may trace and read', status('0000000000080004'), 'ok', 'cap_sys_ptrace'],
  ])('the privileges of %s', async (_, text, state, found) => {
    const ability = (await abilities({ 'proc/self/status': text })).get('privileges')!;
    expect(ability.state).toBe(state);
    expect(ability.found).toContain(found);
  });

  test.each([
    ['', '', 'ok'],
    [',hidepid=0', '', 'ok'],
    [',hidepid=off', '', 'ok'],
    [',hidepid=2', '', 'limited'],
    [',hidepid=invisible', '', 'limited'],
    [',hidepid=noaccess', '', 'limited'],
    [',gid=7,hidepid=2', '3 7', 'ok'],
    [',gid=5,hidepid=2', '', 'ok'],
    [',gid=77,hidepid=2', '3 7', 'limited'],
    [',gid=7,hidepid=ptraceable', '3 7', 'limited'],
    [',hidepid=2,subset=pid', '', 'missing'],
  ])('/proc mounted with "%s" for a member of "%s" is %s', async (options, groups, state) => {
    const contents = { 'proc/self/mountinfo': proc(options), 'proc/self/status': status('0', 1000, groups) };
    const ability = (await abilities(contents)).get('hidepid')!;
    expect(ability.state).toBe(state);
    expect(ability.remedy === null).toBe(state === 'ok');
  });

  test('a /proc that is not mounted hides everything', async () => {
    expect((await abilities({})).get('hidepid')).toMatchObject({
      state: 'missing',
      found: 'no /proc/self/mountinfo',
      remedy: 'mount /proc',
    });
  });

  test('hidepid does not concern whoever may trace', async () => {
    const contents = { 'proc/self/mountinfo': proc(',hidepid=2'), 'proc/self/status': status('0000000000080000') };
    expect((await abilities(contents)).get('hidepid')!.state).toBe('ok');
  });

  test('the limits of a control group', async () => {
    const contents = {
      'proc/meminfo': 'MemTotal: 8000000 kB\n',
      'proc/self/mountinfo': '30 22 0:26 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw\n',
      'proc/self/cgroup': '0::/box\n',
      'sys/fs/cgroup/box/memory.max': '536870912\n',
      'sys/fs/cgroup/box/memory.current': '1\n',
      'sys/fs/cgroup/box/cpu.max': '150000 100000\n',
    };
    expect((await abilities(contents)).get('cgroup')).toMatchObject({
      state: 'ok',
      found: 'version 2; memory 512.0M, CPUs 1.5',
    });
    expect((await abilities({})).get('cgroup')).toMatchObject({ state: 'missing' });
  });

  test('where sessions are recorded', async () => {
    expect((await abilities({})).get('sessions')).toMatchObject({ state: 'missing', columns: ['users'] });
    expect((await abilities({ 'run/utmp': Buffer.alloc(384) })).get('sessions')).toMatchObject({
      state: 'ok',
      found: '0 in /run/utmp',
    });
    const session = 'USER=ann\nCLASS=user\n';
    expect((await abilities({ 'run/systemd/sessions/1': session })).get('sessions')).toMatchObject({
      state: 'ok',
      found: '1 in systemd-logind',
    });
  });

  test('of another machine no system call can be made, about which nothing can be done', async () => {
    const found = await abilities({});
    for (const name of ['addon', 'pidfd', 'pidfs', 'exitCodes', 'cpuClocks', 'socketDiagnosis'])
      expect(found.get(name), name).toMatchObject({ state: 'missing', remedy: null, found: /not this one/ });
  });
});

describe('what the kernel answers', () => {
  const failing = (code: string) => (): never => {
    throw Object.assign(new Error(code), { code });
  };
  const without = (changes: Partial<Native>): Native => ({ ...native, ...changes });

  test('on this kernel is what its release has', async () => {
    const found = await abilities({}, native);
    const states = ['pidfd', 'cpuClocks', 'socketDiagnosis'].map((name) => found.get(name)!.state);
    expect(states).toEqual(['ok', 'ok', 'ok']);
  });

  test.each<[string, Partial<Native>, string, string, string]>([
    ['no pidfds', { pidfdOpen: failing('ENOSYS') }, 'pidfd', 'missing', 'ENOSYS'],
    ['pidfds without inodes', { pidfdInode: () => null }, 'pidfs', 'limited', 'no inodes'],
    ['no exit codes', { pidfdExitStatus: () => null }, 'exitCodes', 'missing', 'does not tell'],
    ['no pidfds', { pidfdOpen: failing('ENOSYS') }, 'exitCodes', 'missing', 'does not tell'],
    ['no CPU clocks', { processClocks: () => Float64Array.of(Number.NaN) }, 'cpuClocks', 'limited', 'cannot'],
    ['no netlink', { netlinkDumpNow: failing('EPROTONOSUPPORT') }, 'socketDiagnosis', 'limited', 'EPROTONOSUPPORT'],
  ])('with %s', async (_, changes, name, state, found) => {
    const ability = (await abilities({}, without(changes))).get(name)!;
    expect(ability.state).toBe(state);
    expect(ability.found).toContain(found);
    expect(ability.remedy).not.toBeNull();
  });

  test('leaves no descriptor open', async () => {
    await abilities({}, native);
    const looks = async (): Promise<void> => {
      for (let i = 0; i < 20; i++) await abilities({}, native);
    };
    expect(await leftOpen(looks)).toEqual([]);
  });
});

test('every column that is said to be empty is one of some table', async () => {
  const folder = join(import.meta.dirname, '../../../../packages/core/src/tables');
  const modules = await Promise.all(
    readdirSync(folder).map((file) => import(join(folder, file)) as Promise<Record<string, unknown>>),
  );
  const tables = (modules.flatMap((module) => Object.values(module)) as Table<never>[]).filter((each) =>
    Array.isArray(each.fields),
  );
  const known = new Set(tables.flatMap(({ fields }) => fields.map(({ name }) => name)));
  const named = [...(await abilities({})).values()].flatMap(({ columns }) => columns);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});
