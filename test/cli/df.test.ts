import { describe, expect, test } from 'vitest';
import { createSystem, TimeoutExpired } from '../../packages/core/src/index.js';
import type { Backend, DiskUsage, Mount } from '../../packages/core/src/index.js';
import { main } from '../../packages/cli/src/commands/df.js';
import { fixture, recordingContext } from './context.js';
import type { Recorded } from './context.js';

const described = createSystem({ machineFile: fixture('made-limited-service.machine') }).backend;
const KIB = 1024;
const GIB = 1024 ** 3;

function space(total: number, used: number, free: number, inodes = 0, inodesUsed = 0): DiskUsage {
  const percent = used + free > 0 ? Math.round((used / (used + free)) * 1000) / 10 : 0;
  return { total, used, free, percent, inodes, inodesUsed, inodesFree: inodes - inodesUsed };
}

const failure = (code: string, text: string): Error => Object.assign(new Error(`${code}: ${text}, statfs`), { code });

// What the file systems of the machine answer, by mount point; the others are empty.
const answers: Record<string, DiskUsage | Error> = {
  '/': space(100 * GIB, 40 * GIB, 55 * GIB, 6_553_600, 412_345),
  '/dev': space(8_153_440 * KIB, 0, 8_153_440 * KIB, 2_038_360, 500),
  '/dev/shm': space(8_153_442 * KIB, 1, 8_153_442 * KIB - 1, 2_038_360, 1),
  '/mnt/nfs': space(2048 * GIB, 1900 * GIB, 148 * GIB),
  '/mnt/dead': new TimeoutExpired(1),
  '/mnt/dead/below': new TimeoutExpired(1),
  '/mnt/broken': failure('ENOTCONN', 'Transport endpoint is not connected'),
  '/mnt/private': failure('EACCES', 'Permission denied'),
  '/mnt/we ird\nname\x1b[31m': space(4 * KIB, 4 * KIB, 0, 1, 1),
  '/mnt/over': space(3 * GIB, 1, 3 * GIB - 1),
  '/pool': space(500 * GIB, 250 * GIB, 250 * GIB),
  '/pool/home': space(500 * GIB, 250 * GIB, 250 * GIB),
};

interface Asked {
  /** The mount points of the mounts and the paths whose space was asked for. */
  asked: string[];
  timeouts: number[];
}

