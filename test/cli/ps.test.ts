import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createSystem } from '../../packages/core/src/index.js';
import { main } from '../../packages/cli/src/commands/ps.js';
import { rewriteHabits } from '../../packages/cli/src/ps/habits.js';
import { fixture, runCommand } from './context.js';

process.env['TZ'] = 'UTC';

const machine = ['--root', fixture('made-hostile-names.machine')];
const ps = (...words: string[]): ReturnType<typeof runCommand> => runCommand(main, [...words, ...machine]);
const pids = async (...words: string[]): Promise<number[]> =>
  (await ps(...words, '-o', 'pid=')).stdout.split('\n').filter(Boolean).map(Number);
const golden = (name: string): string => `../fixtures/golden/ps-${name}`;

describe('what ps prints', () => {
  test.each([
    ['standard.txt', []],
    ['aux.txt', ['aux']],
    ['ef.txt', ['-ef']],
    ['axjf.txt', ['axjf']],
    ['json.json', ['--json']],
    ['ndjson.ndjson', ['--ndjson', '--columns', 'pid,command,rss']],
    ['csv.csv', ['--csv', '--columns', 'pid,user,command,tty']],
    ['help.txt', ['--help']],
    ['columns.txt', ['--columns']],
  ])('%s', async (name, words) => {
    const { stdout, code } = await ps(...words);
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot(golden(name));
  });

  test('on a terminal of 60 cells lines are cut there, and say so', async () => {
    const { stdout } = await runCommand(main, machine, { columns: 60, env: { LANG: 'C.UTF-8', NO_COLOR: '1' } });
    await expect(stdout).toMatchFileSnapshot(golden('terminal.txt'));
  });

  test('in colour, only the heading and what is much are painted', async () => {
    const { stdout } = await runCommand(main, machine, { columns: 200, env: { LANG: 'C' } });
    await expect(stdout).toMatchFileSnapshot(golden('colour.txt'));
  });

  test('a refused value is null, and said in one line', async () => {
    const { stdout, stderr } = await ps('--json', '--columns', 'pid,exe', '-p', '500');
    expect(JSON.parse(stdout)).toEqual([{ pid: 500, exe: null }]);
    expect(stderr).toBe('sysu ps: 1 of 1 rows are not fully readable (run as root)\n');
    expect((await ps('--columns', 'pid', '-p', '500')).stderr).toBe('');
  });

  test('what was refused of rows that are not shown is not said', async () => {
    expect((await ps('--columns', 'pid,exe', '-C', 'init')).stderr).toBe('');
    expect((await ps('--columns', 'pid,exe', '--where', 'pid == 1')).stderr).toBe('');
    expect((await ps('--columns', 'pid,exe', '--where', 'pid == 1 or pid == 500')).stderr).toMatch(/ 1 of 2 rows /);
  });
});

