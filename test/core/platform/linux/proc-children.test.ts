import { readFileSync } from 'node:fs';
import { LINUX } from '@sysu/core';
import { afterAll, describe, expect, test } from 'vitest';
import { createSystem } from '../../../../packages/core/src/system.js';
import type { Files } from '../../../../packages/core/src/platform/linux/files.js';
import { childPidsOf, parseChildren } from '../../../../packages/core/src/platform/linux/proc-children.js';
import { Planted } from '../../../planted.js';
import { filesOf } from './files.js';
import type { Contents } from './files.js';

test('a space is behind each number', () => {
  expect(parseChildren(Buffer.from('12 345 6 '))).toEqual([12, 345, 6]);
  expect(parseChildren(Buffer.of())).toEqual([]);
});

const family = {
  'proc/5/task/5/children': '7 8 ',
  'proc/5/task/6/children': '9 ',
  'proc/7/task/7/children': '',
};

/** Shows in turn what is at each look at the threads. */
function changing(...looks: Contents[]): Files {
  const machines = looks.map((contents) => filesOf(contents));
  let at = -1;
  return Object.assign(Object.create(machines[0]!) as Files, {
    readMany: (...[parent, directories, names, options]: Parameters<Files['readMany']>) => {
      if (names[0] === 'task/') at = Math.min(at + 1, machines.length - 1);
      return machines[at]!.readMany(parent, directories, names, options);
    },
  });
}

test('the children of all threads of each, and none of who is gone', async () => {
  expect(await childPidsOf(filesOf(family), [5, 7, 4711])).toEqual([[7, 8, 9], [], []]);
});

test('what is not twice the same is asked again', async () => {
  // 7 had ended, and the kernel passed over 8: two looks later it does no more.
  const missed = { ...family, 'proc/5/task/5/children': '7 ' };
  const files = changing(missed, { ...family, 'proc/5/task/5/children': '8 ' });
  expect(await childPidsOf(files, [5])).toEqual([[8, 9]]);
});

test('what is never the same is not believed', async () => {
  const one = { ...family, 'proc/5/task/5/children': '7 ' };
  expect(await childPidsOf(changing(one, family, one, family, one, family), [5])).toBeNull();
});

describe('nothing is told', () => {
  test.each<[string, Contents]>([
    ['by a kernel without such lists', { 'proc/5/task/5/stat': '' }],
    ['where the process is refused', { 'proc/5': new Error('EACCES') }],
    ['where a list is refused', { 'proc/5/task/5/children': new Error('EACCES') }],
    ['without a descriptor left', { ...family, 'proc/5/task/6': new Error('EMFILE') }],
    ['without a descriptor left for the threads', { 'proc/5/task': new Error('EMFILE') }],
  ])('%s', async (_what, contents) => {
    expect(await childPidsOf(filesOf(contents), [5])).toBeNull();
  });

  test('of very many threads', async () => {
    const threads = Array.from({ length: 300 }, (_, i) => [`proc/5/task/${i + 5}/children`, '']);
    expect(await childPidsOf(filesOf(Object.fromEntries(threads) as Contents), [5])).toBeNull();
  });
});

describe.runIf(LINUX)('on this machine', () => {
  const planted = new Planted();
  afterAll(() => planted.end());
  const { backend } = createSystem();

  test('a child that was started is told by its parent, and a zombie too', async ({ skip }) => {
    const [child, zombie] = [await planted.sleeper(), await planted.zombie()];
    const parent = Number(/\) Z (\d+)/.exec(readFileSync(`/proc/${zombie}/stat`, 'latin1'))?.[1]);
    const told = await backend.childPids([process.pid, parent]);
    if (told === null) return skip('the kernel has no such lists');
    expect(told[0]).toContain(child);
    expect(told[1]).toEqual([zombie]);
  });
});
