import { describe, expect, test } from 'vitest';
import { main } from '../../packages/cli/src/commands/iotop.js';
import { recordingContext, runCommand } from './context.js';
import { machineAt } from './moments.js';
import type { Moment } from './moments.js';

process.env['TZ'] = 'UTC';

interface Made {
  read: number;
  written: number;
  /** Ticks in which it waited for disks. */
  waited?: number;
  /** Ticks after boot. */
  started?: number;
  nice?: number;
}

function processFiles(pid: number, name: string, made: Made): Moment['files'] {
  const { read, written, waited = 0, started = 100, nice = 0 } = made;
  const before = `0 0 0 0 -1 0 0 0 0 0 0 0 0 0 20 ${nice} 1 0 ${started} 0 0`;
  const fields = `${before} 18446744073709551615 0 0 0 0 0 0 0 0 0 0 0 0 17 0 0 0 ${waited} 0 0`;
  const files = {
    stat: `${pid} (${name}) S ${fields}\n`,
    cmdline: `${name}\0-x\0`,
    io: `rchar: 0\nwchar: 0\nsyscr: 0\nsyscw: 0\nread_bytes: ${read}\nwrite_bytes: ${written}\ncancelled_write_bytes: 0\n`,
  };
  return Object.fromEntries(Object.entries(files).map(([file, text]) => [`proc/${pid}/${file}`, text]));
}

/** A moment of the machine `uptime` seconds after its boot. */
function moment(uptime: number, delayAccounting: 0 | 1, ...processes: Moment['files'][]): Moment {
  const files = {
    'proc/uptime': `${uptime}.00 0.00\n`,
    'proc/stat': 'cpu  1 0 0 1 0 0 0 0 0 0\nbtime 1795000000\n',
    'proc/vmstat': `pgpgin ${uptime * 30}\npgpgout 0\n`,
    'proc/sys/kernel/task_delayacct': `${delayAccounting}\n`,
    'etc/passwd': 'root:x:0:0::/root:/bin/sh\n',
  };
  return { time: uptime, files: Object.assign(files, ...processes) as Moment['files'] };
}

const reader = (read: number, waited = 0): Moment['files'] => processFiles(10, 'reader', { read, written: 0, waited });
const idle = processFiles(11, 'idle\x1b[2J', { read: 4096, written: 0, nice: 10 });

async function run(words: string[], moments: Moment[], columns?: number): ReturnType<typeof runCommand> {
  const { context, output } = recordingContext(columns === undefined ? {} : { columns });
  const backend = machineAt(moments[0]!, ...moments.slice(1));
  const code = await main([...words, '--root', 'made'], { ...context, rootOptions: () => ({ backend }) });
  return { ...output(), code };
}

// The clock is read three times for the first sample, and twice for each later one.
const over = (delayAccounting: 0 | 1, ...states: Moment['files'][][]): Moment[] => {
  const [first = [], ...later] = states;
  const start = moment(50, delayAccounting, ...first);
  const moments = later.map((files, i) => moment(52 + 2 * i, delayAccounting, ...files));
  return [start, start, ...moments.flatMap((each, i) => (i === 0 ? [each] : [each, each]))];
};

