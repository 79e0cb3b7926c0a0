import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { main } from '../../../packages/cli/src/commands/top.js';
import type { Backend } from '../../../packages/core/src/platform/backend.js';
import { countTasks } from '../../../packages/cli/src/top/batch/sampler.js';
import { scaleMemory, scalePercent, scaleTime, scaleTotal } from '../../../packages/cli/src/top/batch/scale.js';
import { fixture, recordingContext, runCommand } from '../context.js';
import { machineAt } from '../moments.js';
import type { Moment } from '../moments.js';

process.env['TZ'] = 'UTC';

interface Made {
  name: string;
  state?: string;
  uid?: number;
  ticks?: number;
  children?: number;
  priority?: number;
  rss?: number;
  args?: string;
}

function processFiles(pid: number, made: Made): Record<string, string> {
  const { name, state = 'S', uid = 0, ticks = 0, children = 0, priority = 20, rss = 100, args = name } = made;
  const nice = Math.max(-20, priority - 20);
  return {
    [`proc/${pid}/stat`]:
      `${pid} (${name}) ${state} 1 ${pid} ${pid} 0 -1 0 0 0 0 0 ${ticks} 0 ${children} 0 ${priority} ${nice} 1 0 ` +
      `100 4096000 ${rss} 0 1 1 0 0 0 0 0 0 0 0 0 0 17 1 0 0 0 0 0\n`,
    [`proc/${pid}/statm`]: `1000 ${rss} 50 10 0 50 0\n`,
    [`proc/${pid}/status`]: `Name:\tx\nTgid:\t${pid}\nUid:\t${uid}\t${uid === 7 ? 33 : uid}\t${uid}\t${uid}\nGid:\t0\t0\t0\t0\n`,
    [`proc/${pid}/cmdline`]: `${args.replaceAll(' ', '\\x00')}\\x00\\\n`,
  };
}

const shared = {
  'etc/passwd': 'root:x:0:0::/:/bin/sh\nada:x:1000:1000::/:/bin/sh\nweb:x:33:33::/:/bin/sh\nold:x:7:7::/:/bin/sh\n',
  'proc/loadavg': '1.50 0.50 0.25 1/8 900\n',
  'proc/meminfo':
    'MemTotal: 2048000 kB\nMemFree: 512000 kB\nMemAvailable: 1024000 kB\nBuffers: 10240 kB\nCached: 92160 kB\n' +
    'SReclaimable: 0 kB\nSwapTotal: 1024000 kB\nSwapFree: 1023000 kB\n',
};
const stat = (user: number, idle: number, idle0: number): string =>
  `cpu  ${user} 0 0 ${idle} 0 0 0 0 0 0\ncpu0 0 0 0 ${idle0} 0 0 0 0 0 0\ncpu1 ${user} 0 0 ${idle - idle0} 0 0 0 0 0 0\n` +
  'btime 1795000000\n';
const others = {
  ...processFiles(1, { name: 'init', args: '/sbin/init splash' }),
  ...processFiles(4, { name: 'rt', priority: -100 }),
  ...processFiles(5, { name: 'ended', state: 'Z', uid: 1000 }),
  ...processFiles(6, { name: 'halted', state: 'T', uid: 7, rss: 400000 }),
};
const first = {
  time: 50,
  files: {
    ...shared,
    'proc/uptime': '1000.00 10.00\n',
    'proc/stat': stat(1000, 9000, 4500),
    ...others,
    ...processFiles(3, { name: 'busy', state: 'R', uid: 1000, ticks: 6000, children: 360000 }),
  },
};
const second = {
  time: 52,
  files: {
    'proc/uptime': '1002.00 10.00\n',
    'proc/stat': stat(1100, 9300, 4700),
    ...others,
    ...processFiles(3, { name: 'busy', state: 'R', uid: 1000, ticks: 6125, children: 360000 }),
  },
};

