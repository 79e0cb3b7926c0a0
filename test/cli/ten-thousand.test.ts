import { describe, expect, test } from 'vitest';
import { commands } from '../../packages/cli/src/commands/index.js';
import { recordingContext } from './context.js';
import type { Recorded } from './context.js';
import { machineAt } from './moments.js';

const COUNT = 10_000;

const stat = (pid: number, ppid: number): string =>
  `${pid} (worker) S ${ppid} 1 1 0 -1 4194304 100 0 0 0 5 5 0 0 20 0 1 0 ${100 + pid} 8192000 200 18446744073709551615 ` +
  '1 1 0 0 0 0 0 0 0 0 0 0 17 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n';

/**
 * The first half each the child of the one before, so that the tree is deep; the others brothers, so that it is wide.
 */
const parentOf = (pid: number): number => (pid <= COUNT / 2 ? pid - 1 : 1);

const processes = Array.from({ length: COUNT }, (_, i) => i + 1).map((pid) => ({
  [`proc/${pid}/stat`]: stat(pid, parentOf(pid)),
  [`proc/${pid}/statm`]: '2000 200 100 1 0 100 0\n',
  [`proc/${pid}/status`]: `Name:\tworker\nPid:\t${pid}\nUid:\t0\t0\t0\t0\nGid:\t0\t0\t0\t0\nThreads:\t1\n`,
  [`proc/${pid}/cmdline`]: 'worker\0--of\0many\0',
}));

const moment = {
  time: 1000,
  files: Object.assign(
    {
      'proc/stat': 'cpu  100 0 100 1000 0 0 0 0 0 0\ncpu0 100 0 100 1000 0 0 0 0 0 0\nbtime 1795000000\n',
      'proc/meminfo':
        'MemTotal: 8000000 kB\nMemFree: 4000000 kB\nMemAvailable: 5000000 kB\nSwapTotal: 0 kB\nSwapFree: 0 kB\n',
      'proc/uptime': '1000.00 10.00\n',
      'proc/loadavg': '0.00 0.00 0.00 1/10000 1\n',
      'etc/passwd': 'root:x:0:0:root:/root:/bin/sh\n',
      'etc/group': 'root:x:0:\n',
    },
    ...processes,
  ) as Record<string, string>,
};
const backend = machineAt(moment);

async function run(name: string, words: readonly string[]): Promise<Recorded> {
  const { context, output } = recordingContext();
  const { main } = await commands[name]!.load();
  const code = await main([...words, '--root', 'made'], { ...context, rootOptions: () => ({ backend }) });
  return { ...output(), code };
}

const linesOf = (text: string): number => text.trimEnd().split('\n').length;

describe('ten thousand processes, five thousand of them below each other', () => {
  test.each([
    ['ps', ['--cpu-interval', '0']],
    ['pgrep', ['worker']],
    ['top', ['--once']],
    ['pstree', ['--sums']],
  ])('sysu %s --ndjson has a line for each', async (name, words) => {
    const { stdout, code } = await run(name, [...words, '--ndjson']);
    expect({ code, lines: linesOf(stdout) }).toEqual({ code: 0, lines: COUNT });
  });

  test.each([
    ['ps', ['aux'], COUNT + 1],
    ['ps', ['axjf'], COUNT + 1],
    ['ps', ['--where', 'pid > 9990', '-o', 'pid='], 10],
    ['pgrep', ['-a', 'worker'], COUNT],
    ['pidof', ['worker'], 1],
    ['top', ['-b', '-n1'], COUNT + 7],
    ['pstree', ['-p', '9999'], 1],
    ['pstree', ['4990'], 1],
  ])('sysu %s %j has as many lines as are wanted', async (name, words, lines) => {
    const { stdout, code } = await run(name, words);
    expect({ code, lines: linesOf(stdout) }).toEqual({ code: 0, lines });
  });

  test('the whole tree is drawn, and its JSON is nested as deep', async () => {
    expect((await run('pstree', [])).stdout).toMatch(/5000\*\[worker\]/);
    const { stdout } = await run('pstree', ['--json', '--columns', 'pid']);
    expect(stdout.match(/"pid"/g)).toHaveLength(COUNT);
  });
});
