import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, fsyncSync, mkdtempSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../packages/cli/src/commands/iotop.js';
import { runCommand } from '../cli/context.js';
import { run } from '../run.js';
import { works } from '../works.js';
import { differences, isInstalled, outputOf } from './oracle.js';

// It asks the kernel through netlink(7), which takes root.
const isThere = isInstalled('iotop-c') && works('iotop-c', '-b', '-n', '1', '-d', '0.1');

/** PRIO and USER by the number of the process; iotop-c cuts names of users. */
function rowsOf(text: string): Map<string, string> {
  const rows = text.split('\n').flatMap((line) => {
    const [, pid, prio, user] = /^ *(\d+) +(\S+) +(\S+) /.exec(line) ?? [];
    return pid === undefined ? [] : [[pid, `${prio} ${user!.slice(0, 8)}`] as const];
  });
  return new Map(rows);
}

test.skipIf(!isThere)('each process has the priority and the user that iotop shows', async () => {
  const { compared, differing } = await differences(
    () => rowsOf(outputOf('iotop-c', '-b', '-P', '-n', '1', '-d', '0.1').stdout),
    async () => rowsOf((await runCommand(main, ['-P', '-n', '1', '-d', '0.1'])).stdout),
  );
  expect(differing).toEqual([]);
  expect(compared).toBeGreaterThan(5);
});

describe.skipIf(!isThere)('-p', () => {
  const tids = readdirSync('/proc/self/task').map(Number);
  const other = tids.find((tid) => tid !== process.pid)!;
  test.each([
    ['the number of a process is that of its first thread', ['-p', String(process.pid)], [process.pid]],
    ['the number of another thread is that thread', ['-p', String(other)], [other]],
    ['with -P a process', ['-P', '-p', String(process.pid)], [process.pid]],
    ['with -P a thread is none', ['-P', '-p', String(other)], []],
  ])('%s', async (_, words, shown) => {
    const pidsOf = (text: string): number[] => [...rowsOf(text).keys()].map(Number);
    expect(pidsOf(outputOf('iotop-c', '-b', '-n', '1', ...words).stdout)).toEqual(shown);
    expect(pidsOf((await runCommand(main, ['-b', '-n', '1', '-d', '0.1', ...words])).stdout)).toEqual(shown);
  });

  test('several, which iotop-c does not take at once', async () => {
    const chosen = tids.slice(0, 3);
    const words = ['-p', String(chosen[0]), '-p', chosen.slice(1).join(',')];
    const { stdout, code } = await runCommand(main, ['-b', '-n', '1', '-d', '0.1', ...words]);
    expect(new Set(rowsOf(stdout).keys())).toEqual(new Set(chosen.map(String)));
    expect(code).toBe(0);
  });
});

