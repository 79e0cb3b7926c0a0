import { expect, test } from 'vitest';
import { main } from '../../packages/cli/src/commands/pmap.js';
import { backendFrom } from '../../packages/core/src/platform/index.js';
import { fixture, recordingContext, runCommand } from './context.js';

const figures = (rss: number, dirty: number, vmFlags: string): string =>
  `|Rss:                ${rss} kB\n|Pss:                ${rss / 4} kB\n|Pss_Dirty:          ${dirty} kB\n` +
  `|Shared_Clean:       ${rss - dirty} kB\n|Shared_Dirty:       0 kB\n|Private_Clean:      0 kB\n` +
  `|Private_Dirty:      ${dirty} kB\n|Referenced:         ${rss} kB\n|Anonymous:          ${dirty} kB\n` +
  `|Swap:               0 kB\n|Locked:             ${dirty} kB\n|THPeligible:        1\n|VmFlags: ${vmFlags} \n`;
const mapping = (header: string, size: number, rss: number, dirty: number): string =>
  `|${header}\n|Size:               ${size} kB\n${figures(rss, dirty, 'rd mr')}`;
const stat = (pid: number, name: string, state: string, flags = 0): string =>
  `file proc/${pid}/stat 0 0\n|${pid} (${name}) ${state} 1 ${pid} ${pid} 0 -1 ${flags} 0 0 0 0 0 0 0 0 20 0 1 0 100 4096 1\n`;
const process = (pid: number, name: string, state: string, flags = 0): string =>
  `directory proc/${pid} 0 0\n${stat(pid, name, state, flags)}`;

// A program with a library that an update replaced, a heap and a stack; a thread of the kernel; one that is not ours;
// one that has ended.
const machine =
  'machine 1 pageSize=4096 clockTicks=100 byteOrder=little\nfile proc/uptime 0 0\n|1000.00 10.00\n' +
  `${process(7, 'app', 'S')}file proc/7/cmdline 0 0\n|/opt/app\\x00-v\\x00\\\nfile proc/7/smaps 0 0\n` +
  mapping('00400000-00408000 r-xp 00002000 fe:00 12                           /opt/app', 32, 16, 0) +
  mapping('00600000-00604000 rw-p 00000000 00:00 0                            [heap]', 16, 8, 8) +
  mapping('7f0000000000-7f0000200000 r--s 00001000 fd:01 99                   /opt/lib/a.so (deleted)', 2048, 400, 4) +
  mapping('7f0000400000-7f0000401000 rw-p 00000000 00:00 0 ', 4, 4, 4) +
  mapping('7ffd00000000-7ffd00021000 rw-p 00000000 00:00 0                    [stack]', 132, 12, 12) +
  `${process(2, 'kthreadd', 'S', 0x200000)}file proc/2/cmdline 0 0\n` +
  `${process(8, 'theirs', 'S')}file proc/8/cmdline 0 0\n|theirs\\x00\\\nfails proc/8/smaps 0 0\n|EACCES\\\n` +
  `${process(9, 'over', 'Z')}file proc/9/cmdline 0 0\nfile proc/9/smaps 0 0\n`;

async function run(words: string[], columns?: number): ReturnType<typeof runCommand> {
  const { context, output } = recordingContext(columns === undefined ? {} : { columns });
  const backend = backendFrom(machine);
  const code = await main([...words, '--root', 'made'], { ...context, rootOptions: () => ({ backend }) });
  return { ...output(), code };
}

test('each mapping with its size and the sum, in the form of pmap', async () => {
  expect(await run(['7'])).toEqual({
    stdout: [
      '7:   /opt/app -v',
      '0000000000400000     32K r-x-- app',
      '0000000000600000     16K rw---   [ anon ]',
      '00007f0000000000   2048K r--s- a.so (deleted)',
      '00007f0000400000      4K rw---   [ anon ]',
      '00007ffd00000000    132K rw---   [ stack ]',
      ' total             2232K',
      '',
    ].join('\n'),
    stderr: '',
    code: 0,
  });
});

test.each([
  [['-x'], 'Address           Kbytes     RSS   Dirty Mode  Mapping', 'total kB            2232     440      28'],
  [
    ['-d'],
    'Address           Kbytes Mode  Offset           Device    Mapping',
    'mapped: 2232K    writeable/private: 152K    shared: 2048K',
  ],
  [
    ['-X'],
    '         Address Perm   Offset Device Inode Size Rss Pss Pss_Dirty Referenced Anonymous Swap Locked THPeligible Mapping',
    '                                            2232 440 110        28        440        28    0     28           5 KB',
  ],
])('%j has titles and sums, and without them -q', async (words, title, sums) => {
  const lines = (await run([...words, '7'])).stdout.trimEnd().split('\n');
  expect([lines[1], lines.at(-1)]).toEqual([title, sums]);
  const quiet = (await run([...words, '-q', '7'])).stdout.trimEnd().split('\n');
  expect(quiet).toHaveLength(6);
});

