import { describe, expect, test } from 'vitest';
import type { Context } from '../../packages/cli/src/context.js';
import { commands, declarations } from '../../packages/cli/src/commands/index.js';
import { shapesOf } from '../../packages/cli/src/completion/shape.js';
import { ownHas } from '../../packages/cli/src/features.js';
import type { Backend } from '../../packages/core/src/platform/backend.js';
import { thisMac } from '../../packages/core/src/platform/darwin/index.js';
import { defineBackend } from '../../packages/core/src/platform/define.js';
import { freebsdMachine } from '../../packages/core/src/platform/freebsd/index.js';
import { windowsMachine } from '../../packages/core/src/platform/windows/index.js';
import { createSystem, processTable } from '../../packages/core/src/index.js';
import { MadeUpMac } from '../core/platform/darwin/made-up-mac.js';
import { MadeUpKernel } from '../core/platform/freebsd/made-up.js';
import { capturedMachine } from '../core/platform/windows/captured-machine.js';
import { nativeWith } from '../core/platform/windows/made-processes.js';
import { recordingContext } from './context.js';
import type { Recorded } from './context.js';

const { querySystem } = nativeWith([{ pid: 132, name: 'work.exe', createTime: 134e15 }]);

/** What each lacks whole: commands, options of some, and columns of processes. */
const systems: readonly {
  backend: Backend;
  commands: readonly string[];
  options: Readonly<Record<string, readonly string[]>>;
  columns: readonly string[];
}[] = [
  {
    backend: windowsMachine(capturedMachine({ enableDebugPrivilege: () => true, querySystem })),
    commands: ['prlimit', 'lsof'],
    options: {
      netstat: ['--groups', '--statistics', '--top', '--info', '--timers'],
      ps: ['--tty', '--jobs', '--real-group'],
      pgrep: ['--pgroup', '--logpidfile'],
      kill: ['--group'],
    },
    columns: ['tty', 'pgid', 'fds', 'uid', 'wchan', 'pss', 'ioPercent', 'cpuAverageAll'],
  },
  {
    backend: thisMac(new MadeUpMac()),
    commands: ['ionice', 'taskset', 'prlimit', 'pmap'],
    options: { netstat: ['--statistics', '--top'], ps: ['--processor', '--scheduling-class'], pkill: ['--cgroup'] },
    columns: ['lastCpu', 'cgroup', 'swap', 'involuntary', 'ioPercent'],
  },
  {
    backend: freebsdMachine(new MadeUpKernel()),
    commands: ['ionice'],
    options: { pgrep: ['--logpidfile'], netstat: ['--info', '--namespaces'] },
    columns: ['readRate', 'pss'],
  },
];

async function run(backend: Backend, name: string, ...words: string[]): Promise<Recorded> {
  const { context, output } = recordingContext();
  const here: Context = { ...context, own: () => createSystem({ backend }), rootOptions: () => ({ backend }) };
  const code = await (await commands[name]!.load()).main(words, here);
  return { ...output(), code };
}

/** The words at the beginning of indented lines. */
function listed(text: string): string[] {
  return Array.from(text.matchAll(/^ {2}(?:-\w, )?(-*[\w-]+)/gm), ([, word]) => word!);
}

