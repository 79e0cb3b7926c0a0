import { spawn } from 'node:child_process';
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../packages/cli/src/commands/iotop.js';
import { runCommand } from '../cli/context.js';
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
    expect(rows[0]!.writeRate).toBeGreaterThan(4 << 20);
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