describe('what iotop prints', () => {
  test('bytes a second and the share of waiting, the busiest first', async () => {
    const moments = over(1, [reader(0), idle], [reader(204800, 50), idle]);
    expect(await run(['-P', '-d', '0.01', '-n', '1'], moments)).toEqual({
      stdout: [
        '  Total DISK READ:  100.00 K/s |   Total DISK WRITE:    0.00 B/s',
        'Current DISK READ:   30.00 K/s | Current DISK WRITE:    0.00 B/s',
        '   PID PRIO USER       DISK READ  DISK WRITE SWAPIN     IO COMMAND',
        '    10  n/a root      100.00 K/s    0.00 B/s    n/a 25.00 % reader -x',
        '    11  n/a root        0.00 B/s    0.00 B/s    n/a 0.00 % idle\\x1b[2J -x',
        '',
      ].join('\n'),
      stderr: '',
      code: 0,
    });
  });

  test('where waiting is not counted it is n/a, and a note says how to have it counted', async () => {
    const moments = over(0, [reader(0)], [reader(204800)], [reader(204800)]);
    const { stdout, stderr } = await run(['-P', '-b', '-d', '0.01', '-n', '2'], moments);
    expect(stdout.match(/n\/a {4}n\/a reader/g)).toHaveLength(2);
    expect(stderr).toBe(
      'sysu iotop: IO is n/a: the kernel does not count it; sysctl kernel.task_delayacct=1 has it counted for what starts then\n',
    );
    const { stdout: json, stderr: nothing } = await run(['-P', '--json', '-d', '0.01', '-n', '1'], moments);
    expect(JSON.parse(json)).toMatchObject({ rows: [{ pid: 10, readRate: 102400, ioPercent: null, prio: null }] });
    expect(nothing).toBe('');
  });

  test('-o only what does something, -k in KiB, -q titles once, -qqq rows alone', async () => {
    const moments = over(1, [reader(0), idle], [reader(204800), idle]);
    const lines = async (...words: string[]): Promise<string[]> =>
      (await run(['-P', '-d', '0.01', '-n', '1', ...words], moments)).stdout.trimEnd().split('\n');
    expect(await lines('-o', '-k', '-qqq')).toEqual([
      '    10  n/a root      100.00 K/s    0.00 K/s    n/a 0.00 % reader -x',
    ]);
    expect((await lines('-qq')).map((line) => line.trim().split(' ')[0])).toEqual(['Total', 'Current', '10', '11']);
    expect((await lines('-t'))[0]).toMatch(/^13:33:20 {3}Total/);
  });

  test('-a adds up, and shows once more what has ended', async () => {
    const short = processFiles(12, 'short', { read: 1024, written: 2048, started: 5100 });
    const moments = over(1, [reader(1000)], [reader(3048), short], [reader(3048)], [reader(3048)]);
    const { stdout } = await run(['-P', '-a', '-qqq', '-b', '-d', '0.01', '-n', '3'], moments);
    expect(stdout.split('\n').map((line) => line.trim().replaceAll(/ +/g, ' '))).toEqual([
      '10 n/a root 2048.00 B 0.00 B n/a 0.00 % reader -x',
      '12 n/a root 1024.00 B 2048.00 B n/a 0.00 % short -x',
      '10 n/a root 2048.00 B 0.00 B n/a 0.00 % reader -x',
      '12 n/a root 1024.00 B 2048.00 B n/a n/a short -x (exited)',
      '10 n/a root 2048.00 B 0.00 B n/a 0.00 % reader -x',
      '',
    ]);
    const { stdout: sums } = await run(['-P', '-a', '-b', '-d', '0.01', '-n', '3'], moments);
    expect(sums.match(/ {2}Total.*/g)).toEqual([
      '  Total DISK READ:    3.00 K   |   Total DISK WRITE: 2048.00 B',
      '  Total DISK READ:    3.00 K   |   Total DISK WRITE: 2048.00 B',
      '  Total DISK READ:    3.00 K   |   Total DISK WRITE: 2048.00 B',
    ]);
  });

  test('a size has the larger unit beyond two of it', async () => {
    const moments = (bytes: number): Moment[] => over(1, [reader(0)], [reader(bytes)]);
    const sizes = [2048, 2049, 2 << 20, (2 << 20) + 11000].map(async (bytes) => {
      const { stdout } = await run(['-P', '-a', '-qqq', '-d', '0.01', '-n', '1'], moments(bytes));
      return /\d+\.\d\d [A-Z]/.exec(stdout)![0];
    });
    expect(await Promise.all(sizes)).toEqual(['2048.00 B', '2.00 K', '2048.00 K', '2.01 M']);
  });

  test('the sums are of the users that were chosen', async () => {
    const moments = over(1, [reader(0)], [reader(204800)]);
    const first = async (user: string): Promise<string> =>
      (await run(['-P', '-d', '0.01', '-n', '1', '-u', user], moments)).stdout.split(' |')[0]!;
    expect(await first('root')).toBe('  Total DISK READ:  100.00 K/s');
    expect(await first('!root')).toBe('  Total DISK READ:    0.00 B/s');
  });
});

