import { describe, expect, test } from 'vitest';
import { main } from '../../packages/cli/src/commands/pstree.js';
import { fixture, runCommand } from './context.js';
import type { Recorded } from './context.js';

process.env['TZ'] = 'UTC';

const machine = ['--root', fixture('made-hostile-names.machine')];
const pstree = (...words: string[]): Promise<Recorded> => runCommand(main, [...words, ...machine]);
const terminal = (columns: number, env: Record<string, string>, ...words: string[]): Promise<Recorded> =>
  runCommand(main, [...words, ...machine], { columns, env });
const golden = (name: string): string => `../fixtures/golden/pstree-${name}.txt`;

describe('what pstree prints', () => {
  test.each([
    ['standard', []],
    ['pids', ['-p', '0']],
    ['arguments', ['-apu', '0']],
    ['groups', ['-gn']],
    ['unicode', ['-U', '0']],
    ['unicode-arguments', ['-aU', 'ada']],
    ['threads', ['-pt', '450']],
    ['columns', ['--columns', 'pid,user,name,rss']],
    ['sums', ['--sums', '0']],
    ['csv', ['--csv', '--columns', 'pid,ppid,name']],
  ])('%s', async (name, words) => {
    const { stdout, stderr, code } = await pstree(...words);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    await expect(stdout).toMatchFileSnapshot(golden(name));
  });

  test('on a terminal lines are cut to its width, and drawn with what it has', async () => {
    await expect((await terminal(30, { LANG: 'C.UTF-8' }, '-a')).stdout).toMatchFileSnapshot(golden('terminal'));
    await expect((await terminal(30, { LANG: 'C' }, '-a')).stdout).toMatchFileSnapshot(golden('terminal-ascii'));
    expect((await terminal(30, { LANG: 'C.UTF-8' }, '-al')).stdout).toContain('{red-fg}');
  });

  test('a process and its ancestors stand out, or the age of all', async () => {
    const { stdout } = await pstree('-pH', '400', '--color', 'always');
    expect(stdout.match(/\x1b\[1m.*?\x1b\[22m/g)).toEqual(['\x1b[1minit(1)\x1b[22m', '\x1b[1mbash(400)\x1b[22m']);
    const { stdout: aged } = await pstree('-C', 'age', '--color', 'always', '1');
    expect(aged).toContain('\x1b[31minit\x1b[39m');
    expect((await pstree('-H', '400')).stdout).not.toContain('\x1b');
  });
});

interface Branch {
  pid: number;
  children: Branch[];
}

describe('which trees', () => {
  const roots = async (...words: string[]): Promise<number[]> => {
    const { trees } = JSON.parse((await pstree(...words, '--json')).stdout) as { trees: Branch[] };
    return trees.map(({ pid }) => pid);
  };
  const all = async (...words: string[]): Promise<number[]> => {
    const { stdout } = await pstree(...words, '--ndjson');
    const pids = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as Branch).pid);
    return pids.sort((a, b) => a - b);
  };

  test.each([
    [[], [1], [1, 400, 450, 460, 500, 600]],
    [['0'], [1, 2], [1, 2, 30, 400, 450, 460, 500, 600]],
    [['400'], [400], [400, 450, 460, 600]],
    [['ada'], [400], [400, 450, 460, 600]],
    [['-s', '450'], [1], [1, 400, 450, 600]],
    [['--where', 'user == ada'], [400], [400, 450, 460, 600]],
  ])('%j', async (words, expectedRoots, pids) => {
    expect(await roots(...words)).toEqual(expectedRoots);
    expect(await all(...words)).toEqual(pids);
  });

  test('nested in JSON, brothers in order', async () => {
    const { trees } = JSON.parse((await pstree('400', '--json', '-n')).stdout) as { trees: Branch[] };
    const shape = ({ pid, children }: Branch): unknown => [pid, children.map(shape)];
    expect(trees.map(shape)).toEqual([
      [
        400,
        [
          [450, [[600, []]]],
          [460, []],
        ],
      ],
    ]);
  });

  test('with --sums the sums of what is below', async () => {
    const { stdout } = await pstree('--sums', '--json', '--columns', 'pid,ppid,rss,treeRss,treeProcesses', '0');
    interface Summed extends Branch {
      rss: number;
      treeRss: number;
      treeProcesses: number;
    }
    const check = ({ rss, treeRss, treeProcesses, children }: Summed): void => {
      const below = children as Summed[];
      expect(treeRss).toBe(below.reduce((sum, child) => sum + child.treeRss, rss));
      expect(treeProcesses).toBe(below.reduce((sum, child) => sum + child.treeProcesses, 1));
      below.forEach(check);
    };
    const { trees } = JSON.parse(stdout) as { trees: Summed[] };
    expect(trees.map(({ treeProcesses }) => treeProcesses)).toEqual([6, 2]);
    trees.forEach(check);
  });
});

describe('ends with', () => {
  test.each([
    [['4194000'], 'sysu pstree: no process with pid 4194000\n'],
    [['nosuch'], 'sysu pstree: no process of user "nosuch"\n'],
    [['-H', '4194000', '400'], 'sysu pstree: no process with pid 4194000\n'],
  ])('1 for %j', async (words, stderr) => {
    expect(await pstree(...words)).toMatchObject({ stderr, code: 1 });
  });

  test.each([[['1', '2']], [['1e3']], [['99999999999']], [['-H', 'x']], [['-C', 'size']], [['-x']]])(
    '2 for %j',
    async (words) => {
      expect(await pstree(...words)).toMatchObject({ stdout: '', code: 2 });
    },
  );
});
