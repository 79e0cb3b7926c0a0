import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../packages/cli/src/commands/pmap.js';
import { runCommand } from '../cli/context.js';
import { Planted } from '../planted.js';
import { run } from '../run.js';
import { setpriv } from '../works.js';
import { sysu } from './beside.js';
import { differences, isInstalled, outputOf } from './oracle.js';

const planted = new Planted();
const pids: string[] = [];
beforeAll(async () => {
  pids.push(String(await planted.stopped()), String(await planted.sleeper()));
});
afterAll(() => planted.end());

const ours = async (...words: string[]): Promise<string> => (await runCommand(main, words)).stdout;
const trimmed = (text: string): string => text.replaceAll(/ +$/gm, '');

describe.skipIf(!isInstalled('pmap'))('sysu pmap beside pmap of procps', () => {
  test.each([
    '',
    '-q',
    '-p',
    '-x',
    '-x -q',
    '-x -p',
    '-d',
    '-d -q',
    '-d -p',
    '-r',
    '-A 0,7f0000000000',
    '-A 7f0000000000',
  ])('pmap %s prints the same', async (words) => {
    const args = [...words.split(' ').filter(Boolean), ...pids];
    const theirs = trimmed(outputOf('pmap', ...args).stdout);
    expect(await ours(...args)).toBe(theirs);
    expect(theirs.split('\n').length).toBeGreaterThan(4);
  });

  test('-A leaves out of -x what it leaves out of pmap, which sums up the memory of all nevertheless', async () => {
    const args = ['-x', '-A', '7f0000000000,', pids[0]!];
    const theirs = trimmed(outputOf('pmap', ...args).stdout)
      .trimEnd()
      .split('\n');
    const mine = (await ours(...args)).trimEnd().split('\n');
    expect(mine.slice(0, -1)).toEqual(theirs.slice(0, -1));
    expect(mine.at(-1)!.slice(0, 24)).toBe(theirs.at(-1)!.slice(0, 24));
  });

  // Pss is left out: while pmap runs, it shares the libraries too.
  test.each(['-X', '-XX', '-X -p', '-X -q'])('pmap %s has the same rows', async (words) => {
    const args = [...words.split(' '), pids[0]!];
    const { compared, differing } = await differences(
      () => byAddress(outputOf('pmap', ...args).stdout),
      async () => byAddress(await ours(...args)),
    );
    expect(differing).toEqual([]);
    expect(compared).toBeGreaterThan(10);
  });

  test('the titles of -XX are the same', async () => {
    const titles = (text: string): string[] => text.split('\n')[1]!.trim().split(/\s+/);
    expect(titles(await ours('-XX', pids[0]!))).toEqual(titles(outputOf('pmap', '-XX', pids[0]!).stdout));
  });

  test('a thread of the kernel has nothing', async () => {
    expect(await ours('2')).toBe(outputOf('pmap', '2').stdout);
  });

  test.runIf(setpriv)('where pmap says nothing about a process of another user, we say why', async () => {
    const nobody = ['--reuid=65534', '--clear-groups', process.execPath, sysu, 'pmap', pids[0]!];
    expect(await run('setpriv', nobody)).toEqual({
      stdout: '',
      stderr: `sysu pmap: ${pids[0]}: permission denied (run as root)\n`,
      code: 1,
    });
  });
});

/** Rows by their first word, single spaces between words. */
const rowsOf = (text: string): string[][] => text.split('\n').map((line) => line.trim().split(/\s+/));
const titlesIn = (rows: string[][]): string[] | undefined => rows.find(([word]) => word === 'Address');

function byAddress(text: string): Map<string, string> {
  const rows = rowsOf(text);
  // With -q there are none, and the columns those of -X.
  const titles = titlesIn(rows) ?? titlesIn(rowsOf(outputOf('pmap', '-X', pids[0]!).stdout))!;
  const kept = (row: string[]): string => row.filter((_, i) => !titles[i]?.startsWith('Pss')).join(' ');
  return new Map(rows.filter(([word = '']) => /^[\da-f]{8,}$/.test(word)).map((row) => [row[0]!, kept(row)]));
}
