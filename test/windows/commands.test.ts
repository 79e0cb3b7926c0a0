import { spawn, spawnSync } from 'node:child_process';
import type { SpawnSyncOptions } from 'node:child_process';
import { closeSync, cpSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir, totalmem } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Child } from './child.js';
import { isWindows } from './on-windows.js';

// A built clone: scripts/check/windows/stage.sh makes one for Wine.
const clone = process.env['SYSU_CLONE'] ?? process.cwd();
const main = join(clone, 'packages/cli/dist/main.cjs');

describe.skipIf(!isWindows)('commands on Windows', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sysu-commands-'));
  let child: Child;

  beforeAll(async () => {
    child = new Child();
    await child.beating();
  });
  afterAll(async () => {
    await child[Symbol.asyncDispose]();
    // Windows keeps a folder until the last program in it has ended altogether.
    rmSync(folder, { recursive: true, maxRetries: 100, retryDelay: 100 });
  });

  /** Its output goes into a file, as it does for whoever runs it on Wine. `node` is this Node.js. */
  function run(file: string, args: string[], options: SpawnSyncOptions = {}): { code: number | null; output: string } {
    const path = join(folder, 'output');
    const descriptor = openSync(path, 'w');
    const env = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH']}` };
    const { status } = spawnSync(file, args, { ...options, env, stdio: ['ignore', descriptor, descriptor] });
    closeSync(descriptor);
    return { code: status, output: readFileSync(path, 'utf8') };
  }

  const sysu = (...args: string[]): ReturnType<typeof run> => run(process.execPath, [main, ...args]);
  const json = (...args: string[]): unknown => JSON.parse(sysu(...args).output);

  test('ps --json has a process with its arguments', () => {
    const rows = json('ps', '--json', '--columns', 'pid,ppid,args', '--cpu-interval', '0') as { pid: number }[];
    const args = [process.execPath, ...child.words];
    expect(rows.find(({ pid }) => pid === child.pid)).toEqual({ pid: child.pid, ppid: process.pid, args });
  });

  test('ps for people has a line of each', () => {
    const { code, output } = sysu('ps');
    expect(code).toBe(0);
    expect(output).toMatch(/^PID USER +CPU% MEM% /m);
    expect(output).toMatch(new RegExp(`^ *${child.pid} \\S+\\\\\\S+ `, 'm'));
  });

  test('top -b has a table below its summary', () => {
    const { code, output } = sysu('top', '-b', '-n', '1');
    expect(code).toBe(0);
    expect(output).toMatch(/^top - /);
    expect(output).toMatch(new RegExp(`^ *${child.pid} `, 'm'));
  });

  test('bin\\sysu.cmd runs it, and hands its exit code on', () => {
    const command = join(clone, 'bin/sysu.cmd');
    expect(run('cmd', ['/c', command, 'ps']).output).toMatch(/^PID USER /m);
    expect(run('cmd', ['/c', command, 'ps', '--columns', 'nonsense']).code).toBe(2);
  });

  describe('by way of cmd.exe', () => {
    // Of another place too: its name may have all that a name can have.
    const place = join(folder, "Ünï (x86) & ^ ! 'q'");
    beforeAll(() => cpSync(clone, place, { recursive: true }));

    const words = [
      'two words',
      'a&b',
      'x|y',
      '<in >out',
      '^caret^',
      '!bang!',
      '(a)',
      "it's",
      'a=b;c',
      'wörd €',
      'C:\\folder\\',
      'with a " in it',
      '--where=name == "a b" or rss > 5M',
    ];
    test.each(words)('%s reaches a command as it is', (word) => {
      const command = [join(place, 'bin/sysu.cmd'), 'help', word].map(quoted).join(' ');
      const { code, output } = run('cmd', ['/d', '/s', '/c', `"${command}"`], { windowsVerbatimArguments: true });
      expect(output).toContain(`unknown ${word.startsWith('-') ? 'option' : 'command'} ${JSON.stringify(word)}`);
      expect(code).toBe(2);
    });

    test('but %NAME% is what the variable holds: there is no way to tell cmd.exe not to', () => {
      const command = [join(clone, 'bin/sysu.cmd'), 'help', '%SystemRoot%'].map(quoted).join(' ');
      const { output } = run('cmd', ['/d', '/s', '/c', `"${command}"`], { windowsVerbatimArguments: true });
      expect(output).toContain(JSON.stringify(process.env['SystemRoot']));
    });
  });

  test('free says how much memory there is', () => {
    const { memory } = json('free', '--json') as { memory: { total: number } };
    expect(memory.total).toBe(totalmem());
  });

  test('kill --timeout ends a process, and says how', () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    try {
      const { code, output } = sysu('kill', '--timeout', '5', String(other.pid));
      expect({ code, output }).toMatchObject({ code: 0 });
      expect(output).toContain(String(other.pid));
    } finally {
      other.kill();
    }
  });

  test('what Windows does not have is neither listed nor done', () => {
    expect(sysu('help').output).not.toMatch(/^ +(prlimit|lsof) /m);
    expect(sysu('netstat', '--help').output).not.toMatch(/--groups|--top|--info|--timers/);
    expect(sysu('prlimit')).toEqual({
      code: 3,
      output: expect.stringMatching(/^sysu prlimit: .* not supported on win32\r?\n$/) as string,
    });
    expect(sysu('ps', '--jobs')).toMatchObject({ code: 3, output: 'sysu ps: --jobs is not supported on win32\n' });
  });

  test('kill of a pid that is not there fails', () => {
    expect(sysu('kill', '3')).toMatchObject({ code: 1 });
  });
});

/** As the C library of Windows takes a command line apart. */
function quoted(word: string): string {
  return `"${word.replaceAll(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1')}"`;
}
