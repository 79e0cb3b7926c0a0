import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { main } from '../../packages/cli/src/commands/ps.js';
import { isInstalled } from '../oracle/oracle.js';
import { Terminal, tmux } from '../terminal.js';
import { fixture, runCommand } from './context.js';

const machine = ['--root', fixture('debian-12.machine')];
const ps = (words: string[], settings: Parameters<typeof runCommand>[2]): ReturnType<typeof runCommand> =>
  runCommand(main, [...machine, ...words], settings);
// Of the 9 lines of that machine, 5 and the prompt.
const small = { columns: 100, rows: 6 };

describe('a table that is taller than the terminal', () => {
  test.each([
    ['goes through less', {}, null],
    ['goes through the pager that is set', { PAGER: 'more' }, 'more'],
    ['goes through the one that is set for sysu', { PAGER: 'more', SYSU_PAGER: 'most -s' }, 'most -s'],
    ['goes through none that is empty', { PAGER: '' }, undefined],
    ['goes through none that is cat', { PAGER: 'more', SYSU_PAGER: 'cat' }, undefined],
    ['goes through none on a terminal that cannot move its cursor', { TERM: 'dumb' }, undefined],
  ])('%s', async (_, env, pager) => {
    const { stdout, pager: used, code } = await ps([], { ...small, env });
    expect(stdout.trimEnd().split('\n')).toHaveLength(9);
    expect({ used, code }).toEqual({ used: pager, code: 0 });
  });
});

test.each([
  ['that fits', ['--top', '4'], small, 5],
  ['into a pipe', [], {}, 9],
  ['with --no-pager', ['--no-pager'], small, 9],
  ['for a program', ['--json'], small, 10],
  ['again and again', ['--count', '1'], small, 9],
])('a table %s goes through no pager', async (_, words, settings, lines) => {
  const { stdout, ...recorded } = await ps(words, settings);
  expect(recorded.pager).toBe(undefined);
  expect(stdout.trimEnd().split('\n')).toHaveLength(lines);
});

test('a table that just does not fit with the prompt below it goes through the pager', async () => {
  expect((await ps(['--top', '5'], small)).pager).toBe(null);
});

const bundle = new URL('../../packages/cli/dist/main.cjs', import.meta.url).pathname;

describe.skipIf(!tmux || !existsSync(bundle))('on a real terminal', () => {
  let terminal: Terminal | undefined;
  afterEach(() => terminal?.end());

  const ask = `${process.execPath} ${bundle} ps --root ${machine[1]} --columns pid,name`;
  // A command line, after which its exit code is told.
  const start = async (line: string): Promise<Terminal> => {
    terminal = new Terminal(['bash', '--norc', '--noprofile'], small);
    terminal.type(`PS1='at> '; clear; ${line}; echo "ended $?"`, 'Enter');
    return terminal;
  };

  test.skipIf(!isInstalled('less'))('less shows the top, takes Ctrl-C for its own, and is left with q', async () => {
    const screen = await start(ask);
    expect(await screen.shows(/^:$/m)).toMatch(/^ *PID +NAME/);
    screen.type('', 'C-c');
    // less throws away what it has not read yet when Ctrl-C comes, and that may be what was typed after it.
    await expect
      .poll(
        () => {
          screen.type('G');
          return screen.screen();
        },
        { timeout: 20_000, interval: 500 },
      )
      .toContain('(END)');
    screen.type('q');
    expect(await screen.shows('ended 0')).toContain('sleep');
  });

  test('the exit code and what is said on stderr stay', async () => {
    const screen = await start(`PAGER=true ${ask} -p 1,2,3,4,5,6,8,999999`);
    expect(await screen.shows('ended 1')).toContain('no process with pid 999999');
  });

  test('where there is no less, the table is written and nobody complains', async () => {
    const screen = await start(`PATH=/nonexistent NO_COLOR=1 ${ask}`);
    const text = await screen.shows('ended 0');
    expect(text).toContain('sleep');
    expect(text).not.toMatch(/not found|ENOENT/);
  });

  test('a pager that ends early is not complained of', async () => {
    const screen = await start(`PAGER='head -3' ${ask}`);
    expect(await screen.shows('ended 0')).not.toContain('EPIPE');
  });

  test('the whole text reaches the pager', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sysu-pager-'));
    const file = join(folder, 'shown');
    const screen = await start(`PAGER='cat > ${file}' ${ask}`);
    await screen.shows('ended 0');
    const { stdout } = await ps(['--columns', 'pid,name'], { columns: 100, env: { NO_COLOR: '1' } });
    expect(readFileSync(file, 'utf8').replaceAll(/\x1b\[\d*m/g, '')).toBe(stdout);
    rmSync(folder, { recursive: true });
  });

  test.each(['no-such-pager', 'false', 'exit 3', 'kill $$'])('what %s does not show is written', async (pager) => {
    const { stdout } = await ps(['--columns', 'pid,name'], { columns: 100, env: { NO_COLOR: '1' } });
    const screen = await start(`PAGER='${pager}' NO_COLOR=1 ${ask}`);
    expect(await screen.shows('ended 0')).toContain(stdout.trimEnd().split('\n').at(-1));
  });
});