test('-XX has all that the kernel tells, -p paths', async () => {
  const [, titles, line] = (await run(['-XX', '-p', '7'])).stdout.split('\n');
  expect(titles).toContain('Private_Dirty');
  expect(titles).toMatch(/VmFlags Mapping$/);
  expect(line).toMatch(/rd mr \/opt\/app$/);
});

test.each([
  ['-A 600000,7f0000000000', ['600000', '7f0000000000']],
  ['-A 407fff', ['400000']],
  ['-A 0x408000', []],
  ['-A 7f0000400000,', ['7f0000400000', '7ffd00000000']],
  ['-A ,400000', ['400000']],
])('%s', async (words, addresses) => {
  const { stdout } = await run([...words.split(' '), '7', '--json']);
  expect((JSON.parse(stdout) as { addr: string }[]).map(({ addr }) => addr.split('-')[0]!.replace(/^0+/, ''))).toEqual(
    addresses,
  );
});

test('sums of each kind and of each mapping, the largest first', async () => {
  const kinds = JSON.parse((await run(['--by', 'kind', '7', '--json'])).stdout) as Record<string, unknown>[];
  expect(kinds.map(({ kind, count, rss }) => [kind, count, rss])).toEqual([
    ['file', 2, 416 * 1024],
    ['stack', 1, 12 * 1024],
    ['heap', 1, 8 * 1024],
    ['anon', 1, 4 * 1024],
  ]);
  const { stdout } = await run(['--by', 'mapping', '--sort', '+size', '7']);
  expect(stdout.split('\n').map((line) => line.split(/\s+/).at(-1))).toEqual([
    '-v',
    'MAPPING',
    '[anon]',
    '[heap]',
    '/opt/app',
    '[stack]',
    '/opt/lib/a.so',
    'total',
    '',
  ]);
});

test('JSON is an array, in bytes, of all processes', async () => {
  const rows = JSON.parse((await run(['7', '2', '--json'])).stdout) as unknown[];
  expect(rows).toHaveLength(5);
  expect(rows[2]).toEqual({
    pid: 7,
    kind: 'file',
    addr: '7f0000000000-7f0000200000',
    perms: 'r--s',
    size: 2097152,
    rss: 409600,
    pss: 102400,
    uss: 4096,
    dirty: 4096,
    swap: 0,
    sharedClean: 405504,
    sharedDirty: 0,
    privateClean: 0,
    privateDirty: 4096,
    referenced: 409600,
    anonymous: 4096,
    locked: 4096,
    offset: '00001000',
    device: 'fd:01',
    inode: '99',
    deleted: true,
    path: '/opt/lib/a.so',
  });
});

test('who has nothing mapped, and who could not be asked, is told apart', async () => {
  expect(await run(['2'])).toEqual({
    stdout: '2:   [kthreadd]\n total                0K\n',
    stderr: 'sysu pmap: 2 is a thread of the kernel: it has no memory of its own\n',
    code: 0,
  });
  expect(await run(['8', '9', '10', '7', '-q'])).toMatchObject({
    stdout: expect.stringMatching(/^7: {3}\/opt\/app -v\n0{10}400000/) as string,
    stderr:
      'sysu pmap: 8: permission denied (run as root)\n' +
      'sysu pmap: 9 has ended: a zombie has no memory any more\nsysu pmap: no process with pid 10\n',
    code: 1,
  });
});

test('a process is shown once, by pid or by its folder, and a person is told what its memory comes to', async () => {
  const { stdout } = await run(['7', '/proc/7', '7'], 80);
  expect(stdout.match(/^7:/gm)).toHaveLength(1);
  expect(stdout.split('\n').at(-2)).toBe(' rss 440.0K, pss 110.0K, uss 28.0K, swap 0B');
});

test('names from outside cannot move the cursor', async () => {
  const { stdout } = await runCommand(main, ['-X', '400', '--root', fixture('made-hostile-names.machine')]);
  expect(stdout).toContain('\\x1b]0;PWN\\x07lib.so\n');
  expect(stdout).toContain('\\xff\\xfe\\u202e.so (deleted)\n');
});

test.each([
  [['abc'], 'not a pid: "abc"'],
  [['0'], 'not a pid: "0"'],
  [['1e3'], 'not a pid: "1e3"'],
  [['-x', '-d', '7'], 'one of -x, -X, -d and --by only'],
  [['-A', '7g', '7'], '"7g"'],
  [['-A', '1,2,3', '7'], '"1,2,3"'],
  [['-c', '7'], '-c is not taken: choose columns by --columns'],
  [[], 'sysu pmap PID'],
])('pmap %j is not understood', async (words, message) => {
  const { stderr, stdout, code } = await run(words);
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  expect(stderr).toContain(message);
});

test('--help', async () => {
  await expect((await runCommand(main, ['--help'])).stdout).toMatchFileSnapshot('../fixtures/golden/pmap-help.txt');
});
