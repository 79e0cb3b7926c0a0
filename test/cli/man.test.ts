import { spawnSync } from 'node:child_process';
import { afterEach, describe, expect, test } from 'vitest';
import { declared } from '../../packages/cli/src/command.js';
import { commands } from '../../packages/cli/src/commands/index.js';
import { main } from '../../packages/cli/src/commands/man.js';
import { commandPage } from '../../packages/cli/src/man/page.js';
import { processTable } from '../../packages/core/src/index.js';
import { program } from '../faults/program.js';
import { isInstalled } from '../oracle/oracle.js';
import { Terminal, tmux } from '../terminal.js';
import { runCommand } from './context.js';

const names = Object.keys(commands);
const page = async (...words: string[]): Promise<string> => (await runCommand(main, words)).stdout;

/** What a reader sees, and what man has to complain of. */
function shown(roff: string): { text: string; warnings: string } {
  const { stdout, stderr } = spawnSync('man', ['--warnings', '-l', '-'], {
    input: roff,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', MANWIDTH: '100', MAN_KEEP_FORMATTING: '' },
  });
  return { text: stdout, warnings: stderr };
}

describe.skipIf(!isInstalled('man'))('what man shows', () => {
  test.each([...names, undefined])('man reads sysu-%s without a warning', async (name) => {
    const { text, warnings } = shown(await page(...(name === undefined ? [] : [name])));
    expect(warnings).toBe('');
    expect(text).toContain(name === undefined ? 'sysu - ' : `sysu-${name} - ${commands[name]!.summary}`);
  });

  test.each(names)('every option of %s stands in its page as it is typed', async (name) => {
    const { text } = shown(await page(name));
    const { declaration } = (await commands[name]!.load()).main;
    const options = declared(declaration).createHelp().visibleOptions(declared(declaration));
    for (const { long, short } of options) for (const flag of [long, short]) if (flag) expect(text).toContain(flag);
    for (const [command] of declaration.examples) expect(text.replaceAll(/\s+/g, ' ')).toContain(command);
  });

  test('every column, exit code and variable', async () => {
    const { text } = shown(await page('ps'));
    for (const { name } of processTable.fields) expect(text).toMatch(new RegExp(`^ +${name}( |$)`, 'm'));
    expect(text).toMatch(/EXIT STATUS\n +0 +done\n\n +1 +nothing matched, a pid/);
    expect(text).toMatch(/^ +SYSU_ROOT$/m);
  });

  test('nothing in a text is markup', () => {
    const text = ".TH of \\fBall\\fR\\n 'quoted' `back` ~home ^top…";
    const declaration = {
      name: 'x',
      description: text,
      examples: [['sysu x -- -1', text]] as const,
      declare: () => {},
    };
    const { text: seen, warnings } = shown(commandPage(declaration, text));
    expect(warnings).toBe('');
    expect(seen.split(text)).toHaveLength(4);
  });
});

test('on a terminal the page goes to man', async () => {
  const { stdout, pager } = await runCommand(main, ['ps'], { columns: 80 });
  expect({ stdout, pager }).toEqual({ stdout: await page('ps'), pager: 'man -l -' });
});

describe.skipIf(!tmux || !isInstalled('man'))('on a real terminal', () => {
  let terminal: Terminal | undefined;
  afterEach(() => terminal?.end());

  test('it is shown, and left with q', async () => {
    const sysu = `${process.execPath} ${program('../faults/sysu.ts')}`;
    terminal = new Terminal(['bash', '--norc', '--noprofile'], { rows: 12 });
    terminal.type(`${sysu} man free; echo "ended $?"`, 'Enter');
    expect(await terminal.shows('SYNOPSIS')).toContain('sysu-free - memory and swap');
    terminal.type('q');
    await terminal.shows('ended 0');
  });
});

test('the page of sysu lists every command', async () => {
  const text = await page();
  for (const name of names) expect(text).toContain(`\\fBsysu\\-${name}\\fR(1)`);
});

test('a command that is not there is a usage error with the nearest one', async () => {
  const { stderr, code } = await runCommand(main, ['pss']);
  expect(code).toBe(2);
  expect(stderr).toContain('did you mean ps?');
});
