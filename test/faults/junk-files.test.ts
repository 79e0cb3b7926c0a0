import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Main } from '../../packages/cli/src/command.js';
import { commands } from '../../packages/cli/src/commands/index.js';
import { recordingContext } from '../cli/context.js';
import type { Recorded } from '../cli/context.js';

const folder = mkdtempSync(join(tmpdir(), 'sysu-junk-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The files of a machine, as far as these commands read them. */
const machine: Record<string, string> = {
  'proc/meminfo':
    'MemTotal:       2000 kB\nMemFree:         500 kB\nSwapTotal:         0 kB\nSwapFree:          0 kB\n',
  'proc/stat': 'cpu  1 2 3 4 5 6 7 8 9 10\ncpu0 1 2 3 4 5 6 7 8 9 10\nctxt 5\nbtime 1795684917\nprocs_running 1\n',
  'proc/uptime': '1000.50 900.00\n',
  'proc/loadavg': '2.35 2.73 1.75 3/172 9901\n',
  'proc/vmstat': 'pgpgin 1\npgpgout 2\npswpin 3\npswpout 4\n',
  'proc/diskstats': ' 254 0 vda 1 2 3 4 5 6 7 8 9 10 11\n',
  'proc/self/mountinfo': '20 1 254:0 / / rw - ext4 /dev/vda rw\n',
};

const binary = String.fromCharCode(...Array.from({ length: 256 }, (_, byte) => byte)).repeat(4);
const junk: Record<string, (whole: string) => string> = {
  empty: () => '',
  'of other words': () => 'hello there, not this\n',
  binary: () => binary,
  'cut off': (whole) => whole.slice(0, 8),
};

/** A command on this machine, one of whose files says something else. */
async function on(line: string, file = 'proc/meminfo', contents = machine[file]!): Promise<Recorded> {
  for (const [path, whole] of Object.entries({ ...machine, [file]: contents })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), whole, 'latin1');
  }
  const [name, ...args] = line.split(' ');
  const { main }: { main: Main } = await commands[name!]!.load();
  const { context, output } = recordingContext();
  const code = await main([...args, '--root', folder], { ...context, rootOptions: (root) => ({ root }) });
  return { ...output(), code };
}

// Without a disk or a mount the last two files are empty.
const some = ['of other words', 'binary', 'cut off'];
const all = Object.keys(junk);
const readers: [line: string, file: string, kinds: string[]][] = [
  ['free', 'proc/meminfo', all],
  ['vmstat --since-boot', 'proc/meminfo', all],
  ['vmstat --since-boot', 'proc/stat', all],
  ['iostat --since-boot', 'proc/stat', all],
  ['uptime', 'proc/stat', all],
  ['uptime', 'proc/uptime', all],
  ['uptime', 'proc/loadavg', all],
  ['iostat --since-boot', 'proc/diskstats', some],
  ['vmstat -d', 'proc/diskstats', some],
  ['df', 'proc/self/mountinfo', some],
];

test.each([...new Set(readers.map(([line]) => line))])('%s knows the whole machine', async (line) => {
  expect(await on(line)).toMatchObject({ stderr: '', code: 0 });
});

test.each(readers.flatMap(([line, file, kinds]) => kinds.map((kind) => [line, file, kind] as const)))(
  '%s: a %s that is %s is told in a line, and nothing is zero',
  async (line, file, kind) => {
    const { stdout, stderr, code } = await on(line, file, junk[kind]!(machine[file]!));
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
    expect(stderr).toMatch(new RegExp(`^sysu ${line.split(' ')[0]}: /${file}: n[^\\n]{4,400}\\n$`));
  },
);

test.each(all)('vmstat shows no pages that a vmstat that is %s has not counted', async (kind) => {
  const { stdout, code } = await on('vmstat --since-boot --json', 'proc/vmstat', junk[kind]!('nr_free_pages 17\n'));
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ swapInRate: null, swapOutRate: null, readRate: null, writeRate: null });
});