describe('which processes', () => {
  test.each([
    [
      ['-p', '1,400'],
      [1, 400],
    ],
    [
      ['-p', '1', '-p', '400'],
      [1, 400],
    ],
    [['-p1'], [1]],
    [
      ['--ppid', '400'],
      [450, 460],
    ],
    [
      ['-u', 'ada'],
      [400, 450, 460, 600],
    ],
    [
      ['-u', '!ada'],
      [1, 2, 30, 500],
    ],
    [['-U', '!root,!1000', '--no-kernel'], [500]],
    [['-u', '1000', '--state', 'R'], [450]],
    [
      ['-C', 'init,bash'],
      [1, 400],
    ],
    [
      ['-t', 'pts/0'],
      [400, 450, 460],
    ],
    [
      ['-t', '/dev/pts/0'],
      [400, 450, 460],
    ],
    [
      ['-t', '?'],
      [1, 2, 30, 500, 600],
    ],
    [['a'], [400, 450, 460]],
    [
      ['a', '-p', '1'],
      [1, 400, 450, 460],
    ],
    [['ax'], [1, 2, 30, 400, 450, 460, 500, 600]],
    [
      ['-N', 'a'],
      [1, 2, 30, 500, 600],
    ],
    [
      ['-N', '-a'],
      [1, 2, 30, 400, 500, 600],
    ],
    [
      ['-a', '-p', '1'],
      [1, 450, 460],
    ],
    [['-ad'], [1, 2, 30, 400, 450, 460, 500, 600]],
    [
      ['-e', '-p', '1'],
      [1, 2, 30, 400, 450, 460, 500, 600],
    ],
    [['-N', '-e'], []],
    [
      ['-s', '400'],
      [400, 450, 460, 600],
    ],
    [
      ['-N', '-u', 'ada'],
      [1, 2, 30, 500],
    ],
    [['--no-kernel'], [1, 400, 450, 460, 500, 600]],
    [['--running'], [450]],
    [['-a'], [450, 460]],
    [['-d'], [2, 30, 450, 460, 600]],
    [['init'], [1]],
    [['400'], [400]],
    [['BASH'], [400]],
    [
      ['init', '400'],
      [1, 400],
    ],
    [['1,400'], [1, 400]],
    [['--where', 'rss > 100M'], [450]],
    [
      ['--where', 'user == ada and (state == S or state == R) and not nice > 0'],
      [400, 450],
    ],
    [
      ['--where', 'tty == null and name != kthreadd'],
      [1, 30, 500, 600],
    ],
    [['--where', 'command ~ "^e.il"'], [450]],
    [
      ['--sort', '-pid', '--top', '2'],
      [600, 500],
    ],
    [
      ['--sort', 'rss,pid', '--top', '3'],
      [450, 1, 400],
    ],
  ])('%j', async (words, expected) => {
    expect(await pids(...words)).toEqual(expected);
  });

  test('children stand under their parents, by branches or by indents', async () => {
    const tree = async (flag: string): Promise<string> =>
      (await ps('-o', 'comm=', '-C', 'init', '--ppid', '1', flag)).stdout;
    expect((await tree('-H')).split('\n').slice(0, 2)).toEqual(['init', expect.stringMatching(/^  [^ ]/)]);
    expect(await tree('--forest')).not.toMatch(/^ /m);
  });

  const onThisMachine = (...words: string[]): ReturnType<typeof runCommand> =>
    runCommand(main, [...words, '-o', 'pid=', '--no-header'], { pid: process.pid });
  const whole = new RegExp(`^ *${process.pid}$`, 'm');

  test('this process itself can be left out', async () => {
    expect((await onThisMachine()).stdout).toMatch(whole);
    expect((await onThisMachine('--self-exclude')).stdout).not.toMatch(whole);
  });

  test('a word that is looked for does not find the process that looks for it; on another machine that is no process', async () => {
    const name = createSystem().process().name();
    expect((await onThisMachine('-C', name)).stdout).toMatch(whole);
    expect((await onThisMachine(name)).stdout).not.toMatch(whole);
    const there = await runCommand(main, ['BASH', '-o', 'pid=', ...machine], { pid: 400 });
    expect(there.stdout).toBe('400\n');
  });

  test.runIf(process.platform === 'linux')('the id of a thread is no process', async () => {
    const thread = readdirSync('/proc/self/task').at(-1)!;
    expect(thread).not.toBe(String(process.pid));
    expect(await onThisMachine('-p', `${process.pid},${thread}`)).toEqual({
      stdout: `${process.pid}\n`,
      stderr: `sysu ps: no process with pid ${thread}\n`,
      code: 1,
    });
  });

  test.each([
    [['-p', '99'], 'sysu ps: no process with pid 99\n'],
    [['99'], 'sysu ps: no process with pid 99\n'],
    [['-C', 'nosuch'], ''],
    [['--where', 'pid > 9999'], ''],
  ])('%j finds nothing, and ends with 1', async (words, message) => {
    expect(await ps(...words, '--no-header')).toEqual({ stdout: '', stderr: message, code: 1 });
  });
});

