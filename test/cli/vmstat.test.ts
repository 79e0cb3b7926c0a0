import { describe, expect, test } from 'vitest';
import { main } from '../../packages/cli/src/commands/vmstat.js';
import { fixture, recordingContext, runCommand } from './context.js';
import { machineAt } from './moments.js';

process.env['TZ'] = 'UTC';

const stat = (user: number, idle: number, interrupts: number, switches: number): string =>
  `cpu  ${user} 0 0 ${idle} 0 0 0 0 0 0\nintr ${interrupts} 1 2\nctxt ${switches}\nbtime 1795000000\nprocesses 77\n` +
  'procs_running 3\nprocs_blocked 1\n';
const vmstat = (read: number, swappedIn: number): string =>
  `pgpgin ${read}\npgpgout 0\npswpin ${swappedIn}\npswpout 0\n`;
const first = {
  time: 50,
  files: {
    'proc/uptime': '1000.00 10.00\n',
    'proc/stat': stat(1000, 9000, 5000, 9000),
    'proc/vmstat': vmstat(2000, 100),
    'proc/meminfo':
      'MemTotal: 8000 kB\nMemFree: 1000 kB\nMemAvailable: 3000 kB\nBuffers: 200 kB\nCached: 600 kB\nActive: 400 kB\n' +
      'Inactive: 500 kB\nSwapTotal: 4000 kB\nSwapFree: 3000 kB\n',
    'proc/diskstats': '   8       0 sda 100 10 8000 50 200 20 16000 70 3 4090 130\n',
  },
};
const second = { time: 52, files: { 'proc/stat': stat(1050, 9150, 5200, 9600), 'proc/vmstat': vmstat(2500, 110) } };

async function run(words: string[], columns?: number): ReturnType<typeof runCommand> {
  const { context, output } = recordingContext(columns === undefined ? {} : { columns });
  const backend = machineAt(first, second);
  const code = await main([...words, '--root', 'made'], { ...context, rootOptions: () => ({ backend }) });
  return { ...output(), code };
}

const cellsOf = (line: string): string[] => line.trim().split(/\s+/);

describe('what vmstat prints', () => {
  test('what went on in the interval, and not since boot', async () => {
    expect(await run(['0.01', '1'])).toEqual({
      stdout: [
        'procs -----------memory---------- ---swap-- -----io---- -system-- ------cpu-----',
        ' r  b   swpd   free   buff  cache   si   so    bi    bo   in   cs us sy id wa st',
        ' 3  1   1000   1000    200    600   20    0   250     0  100  300 25  0 75  0  0',
        '',
      ].join('\n'),
      stderr: '',
      code: 0,
    });
  });

  test('averages since boot when they are asked for', async () => {
    const { stdout } = await run(['--since-boot', '0.01', '2']);
    expect(stdout.split('\n').slice(2).map(cellsOf)).toEqual([
      '3 1 1000 1000 200 600 0 0 2 0 5 9 10 0 90 0 0'.split(' '),
      '3 1 1000 1000 200 600 20 0 250 0 100 300 25 0 75 0 0'.split(' '),
      [''],
    ]);
  });

  test('wide, with active memory, in other units, with the time', async () => {
    const { stdout } = await run(['-awt', '-S', 'k', '0.01', '1']);
    expect(stdout.split('\n').slice(1, 3).map(cellsOf)).toEqual([
      'r b swpd free inact active si so bi bo in cs us sy id wa st gu UTC'.split(' '),
      '3 1 1024 1024 512 409 20 0 250 0 100 300 25 0 75 0 0 0 2026-11-26 13:33:20'.split(' '),
    ]);
  });

  test('--wide is -w', async () => {
    expect((await run(['--wide', '0.01', '1'])).stdout).toBe((await run(['-w', '0.01', '1'])).stdout);
  });

  test('titles come again when they have scrolled away, unless -n', async () => {
    const titles = async (words: string[]): Promise<number[]> => {
      const lines = (await run([...words, '0.001', '25'])).stdout.split('\n');
      return lines.flatMap((line, i) => (line.startsWith('procs') ? [i] : []));
    };
    expect(await titles([])).toEqual([0, 23]);
    expect(await titles(['-n'])).toEqual([0]);
  });

  test('on a terminal too each line goes below the last', async () => {
    expect((await run(['0.001', '2'], 80)).stdout).not.toContain('\x1b[H');
  });

  test('-s, -d, -p and -f tell at once what was counted since boot', async () => {
    const { stdout } = await run(['-s']);
    expect(stdout).toContain('         8000 K total memory\n');
    expect(stdout).toContain('         1000 non-nice user cpu ticks\n');
    expect(stdout).toContain('          100 pages swapped in\n');
    expect((await run(['-f'])).stdout).toBe('           77 forks\n');
    expect((await run(['-d'])).stdout.split('\n')[2]).toBe(
      'sda      100     10    8000      50    200     20   16000      70      3      4',
    );
    expect((await run(['-p', '/dev/sda'])).stdout.split('\n').map(cellsOf)[1]).toEqual(['100', '8000', '200', '16000']);
    expect(await run(['-p', 'sdz'])).toMatchObject({ stdout: '', stderr: 'sysu vmstat: no disk "sdz"\n', code: 1 });
  });

  test('--help', async () => {
    await expect((await runCommand(main, ['--help'])).stdout).toMatchFileSnapshot('../fixtures/golden/vmstat-help.txt');
  });
});

test('JSON is an object, in bytes and events a second', async () => {
  const { stdout } = await run(['--json', '--interval', '0.01', '--count', '1']);
  expect(JSON.parse(stdout)).toMatchObject({
    running: 3,
    free: 1024000,
    swapInRate: 20480,
    readRate: 256000,
    interruptRate: 100,
    user: 25,
    pagedIn: 2560000,
    steal: 0,
  });
});

test('of a machine file only averages since boot are known, and there is no waiting for them', async () => {
  const { stdout } = await runCommand(main, ['3600', '1', '--root', fixture('debian-12.machine')]);
  expect(cellsOf(stdout.split('\n')[2]!)).toHaveLength(17);
});

test.each([
  [['-S', 'b'], 'unit "b" is none of k, K, m and M'],
  [['sda'], 'not a number: "sda"'],
  [['-d', '--json'], 'sysu iostat --json'],
  [['1', '2', '3'], '"3"'],
])('vmstat %j is not understood', async (words, message) => {
  const { stderr, stdout, code } = await run(words);
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  expect(stderr).toContain(message);
});