/** The first look at processes is at the first moment, each later one at the next. */
async function run(
  words: string[],
  columns?: number,
  moments: readonly [Moment, Moment] = [first, second],
): ReturnType<typeof runCommand> {
  const { context, output } = recordingContext({ pid: 4, ...(columns !== undefined && { columns }) });
  const machine = machineAt(...moments);
  const backend: Backend = {
    ...machine,
    sweep: (...args) => {
      machine.monotonic();
      return machine.sweep(...args);
    },
  };
  const code = await main([...words, '--root', 'made'], { ...context, rootOptions: () => ({ backend }) });
  return { ...output(), code };
}

/** The pids of the table. */
async function pidsOf(words: string): Promise<number[]> {
  const { stdout, stderr } = await run(['--once', '--json', ...words.split(' ').filter(Boolean)]);
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as { processes: { pid: number }[] }).processes.map(({ pid }) => pid);
}

describe('what top -b prints', () => {
  test('the machine, and its processes over a short time, in the form of top', async () => {
    expect(await run(['-b', '-n', '1'])).toEqual({
      stdout: [
        'top - 13:33:20 up 16 min,  0 user,  load average: 1.50, 0.50, 0.25',
        'Tasks:   5 total,   1 running,   2 sleeping,   1 stopped,   1 zombie',
        '%Cpu(s): 25.0 us,  0.0 sy,  0.0 ni, 75.0 id,  0.0 wa,  0.0 hi,  0.0 si,  0.0 st',
        'MiB Mem :   2000.0 total,    500.0 free,   1000.0 used,    100.0 buff/cache',
        'MiB Swap:   1000.0 total,    999.0 free,      1.0 used.   1000.0 avail Mem',
        '',
        '  PID USER      PR  NI    VIRT    RES    SHR S  %CPU  %MEM     TIME+ COMMAND',
        '    3 ada       20   0    4000    400    200 R  62.5   0.0   1:01.25 busy',
        '    1 root      20   0    4000    400    200 S   0.0   0.0   0:00.00 init',
        '    4 root      rt -20    4000    400    200 S   0.0   0.0   0:00.00 rt',
        '    5 ada       20   0    4000    400    200 Z   0.0   0.0   0:00.00 ended',
        '    6 web       20   0    4000   1.5g    200 T   0.0  78.1   0:00.00 halted',
        '',
      ].join('\n'),
      stderr: '',
      code: 0,
    });
  });

  test('an empty line between samples, and never a cleared screen', async () => {
    const { stdout } = await run(['-b', '-n', '2', '-d', '0.01'], 100);
    expect(stdout.match(/(^|\n\n)top - /g)).toHaveLength(2);
    expect(stdout).not.toContain('\x1b[H');
  });

  test('-1 has a line for each CPU', async () => {
    const { stdout } = await run(['-b', '-n', '1', '-1']);
    expect(stdout.match(/^%Cpu.{20}/gm)).toEqual(
      ['%Cpu0  :  0.0 us,  0.0 sy', '%Cpu1  : 50.0 us,  0.0 sy'].map((l) => l.slice(0, 24)),
    );
  });

  test('-1 has the numbers of the CPUs that are online', async () => {
    const offline = ({ time, files }: Moment): Moment => {
      const text = files['proc/stat']!.replace(/^cpu0 .*\n/m, '');
      return { time, files: { ...files, 'proc/stat': text } };
    };
    const { stdout } = await run(['-b', '-n', '1', '-1'], undefined, [offline(first), offline(second)]);
    expect(stdout.match(/^%Cpu\S+/gm)).toEqual(['%Cpu1']);
  });

  test('-c has command lines, -S the time of children too, -E and -e other units', async () => {
    const { stdout } = await run(['-bn1', '-c', '-S', '-E', 'g', '-e', 'm']);
    expect(stdout).toContain('GiB Mem :      2.0 total,');
    expect(stdout).toMatch(/ 3\.9m +0\.4m +0\.2m S +0\.0 +0\.0 +0:00\.00 \/sbin\/init splash\n/);
    expect(stdout).toMatch(/ 61:01\.25 busy\n/);
  });

  test('-H counts threads, and -w cuts lines', async () => {
    const { stdout } = await run(['-bn1', '-w', '30', '-p', '3']);
    expect(stdout.split('\n').every((line) => line.length <= 30)).toBe(true);
    const threads = await runCommand(main, ['-bn1', '-H', '--root', fixture('debian-12.machine')]);
    expect(threads.stdout).toMatch(/^Threads: +\d+ total/m);
  });

  test.each([
    ['PID', (a: number, b: number) => b - a],
    ['-PID', (a: number, b: number) => a - b],
  ])('-H -o %s sorts by the ids of threads', async (field, order) => {
    const words = ['-bn1', '-H', '-o', field, '--root', fixture('debian-12.machine')];
    const [, table = ''] = (await runCommand(main, words)).stdout.split('\n\n');
    const ids = table
      .split('\n')
      .slice(1)
      .filter(Boolean)
      .map((line) => Number.parseInt(line, 10));
    expect(ids.length).toBeGreaterThan(5);
    expect(ids).toEqual(ids.toSorted(order));
  });

  test('lines are as long as they are in a pipe, and cut on a terminal', async () => {
    expect((await run(['-bn1', '--color', 'never'], 40)).stdout.split('\n').every((line) => line.length <= 40)).toBe(
      true,
    );
    expect((await run(['-bn1', '-w'], 40)).stdout).toContain('load average: 1.50, 0.50, 0.25\n');
  });

  test('--columns has others, below the same summary', async () => {
    const { stdout } = await run(['--once', '--columns', 'pid,name', '-p', '3']);
    expect(stdout).toMatch(/^top - [^]*\n\nPID NAME\n +3 busy\n$/);
  });

  test('-O lists what -o takes', async () => {
    const { stdout } = await run(['-O']);
    expect(stdout).toMatch(/^PID\nPPID\n/);
    for (const field of stdout.trim().split('\n')) expect((await run(['--once', '-o', field])).code).toBe(0);
  });
});

