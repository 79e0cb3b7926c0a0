import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../packages/cli/src/commands/completion.js';
import type { Declaration } from '../../packages/cli/src/command.js';
import { commands } from '../../packages/cli/src/commands/index.js';
import { bashScript } from '../../packages/cli/src/completion/bash.js';
import { fishScript } from '../../packages/cli/src/completion/fish.js';
import { namesOf } from '../../packages/cli/src/completion/listings.js';
import { shapesOf } from '../../packages/cli/src/completion/shape.js';
import { everything } from '../../packages/cli/src/features.js';
import { createSystem, processTable, signalNames } from '../../packages/core/src/index.js';
import type { System } from '../../packages/core/src/index.js';
import { isInstalled } from '../oracle/oracle.js';
import { Terminal, tmux } from '../terminal.js';
import { fixture, recordingContext, runCommand } from './context.js';
import type { Recorded } from './context.js';
import { FakeMachine } from './kill/fake-machine.js';

const folder = mkdtempSync(join(tmpdir(), 'sysu-completion-'));
const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
const script = (shell: string): string => join(folder, `sysu.${shell}`);

// It loads every command.
beforeAll(async () => {
  writeFileSync(join(folder, 'sysu'), machine);
  chmodSync(join(folder, 'sysu'), 0o755);
  for (const shell of shells) writeFileSync(script(shell), (await runCommand(main, [shell])).stdout);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const columns = processTable.fields.map(({ name }) => name);
const from = (start: string, words: Iterable<string>): string[] => [...words].filter((word) => word.startsWith(start));
const signals = from('T', signalNames().values());

/** What is typed, and every word that can stand there; `prefix` is what a shell repeats in front of each. */
const lines: [typed: string, prefix: string, words: string[]][] = [
  ['sysu ', '', Object.keys(commands)],
  ['sysu help u', '', from('u', Object.keys(commands))],
  ['sysu ps --sort r', '', from('r', columns)],
  ['sysu ps --columns pid,rs', 'pid,', from('rs', columns)],
  ['sysu kill -s T', '', signals],
  ['sysu kill --signal T', '', signals],
  ['sysu ps --color ', '', ['auto', 'always', 'never']],
  ['sysu ps -u roo', '', ['root']],
  ['sysu completion p', '', ['powershell']],
  ['sysu uptime --pr', '', ['--pretty']],
  ['sysu ifconfig ', '', ['eth0', 'lo']],
  ['sysu iostat -x v', '', ['vda', 'vda1']],
  ['sysu vmstat -p v', '', ['vda', 'vda1']],
  ['sysu df -t ', '', ['ext4', 'tmpfs']],
  ['sysu pgrep -l gn', '', ['gnome-shell']],
  ['sysu pidof node', '', ['node', 'node-main']],
  ['sysu kill gn', '', ['gnome-shell']],
  ['sysu ps -C node,gnome-s', 'node,', ['gnome-shell']],
];

/** What the scripts ask for the names that there are now. */
const machine = `#!/bin/sh
case "$*" in
  'completion --words disks') printf '%s\\n' vda vda1 zram0 ;;
  'completion --words interfaces') printf '%s\\n' eth0 lo ;;
  'completion --words names') printf '%s\\n' gnome-shell node node-main ;;
  'completion --words types') printf '%s\\n' ext4 tmpfs ;;
esac
`;
const path = [folder, process.env['PATH']].join(delimiter);

/** The words that a shell offers, one a line on its standard output. */
function offered(file: string, ...words: string[]): string[] {
  const { stdout, stderr, status } = spawnSync(file, words, { encoding: 'utf8', env: { ...process.env, PATH: path } });
  if (status !== 0) throw new Error(stderr);
  return stdout.split('\n').filter(Boolean);
}

/** As readline calls it for these words. */
const askBash = (typed: string, file = script('bash')): string[] =>
  offered(
    'bash',
    '-c',
    'source "$1"; COMP_WORDS=("${@:2}"); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _sysu; printf "%s\\n" "${COMPREPLY[@]}"',
    'bash',
    file,
    ...typed.split(/ |(=)/).filter((word) => word !== undefined),
  );

const askFish = (typed: string, file = script('fish')): string[] =>
  offered('fish', '--no-config', '-c', 'source $argv[1]; complete -C $argv[2]', file, typed).map(
    (line) => line.split('\t')[0]!,
  );

describe('bash', () => {
  test.each(lines)('%s', (typed, prefix, words) => {
    expect(words.length).toBeGreaterThan(0);
    expect(askBash(typed).toSorted()).toEqual(words.map((word) => prefix + word).toSorted());
  });

  test('behind an equals sign, which is a word of its own', () => {
    expect(askBash('sysu ps --sort=rss,ni')).toEqual(['rss,nice']);
  });

  test('behind the direction of a sort key', () => {
    expect(askBash('sysu ps --sort +pid,-rs')).toEqual(['+pid,-rss']);
  });

  test('an option that takes no value is followed by the next one', () => {
    expect(askBash('sysu ps --forest --sor')).toEqual(['--sort']);
  });
});

describe.skipIf(!isInstalled('fish'))('fish', () => {
  test.each(lines)('%s', (typed, prefix, words) => {
    expect(askFish(typed).toSorted()).toEqual(words.map((word) => prefix + word).toSorted());
  });

  test('behind an equals sign', () => {
    expect(askFish('sysu ps --sort=rss,ni')).toEqual(['--sort=rss,nice']);
    expect(askFish('sysu ps --sort=-rs')).toEqual(['--sort=-rss']);
  });

  test('every word is told what it means', () => {
    const [line] = offered(
      'fish',
      '--no-config',
      '-c',
      'source $argv[1]; complete -C "sysu ps --sort pgi"',
      script('fish'),
    );
    expect(line).toBe('pgid\tProcess group id.');
  });
});

describe.skipIf(!tmux)('the Tab key', () => {
  const started: Terminal[] = [];
  afterAll(() => started.forEach((terminal) => terminal.end()));

  // Each with a prompt that says when it is ready.
  const prepare: Record<string, string> = {
    bash: 'PS1="at> "',
    zsh: 'PROMPT="at> "; autoload -Uz compinit; compinit -D',
    fish: 'function fish_prompt; echo "at> "; end',
  };

  const shell = async (name: string, ...options: string[]): Promise<Terminal> => {
    const terminal = new Terminal([name, ...options], { columns: 200, rows: 50, env: { PATH: path } });
    started.push(terminal);
    terminal.type(`${prepare[name]}; source ${script(name)}; clear`, 'Enter');
    await terminal.shows(/^at>\s*$/);
    return terminal;
  };

  const interactive: [name: string, ...options: string[]][] = [
    ['bash', '--norc', '--noprofile'],
    ...(isInstalled('zsh') ? [['zsh', '-f'] as [string, string]] : []),
    ...(isInstalled('fish') ? [['fish', '--no-config'] as [string, string]] : []),
  ];

  // What is typed before the shell has a new line is lost with the old one. In zsh a key that comes while it completes
  // ends that alone.
  const abandon = async (terminal: Terminal): Promise<void> => {
    for (let presses = 0; presses < 20 && !/at>\s*$/.test(terminal.screen()); presses++) {
      terminal.type('', 'C-c');
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    await terminal.shows(/at>\s*$/);
  };

  test.each(interactive)('in %s', async (name, ...options) => {
    const terminal = await shell(name, ...options);
    terminal.type('sysu ps --sort star', 'Tab');
    await terminal.shows('sysu ps --sort started');
    await abandon(terminal);
    terminal.type('sysu kill -s T', 'Tab', 'Tab');
    const screen = await terminal.shows('TSTP');
    for (const name of signals) expect(screen).toContain(name);
    await abandon(terminal);
    terminal.type('sysu ps --columns pid,rs', 'Tab');
    await terminal.shows('sysu ps --columns pid,rss');
    await abandon(terminal);
    terminal.type('sysu ps -u roo', 'Tab');
    await terminal.shows('sysu ps -u root');
    await abandon(terminal);
    terminal.type('sysu ifconfig et', 'Tab');
    await terminal.shows('sysu ifconfig eth0');
    await abandon(terminal);
    terminal.type('sysu ps -C node,gn', 'Tab');
    await terminal.shows('sysu ps -C node,gnome-shell');
    await abandon(terminal);
    terminal.type('sysu kill gn', 'Tab');
    await terminal.shows('sysu kill gnome-shell');
  });
});

describe('a command that starts another', () => {
  const nice: Declaration = {
    name: 'nice',
    description: '',
    examples: [],
    declare: (command) => void command.option('-n <N>').argument('[COMMAND...]'),
  };

  test('completes programs, and then leaves the words to them', () => {
    const file = script('nice');
    writeFileSync(file, bashScript([], shapesOf([nice], everything)));
    expect(askBash('sysu nice -n 5 bas', file)).toContain('bash');
    expect(askBash('sysu nice bas', file)).toContain('bash');
    expect(askBash('sysu nice -n 5 bash --log', file)).toEqual([]);
    expect(askBash('sysu nice -', file)).toEqual(['-n', '--help']);
  });

  test.skipIf(!isInstalled('fish'))('in fish as well', () => {
    const file = script('nice');
    writeFileSync(file, fishScript([], shapesOf([nice], everything)));
    expect(askFish('sysu nice -n 5 bas', file)).toContain('bash');
  });
});

describe('names there are now', () => {
  const named = (words: string, root: string): Promise<Recorded> => {
    const { context, output } = recordingContext();
    const own = (): System => createSystem({ machineFile: fixture(root) });
    return main(['--words', words], { ...context, own }).then((code) => ({ ...output(), code }));
  };

  test.each([
    ['disks', 'made-container-arm64.machine', ['vda']],
    ['interfaces', 'made-container-arm64.machine', ['lo', 'eth0']],
    ['types', 'debian-12.machine', ['ext4', 'tmpfs']],
  ])('%s', async (words, root, some) => {
    const { stdout, stderr, code } = await named(words, root);
    expect(stdout.split('\n')).toEqual(expect.arrayContaining(some));
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  });

  // On it run sh, sleep several times, python3, and one with a parenthesis, a newline and an escape in its name.
  test('each name once, and none that means something to a shell', async () => {
    expect(await named('names', 'debian-12.machine')).toEqual({ stdout: 'python3\nsh\nsleep\n', stderr: '', code: 0 });
  });

  test.each(['a b', '$(id)', '`id`', 'a;b', '-rf', '~', '*', "a'b", 'é', 'a\tb', 'a:b', 'a,b', 'a=b', 'a@b', ''])(
    '%j is none',
    async (name) => {
      const processes = new FakeMachine({ pid: 100, name }, { pid: 101, name: 'plain-2.0+x/y' });
      expect(await namesOf('names', createSystem({ backend: processes.backend() }))).toEqual([
        'bash',
        'init',
        'node',
        'plain-2.0+x/y',
      ]);
    },
  );

  test('neither a list nor a shell is a usage error', async () => {
    expect(await runCommand(main, ['--words', 'pets'])).toMatchObject({ stdout: '', code: 2 });
    expect(await runCommand(main, [])).toEqual({
      stdout: '',
      stderr: 'sysu completion: which shell? bash, zsh, fish, powershell\n',
      code: 2,
    });
  });
});

describe('every script', () => {
  test.each(shells)('knows every command in %s', (shell) => {
    const text = readFileSync(script(shell), 'utf8');
    for (const name of Object.keys(commands)) expect(text).toContain(name);
  });

  test.each(['bash', 'zsh', 'fish'].filter((shell) => shell === 'bash' || isInstalled(shell)))(
    'is understood by %s',
    (shell) => {
      expect(spawnSync(shell, ['-n', script(shell)], { encoding: 'utf8' })).toMatchObject({ stderr: '', status: 0 });
    },
  );

  test('another shell is a usage error that names those there are', async () => {
    const { stderr, code } = await runCommand(main, ['tcsh']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/tcsh[^]*bash zsh fish powershell/);
  });
});