/** Runs df on the machine of the fixture, whose file systems answer as above. */
async function df(words: string[], settings: Parameters<typeof recordingContext>[0] = {}): Promise<Recorded & Asked> {
  const asked: string[] = [];
  const timeouts: number[] = [];
  const backend = Object.assign(Object.create(described) as Backend, {
    diskUsage: (where: string | Mount, timeout: number): Promise<DiskUsage> => {
      const path = typeof where === 'string' ? where : where.mountpoint;
      asked.push(path);
      timeouts.push(timeout);
      const answer = answers[path] ?? space(0, 0, 0);
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    mountAt: (path: string, timeout: number): Promise<Mount | null> =>
      path.startsWith('/nowhere')
        ? Promise.reject(failure('ENOENT', 'No such file or directory'))
        : described.mountAt(path, timeout),
  });
  const { context, output } = recordingContext(settings);
  const code = await main([...words, '--root', 'fake'], { ...context, rootOptions: () => ({ backend }) });
  return { ...output(), code, asked, timeouts };
}

const golden = (name: string): string => `../fixtures/golden/df-${name}`;
const mountpoints = async (...words: string[]): Promise<string[]> =>
  (JSON.parse((await df([...words, '--json', '--columns', 'mountpoint'])).stdout) as { mountpoint: string }[]).map(
    ({ mountpoint }) => mountpoint,
  );
const weird = '/mnt/we ird\nname\x1b[31m';

describe('what df prints', () => {
  test.each([
    ['standard.txt', []],
    ['human-type-total.txt', ['-hT', '--total']],
    ['si.txt', ['-H']],
    ['inodes.txt', ['-i']],
    ['portable.txt', ['-P']],
    ['all.txt', ['-aT']],
    ['output.txt', ['--output']],
    ['group.txt', ['--group', '-h', '--total']],
    ['json.json', ['--json']],
    ['csv.csv', ['--csv']],
  ])('%s', async (name, words) => {
    const { stdout, stderr, code } = await df(words);
    expect(code).toBe(1);
    expect(stderr).toBe(
      'sysu df: /mnt/broken: transport endpoint is not connected\n' +
        'sysu df: no answer after 1 s: /mnt/dead, /mnt/dead/below\n',
    );
    await expect(stdout).toMatchFileSnapshot(golden(name));
  });

  test('the help', async () => {
    await expect((await df(['--help'])).stdout).toMatchFileSnapshot(golden('help.txt'));
  });

  test.each([
    ['terminal-80.txt', 80, []],
    ['terminal-60.txt', 60, []],
    ['terminal-wide.txt', 80, ['--wide', '-h']],
  ])('on a terminal: %s', async (name, columns, words) => {
    const { stdout } = await df(words, { columns, env: { LANG: 'C.UTF-8', NO_COLOR: '1' } });
    await expect(stdout).toMatchFileSnapshot(golden(name));
  });

  test('in colour, what is nearly full or leaves little is painted', async () => {
    const words = ['-h', '--avail-threshold', '150G,60G', '/', '/mnt/nfs', '/pool', weird];
    const { stdout } = await df(words, { columns: 100, env: { LANG: 'C' } });
    await expect(stdout).toMatchFileSnapshot(golden('colour.txt'));
  });

  test('a terminal that can do nothing has no bars', async () => {
    const { stdout } = await df(['-h', '/'], { columns: 80, env: { TERM: 'dumb' } });
    expect(stdout).toBe((await df(['-h', '/'])).stdout);
  });
});

describe('what is listed', () => {
  test('each file system once; nothing without space, covered, or kept from us', async () => {
    expect(await mountpoints()).toEqual([
      '/',
      '/dev',
      '/dev/shm',
      '/mnt/nfs',
      '/mnt/dead',
      '/mnt/broken',
      weird,
      '/mnt/over',
      '/pool',
      '/pool/home',
      '/mnt/dead/below',
    ]);
  });

  test('with --all every mount; what is covered or mounted when touched is not asked', async () => {
    const { asked, stdout } = await df(['-a', '--json', '--columns', 'mountpoint,device,state,total']);
    const rows = JSON.parse(stdout) as { mountpoint: string; device: string; state: string; total: number | null }[];
    expect(rows).toHaveLength(20);
    expect(rows.filter(({ device }) => device === 'first')).toEqual([
      { mountpoint: '/mnt/over', device: 'first', state: 'covered by another mount', total: null },
    ]);
    expect(rows.find(({ mountpoint }) => mountpoint === '/auto')).toMatchObject({ state: 'not asked', total: null });
    expect(rows.find(({ mountpoint }) => mountpoint === '/mnt/private')).toMatchObject({ state: 'permission denied' });
    expect(asked).not.toContain('/auto');
    expect(asked).toHaveLength(18);
  });

  test.each([
    [['-l'], ['/', '/dev', '/dev/shm', '/mnt/broken', weird, '/mnt/over', '/pool', '/pool/home', '/mnt/dead/below']],
    [['--network'], ['/mnt/nfs', '/mnt/dead']],
    [['--special'], ['/dev', '/dev/shm', '/mnt/broken', weird, '/mnt/over', '/mnt/dead/below']],
    [
      ['-t', 'ext4', '-t', 'btrfs'],
      ['/', '/pool', '/pool/home'],
    ],
    [['-F', 'ext4'], ['/']],
    [
      ['-x', 'tmpfs', '-x', 'fuse.thing', '-x', 'fuse.sshfs'],
      ['/', '/dev', '/mnt/nfs', '/pool', '/pool/home'],
    ],
    [
      ['--where', 'percent >= 50', '--sort', 'percent'],
      [weird, '/mnt/nfs', '/pool', '/pool/home'],
    ],
    [
      ['--sort', '-used', '-t', 'ext4', '-t', 'nfs4'],
      ['/mnt/nfs', '/'],
    ],
  ])('%j', async (words, expected) => {
    expect(await mountpoints(...words)).toEqual(expected);
  });

  test('nothing else is asked than what is shown, and all of it has the whole time', async () => {
    const { asked, timeouts } = await df(['-t', 'ext4', '-t', 'nfs4', '--timeout', '2.5']);
    expect(asked).toEqual(['/', '/mnt/nfs']);
    for (const timeout of timeouts) expect(timeout).toBeGreaterThan(2.4);
  });

  test('none as asked for: no table, a word of it, exit code 1', async () => {
    expect(await df(['-t', 'proc'])).toMatchObject({
      stdout: '',
      stderr: 'sysu df: no file system is as asked for\n',
      code: 1,
    });
    expect(await df(['-t', 'ext4', '/dev'])).toMatchObject({ stdout: '', code: 1 });
    expect(await df(['-t', 'ext4', '--where', 'percent > 99'])).toMatchObject({ stdout: '', code: 1 });
  });
});

describe('paths', () => {
  test('show the mount that holds them, as often as named', async () => {
    expect(await mountpoints('/etc', '/mnt/nfs/a/b', '/mnt/nfsx', '/etc')).toEqual(['/', '/mnt/nfs', '/', '/']);
  });

  test('one that fails leaves the others', async () => {
    const { stdout, stderr, code } = await df(['/nowhere\x1b[2J', '/dev/shm', '/mnt/dead/x']);
    expect(stdout.split('\n').slice(1)).toEqual([
      'tmpfs            8153442     1   8153442   1% /dev/shm',
      'ada@far:/home          -     -         -    - /mnt/dead (no answer after 1 s)',
      '',
    ]);
    expect(stderr).toBe(
      'sysu df: /nowhere\\x1b[2J: no such file or directory\nsysu df: no answer after 1 s: /mnt/dead\n',
    );
    expect(code).toBe(1);
  });

  test('show also what has no space', async () => {
    expect(await df(['/proc', '/empty'])).toMatchObject({
      stdout:
        'Filesystem     1K-blocks  Used Available Use% Mounted on\nproc                   0     0         0    - /proc\nramfs                  0     0         0    - /empty\n',
      code: 0,
    });
  });

  test('follow --output, which takes no word after it', async () => {
    expect((await df(['--output', '/'])).stdout).toContain('Mounted on');
    expect((await df(['--output=file,target', '/etc'])).stdout).toBe('File Mounted on\n/etc /\n');
    expect(JSON.parse((await df(['--output=source,avail', '--json', '/'])).stdout)).toEqual([
      { device: '/dev/sda1', free: 55 * GIB },
    ]);
  });
});

test('sizes of another machine are not known', async () => {
  const { context, output } = recordingContext();
  expect(await main(['--root', fixture('made-limited-service.machine'), '--json', '-t', 'ext4'], context)).toBe(0);
  expect(JSON.parse(output().stdout)).toEqual([
    {
      device: '/dev/sda1',
      mountpoint: '/',
      fstype: 'ext4',
      total: null,
      used: null,
      free: null,
      percent: null,
      inodes: null,
      inodesUsed: null,
      inodesFree: null,
      options: 'rw,relatime,errors=remount-ro',
      readOnly: false,
      state: 'not asked',
    },
  ]);
  expect(output().stderr).toBe('');
});

describe('units', () => {
  const first = async (words: string[], env: Record<string, string> = {}): Promise<string> =>
    (await df([...words, '/'], { env })).stdout.split('\n')[0]!;

  test('of several the last one holds', async () => {
    expect(await first(['-h', '-k'])).toContain('1K-blocks');
    expect(await first(['-k', '-h'])).toContain('Size');
    expect(await first(['-BMB', '-m'])).toContain('1M-blocks');
  });

  test('the variables of df name one, an option goes before them', async () => {
    expect(await first([], { BLOCK_SIZE: 'M' })).toContain('1M-blocks');
    expect(await first([], { DF_BLOCK_SIZE: 'si', BLOCK_SIZE: 'M' })).toContain('Size');
    expect(await first([], { BLOCKSIZE: 'nonsense' })).toContain('1K-blocks');
    expect(await first([], { POSIXLY_CORRECT: '' })).toContain('512B-blocks');
    expect(await first(['-P'], { BLOCK_SIZE: 'M' })).toContain('1024-blocks');
    expect(await first(['-k'], { BLOCK_SIZE: 'M' })).toContain('1K-blocks');
  });
});

test.each([
  [['-B', '0'], 'not a size: "0"'],
  [['-B', '1Q'], 'not a size: "1Q"'],
  [['-B', ''], 'not a size: ""'],
  [['--timeout', '0'], 'not a number of seconds: "0"'],
  [['--output=size,siz'], 'unknown column "siz"; did you mean size?\nvalid: source'],
  [['--output', '-i'], '--output goes without --inodes'],
  [['-t', 'ext4', '-x', 'ext4'], 'type "ext4" is both wanted and excluded'],
  [['--usage-threshold', '.5,.9,1'], 'not two thresholds: ".5,.9,1"'],
  [['--avail-threshold', 'much'], 'not a size: "much"'],
  [['--nosuch'], 'unknown option "--nosuch"'],
])('%j is no way to ask', async (words, message) => {
  const { stdout, stderr, code, asked } = await df(words);
  expect({ stdout, code, asked }).toEqual({ stdout: '', code: 2, asked: [] });
  expect(stderr).toContain(message);
});

test('whatever a mount is called, no control character reaches the output', async () => {
  for (const words of [[], ['-a'], ['--json'], ['--csv'], ['--output'], [weird], ['/nowhere\n\x9b\u202e']]) {
    const { stdout, stderr } = await df(words);
    expect(stdout + stderr).not.toMatch(/[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u202e]/);
  }
});