describe('the habits of ps', () => {
  test.each([
    [['aux'], ['--among=all', '--bsd=user']],
    [['auxww'], ['--among=all', '--bsd=user', '--wide', '--wide']],
    [['axjf'], ['--among=all', '--bsd=jobs', '--forest']],
    [['axs'], ['--among=all', '--bsd=signals']],
    [['ash'], ['ash']],
    [['auxZ'], ['--among=all', '--bsd=user', '--context']],
    [
      ['axo', 'pid,comm'],
      ['--among=all', '--bsd=plain', '--format=pid,comm'],
    ],
    [
      ['axk', '-rss'],
      ['--among=all', '--bsd=plain', '--sort=-rss'],
    ],
    [
      ['ax', 'k', '-vsz,pid'],
      ['--among=all', '--bsd=plain', '--sort=-vms,pid'],
    ],
    [
      ['aux', '--sort=-%cpu,+rss'],
      ['--among=all', '--bsd=user', '--sort=-cpuAverage,+rss'],
    ],
    [
      ['-e', '--sort', 'start_time'],
      ['-e', '--sort', 'started'],
    ],
    [['p1,2'], ['--among=own-terminal', '--bsd=plain', '--pid=1,2']],
    [
      ['u', 'p', '1'],
      ['--among=own-terminal', '--bsd=user', '--pid=1'],
    ],
    [['-28'], ['--among=own-terminal', '--bsd=plain', '--sid=28']],
    [['L'], ['--among=own-terminal', '--bsd=plain', '--columns']],
    [['a'], ['--among=terminal', '--bsd=plain']],
    [['xf'], ['--among=own', '--bsd=plain', '--forest']],
    [['auxg'], ['--among=all', '--bsd=user']],
    [['m'], ['--among=own-terminal', '--bsd=plain', '--with-threads']],
    [['axS'], ['--among=all', '--bsd=plain', '--cumulative']],
    [['-t'], ['--among=own-terminal', '--bsd=plain', '--tty=self']],
    [['-g'], ['--among=own-terminal', '--bsd=plain']],
    [
      ['-g', '1'],
      ['-g', '1'],
    ],
    [['T'], ['--among=own-terminal', '--bsd=plain', '--tty=self']],
    [['ut'], ['--among=own-terminal', '--bsd=user', '--tty=self']],
    [
      ['t', 'pts/0'],
      ['--among=own-terminal', '--bsd=plain', '--tty=pts/0'],
    ],
    [['tpts/0'], ['--among=own-terminal', '--bsd=plain', '--tty=pts/0']],
    [
      ['-p', '1', 'eww'],
      ['--among=own-terminal', '--bsd=plain', '-p', '1', '--environment', '--wide', '--wide'],
    ],
    [
      ['-fC', 'ear', 'f'],
      ['--among=own-terminal', '--bsd=plain', '-fC', 'ear', '--forest'],
    ],
    [
      ['--no-headers', 'aux'],
      ['--among=all', '--no-headers', '--bsd=user'],
    ],
    [
      ['--user', 'we', '--', 'ear'],
      ['--user', 'we', '--', 'ear'],
    ],
    [['gnu'], ['gnu']],
    [['mux'], ['mux']],
    [['java'], ['java']],
    [['-ef'], ['-ef']],
    [['node'], ['node']],
    [['ssh'], ['ssh']],
    [['top'], ['top']],
    [
      ['-p', 'aux'],
      ['-p', 'aux'],
    ],
    [[], []],
  ])('%j means %j', (words, options) => {
    expect(rewriteHabits(words)).toEqual(options);
  });

  test('words of ps take a heading, none, and ours', async () => {
    expect((await ps('-p', '1', '-o', 'pid=WHO,comm')).stdout).toBe('WHO COMMAND\n  1 init\n');
    expect((await ps('-p', '1', '-o', 'pid=,comm=')).stdout).toBe('1 init\n');
    expect((await ps('-p', '1', '-o', 'pid', '-o', 'lastCpu')).stdout).toBe('PID PSR\n  1   1\n');
  });

  test('columns are as wide as is said, or as they have to be', async () => {
    expect((await ps('-p', '1', '-o', 'pid:9,comm:6=WHAT,user:2')).stdout).toBe(
      '      PID WHAT   USER\n        1 init   root\n',
    );
  });

  test.each([
    ['--rows=5', '--top N shows the first rows'],
    ['--cols=40', '--wide never cuts'],
  ])('%s is answered with our way', async (word, way) => {
    const { stderr, code } = await ps(word);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^sysu ps: \S+ is not taken: /);
    expect(stderr).toContain(way);
  });

  test.each([[['-m', '--forest']], [['-m', '-H']], [['m', 'H']]])(
    '%j: threads have no place in a tree, nor all rows',
    async (words) => {
      const { stderr, code } = await ps(...words);
      expect({ stderr, code }).toEqual({
        stderr: 'sysu ps: --with-threads draws no tree, and has rows of processes as well\n',
        code: 2,
      });
    },
  );

  test('-o is what programs get too', async () => {
    expect(JSON.parse((await ps('-p', '1', '-o', 'pid,rss,%mem', '--json')).stdout)).toEqual([
      { pid: 1, rss: 8192000, mem: 0.4 },
    ]);
  });
});

test.each([
  [['-u', 'nosuch'], 'user'],
  [['-U', '!nosuch'], 'user'],
  [['-G', 'nosuch'], 'group'],
])('%j: owners that there are not are named, and end with 1', async (words, kind) => {
  const { stderr, code } = await ps(...words);
  expect({ stderr, code }).toEqual({ stderr: `sysu ps: no such ${kind}: "nosuch"\n`, code: 1 });
});

