import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { commands } from '../../packages/cli/src/commands/index.js';
import { recordingContext, runCommand } from './context.js';
import { hostile, names, needed, reading } from './every.js';

// And on the machine on which the tests run: the shell that runs it.
const neededHere: Record<string, readonly string[]> = { ...needed, pmap: ['$$'] };
// What those say that only do something on this machine: words of a shell.
const said: readonly (readonly [words: string, code: number])[] = [
  ['', 1],
  ['--version', 1],
  ['help ps', 1],
  ['kill -l', 1],
  ['nice', 1],
  ['ionice -p $$', 1],
  ['taskset -p $$', 1],
  ['prlimit --pid $$', 1],
  ['completion bash', 1],
  ['man ps', 1],
  // As tty(1).
  ['tty', 3],
];
const bundle = new URL('../../packages/cli/dist/main.cjs', import.meta.url).pathname;

const run = async (
  name: string,
  words: string[],
  settings?: Parameters<typeof runCommand>[2],
): ReturnType<typeof runCommand> => runCommand((await commands[name]!.load()).main, words, settings);

/** What comes of it when nothing can be written. */
async function onFullDisk(name: string, words: string[]): Promise<{ code: number; stderr: string }> {
  const { context, output } = recordingContext();
  const write = (): never => {
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  };
  const code = await (await commands[name]!.load()).main(words, { ...context, io: { ...context.io, write } });
  return { code, stderr: output().stderr };
}

// A machine that tells nothing.
const root = mkdtempSync(join(tmpdir(), 'sysu-nothing-'));
afterAll(() => rmSync(root, { recursive: true }));

// All that moves a cursor, hides or turns text round. Escape sequences of our own are taken out before.
const raw = /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Surrogate}/u;
const ours = /\x1b\[[\d;]*m|\x1b\[H\x1b\[J/g;

describe.each(names)('sysu %s', (name) => {
  test('--help begins with examples and ends with the exit codes', async () => {
    const { stdout, stderr, code } = await run(name, ['--help']);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toMatch(/^ {2}sysu [^]*\nExit codes:\n {2}0 [^]*\n {2}2 /);
  });

  test('a word that is not understood ends with 2 and is quoted', async () => {
    const { stdout, stderr, code } = await run(name, ['--no-such-option']);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain('--no-such-option');
  });

  test('help that cannot be written is an error, told once, and none when the reader has gone', async () => {
    const { code, stderr } = await onFullDisk(name, ['--help']);
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`^sysu( ${name})?: write: no space left on device\n$`));
    expect(await run(name, ['--help'], { closeAfter: 0 })).toEqual({ stdout: '', stderr: '', code: 0 });
  });

  test('what is not understood never reaches the terminal raw', async () => {
    const { stderr } = await run(name, ['--\x1b[2J\u202e']);
    expect(stderr.replace(/\n/g, '')).not.toMatch(raw);
  });
});

describe.each(reading)('sysu %s on a machine with names that bite', (name) => {
  const machine = [...(needed[name] ?? []), ...hostile];

  test.each([
    ['a table into a pipe', [], {}],
    ['a table on a terminal', ['--color', 'always'], { columns: 100, env: { LANG: 'C.UTF-8' } }],
    ['a table on a narrow ASCII terminal', [], { columns: 20, env: { LANG: 'C' } }],
    ['JSON', ['--json'], {}],
    ['a JSON object a line', ['--ndjson'], {}],
    ['CSV', ['--csv'], {}],
    ['JSON again and again', ['--json', '--watch', '--interval', '0.01', '--count', '2'], {}],
  ])('%s holds nothing raw', async (_, words, settings) => {
    const { stdout, stderr } = await run(name, [...words, ...machine], settings);
    const text = `${stdout}${stderr}`.replace(ours, '').replaceAll(/\r?\n/g, '');
    expect(text).not.toMatch(raw);
  });

  test('JSON parses, one line for each object of --ndjson', async () => {
    JSON.parse((await run(name, ['--json', ...machine])).stdout);
    const lines = (await run(name, ['--ndjson', ...machine])).stdout.split('\n').filter(Boolean);
    for (const line of lines) expect(typeof JSON.parse(line)).toBe('object');
  });

  test.each(['--ndjson', '--json'])('%s again and again is an object a line, each with its time', async (format) => {
    const again = machine.filter((word) => word !== '--once');
    const words = [format, '--watch', '--interval', '0.01', '--count', '2', ...again];
    const lines = (await run(name, words)).stdout.split('\n').filter(Boolean);
    if (format === '--json') expect(lines).toHaveLength(2);
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ time: expect.any(Number) as number });
  });

  test('a disk that is full is an error, told once', async () => {
    const { code, stderr } = await onFullDisk(name, machine);
    expect(code).toBe(1);
    expect(stderr).toContain('no space left on device');
  });

  test('a root with nothing in it is told in a line, or has nothing', async () => {
    const { context, output } = recordingContext();
    const words = [...(needed[name] ?? []), '--interval', '0.01', '--count', '1', '--root', 'empty'];
    const main = (await commands[name]!.load()).main;
    const code = await main(
      words.map((word) => (word === '--once' ? '--batch-mode' : word)),
      { ...context, rootOptions: () => ({ root }) },
    );
    expect(code).toBeLessThan(2);
    expect(output().stderr).toMatch(code === 0 ? /^(sysu .+\n)?$/ : /^sysu .+\n$/);
  });

  test.each(['', '--json', '--ndjson', '--csv'])('a condition that no row meets ends with 1 %s', async (format) => {
    const first = /^\w+/.exec((await run(name, ['--columns'])).stdout)![0];
    const words = ['--where', `${first} == null and ${first} != null`, ...(format === '' ? [] : [format]), ...machine];
    const { stderr, code } = await run(name, words);
    expect({ stderr, code }).toEqual({
      stderr: expect.stringMatching(new RegExp(`^(sysu ${name}: [^:]*\n)?$`)) as string,
      code: 1,
    });
  });

  test('a reader that has gone ends it silently', async () => {
    expect(await run(name, machine, { closeAfter: 0 })).toEqual({ stdout: '', stderr: '', code: 0 });
  });

  test('--columns lists the columns, and --sort, --where and --columns take each of them', async () => {
    const { stdout } = await run(name, ['--columns']);
    const columns = stdout.split('\n').flatMap((line) => /^\w+/.exec(line)?.[0] ?? []);
    expect(columns.length).toBeGreaterThan(3);
    for (const column of columns) {
      const words = ['--columns', column, '--sort', `-${column}`, '--where', `${column} != null or ${column} == null`];
      const { stderr, code } = await run(name, [...words, '--json', ...machine]);
      expect({ column, code: code === 2 ? stderr : 0 }).toEqual({ column, code: 0 });
    }
  });
});