describe('which processes, and in which order', () => {
  test.each([
    ['', [3, 1, 4, 5, 6]],
    ['-o PID', [6, 5, 4, 3, 1]],
    ['-o +res', [6, 1, 3, 4, 5]],
    ['-o -RES', [1, 3, 4, 5, 6]],
    ['--sort +pid', [1, 3, 4, 5, 6]],
    ['-p 1,3', [3, 1]],
    ['-p 1 -p 0', [1, 4]],
    ['-u ada', [3, 5]],
    ['-u 1000', [3, 5]],
    ['-u !ada', [1, 4, 6]],
    ['-u web', [6]],
    ['-u old', []],
    ['-U old', [6]],
    ['-i', [3]],
  ])('%s', async (words, pids) => {
    expect(await pidsOf(words)).toEqual(pids);
  });

  test('tasks are counted among all, but with -p among those named', async () => {
    expect((await run(['-bn1', '-u', 'ada'])).stdout).toContain('Tasks:   5 total');
    expect((await run(['-bn1', '-p', '1,3'])).stdout).toContain('Tasks:   2 total');
  });

  test('a pid that is not there is told', async () => {
    const { stdout, stderr, code } = await run(['-bn1', '-p', '1,77']);
    expect({ stderr, code }).toEqual({ stderr: 'sysu top: no process with pid 77\n', code: 1 });
    expect(stdout).toContain(' init\n');
  });

  test.runIf(process.platform === 'linux')('the id of a thread is no process', async () => {
    const thread = readdirSync('/proc/self/task').at(-1)!;
    const ours = ['--once', '-p', `${process.pid},${thread}`, '--ndjson', '--columns', 'pid'];
    expect(await runCommand(main, ours)).toEqual({
      stdout: expect.stringMatching(new RegExp(`^{[^{]*"pid":${process.pid}}\n$`)) as string,
      stderr: `sysu top: no process with pid ${thread}\n`,
      code: 1,
    });
  });
});

