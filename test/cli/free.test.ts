import { describe, expect, test } from 'vitest';
import { main } from '../../packages/cli/src/commands/free.js';
import { fixture, runCommand } from './context.js';

const machine = ['--root', fixture('made-limited-service.machine')];
const free = (...words: string[]): ReturnType<typeof runCommand> => runCommand(main, [...words, ...machine]);
const golden = (name: string): string => `../fixtures/golden/free-${name}`;
const parsed = async (...words: string[]): Promise<unknown> => JSON.parse((await free(...words)).stdout);

describe('what free prints', () => {
  test.each([
    ['standard.txt', []],
    ['human.txt', ['-h', '-wt']],
    ['line.txt', ['-L', '-m']],
    ['container.txt', ['--container', '--details']],
    ['json.json', ['--json', '--container', '-t']],
    ['csv.csv', ['--csv', '-t']],
    ['help.txt', ['--help']],
  ])('%s', async (name, words) => {
    const { stdout, stderr, code } = await free(...words);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    await expect(stdout).toMatchFileSnapshot(golden(name));
  });

  test('on a terminal bars follow', async () => {
    const { stdout } = await runCommand(main, [...machine, '--container', '-h'], { columns: 80, env: { LANG: 'C' } });
    await expect(stdout).toMatchFileSnapshot(golden('terminal.txt'));
  });

  test('a terminal that can do nothing gets what a pipe gets', async () => {
    const { stdout } = await runCommand(main, machine, { columns: 80, env: { TERM: 'dumb' } });
    expect(stdout).toBe((await free()).stdout);
  });
});

describe('JSON', () => {
  test('has the fields of both in bytes, and what a row has not is not there', async () => {
    const { memory, swap } = (await parsed('--json')) as Record<string, Record<string, unknown>>;
    expect(memory).toMatchObject({
      total: 16306884 * 1024,
      available: 9120448 * 1024,
      used: (16306884 - 9120448) * 1024,
      percent: 44.1,
    });
    expect(memory).not.toHaveProperty('sin');
    expect(memory).not.toHaveProperty('row');
    expect(swap).toEqual({
      total: 8388604 * 1024,
      used: 2097152 * 1024,
      free: 6291452 * 1024,
      percent: 25,
      sin: 4194304,
      sout: 8388608,
    });
  });

  test('--columns chooses among them', async () => {
    expect(await parsed('--json', '--columns', 'used,sin')).toEqual({
      memory: { used: 7358910464 },
      swap: { used: 2147483648, sin: 4194304 },
    });
  });

  test('the container is what limits us: our group or one above it, without the cache that can be dropped', async () => {
    const { container } = (await parsed('--json', '--container')) as { container: Record<string, object> };
    const used = 1073741824 - 157286400;
    expect(container['memory']).toMatchObject({
      total: 2 ** 31,
      used,
      available: 2 ** 31 - used,
      free: 2 ** 31 - 2 ** 30,
      cached: 262144000,
    });
    expect(container['swap']).toMatchObject({ total: 2 ** 30, used: 104857600 });
  });

  test('without a limit it is null', async () => {
    const { stdout } = await runCommand(main, [
      '--json',
      '--container',
      '--root',
      fixture('made-hostile-names.machine'),
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ container: null });
  });

  test('each repetition is an object in a line, with its time', async () => {
    const { stdout } = await free('--json', '-s', '0.001', '-c', '2', '--columns', 'total');
    const total = { memory: { total: 16306884 * 1024 }, swap: { total: 8388604 * 1024 } };
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(lines).toEqual([
      { time: 1_795_700_000, ...total },
      { time: 1_795_700_000, ...total },
    ]);
  });
});

test('without a limit its rows say so', async () => {
  const { stdout } = await runCommand(main, ['--container', '--root', fixture('made-hostile-names.machine')]);
  expect(stdout.split('\n').slice(3)).toEqual(['Limit:     unlimited', 'Swaplim:   unlimited', '']);
});

test('tables that are repeated are apart, short lines are not', async () => {
  const table = (await free()).stdout;
  const line = (await free('-L')).stdout;
  expect((await free('-s', '0.001', '-c', '3')).stdout).toBe([table, table, table].join('\n'));
  expect((await free('-L', '-s', '0.001', '-c', '2')).stdout).toBe(line + line);
});

test('--no-header leaves the titles out, --columns makes a table of its own', async () => {
  expect((await free('--no-header')).stdout).toMatch(/^Mem: +16306884/);
  expect((await free('--columns', 'row,total,sin')).stdout.trimEnd().split('\n')).toEqual([
    '     TOTAL  SIN',
    'Mem  15.6G    -',
    'Swap  8.0G 4.0M',
  ]);
});

test.each([
  [['-b', '--mega'], 'one unit only, not --bytes and --mega'],
  [['-c', '0'], 'not a positive whole number: "0"'],
  [['-s', '-1'], 'not a number of seconds: "-1"'],
  [['--columns', 'totl'], 'unknown column "totl"; did you mean total?'],
  [['memory'], 'one word too many: "memory"'],
])('%j is no way to ask', async (words, message) => {
  const { stdout, stderr, code } = await free(...words);
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  expect(stderr).toContain(message);
});