describe.skipIf(!existsSync(bundle))('the program that is installed', () => {
  const shell = (script: string): { stdout: string; stderr: string; status: number | null } =>
    spawnSync('bash', ['-c', script, 'bash', process.execPath, bundle], { encoding: 'utf8' });

  test.each(reading)('sysu %s | head -1 says nothing on stderr', (name) => {
    expect(
      shell(
        `"$1" "$2" ${name} ${neededHere[name]?.join(' ') ?? ''} --json | head -c 1 >/dev/null; exit \${PIPESTATUS[0]}`,
      ),
    ).toMatchObject({
      stderr: '',
      status: 0,
    });
  });

  // In JSON even nothing is something to write.
  test.each(reading)('sysu %s --json > /dev/full ends with 1 and says so', (name) => {
    const { stderr, status } = shell(`"$1" "$2" ${name} --json ${neededHere[name]?.join(' ') ?? ''} > /dev/full`);
    expect(status).toBe(1);
    expect(stderr).toMatch(/ENOSPC|no space/i);
  });

  test.each(said)(
    'sysu %s > /dev/full says so in a line and ends with %i; into a pipe that is closed it is silent',
    (words, code) => {
      const { stderr, status } = shell(`"$1" "$2" ${words} </dev/null >/dev/full`);
      expect({ stderr, status }).toEqual({
        stderr: expect.stringMatching(/^sysu.*: write: no space.*\n$/),
        status: code,
      });
      expect(shell(`"$1" "$2" ${words} </dev/null | exec true`).stderr).toBe('');
    },
  );

  test.runIf(process.platform === 'linux')('a word that is no UTF-8 means what the kernel has', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sysu-words-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(Buffer.from(`${folder}/\xff`, 'latin1'), 'found');
    expect(shell(`cd ${folder}; "$1" "$2" df --output=file $'\\xff' | tail -1`).stdout).toBe('\\xff\n');
    expect(shell(`cd ${folder}; "$1" "$2" lsof -t $'\\xff' <$'\\xff'`).status).toBe(0);
    expect(shell(`cd ${folder}; "$1" "$2" nice -n 0 cat $'\\xff'`).stdout).toBe('found');
    expect(shell(`cd ${folder}; "$1" "$2" df $'\\xfe'`)).toMatchObject({
      stderr: 'sysu df: \\xfe: no such file or directory\n',
      status: 1,
    });
  });

  test.each(['ps', 'top -b', 'iostat', 'vmstat', 'netstat', 'lsof', 'free'])('Ctrl-C ends sysu %s --watch', (words) => {
    const watching = `"$1" "$2" ${words} --watch --interval 0.1 >/dev/null`;
    expect(shell(`timeout --preserve-status -s INT 2 ${watching}`)).toEqual(
      // Processes that not even root may look into are told.
      expect.objectContaining({
        stderr: expect.stringMatching(/^(.*not fully readable.*\n)?$/) as string,
        status: 130,
      }),
    );
  });

  test('the launcher says that stdout is closed, which Node.js would hide', () => {
    const launcher = new URL('../../bin/sysu', import.meta.url).pathname;
    expect(shell(`${launcher} uptime >&-`)).toMatchObject({ status: 1, stderr: 'sysu: standard output is closed\n' });
  });

  test('nothing is lost when the reader is slow', () => {
    const count = Number(shell(`"$1" "$2" ps --ndjson --where 'pid > 0' | (sleep 0.3; wc -l)`).stdout);
    expect(count).toBeGreaterThan(10);
  });

  test('no command and unknown ones', () => {
    expect(shell('"$1" "$2"').stdout).toMatch(/^ {2}sysu .*\n[^]*Usage: sysu COMMAND/);
    expect(shell('"$1" "$2" pss')).toMatchObject({ status: 2, stdout: '' });
    expect(shell('"$1" "$2" pss').stderr).toContain('did you mean ps?');
    expect(shell('"$1" "$2" --version').stdout).toMatch(/^sysu \d+\.\d+\.\d+\n$/);
    expect(shell('"$1" "$2" --version --verbose').stdout).toMatch(
      /^sysu .*\nNode\.js v.*\n@sysu\/native .* is loaded\n$/,
    );
  });
});