describe.each(systems.map((each) => [each.backend.system, each] as const))('on %s', (system, each) => {
  const { backend, commands: missing, options, columns } = each;

  test('help lists the commands that can do something there', async () => {
    const names = listed((await run(backend, 'help')).stdout);
    expect(names).toEqual(expect.arrayContaining(['ps', 'free', 'kill', 'netstat', 'help']));
    for (const name of missing) expect(names).not.toContain(name);
  });

  test.each(Object.entries(options))('the help of %s has no options that can do nothing', async (name, flags) => {
    const { stdout } = await run(backend, name, '--help');
    const shown = listed(stdout);
    // Nor examples of them.
    for (const flag of flags) expect(stdout).not.toMatch(new RegExp(`sysu .* ${flag}\\b`));
    expect(shown.length).toBeGreaterThan(5);
    for (const flag of flags) expect(shown).not.toContain(flag);
  });

  test.each(Object.entries(options))(
    'an option that %s has elsewhere is refused in a sentence',
    async (name, flags) => {
      for (const flag of flags) {
        const { stderr, stdout, code } = await run(backend, name, flag, '1');
        expect({ stdout, stderr, code }).toEqual({
          stdout: '',
          stderr: `sysu ${name}: ${flag} is not supported on ${system}\n`,
          code: 3,
        });
      }
    },
  );

  test('columns are listed that can have a value', async () => {
    const shown = (await run(backend, 'ps', '--columns')).stdout.split('\n').map((line) => line.split(' ')[0]);
    expect(shown).toEqual(expect.arrayContaining(['pid', 'name', 'rss', 'cpu', 'command', 'user', 'started']));
    for (const name of columns) expect(shown).not.toContain(name);
  });

  test('completion knows the same', async () => {
    const has = ownHas({ ...recordingContext().context, own: () => createSystem({ backend }) });
    const { shapes, lists } = shapesOf(await declarations(has), has);
    const names = shapes.map(({ name }) => name);
    const words = lists.get('ps.COLUMN')!.map(({ word }) => word);
    expect(names).toContain('ps');
    expect(words).toContain('rss');
    for (const name of missing) expect(names).not.toContain(name);
    for (const name of columns) expect(words).not.toContain(name);
    for (const [name, flags] of Object.entries(options)) {
      const known = shapes.find((shape) => shape.name === name)!.options.flatMap((option) => option.flags);
      for (const flag of flags) expect(known).not.toContain(flag);
    }
  });

  test('what is asked for by name is null all the same, so that programs need not know the system', async () => {
    const { stdout, code } = await run(backend, 'ps', '--root', 'it', '--json', '--columns', columns.join(','));
    expect(code).toBe(0);
    const rows = JSON.parse(stdout) as object[];
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(Object.values(row)).toEqual(columns.map(() => null));
  });

  test('people are told why such a column is empty', async () => {
    const { stdout, stderr, code } = await run(backend, 'ps', '--root', 'it', '--columns', `pid,${columns[0]}`);
    expect({ stderr, code }).toEqual({ stderr: `sysu ps: ${columns[0]} is not known on ${system}\n`, code: 0 });
    expect(stdout).toMatch(/^ *\d+ +-$/m);
  });
});

describe('on Windows', () => {
  const { backend } = systems[0]!;

  test.each([
    ['netstat', ['local', 'status', 'pid'], ['rtt', 'timer', 'uid', 'recvQueue']],
    ['iostat', ['reads', 'readWait'], ['discardRate', 'busyPercent', 'queueLength']],
    ['vmstat', ['free', 'user'], ['iowait', 'steal', 'blocked', 'buffers']],
    ['free', ['total', 'cached'], ['buffers', 'slab']],
    ['ifconfig', ['interface', 'errin'], ['fifoin', 'txQueueLength', 'driver']],
  ])('the columns of %s are listed that can have a value', async (name, some, missing) => {
    const shown = (await run(backend, name, '--columns')).stdout.split('\n').map((line) => line.split(' ')[0]);
    expect(shown).toEqual(expect.arrayContaining(some));
    for (const column of missing) expect(shown).not.toContain(column);
  });

  test('a table for people has no columns of dashes, but where one was asked for', async () => {
    const words = ['--root', 'it', '--cpu-interval', '0'];
    const titlesOf = ({ stdout }: Recorded): string[] => stdout.split('\n')[0]!.trim().split(/ +/);
    const titles = titlesOf(await run(backend, 'ps', ...words));
    expect(titles).toEqual(expect.arrayContaining(['PID', 'USER', 'COMMAND']));
    expect(titles).not.toContain('TTY');
    expect(titlesOf(await run(backend, 'ps', ...words, '--columns', 'pid,tty'))).toEqual(['PID', 'TTY']);
  });

  test('a form of ps has all of its places', async () => {
    const { stdout } = await run(backend, 'ps', 'aux', '--root', 'it');
    expect(stdout.split('\n')[0]).toMatch(/^USER +PID +%CPU +%MEM +VSZ +RSS +TTY +STAT +START +TIME +COMMAND$/);
  });
});

test('on Linux all columns are listed', async () => {
  const { stdout } = await run(createSystem().backend, 'ps', '--columns');
  expect(stdout.trimEnd().split('\n')).toHaveLength(processTable.fields.length);
});

test('on a system without a backend help still says how to get help', async () => {
  const { stdout } = await run(defineBackend('aix', { figures: new Set() }), 'help');
  expect(listed(stdout)).toEqual(expect.arrayContaining(['help', 'man', 'completion']));
});
