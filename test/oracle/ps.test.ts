import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../packages/cli/src/commands/ps.js';
import { runCommand } from '../cli/context.js';
import { differences, isInstalled, outputOf, rowsBy, asProcpsPrints } from './oracle.js';

const children: ChildProcess[] = [];

/** Processes of every kind that a listing can show. */
beforeAll(async () => {
  const plant = (command: string, ...args: string[]): void =>
    void children.push(spawn(command, args, { stdio: 'ignore' }));
  plant('nice', '-n', '7', 'sleep', '600');
  plant('setpriv', '--reuid', '4242424', '--regid', '4242425', '--clear-groups', 'sleep', '600');
  plant('bash', '-c', 'exec -a "a name with  spaces" sleep 600');
  plant('bash', '-c', 'exec -a "" sleep 600');
  // What these two start outlives them, unless it is told to end as well.
  plant('sh', '-c', 'setpriv --pdeathsig KILL sleep 600 # tab\t, newline\n, escape\u001B and \u00E9');
  plant('bash', '-c', 'kill -STOP $$');
  plant('sh', '-c', 'sleep 0 & exec sleep 600');
  // It sleeps in a function whose name begins with underscores.
  plant('perl', '-MPOSIX', '-e', 'POSIX::pause()');
  // Perl calls the process so as well.
  plant('perl', '-e', '$0 = "new\\nline\\e[1m"; sleep 600');
  // Characters of two cells.
  plant('perl', '-e', '$0 = "\u65E5\u672C\u8A9E\u65E5\u672C"; sleep 600');
  plant('script', '-qc', 'sleep 600', '/dev/null');
  plant('setsid', '--fork', '--wait', 'setpriv', '--pdeathsig', 'KILL', 'sleep', '600');
  plant(process.execPath, '-e', 'setInterval(() => {}, 1e6)');
  plant('chrt', '--batch', '0', 'sleep', '600');
  plant('chrt', '--idle', '0', 'sleep', '600');
  await new Promise((resolve) => setTimeout(resolve, 700));
});

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
});

const sysu = async (...args: string[]): Promise<string> =>
  (await runCommand(main, args, { now: Date.now() / 1000 })).stdout;
const table = async (...args: string[]): Promise<string> => asProcpsPrints(await sysu(...args));
const tableOfPs = (...args: string[]): string => asProcpsPrints(outputOf('ps', ...args).stdout);

// Without a moving target: what was alike before and after must be alike in between.
const keywords = (
  'wchan ppid pgid sid tid nlwp user uid ruser ruid group gid rgroup rgid comm args cmd tty stat state %cpu c %mem rss vsz sz ' +
  'time times bsdtime lstart start start_time stime bsdstart ni pri opri rtprio cls psr f min_flt maj_flt tpgid etimes ' +
  'suid suser sgid sgroup fsuid fsuser fsgid fsgroup supgid supgrp luid label context zone fname tty4 tname util cp cuu ' +
  'cuc size m_size trs drs trss m_drs lim stackp eip esp ag_id ag_nice pri_foo pri_bar pri_baz pri_api priority sched ' +
  'lastcpu sgi_p sgi_rss cgroup cgname oom oomadj sig tsig blocked ignored caught numa unit ' +
  'uunit slice lsession seat ouid machine lxc cgroupns ipcns mntns netns pidns timens userns utsns atime'
).split(' ');

