import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { main } from '../../packages/cli/src/commands/iostat.js';
import { recordingContext } from '../cli/context.js';
import { unshareMounts } from '../works.js';
import { isInstalled } from './oracle.js';

process.env['TZ'] = 'UTC';

// Of each kind some requests, and no share or mean that ends in a half of the last digit.
const counters =
  '245084 25278 9291762 308580 52662 160944 13492504 151702 0 42000 480282 73000 120 4500000 23000 1800 1700';
const files = {
  'proc/stat':
    'cpu  30000 2000 10000 50000 4000 500 1500 2000 0 0\ncpu0 30000 2000 10000 50000 4000 500 1500 2000 0 0\nbtime 1795684917\n',
  'proc/uptime': '1000.00 500.00\n',
  'proc/diskstats': `   8       0 sda ${counters}\n   8       1 sda1 ${counters}\n   8      16 sdb 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n`,
  'sys/block/sda/stat': `${counters}\n`,
  'sys/block/sda/sda1/stat': `${counters}\n`,
  'sys/block/sdb/stat': '0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n',
};
const forms = [
  [],
  ['-d'],
  ['-c'],
  ['-m'],
  ['-k', '-d'],
  ['-p', '-d'],
  ['-p', 'sda'],
  ['-p', 'ALL'],
  ['ALL', '-d'],
  ['-dz'],
  ['-h'],
  ['--human'],
  ['--pretty'],
  ['-x'],
  ['-dx', '-m'],
  ['-x', '-h'],
  ['-x', '--pretty', '-p'],
  ['-dx', '--human'],
];

/** What iostat prints in each form, without its first line, when these are the files of the kernel. */
function iostat(root: string): string[] {
  const mounts = ['proc/stat', 'proc/uptime', 'proc/diskstats', 'sys/block'].map(
    (path) => `mount --bind "$1/${path}" /${path}`,
  );
  const commands = forms.map((form) => `iostat ${form.join(' ')}; printf '\\0'`);
  const { stdout, status, stderr } = spawnSync(
    'unshare',
    ['--mount', 'sh', '-ec', [...mounts, ...commands].join('\n'), 'sh', root],
    { encoding: 'utf8', env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' } },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.split('\0').map(withoutHead);
}

function withoutHead(report: string): string {
  return report.slice(report.indexOf('\n') + 1);
}

function machine(): string {
  const root = mkdtempSync(join(tmpdir(), 'iostat-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

test.skipIf(!isInstalled('iostat') || !unshareMounts)(
  'iostat prints the same text in every form, since boot',
  async () => {
    const root = machine();
    const theirs = iostat(root);
    for (const [i, form] of forms.entries()) {
      const { context, output } = recordingContext();
      await main([...form, '--since-boot', '--root', root], { ...context, rootOptions: () => ({ root }) });
      expect(withoutHead(output().stdout), `iostat ${form.join(' ')}`).toBe(theirs[i]);
    }
  },
);
