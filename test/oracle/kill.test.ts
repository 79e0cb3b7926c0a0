import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../run.js';
import { unsharePids } from '../works.js';
import { isInstalled } from './oracle.js';

const sysu = join(import.meta.dirname, '../../packages/cli/dist/main.cjs');
// The program: every shell has a command of its own by that name. It comes with pgrep, in procps.
const theirs = 'env kill';
const ours = '"$NODE" "$SYSU" kill';

/**
 * What a script prints that has KILL for the command. Always in a pid namespace: procps 4.0.2 takes `kill -TERM -123`
 * for `kill -TERM -1`, which is everyone.
 */
async function printed(kill: string, script: string): Promise<string> {
  const namespace = ['--pid', '--fork', '--kill-child', '--mount-proc', 'sh', '-c'];
  const { stdout } = await run('unshare', [...namespace, script.replaceAll('KILL', kill)], {
    env: { ...process.env, NODE: process.execPath, SYSU: sysu },
  });
  return stdout;
}

/** Ours, beside what is expected of it: what the incumbent prints. */
async function both(script: string): Promise<[ours: string, theirs: string]> {
  return [await printed(ours, script), await printed(theirs, script)];
}

describe.runIf(unsharePids && isInstalled('pgrep'))('as kill of procps', () => {
  test('-l has the same names in the same order, but for IO, which it calls POLL', async () => {
    const [mine, other] = await both('KILL -l');
    expect(mine.split(/\s+/)).toEqual(other.replace('POLL', 'IO').split(/\s+/));
  });

  test('-L is the same table', async () => {
    const [mine, other] = await both('KILL -L');
    const plain = other.replace('POLL', 'IO  ').replaceAll(/ +$/gm, '').trimEnd();
    expect(mine.trimEnd()).toBe(plain);
  });

  test.each(['9', '15', 'SIGTERM', 'term', 'Hup'])('-l %s says the same', async (word) => {
    const [mine, other] = await both(`KILL -l ${word}`);
    expect(mine).toBe(other);
    expect(mine).not.toBe('');
  });

  test.each([
    ['', 15],
    ['-9', 9],
    ['-HUP', 1],
    ['-SIGHUP', 1],
    ['-s ALRM', 14],
    ['-s 12', 12],
    ['--signal USR1', 10],
    ['-USR1 --', 10],
  ])('%j sends signal %i, silently', async (options, signal) => {
    const [mine, other] = await both(`sleep 1000 & KILL ${options} $! && wait $! || echo $?`);
    expect(mine).toBe(other);
    expect(mine).toBe(`${128 + signal}\n`);
  });

  test.each(['-TERM -- -', '-9 -- -'])('%sPGID reaches the whole group', async (words) => {
    const group = 'setsid sh -c "sleep 1000 & sleep 1000" & until [ $(pgrep -c -g $!) = 3 ]; do sleep 0.02; done';
    const [mine, other] = await both(`${group}; KILL ${words}$!; echo $?; sleep 0.2; pgrep -r R,S -c -g $!`);
    expect(mine).toBe(other);
    expect(mine).toBe('0\n0\n');
  });

  test.each([
    '-0 $$',
    '-0 4194304',
    '4194304',
    '-0 $$ 4194304',
    '-0 -- -4194304',
    '1e3',
    '""',
    '-s NOSUCH $$',
    '-NOSUCH $$',
  ])('%s succeeds or fails alike', async (words) => {
    const [mine, other] = await both(`KILL ${words} > /dev/null 2>&1 && echo yes || echo no`);
    expect(mine).toBe(other);
  });
});