describe.skipIf(!isInstalled('ps'))('sysu ps beside ps of procps', () => {
  test.each(keywords)('-o %s has the same values', async (keyword) => {
    const ask = ['-e', '-ww', '-o', `pid,${keyword}`];
    const { compared, differing } = await differences(
      () => rowsBy('PID', tableOfPs(...ask)),
      async () => rowsBy('PID', await table(...ask)),
    );
    expect(compared).toBeGreaterThan(10);
    expect(differing).toEqual([]);
  });

  test.each(['rbytes', 'rchars', 'rops', 'wbytes', 'wchars', 'wops', 'wcbytes'])(
    '-o %s has the same values, but that what is refused to us is not 0',
    async (keyword) => {
      const ask = ['-e', '-o', `pid,${keyword}`];
      const { compared, differing } = await differences(
        () => rowsBy('PID', outputOf('ps', ...ask).stdout),
        async () => rowsBy('PID', await table(...ask)),
      );
      expect(compared).toBeGreaterThan(10);
      expect(differing.filter(({ theirs, ours }) => theirs.replace(/ 0$/, ' -') !== ours)).toEqual([]);
    },
  );

  test('-o takes every word of ps L under the same heading, but those with which ps is tested', async () => {
    const words = outputOf('ps', 'L')
      .stdout.split('\n')
      .map((line) => line.split(' ')[0]!);
    const known = words.filter((word) => /^[a-z%]/.test(word));
    expect(known.length).toBeGreaterThan(150);
    const ask = ['-p', '1', '-o', known.join(',')];
    expect(headerOf(await sysu(...ask))).toBe(headerOf(outputOf('ps', ...ask).stdout));
  });

  test.each(['aux', '-ef', '-el', '-ely', '-eF', '-ej', 'axj', 'axl', 'ax'])('%s has the same rows', async (form) => {
    const words = form.startsWith('-') ? [form, '-ww'] : [`${form}ww`];
    const { compared, differing } = await differences(
      () => rowsBy('PID', tableOfPs(...words)),
      async () => rowsBy('PID', await table(...words)),
    );
    expect(compared).toBeGreaterThan(10);
    expect(differing).toEqual([]);
    expect(headerOf(await sysu(...words))).toBe(headerOf(outputOf('ps', ...words).stdout));
  });

  test('-eLf has the same threads; C and TIME are those of each, where ps gives a first thread those of all', async () => {
    const withoutTimes = (table: string): Map<string, string> =>
      new Map(
        [...rowsBy('LWP', table)].map(([key, row]) => [
          key,
          row
            .split(' ')
            .filter((_, i) => i !== 4 && i !== 8)
            .join(' '),
        ]),
      );
    const { compared, differing } = await differences(
      () => withoutTimes(tableOfPs('-eLf', '-ww')),
      async () => withoutTimes(await table('-eLf', '-ww')),
    );
    expect(compared).toBeGreaterThan(20);
    expect(differing).toEqual([]);
    expect(headerOf(await sysu('-eLf'))).toBe(headerOf(outputOf('ps', '-eLf').stdout));
  });

  test('axjf draws the same tree', async () => {
    // Without the first line of each tree: whether the kernel's threads come first is a matter of taste.
    const tree = (): string[] => branches(outputOf('ps', 'axjfww').stdout);
    const before = tree();
    const ours = branches(await table('axjfww'));
    const after = new Set(tree());
    const resting = new Set(before.filter((line) => after.has(line)));
    expect(resting.size).toBeGreaterThan(10);
    expect(ours.filter((line) => resting.has(line))).toEqual(before.filter((line) => resting.has(line)));
  });

  test.each([
    [['-p', '1']],
    [['-p', '1,2']],
    [['--ppid', '2']],
    [['-C', 'sleep']],
    [['-u', '4242424']],
    [['-U', '4242424']],
    [['-N', '-u', 'root']],
    [['-e', '--sort', '-pid']],
    [['-e', '--sort', 'ppid,-pid']],
    [['-a']],
    [['-d']],
  ])('%j selects the same processes', async (words) => {
    const ask = [...words, '-o', 'pid='];
    const before = outputOf('ps', ...ask)
      .stdout.split('\n')
      .map((pid) => pid.trim());
    const ours = (await sysu(...ask)).split('\n').map((pid) => pid.trim());
    const after = new Set(
      outputOf('ps', ...ask)
        .stdout.split('\n')
        .map((pid) => pid.trim()),
    );
    const resting = before.filter((pid) => after.has(pid));
    expect(ours.filter((pid) => resting.includes(pid))).toEqual(resting);
    expect(ours.length).toBeLessThanOrEqual(Math.max(before.length, after.size) + 3);
  });

  test.runIf(isInstalled('/usr/bin/python3'))(
    '-L tells signals that wait for the process in the row of its first thread, and in others their own',
    async () => {
      const waiting = `
import os, signal, sys, threading, time
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1, signal.SIGUSR2])
thread = threading.Thread(target=time.sleep, args=(60,), daemon=True)
thread.start()
os.kill(os.getpid(), signal.SIGUSR1)
signal.pthread_kill(thread.ident, signal.SIGUSR2)
print('ready', flush=True)
sys.stdin.read()`;
      const child = spawn('/usr/bin/python3', ['-c', waiting], { stdio: ['pipe', 'pipe', 'inherit'] });
      children.push(child);
      await once(child.stdout, 'data');
      for (const form of [['-L'], []]) {
        const words = [...form, '-o', 'lwp,sig,tsig,blocked', '-p', String(child.pid)];
        expect(rowsBy('LWP', await table(...words))).toEqual(rowsBy('LWP', tableOfPs(...words)));
      }
    },
  );

  test.each(['-m', '-Lm', 'm', '-mj', '-m -O lwp', '-m -o pid,tid,comm,stat,nlwp,rss,ni,pending'])(
    '%s shows below a process all its threads',
    async (form) => {
      const child = spawn(process.execPath, ['-e', 'console.log(); setInterval(() => {}, 1e6)']);
      children.push(child);
      await once(child.stdout, 'data');
      const words = [...form.split(' '), '-p', String(child.pid)];
      const lines = (text: string): string[] => text.split('\n').map((line) => line.trim().replaceAll(/ +/g, ' '));
      const theirs = lines(tableOfPs(...words));
      expect(theirs.length).toBeGreaterThan(6);
      expect(lines(await table(...words))).toEqual(theirs);
    },
  );

  test('nothing that matches, and an unknown column, end with the codes of ps', async () => {
    expect((await runCommand(main, ['-p', '4194304'])).code).toBe(outputOf('ps', '-p', '4194304').code);
    expect((await runCommand(main, ['-C', 'no-such-program'])).code).toBe(outputOf('ps', '-C', 'no-such-program').code);
  });

  test.each(['-L', '-T', '-m'])('%s: programs are told the number of each thread', async (option) => {
    const rows = JSON.parse(await sysu('--json', option, '-p', String(process.pid))) as { pid: number; tid: number }[];
    const tids = readdirSync('/proc/self/task').map(Number);
    expect(rows.every(({ pid }) => pid === process.pid)).toBe(true);
    expect(new Set(rows.map(({ tid }) => tid))).toEqual(new Set(tids));
  });

  test('--json has the values of ps -eo', async () => {
    const fields = ['ppid', 'user', 'uid', 'rss', 'vsz', 'nlwp', 'ni', 'sid', 'pgid'];
    const ask = ['-e', '-o', `pid,${fields.join(',')}`];
    const { compared, differing } = await differences(
      () => rowsBy('PID', tableOfPs(...ask)),
      async () => rowsOf(JSON.parse(await sysu('--json', '--cpu-interval', '0')) as Record<string, unknown>[]),
    );
    expect(compared).toBeGreaterThan(10);
    // ps shows no niceness outside of time sharing.
    const withoutNiceness = (row = ''): string => row.split(' ').toSpliced(7, 1).join(' ');
    const others = differing.filter(
      ({ theirs, ours }) => theirs.split(' ')[7] !== '-' || withoutNiceness(theirs) !== withoutNiceness(ours),
    );
    expect(others).toEqual([]);
  });
});

function rowsOf(json: Record<string, unknown>[]): Map<string, string> {
  const kib = (bytes: unknown): number => Number(bytes) / 1024;
  return new Map(
    json.map(({ pid, ppid, user, uid, rss, vms, threads, nice, session, pgid }) => [
      String(pid),
      [pid, ppid, user, uid, kib(rss), kib(vms), threads, nice, session, pgid].join(' '),
    ]),
  );
}

function headerOf(table: string): string {
  return table.split('\n', 1)[0]!.trim().replace(/\s+/g, ' ');
}

/** Parent, pid and branch of what is drawn below something. */
function branches(table: string): string[] {
  return [...table.matchAll(/^ *(\d+) +(\d+) .*?([ |]*\\_ )/gm)].map(
    ([, ppid, pid, branch]) => `${ppid} ${pid}${branch}`,
  );
}