describe.skipIf(!isThere)('-a', () => {
  /** Sums and the row of the process in the last table. */
  function lastOf(text: string, pid: number): Record<'total' | 'row', string[] | undefined> {
    const cells = (line: string | undefined): string[] | undefined => line?.match(/\d+\.\d\d [BKMG](?:\/s)?/g)?.slice();
    const lines = text.split('\n');
    return {
      total: cells(lines.findLast((line) => line.includes('Total DISK READ'))),
      row: cells(lines.findLast((line) => new RegExp(`(?:^| )${pid} `).test(line))),
    };
  }

  test('sums, rows and their units are those of iotop, in each form', async () => {
    const folder = mkdtempSync(join(process.cwd(), '.written-'));
    const path = join(folder, 'file');
    // Where the blocks are there already nothing else is written; it counts when a page becomes dirty.
    await run('dd', ['if=/dev/zero', `of=${path}`, 'bs=512k', 'count=5', 'conv=fsync']);
    const words = [`of=${path}`, 'bs=512k', 'iflag=fullblock', 'conv=notrunc'];
    const writer = spawn('dd', words, { stdio: ['pipe', 'ignore', 'ignore'] });
    const pid = writer.pid!;
    try {
      const shown = (flags: readonly string[]): Promise<[theirs: string, ours: string]> => {
        const all = ['-b', ...flags, '-n', '6', '-d', '1', '-p', String(pid)];
        return Promise.all([
          run('iotop-c', all).then(({ stdout }) => stdout),
          runCommand(main, all).then(({ stdout }) => stdout),
        ]);
      };
      const forms = [['-a'], ['-a', '-k'], ['-a', '-P'], ['-a', '-t'], ['-a', '-q'], ['-a', '-qq'], ['-a', '-o']];
      const running = Promise.all([...forms, ['-a', '-qqq']].map(shown));
      await new Promise((resolve) => setTimeout(resolve, 2500));
      writer.stdin.write(Buffer.alloc(5 << 19));
      const answers = await running;
      const withoutSums = answers.pop()!;
      const [kib, mib] = [/^25[67]\d\.00 K$/, /^2\.5\d M$/].map((form): unknown => expect.stringMatching(form));
      for (const [i, [theirs, ours]] of answers.entries()) {
        // 2560 KiB, and what the file system may have to note of it.
        const sum = forms[i]!.includes('-k') ? ['0.00 K', kib] : ['0.00 B', mib];
        expect({ form: forms[i], ...lastOf(ours, pid) }).toEqual({ form: forms[i], ...lastOf(theirs, pid) });
        expect(lastOf(ours, pid)).toEqual({ total: sum, row: sum });
      }
      expect(lastOf(withoutSums[1], pid)).toEqual({ total: undefined, row: lastOf(withoutSums[0], pid).row });
    } finally {
      writer.stdin.end();
      // The kernel adds what it wrote to what we did, when it is waited for.
      await once(writer, 'exit');
      rmSync(folder, { recursive: true });
    }
  });
});

test('what a process is known to have written is what is shown of it', async () => {
  // On a disk: what is written into memory never reaches storage.
  const folder = mkdtempSync(join(process.cwd(), '.written-'));
  const file = openSync(join(folder, 'file'), 'w');
  try {
    const running = runCommand(main, ['-P', '-a', '-p', String(process.pid), '--json', '-n', '1', '-d', '1']);
    await new Promise((resolve) => setTimeout(resolve, 300));
    writeSync(file, Buffer.alloc(8 << 20, 1));
    fsyncSync(file);
    const { rows } = JSON.parse((await running).stdout) as { rows: { writtenSoFar: number; writeRate: number }[] };
    expect(rows).toHaveLength(1);
    expect(rows[0]!.writtenSoFar).toBeGreaterThanOrEqual(8 << 20);
    expect(rows[0]!.writtenSoFar).toBeLessThan(10 << 20);
    expect(rows[0]!.writeRate).toBeGreaterThan(0);
  } finally {
    closeSync(file);
    rmSync(folder, { recursive: true });
  }
});

test.skipIf(!isThere)('priorities that were set are told apart', async () => {
  const sleeper = spawn('ionice', ['-c', '2', '-n', '6', 'sleep', '60'], { stdio: 'ignore' });
  const idler = spawn('ionice', ['-c', '3', 'nice', '-n', '19', 'sleep', '60'], { stdio: 'ignore' });
  try {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const pids = [sleeper.pid, idler.pid].join(',');
    const { stdout } = await runCommand(main, [
      '-P',
      '-p',
      pids,
      '-n',
      '1',
      '-d',
      '0.1',
      '--json',
      '--columns',
      'pid,prio',
      '--sort',
      'pid',
    ]);
    const { rows } = JSON.parse(stdout) as { rows: { pid: number; prio: string }[] };
    expect(new Map(rows.map(({ pid, prio }) => [pid, prio]))).toEqual(
      new Map([
        [sleeper.pid, 'be/6'],
        [idler.pid, 'idle'],
      ]),
    );
  } finally {
    sleeper.kill();
    idler.kill();
  }
});
