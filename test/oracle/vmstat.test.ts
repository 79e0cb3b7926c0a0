import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { main } from '../../packages/cli/src/commands/vmstat.js';
import { recordingContext } from '../cli/context.js';
import { unshareMounts } from '../works.js';
import { isInstalled } from './oracle.js';

process.env['TZ'] = 'UTC';

// One CPU, so that its time is that of the machine: with more, vmstat since boot is too small by their number.
const files = {
  'proc/stat':
    'cpu  30000 2000 10000 50000 4000 500 1500 2000 1000 100\ncpu0 30000 2000 10000 50000 4000 500 1500 2000 1000 100\n' +
    'intr 7529494 9 0\nctxt 16650050\nbtime 1795684917\nprocesses 682065\nprocs_running 12\nprocs_blocked 3\n',
  'proc/vmstat': 'nr_free_pages 5\npgpgin 4649004\npgpgout 6904245\npswpin 20000\npswpout 30000\n',
  'proc/meminfo':
    'MemTotal: 24683656 kB\nMemFree: 21976524 kB\nMemAvailable: 23246648 kB\nBuffers: 25080 kB\nCached: 1473788 kB\n' +
    'Shmem: 100 kB\nActive: 672040 kB\nInactive: 1511080 kB\nSReclaimable: 100000 kB\nSwapCached: 0 kB\nSwapTotal: 8000000 kB\nSwapFree: 7000000 kB\n',
  'proc/uptime': '1000.00 500.00\n',
  // Nothing is under way: vmstat divides the number by 1000.
  'proc/diskstats':
    '   8       0 sda 245084 25278 9291762 308580 52662 160944 13492504 151702 0 42000 460282 0 0 0 0 0 0\n' +
    '   7       0 loop0 387 18 6246 14 457 176 315986 1073 0 80 1087 0 0 0 0 0 0\n',
  'sys/block/sda/stat': '\n',
  'sys/block/loop0/stat': '\n',
};
const forms = [
  [],
  ['-a'],
  ['-w'],
  ['-a', '-w'],
  ['-S', 'k'],
  ['-S', 'm'],
  ['-S', 'M', '-a'],
  ['-n'],
  ['-s'],
  ['-s', '-S', 'M'],
  ['-f'],
];
const ofDisks = [['-d'], ['-d', '-w'], ['-p', 'sda']];

/** What vmstat prints in each form, when these are the files of the kernel. */
function vmstat(root: string): string[] {
  const mounts = [...Object.keys(files).filter((path) => path.startsWith('proc/')), 'sys/block'].map(
    (path) => `mount --bind "$1/${path}" /${path}`,
  );
  const commands = [...forms, ...ofDisks].map((form) => `vmstat ${form.join(' ')}; printf '\\0'`);
  const { stdout, status, stderr } = spawnSync(
    'unshare',
    ['--mount', 'sh', '-ec', [...mounts, ...commands].join('\n'), 'sh', root],
    { encoding: 'utf8', env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' } },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.split('\0');
}

function machine(): string {
  const root = mkdtempSync(join(tmpdir(), 'vmstat-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

describe.skipIf(!isInstalled('vmstat') || !unshareMounts)('vmstat on the same files', () => {
  test('prints the same text in every form, since boot', async () => {
    const root = machine();
    const theirs = vmstat(root);
    for (const [i, form] of [...forms, ...ofDisks].entries()) {
      const { context, output } = recordingContext();
      await main([...form, '--since-boot', '--root', root], { ...context, rootOptions: () => ({ root }) });
      expect(output().stdout, `vmstat ${form.join(' ')}`).toBe(theirs[i]);
    }
  });
});
