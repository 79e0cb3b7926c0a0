import { describe, expect, test } from 'vitest';
import { main } from '../../packages/cli/src/commands/iostat.js';
import { fixture, recordingContext, runCommand } from './context.js';
import { machineAt } from './moments.js';

process.env['TZ'] = 'UTC';

const storage = ['--root', fixture('made-storage.machine')];

const kernel = {
  'proc/sys/kernel/ostype': 'Linux\n',
  'proc/sys/kernel/osrelease': '6.18.1\n',
  'proc/sys/kernel/hostname': 'host\x1b[2J\n',
  'proc/sys/kernel/arch': 'x86_64\n',
  'proc/uptime': '1000.00 10.00\n',
};
const stat = (user: number, system: number, idle: number): string =>
  `cpu  ${user} 0 ${system} ${idle} 0 0 0 0 0 0\ncpu0 ${user} 0 ${system} ${idle} 0 0 0 0 0 0\nbtime 1795000000\n`;
/** Reads, sectors read, milliseconds of reading, milliseconds busy. */
const disk = (name: string, reads: number, sectors: number, wait: number, busy: number): string =>
  `   8       0 ${name} ${reads} 0 ${sectors} ${wait} 0 0 0 0 0 ${busy} ${busy} 0 0 0 0 0 0\n`;

const first = {
  time: 50,
  files: {
    ...kernel,
    'proc/stat': stat(1000, 1000, 8000),
    'proc/diskstats': disk('sda', 100, 800, 50, 20) + disk('sda1', 100, 800, 50, 20) + disk('sdb', 0, 0, 0, 0),
    'sys/block/sda/size': '1\n',
    'sys/block/sdb/size': '1\n',
  },
};
const second = {
  time: 52,
  files: {
    'proc/stat': stat(1050, 1050, 8300),
    'proc/diskstats': disk('sda', 140, 1600, 150, 1020) + disk('sda1', 140, 1600, 150, 1020) + disk('sdb', 0, 0, 0, 0),
  },
};

async function run(words: string[], moments = [first, second]): ReturnType<typeof runCommand> {
  const { context, output } = recordingContext();
  const [start, ...later] = moments;
  const backend = machineAt(start!, ...later);
  const code = await main([...words, '--root', 'made'], { ...context, rootOptions: () => ({ backend }) });
  return { ...output(), code };
}

const head = 'Linux 6.18.1 (host\\x1b[2J)  11/26/26  _x86_64_  (1 CPU)';

describe('what iostat prints', () => {
  test('what went on in the interval, and not since boot', async () => {
    expect(await run(['0.01', '1'])).toEqual({
      stdout: [
        head,
        '',
        'avg-cpu:  %user   %nice %system %iowait  %steal   %idle',
        '          12.50    0.00   12.50    0.00    0.00   75.00',
        '',
        'Device             tps    kB_read/s    kB_wrtn/s    kB_dscd/s    kB_read    kB_wrtn    kB_dscd',
        'sda              20.00       200.00         0.00         0.00        400          0          0',
        '',
        '',
        '',
      ].join('\n'),
      stderr: '',
      code: 0,
    });
  });

  test('averages since boot when they are asked for, and an interval after that', async () => {
    const { stdout } = await run(['-d', '--since-boot', '0.01', '2']);
    expect(stdout.split('\n').filter((line) => line.startsWith('sda'))).toEqual([
      'sda               0.10         0.40         0.00         0.00        400          0          0',
      'sda              20.00       200.00         0.00         0.00        400          0          0',
    ]);
  });

  test('-x in detail; a dash where there was no request to take any time', async () => {
    const { stdout } = await run(['-dx', '0.01', '1']);
    const line = stdout.split('\n').find((each) => each.startsWith('sda'))!;
    expect(line.split(/\s+/)).toEqual(
      'sda 20.00 200.00 0.00 0.00 2.50 10.00 0.00 0.00 0.00 - - - 0.00 0.00 0.00 - - - 0.00 - 0.50 50.00'.split(' '),
    );
  });

  test.each([
    ['-p', ['sda', 'sda1']],
    ['-p sda', ['sda', 'sda1']],
    ['-p sdb', ['sdb']],
    ['-p ALL', ['sda', 'sda1', 'sdb']],
    ['ALL', ['sda', 'sdb']],
    ['sdb', ['sdb']],
    ['/dev/sda1 sda', ['sda', 'sda1']],
    ['ALL -z', ['sda']],
    ['-xp', ['sda', 'sda1']],
  ])('iostat %s shows %j', async (words, devices) => {
    const { stdout, code } = await run(['-d', ...words.split(' '), '0.01', '1']);
    expect(code).toBe(0);
    expect(stdout.split('\n').flatMap((line) => /^sd\w+/.exec(line)?.[0] ?? [])).toEqual(devices);
  });

  test('a disk that is not there is an error', async () => {
    const { stderr, code } = await run(['sda', 'sd\x1b[2J', '0.01', '1']);
    expect({ stderr, code }).toEqual({ stderr: 'sysu iostat: no disk "sd\\u001b[2J"\n', code: 1 });
  });

  test('of a machine file only averages since boot are known, and there is no waiting for them', async () => {
    const { stdout, code } = await runCommand(main, ['-d', '3600', '1', '--root', fixture('debian-12.machine')]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^vda +50\.12 +879\.60 /m);
  });

  test('--help', async () => {
    await expect((await runCommand(main, ['--help'])).stdout).toMatchFileSnapshot('../fixtures/golden/iostat-help.txt');
  });
});

