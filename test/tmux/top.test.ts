import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { Planted } from '../planted.js';
import { Terminal, tmux } from '../terminal.js';

const home = join(import.meta.dirname, '../..');
const installed = `${process.execPath} ${join(home, 'packages/cli/dist/main.cjs')} top`;
const clone = `${join(home, 'bin/sysu')} top`;

const planted = new Planted();
afterEach(() => planted.end());

interface Look {
  columns?: number;
  rows?: number;
  env?: Record<string, string>;
}

/** A shell without line editing, which tells of the terminal what it finds when the command has ended. */
function open(command: string, look: Look = {}): Terminal {
  const script = `${command}; echo "left $?"; stty -a | tr ' ;' '\\n\\n' | grep -xE -e '-?(icanon|echo|isig|opost)' | tr '\\n' ' '; echo; sleep 1000`;
  const terminal = new Terminal(['sh', '-c', script], { columns: 120, rows: 35, ...look });
  onTestFinished(() => terminal.end());
  return terminal;
}

/** Of a terminal that is as it was: the screen of before, a cursor, lines that wrap, no mouse; and keys in lines. */
async function expectGivenBack(terminal: Terminal, code: number): Promise<void> {
  const screen = await terminal.shows(/left \d+\n.*isig/);
  expect(screen).toContain(`left ${code}\n`);
  const [, modes] = /left \d+\n(.*)/.exec(screen)!;
  expect(modes!.trim().split(' ').toSorted()).toEqual(['echo', 'icanon', 'isig', 'opost']);
  expect(terminal.modes()).toEqual({ alternate: false, cursor: true, wrap: true, mouse: false });
}

/** Process ids below a shell: of the guard, and of the screen. */
function below(terminal: Terminal): { guard: number; screen: number } {
  const children = (pid: number): number =>
    Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').trim().split(' ')[0]);
  const guard = children(terminal.pid());
  return { guard, screen: children(guard) };
}

