import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { Terminal, tmux } from '../terminal.js';

const sysu = join(import.meta.dirname, '../../bin/sysu');

let config: string;
beforeEach(() => (config = mkdtempSync(join(tmpdir(), 'sysu-config-'))));
afterEach(() => rmSync(config, { recursive: true, force: true }));

function open(command: string, env: Record<string, string> = {}): Terminal {
  const settings = { columns: 120, rows: 35, env: { XDG_CONFIG_HOME: config, ...env } };
  const terminal = new Terminal(['sh', '-c', `${command}; echo "left $?"; sleep 1000`], settings);
  onTestFinished(() => terminal.end());
  return terminal;
}

function write(text: string): string {
  const path = join(config, 'sysu/settings.toml');
  mkdirSync(join(config, 'sysu'));
  writeFileSync(path, text);
  return path;
}

describe.runIf(tmux)('sysu iotop on a terminal', () => {
  test('is a screen with the keys of iotop, below a guard, and gives the terminal back', async () => {
    const terminal = open(`${sysu} iotop`);
    await terminal.shows(/Total +DISK READ[^]*TID PRIO +USER[^]*F10Quit/);
    expect(terminal.modes()).toMatchObject({ alternate: true, mouse: true });
    terminal.type('p');
    await terminal.shows(/PID PRIO +USER/);
    terminal.type('a');
    await terminal.shows(/READ-SINCE WRITTEN-SINCE/);
    terminal.type('o');
    await terminal.shows(/active .* accumulated/);
    terminal.type('q');
    await terminal.shows('left 0');
    expect(terminal.modes()).toMatchObject({ alternate: false, mouse: false, cursor: true });
  });

  test.each(['-b -n 1', '-n 1', '--json', '-n 1 | cat', '-qqq -n 1'])('prints lines with %s', async (options) => {
    const terminal = open(`${sysu} iotop ${options}`);
    await terminal.shows('left 0');
    expect(terminal.modes().alternate).toBe(false);
  });
});

describe.runIf(tmux)('settings', () => {
  test('are read, added to on W alone, and count less than options', async () => {
    const path = write('# mine\nkeys = "vim"\n\n[top]\ncolumns = ["pid", "rss", "command"] # few\n');
    const terminal = open(`${sysu} top --sort pid`);
    await terminal.shows(/PID△ +RSS +COMMAND/);
    terminal.type('G', 't');
    await terminal.shows('─');
    terminal.type('z');
    await terminal.shows('theme default');
    expect(readFileSync(path, 'utf8')).not.toContain('tree');
    terminal.type('W');
    await terminal.shows(`kept in ${path}: theme, sort, tree`);
    terminal.type('q');
    await terminal.shows('left 0');
    expect(readFileSync(path, 'utf8')).toBe(
      '# mine\nkeys = "vim"\ntheme = "default"\n\n[top]\ncolumns = ["pid", "rss", "command"] # few\nsort = "+pid"\ntree = true\n',
    );
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('that are wrong are told on the screen and after it, with their lines', async () => {
    write('theme = "ligth"\ncolour = 1\n[top]\ntree = true\n');
    const terminal = open(`${sysu} top`);
    await terminal.shows(/settings\.toml, line 1: theme = "ligth" is none of .* \(and 1 more\)/);
    await terminal.shows('─');
    terminal.type('q');
    const left = await terminal.shows('left 0');
    expect(left).toContain('sysu top: settings.toml, line 1: theme = "ligth" is none of');
    expect(left).toContain('sysu top: settings.toml, line 2: colour = 1 is no setting');
  });

  test('are not read with --no-config', async () => {
    write('[top]\ncolumns = ["pid", "rss"]\n');
    const terminal = open(`${sysu} top --no-config`);
    expect(await terminal.shows('F10Quit')).toMatch(/PID USER .* NI .*COMMAND/);
  });
});

describe.runIf(tmux)('colours', () => {
  // The line of titles: white on blue where the ground is light.
  const light = /\x1b\[(?:[\d;]*;)?48;(?:2;0;95;135|5;24)m/;

  test.each([
    ['#ffffff', true],
    ['#002b36', false],
  ])('on a ground of %s', async (ground, isLight) => {
    const terminal = open(`printf '\\033]11;${ground}\\033\\\\'; ${sysu} top`, { COLORTERM: 'truecolor' });
    await terminal.shows('F10Quit');
    if (isLight) await expect.poll(() => terminal.colours(), { timeout: 10_000 }).toMatch(light);
    else expect(terminal.colours()).not.toMatch(light);
    terminal.type('q');
    await terminal.shows(/^left 0$/m);
  });

  test('there are none with NO_COLOR, but for reversed, bold and dim', async () => {
    const terminal = open(`${sysu} top`, { NO_COLOR: '1' });
    await terminal.shows('F10Quit');
    expect(terminal.colours()).not.toMatch(/\x1b\[(?:\d+;)*(?:3|4|9|10)[0-8][;m]/);
    expect(terminal.colours()).toMatch(/\x1b\[(?:0;)?7m/);
    terminal.type('z');
    await terminal.shows('without colours');
  });
});