describe('for programs', () => {
  test('JSON has both, in bytes, percent and milliseconds', async () => {
    const { stdout } = await run([
      '--json',
      '--columns',
      'device,readRate,readWait,busyPercent',
      '--interval',
      '0.01',
      '--count',
      '1',
    ]);
    expect(JSON.parse(stdout)).toEqual({
      time: 1_795_700_000,
      cpu: { user: 12.5, nice: 0, system: 12.5, iowait: 0, steal: 0, idle: 75 },
      disks: [{ device: 'sda', readRate: 204800, readWait: 2.5, busyPercent: 50 }],
    });
  });

  test('-o JSON is one document also when Ctrl-C ends it', async () => {
    const { context, output } = recordingContext();
    const { write } = context.io;
    let press = (): void => {};
    const interruptible: typeof context = {
      ...context,
      rootOptions: () => ({ backend: machineAt(first, second) }),
      io: {
        ...context.io,
        write: (text) => {
          write(text);
          setTimeout(() => press(), 5);
        },
      },
      onInterrupt: (handle) => {
        press = handle;
        return () => {};
      },
    };
    const code = await main(['-o', 'JSON', '--watch', '--interval', '0.05', '--root', 'made'], interruptible);
    const { sysstat } = JSON.parse(output().stdout) as { sysstat: { hosts: { statistics: unknown[] }[] } };
    expect({ code, reports: sysstat.hosts[0]!.statistics.length }).toEqual({ code: 130, reports: 1 });
  });

  test('-o JSON is one document in the form of sysstat, whatever the number of reports', async () => {
    const { stdout } = await run(['-o', 'JSON', '-x', '0.01', '2']);
    const { sysstat } = JSON.parse(stdout) as { sysstat: { hosts: { statistics: unknown[] }[] } };
    expect(sysstat.hosts[0]).toMatchObject({ sysname: 'Linux', 'number-of-cpus': 1, date: '11/26/26' });
    expect(sysstat.hosts[0]!.statistics).toHaveLength(2);
    expect(sysstat.hosts[0]!.statistics[0]).toMatchObject({
      'avg-cpu': { user: 12.5 },
      disk: [{ disk_device: 'sda', 'r/s': 20, 'rkB/s': 200, r_await: 2.5, w_await: null, util: 50 }],
    });
  });

  test('without a clock nor uptime no rate is known, and none is 0', async () => {
    const { stdout } = await runCommand(main, ['--ndjson', '--columns', 'device,tps,readBytes', ...storage]);
    expect(stdout).toBe('');
  });
});

test.each([
  [['-m', '-k'], 'one unit only'],
  [['0'], 'not a number of seconds: "0"'],
  [['-1'], 'not a number of seconds: "-1"'],
  [['1', '0'], 'not a positive whole number: "0"'],
  [['1', '2', '3'], '"3"'],
  [['-o', 'XML'], 'XML'],
])('iostat %j is not understood', async (words, message) => {
  const { stderr, stdout, code } = await run(words);
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  expect(stderr).toContain(message);
});