describe.runIf(tmux)('the screen of top in a terminal', () => {
  test('takes the terminal, and gives it back on q', async () => {
    const terminal = open(clone);
    await terminal.shows(/CPU%.*COMMAND[^]*F10Quit/);
    expect(terminal.modes()).toEqual({ alternate: true, cursor: false, wrap: false, mouse: true });
    terminal.type('q');
    await expectGivenBack(terminal, 0);
  });

  test.each([
    ['installed', installed],
    ['in a clone', clone],
  ])('%s, it is below a guard, and nothing else runs', async (_what, command) => {
    const terminal = open(command);
    await terminal.shows('F10Quit');
    const { guard, screen } = below(terminal);
    expect(readFileSync(`/proc/${guard}/cmdline`, 'latin1')).toContain('guard.sh');
    expect(readFileSync(`/proc/${screen}/task/${screen}/children`, 'latin1')).toBe('');
  });

  describe('gives it back when the screen is ended by', () => {
    test.each([
      ['SIGTERM', 143],
      ['SIGINT', 130],
      ['SIGHUP', 129],
      ['SIGQUIT', 131],
      ['SIGUSR1', 138],
      ['SIGKILL', 137],
      ['SIGABRT', 134],
      ['SIGSEGV', 139],
    ] as const)('%s', async (signal, code) => {
      const terminal = open(installed);
      await terminal.shows('F10Quit');
      process.kill(below(terminal).screen, signal);
      await expectGivenBack(terminal, code);
    });
  });

  test('passes on what the guard is sent', async () => {
    const terminal = open(clone);
    await terminal.shows('F10Quit');
    process.kill(below(terminal).guard, 'SIGTERM');
    await expectGivenBack(terminal, 143);
  });

  test('does not go on without its guard', async () => {
    const terminal = open(clone);
    await terminal.shows('F10Quit');
    const { guard, screen } = below(terminal);
    process.kill(guard, 'SIGKILL');
    await expect.poll(() => existsSync(`/proc/${screen}`), { timeout: 10_000 }).toBe(false);
    expect(terminal.modes()).toEqual({ alternate: false, cursor: true, wrap: true, mouse: false });
  });

  test('gives it back on an error that nobody caught, and shows the error', async () => {
    const preload = join(import.meta.dirname, 'throw-later.cjs');
    const terminal = open(clone, { env: { NODE_OPTIONS: `--require ${preload}` } });
    expect(await terminal.shows(/left \d/)).toContain('sysu top: Error: planted');
    await expectGivenBack(terminal, 1);
  });

  test('stops on Ctrl-Z, and goes on', async () => {
    const terminal = new Terminal(['bash', '--norc', '-i'], { columns: 120, rows: 35 });
    onTestFinished(() => terminal.end());
    terminal.type(clone, 'Enter');
    await terminal.shows('F10Quit');
    terminal.type('', 'C-z');
    await terminal.shows('Stopped');
    expect(terminal.modes()).toEqual({ alternate: false, cursor: true, wrap: true, mouse: false });
    terminal.type('fg', 'Enter');
    await terminal.shows('F10Quit');
    expect(terminal.modes()).toMatchObject({ alternate: true, mouse: true });
    terminal.type('q');
    await terminal.shows(/fg\n[^\n]*\n[^\n]*[#$]$/);
  });
});

describe.runIf(tmux)('as a person sees it', () => {
  test.each([
    [80, 24],
    [120, 35],
    [200, 60],
    [40, 10],
  ])('%d × %d: a busy process on top, names of others as text', async (columns, rows) => {
    const busy = await planted.busy();
    const named = await planted.named('{red-fg}\x1b[31m');
    const terminal = open(`${clone} -p ${named},${busy}`, { columns, rows });
    await terminal.shows(/ \d{2,3}\.\d .*while :; do :[^]*F1Help/);
    terminal.type('p');
    expect(await terminal.shows('{red-fg}\\x1b[31m')).not.toContain('while');
  });

  test('keys: tree, filter, sort, help', async () => {
    const terminal = open(clone);
    await terminal.shows('F10Quit');
    terminal.type('', 'F5');
    await terminal.shows('└─');
    terminal.type('', 'F4');
    terminal.type('main.cjs');
    await terminal.shows(/Filter: main\.cjs/);
    terminal.type('', 'Enter', 'F6', 'Home', 'Enter');
    await terminal.shows(/PID△/);
    terminal.type('', 'F1');
    await terminal.shows('this help');
    terminal.type('', 'Escape');
    await terminal.shows('F10Quit');
    terminal.type('q');
    await expectGivenBack(terminal, 0);
  });

  test('follows the size of the terminal, down to a single cell', async () => {
    const terminal = open(clone, { columns: 80, rows: 24 });
    await terminal.shows('F10Quit');
    terminal.resize(1, 1);
    terminal.resize(100, 20);
    await terminal.shows(/F10Quit/);
    for (let i = 0; i < 50; i++) terminal.resize(40 + i, 10 + (i % 20));
    terminal.resize(120, 35);
    expect(await terminal.shows(/^(?:[^\n]*\n){34}F1Help.*F10Quit$/)).toContain('COMMAND');
  });

  test.each([
    [{ NO_COLOR: '1' }, /^(?!.*\x1b\[(\d+;)*[34][0-7]\b)/s],
    [{}, /\x1b\[[\d;]*3[0-7]/],
  ])('with %o', async (env, expected) => {
    const terminal = open(clone, { env });
    await terminal.shows('F10Quit');
    expect(terminal.colours()).toMatch(expected);
  });

  test('without Unicode all is ASCII, whatever others are named', async () => {
    const named = await planted.named('日本語 é');
    const terminal = open(clone, { env: { LANG: 'C' } });
    await terminal.shows('F10Quit');
    terminal.type('', 'F5');
    expect(await terminal.shows('\\_')).toMatch(/^[\n\x20-\x7e]*$/);
    terminal.type('p', 'F4');
    terminal.type(`pid == ${named}`);
    expect(await terminal.shows(/ \?{6} \?\n/)).toMatch(/^[\n\x20-\x7e]*$/);
  });

  test('a click chooses a row, sorts, presses a key and closes what it opened', async () => {
    const pids = [await planted.sleeper(), await planted.sleeper()];
    const terminal = open(`${clone} --sort pid -p ${pids.join(',')}`);
    const screen = await terminal.shows(/ sleep 1000\n[^\n]* sleep 1000\n[^]*F10Quit/);
    const lines = screen.split('\n');
    const click = (column: number, row: number): void =>
      terminal.type(`\x1b[<0;${column + 1};${row + 1}M\x1b[<0;${column + 1};${row + 1}m`);
    click(
      100,
      lines.findIndex((line) => line.includes(`${pids[1]} root`)),
    );
    click(lines.at(-1)!.indexOf('F9'), lines.length - 1);
    await terminal.shows(`Signal ${pids[1]} sleep`);
    click(terminal.screen().split('\n').at(-1)!.indexOf('cancel'), lines.length - 1);
    await terminal.shows('F10Quit');
    const titles = lines.findIndex((line) => line.includes('PID'));
    click(lines[titles]!.indexOf('RSS'), titles);
    expect(await terminal.shows('RSS▽')).not.toContain('PID△');
  });
});

test.each([
  ['a terminal that cannot move its cursor', ['script', '-qec', `TERM=dumb ${clone}`, '/dev/null']],
  ['no terminal', ['sh', '-c', `${clone} </dev/null`]],
])('on %s: one sentence and code 2', (_what, [file, ...args]) => {
  const { status, stdout, stderr } = spawnSync(file!, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  expect(status).toBe(2);
  expect((stdout + stderr).trim()).toMatch(/^sysu top: the screen needs a terminal[^\n]*$/);
});