describe('bad words end with 2, and are quoted', () => {
  test.each([
    [['-p', '1e3'], '"1e3"'],
    [['-p', '-1'], '"-1"'],
    [['-p', '99999999999'], '"99999999999"'],
    [['-o', 'rsss'], 'unknown column "rsss"; did you mean rss?'],
    [['--columns', 'pid,nonsense'], 'unknown column "nonsense"'],
    [['--sort', 'cqu'], 'did you mean cpu?'],
    [['--where', 'cpu >'], 'expected a value, found its end'],
    [['--where', 'rss > lots'], 'expected a number, found "lots"'],
    [['--nonsense'], 'unknown option "--nonsense"'],
    [['-o', ''], 'a list of nothing: ""'],
    [['-o', 'pid:0'], 'unknown column "pid:0"'],
    [['p'], 'p: no list for --pid behind it'],
    [['cat'], 'cat: no list for --tty behind it; a name like this stands behind --search'],
    [['--interval', '0'], '"0"'],
    [['--interval', 'NaN'], '"NaN"'],
    [['--count', '-1'], '"-1"'],
    [['--cpu-interval', 'x'], '"x"'],
    [['--color', 'sometimes'], 'sometimes'],
    [['('], '"("'],
  ])('%j', async (words, message) => {
    const { stdout, stderr, code } = await ps(...words);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/[^\n\x20-\x7e]/);
  });

  test('a root that is not there', async () => {
    const { stderr, code } = await runCommand(main, ['--root', '/no/such/root']);
    expect(code).toBe(2);
    expect(stderr).toContain('"/no/such/root"');
  });
});

describe('again and again', () => {
  test('--watch prints table after table into a pipe, and an object a line in JSON', async () => {
    const twice = ['--watch', '--interval', '0.01', '--count', '2', '-p', '1'];
    expect((await ps(...twice, '-o', 'pid=')).stdout).toBe('1\n1\n');
    const lines = (await ps(...twice, '-o', 'pid', '--json')).stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { time: 1795700000, rows: [{ pid: 1 }] },
      { time: 1795700000, rows: [{ pid: 1 }] },
    ]);
  });

  test('CSV has the time of each row', async () => {
    const twice = ['--watch', '--interval', '0.01', '--count', '2', '-p', '1', '--csv', '--columns', 'pid,user'];
    expect((await ps(...twice)).stdout).toBe('time,pid,user\r\n1795700000,1,root\r\n1795700000,1,root\r\n');
  });

  test('on a terminal it repaints', async () => {
    const { stdout } = await runCommand(
      main,
      ['--watch', '--interval', '0.01', '--count', '2', '-p', '1', '-o', 'pid=', ...machine],
      { columns: 80 },
    );
    expect(stdout).toBe('\x1b[H\x1b[J1\n\x1b[H\x1b[J1\n');
  });

  test('a reader that has gone ends it silently', async () => {
    const watching = ['--watch', '--interval', '0.01', '-p', '1', ...machine];
    expect(await runCommand(main, watching, { closeAfter: 3 })).toMatchObject({ stderr: '', code: 0 });
  });
});

describe('--group-by', () => {
  test('has a row for all that have the same in a column: how many, and sums of what is known', async () => {
    const every = await ps('--json', '--columns', 'user,threads,rss', '--cpu-interval', '0');
    const all = JSON.parse(every.stdout) as { user: string; threads: number; rss: number }[];
    const { stdout, code } = await ps('--group-by', 'user', '--json', '--cpu-interval', '0');
    const groups = JSON.parse(stdout) as { user: string; processes: number; threads: number; rss: number }[];
    expect(code).toBe(0);
    expect(groups.length).toBeGreaterThan(1);
    for (const { user, processes, threads, rss } of groups) {
      const own = all.filter((each) => each.user === user);
      const sum = (of: 'threads' | 'rss'): number => own.reduce((total, each) => total + each[of], 0);
      expect({ user, processes, threads, rss }).toEqual({
        user,
        processes: own.length,
        threads: sum('threads'),
        rss: sum('rss'),
      });
    }
    expect(groups.reduce((total, { processes }) => total + processes, 0)).toBe(all.length);
  });

  test('of those that were chosen, with the columns, order and conditions of every table', async () => {
    const words = ['--group-by', 'state', '--no-kernel', '--columns', 'state,processes', '--sort', '-processes'];
    const { stdout } = await ps(...words, '--where', 'processes > 0', '--top', '1');
    expect(stdout).toMatch(/^S PROCS\n[A-Z] +\d+\n$/);
    expect((await ps('--group-by', 'nosuchcolumn')).code).toBe(2);
    expect((await ps('--group-by', 'name', '-p', '4194304')).code).toBe(1);
  });
});

test('pages are those of the machine: 64 KiB on some of arm64', async () => {
  const { stdout } = await runCommand(main, ['--root', fixture('made-container-arm64.machine'), '-o', 'pid,sz,vsz']);
  expect(stdout).toBe('PID    SZ     VSZ\n  1 16384 1048576\n 30    64    4096\n');
});