test('on a terminal lines are cut to its width, unless --wide is given', async () => {
  const moments = over(1, [reader(0)], [reader(0)]);
  const widths = async (...words: string[]): Promise<number> => {
    const { stdout } = await run(['-P', '-b', '-d', '0.01', '-n', '1', ...words], moments, 50);
    return Math.max(...stdout.split('\n').map((line) => line.length));
  };
  expect(await widths()).toBe(50);
  expect(await widths('--wide')).toBeGreaterThan(50);
});

test('-u and -p choose, and a pid that is not there is an error', async () => {
  const moments = over(1, [reader(0), idle], [reader(0), idle]);
  const pids = async (...words: string[]): Promise<unknown> => {
    const { stdout, stderr, code } = await run(['-P', '-d', '0.01', '-n', '1', '--json', ...words], moments);
    return [(JSON.parse(stdout) as { rows: { pid: number }[] }).rows.map(({ pid }) => pid), stderr, code];
  };
  expect(await pids('-u', 'root')).toEqual([[10, 11], '', 0]);
  expect(await pids('-u', '1')).toEqual([[], '', 0]);
  expect(await pids('-u', '!root')).toEqual([[], '', 0]);
  expect(await pids('-u', '!1', '-p', '10')).toEqual([[10], '', 0]);
  expect(await pids('-u', 'nosuch')).toEqual([[], 'sysu iotop: no such user: "nosuch"\n', 1]);
  expect(await pids('-p', '11')).toEqual([[11], '', 0]);
  expect(await pids('-p', '11,99')).toEqual([[11], 'sysu iotop: no process with pid 99\n', 1]);
});

test('what is refused is null, n/a in the table, and told in one note', async () => {
  const hidden = Object.fromEntries(Object.entries(idle).filter(([path]) => !path.endsWith('/io')));
  const moments = over(1, [reader(0), hidden], [reader(0), hidden]);
  const { stdout, stderr, code } = await run(['-P', '-d', '0.01', '-n', '1'], moments);
  expect(stdout).toMatch(/11 +n\/a root +n\/a +n\/a +n\/a +0\.00 % idle/);
  expect({ stderr, code }).toEqual({
    stderr: 'sysu iotop: 1 of 2 are not ours to look into (run as root)\n',
    code: 0,
  });
});

test('of a machine file no rate is known, and there is no waiting for one', async () => {
  const { context, output } = recordingContext();
  const backend = machineAt(moment(50, 1, reader(100)));
  backend.monotonic = () => null;
  const words = ['-P', '-d', '3600', '-n', '1', '--ndjson', '--columns', 'pid,readRate,readBytes,readSoFar'];
  expect(await main([...words, '--root', 'made'], { ...context, rootOptions: () => ({ backend }) })).toBe(0);
  expect(JSON.parse(output().stdout)).toMatchObject({ pid: 10, readRate: null, readBytes: 100, readSoFar: 0 });
});

test('--help', async () => {
  await expect((await runCommand(main, ['--help'])).stdout).toMatchFileSnapshot('../fixtures/golden/iotop-help.txt');
});

test.each([
  [['-p', 'x'], 'not a pid: "x"'],
  [['-d', '0'], 'not a number of seconds: "0"'],
  [['-n', '0'], 'not a positive whole number: "0"'],
])('iotop %j is not understood', async (words, message) => {
  const { stderr, code } = await runCommand(main, words);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});
