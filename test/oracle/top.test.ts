import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../packages/cli/src/commands/top.js';
import { runCommand } from '../cli/context.js';
import { Planted } from '../planted.js';
import { run } from '../run.js';
import { setpriv, unshareMounts, unsharePids } from '../works.js';
import { beside, sysu } from './beside.js';
import { differences, isInstalled, outputOf, asProcpsPrints } from './oracle.js';

const planted = new Planted();
const pids: number[] = [];
beforeAll(async () => {
  pids.push(await planted.stopped(), await planted.sleeper(), await planted.zombie());
  if (setpriv) pids.push(await planted.as(65534), await planted.as(54321));
});
afterAll(() => planted.end());

const ours = async (...words: string[]): Promise<string> => (await runCommand(main, words)).stdout;

describe.skipIf(!isInstalled('top'))('sysu top -b beside top of procps', () => {
  test.each(['', '-c -e m', '-S -e g', '-H', '-u root', '-U nobody', '-u !root'])(
    'top -b %s has the same rows, what they used of a CPU apart',
    async (words) => {
      const args = ['-b', '-n', '1', '-w', '512', ...words.split(' ').filter(Boolean)];
      // With -H it gives the first thread the time of all of them, and we its own.
      // What children used may be hundreds of minutes, which it writes in hours.
      const unlike = words === '-H' || words.startsWith('-S') ? ['%CPU', 'TIME+'] : ['%CPU'];
      const { compared, differing } = await differences(
        () => rows(outputOf('top', ...args).stdout, unlike),
        async () => rows(await ours(...args), unlike),
      );
      expect(differing).toEqual([]);
      expect(compared).toBeGreaterThan(setpriv ? 0 : -1);
    },
  );

  test('those that are named, which are counted alone', async () => {
    const args = ['-b', '-n', '1', '-w', '512', '-p', pids.join(',')];
    const theirs = outputOf('top', ...args).stdout;
    const mine = await ours(...args);
    expect(rows(mine)).toEqual(rows(theirs));
    expect(mine.split('\n')[1]).toBe(theirs.split('\n')[1]);
    expect(mine.split('\n')[6]).toBe(theirs.split('\n')[6]);
    expect(rows(mine).size).toBe(pids.length);
  });

  test.each(['PID', 'RES', '-RES', '+VIRT', 'TIME+', 'SHR'])('-o %s has the same order', async (field) => {
    const args = ['-b', '-n', '1', '-w', '512', '-p', pids.join(','), '-o', field];
    // Whoever is equal comes in no order of theirs.
    const title = field.replace(/^[-+]/, '');
    expect(column(await ours(...args), title)).toEqual(column(outputOf('top', ...args).stdout, title));
  });
});

describe.skipIf(!setpriv)('as a user who may look into nobody else', () => {
  test('all that top shows is known', async () => {
    const args = ['top', '-b', '-n', '1', '-p', pids.join(',')];
    const nobody = ['--reuid=65534', '--clear-groups', process.execPath, sysu, ...args];
    const { stdout, stderr, code } = await run('setpriv', nobody);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(rows(stdout)).toEqual(rows(await ours(...args.slice(1))));
  });
});

const meminfo = `MemTotal: 24683656 kB
MemFree: 21976524 kB
MemAvailable: 23246648 kB
Buffers: 25080 kB
Cached: 1473788 kB
Shmem: 100 kB
SReclaimable: 100000 kB
SwapCached: 0 kB
SwapTotal: 8000000 kB
SwapFree: 7000001 kB
`;

describe.skipIf(!isInstalled('top') || !unshareMounts)('on the same files of the kernel', () => {
  test('the lines above the table are the same, in every unit', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'top-'));
    writeFileSync(join(folder, 'meminfo'), meminfo);
    writeFileSync(join(folder, 'loadavg'), '1.50 0.07 12.00 1/8 900\n');
    writeFileSync(join(folder, 'uptime'), '190000.00 500.00\n');
    const script = `for file in meminfo loadavg uptime; do mount --bind "$1/$file" /proc/$file; done
for scale in k m g t p e; do top -b -n 1 -p 1 -E $scale; printf '\\0'; "$2" "$3" top -b -n 1 -p 1 -E $scale; printf '\\0'; done`;
    const env = { ...process.env, LC_ALL: 'C.UTF-8' };
    const { stdout } = await run('unshare', ['--mount', 'sh', '-ec', script, 'sh', folder, process.execPath, sysu], {
      env,
    });
    rmSync(folder, { recursive: true });
    const answers = stdout.split('\0').slice(0, -1).map(summaryOf);
    expect(answers).toHaveLength(12);
    for (let i = 0; i < 12; i += 2) expect(answers[i + 1]).toEqual(answers[i]);
    expect(answers[0]![2]).toBe('KiB Mem : 24683656 total, 21976524 free,  1437008 used,  1598868 buff/cache');
  });
});

describe.skipIf(!isInstalled('top') || !unsharePids)('in a room of their own', () => {
  test('tasks are counted alike', async () => {
    const setup =
      'sleep 1000 & sleep 1000 & STOPPED=$!; kill -STOP $STOPPED; sh -c "(exit 3) & exec sleep 1000" & sleep 0.3';
    const words = '-b -n 1';
    const { ours: mine, theirs } = (await beside('top', [words], { setup })).get(words)!;
    // Whether the one that looks runs or waits for its own reading at that moment, is no matter.
    const tasks = (text: string): string =>
      text
        .split('\n')[1]!
        .replace(
          /(\d+) running, +(\d+) sleeping/,
          (_, running, sleeping) => `${Number(running) + Number(sleeping)} others`,
        );
    expect(tasks(theirs.stdout)).toMatch(/1 stopped, +1 zombie$/);
    expect(tasks(mine.stdout)).toBe(tasks(theirs.stdout));
    expect(mine.code).toBe(theirs.code);
  });
});

/**
 * By pid, without columns that cannot be alike. Command lines that go beyond 512 cells it has to cut, which comes
 * sooner where control characters are written out, in up to four cells.
 */
function rows(text: string, unlike: readonly string[] = ['%CPU']): Map<string, string> {
  const [titles = [], ...lines] = asProcpsPrints(text)
    .slice(text.indexOf('\n\n'))
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  const kept = (row: string[]): string => row.filter((_, i) => !unlike.includes(titles[i]!)).join(' ');
  return new Map(lines.map((row) => [row[0]!, kept(row).slice(0, 120)]));
}

function column(text: string, title: string): string[] {
  const [titles = '', ...lines] = text.slice(text.indexOf('\n\n')).trim().split('\n');
  const at = titles.trim().split(/\s+/).indexOf(title);
  return lines.map((line) => line.trim().split(/\s+/)[at]!);
}

/** The line of uptime without the time of day, those of tasks and of memory. */
function summaryOf(text: string): string[] {
  const [uptime = '', tasks = '', , memory = '', swap = ''] = text.split('\n').map((line) => line.trimEnd());
  return [uptime.slice('top - 00:00:00'.length), tasks, memory, swap];
}
