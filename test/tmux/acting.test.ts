import { join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { Process } from '@sysu/core';
import { Planted } from '../planted.js';
import { Terminal, tmux } from '../terminal.js';
import { nobodyRunsNode } from '../works.js';

const top = [process.execPath, join(import.meta.dirname, '../../packages/cli/dist/main.cjs'), 'top'];
const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--inh-caps=-all', '--no-new-privs'];

/** Keys that act, with what the first of them opens. */
const acts: readonly [key: string, shows: string | null, ...more: string[]][] = [
  ['F7', null],
  ['F8', null],
  ['i', 'none: prio 0', 'End', 'Enter'],
  ['a', 'CPU 0', 'Space', 'Enter'],
  ['L', null],
  ['F9', 'SIGTERM', 'Enter'],
];

const planted = new Planted();
afterEach(() => planted.end());

async function open(pids: readonly number[], ...before: string[]): Promise<Terminal> {
  const command = [...before, ...top, '-p', pids.join(), '--sort', 'pid'];
  const terminal = new Terminal(command, { columns: 120, rows: 35 });
  onTestFinished(() => terminal.end());
  await terminal.shows('sleep 1000');
  return terminal;
}

describe.runIf(tmux)('on the screen of top', () => {
  test('what is set is told with what was there before', async () => {
    const pids = [await planted.sleeper(), await planted.sleeper()].toSorted((a, b) => a - b);
    const [first] = pids.map((pid) => new Process(pid));
    const terminal = await open(pids);
    terminal.type('', 'F8');
    await terminal.shows(`niceness 0 -> 1: ${pids[0]}`);
    terminal.type('i');
    await terminal.shows('best-effort: prio 7');
    terminal.type('', 'End', 'Enter');
    await terminal.shows(/I\/O priority .* -> idle: \d+/);
    terminal.type('L');
    await terminal.shows(/NOFILE +\d+ +\d+/);
    terminal.type('', 'Down', 'Enter');
    await terminal.shows('CORE of ');
    terminal.type('', 'C-u');
    terminal.type('0:', 'Enter');
    await terminal.shows(/CORE .* -> 0:/);
    expect([first!.nice(), first!.ionice().ioclass, first!.rlimit(4)[0]]).toEqual([1, 3, 0]);
  });

  test('what is done to several is told of each', async () => {
    const pids = [await planted.sleeper(), await planted.sleeper()].toSorted((a, b) => a - b);
    const terminal = await open(pids);
    terminal.type('', 'Space', 'Space');
    await terminal.shows('2 tagged');
    terminal.type('a');
    await terminal.shows(/CPUs of 2 processes/);
    terminal.type('', 'Space', 'Enter');
    const said = await terminal.shows(/CPUs .* -> .*: \d+ \d+|no CPU is left/);
    expect(said).toContain(String(pids[0]));
  });

  test.runIf(nobodyRunsNode)('what is not permitted is told, and is not done', async () => {
    const pid = await planted.sleeper();
    const terminal = await open([pid], ...nobody);
    for (const [key, shows, ...more] of acts) {
      terminal.type('', key);
      if (shows !== null) await terminal.shows(shows);
      terminal.type('', ...more);
      await terminal.shows(`not permitted: ${pid}`);
      // Another key, and nothing is said any more.
      terminal.type('U');
      await terminal.shows('F10Quit');
    }
    expect([new Process(pid).isRunning(), new Process(pid).nice()]).toEqual([true, 0]);
  });
});