test('JSON is an object a sample, in base units', async () => {
  const { stdout } = await run(['-b', '-n', '2', '-d', '0.01', '--json']);
  const [sample, ...more] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(more).toHaveLength(1);
  expect(sample).toMatchObject({
    time: 1_795_700_000,
    uptime: 1000,
    users: null,
    load1: 1.5,
    tasks: { total: 5, running: 1, sleeping: 2, stopped: 1, zombie: 1 },
    cpu: { user: 25, idle: 75 },
    perCpu: [{ user: 0 }, { user: 50 }],
    memory: { total: 2_097_152_000 },
    swap: { used: 1_024_000 },
  });
  expect((sample!['processes'] as unknown[])[0]).toMatchObject({ pid: 3, cpu: 62.5, rss: 409_600, cpuTime: 61.25 });
});

test.each([
  [['-b', '-n', '0'], '"0"'],
  [['-b', '-d', '-1'], '"-1"'],
  [['-b', '-d', 'nan'], '"nan"'],
  [['--once', '-p', 'x'], 'not a pid: "x"'],
  [['--once', '-p', '1', '-u', 'root'], 'one of -p, -u and -U only'],
  [['--once', '-u', 'nosuch'], 'no such user: "nosuch"'],
  [['--once', '-o', 'RSE'], 'did you mean RES?'],
  [['--once', '-E', 'z'], 'unknown --scale-summary-mem "z"'],
  [['--once', '-e', 'e'], 'unknown --scale-task-mem "e"'],
  [['--once', '-w', '99999'], '"99999"'],
  [[], 'terminal'],
])('top %j is not understood', async (words, message) => {
  const { stderr, stdout, code } = await run(words);
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  expect(stderr).toContain(message);
});

test('tasks that are none of these sleep', () => {
  const states = ['R', 'S', 'D', 'I', 'P', 'X', 'T', 't', 'Z', null];
  expect(countTasks(states.map((state, pid) => ({ pid, state })))).toEqual({
    total: 10,
    running: 1,
    sleeping: 6,
    stopped: 2,
    zombie: 1,
  });
});

const KIB = 1024;
test.each([
  [scaleMemory(9_999_999 * KIB, 7, 'k'), '9999999'],
  [scaleMemory(10_000_000 * KIB, 7, 'k'), '9765.6m'],
  [scaleMemory(2 ** 44, 7, 'k'), '16.0t'],
  [scaleMemory(2 ** 62, 6, 'k'), '4.0e'],
  [scaleTotal(1536 * KIB, 'k'), '1536'],
  [scaleTotal(1536 * KIB, 'm'), '1.5'],
  [scalePercent(99.96), '100.0'],
  [scalePercent(12_345.6), '12346'],
  [scaleTime(0.29), '0:00.29'],
  [scaleTime(3661.5), '61:01.50'],
  // As top of procps 4.0.2 wrote them of a process whose file was made up.
  [scaleTime(21_659), '360:59.00'],
  [scaleTime(21_660), '6,01'],
  [scaleTime(345_600), '96,00'],
  [scaleTime(349_260), '4d+1h'],
  [scaleTime(1_209_600), '14d+0h'],
  [scaleTime(1_300_000), '2w+1d'],
  [scaleTime(60_480_000), '100w+0d'],
])('%s is how top writes it', (ours, theirs) => {
  expect(ours).toBe(theirs);
});

test('--help', async () => {
  const { stdout } = await runCommand(main, ['--help']);
  await expect(stdout).toMatchFileSnapshot('../../fixtures/golden/top-help.txt');
});
