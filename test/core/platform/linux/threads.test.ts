import { expect, test } from 'vitest';
import { AccessDenied, Incomplete, NoSuchProcess } from '../../../../packages/core/src/errors.js';
import { threadsOf } from '../../../../packages/core/src/platform/linux/threads.js';
import { filesOf } from './files.js';

function stat(tid: number, comm: string, ticks: string): string {
  return `${tid} (${comm}) S 1 1 1 0 -1 0 0 0 0 0 ${ticks} 0 0 20 0 1 0 100 4096 1 ${'0 '.repeat(14)}3 0 0 0\n`;
}

test('the names of threads are those they gave themselves, whatever is in them (psutil #613, #1559, and ) in a name)', async () => {
  const files = filesOf({
    'proc/9/task/9/stat': stat(9, 'main', '0 0'),
    'proc/9/task/11/stat': stat(11, 'a) b (c', '100 7'),
    'proc/9/task/10/stat': stat(10, 'w) 1 2 3 4 5', '5 250'),
  });
  expect(await threadsOf(files, 9)).toEqual([
    { id: 9, userTime: 0, systemTime: 0, name: 'main', status: 'sleeping', cpuNum: 3 },
    { id: 10, userTime: 0.05, systemTime: 2.5, name: 'w) 1 2 3 4 5', status: 'sleeping', cpuNum: 3 },
    { id: 11, userTime: 1, systemTime: 0.07, name: 'a) b (c', status: 'sleeping', cpuNum: 3 },
  ]);
});

test('threads that have ended meanwhile are left out (psutil #2150)', async () => {
  const files = filesOf({ 'proc/9/task/9/stat': stat(9, 'main', '0 0'), 'proc/9/task/10/': '' });
  expect(await threadsOf(files, 9)).toHaveLength(1);
});

test('no process, no permission, no descriptors left', async () => {
  await expect(threadsOf(filesOf({}), 9)).rejects.toThrow(NoSuchProcess);
  await expect(threadsOf(filesOf({ 'proc/9/task': new Error('EACCES') }), 9)).rejects.toThrow(AccessDenied);
  await expect(threadsOf(filesOf({ 'proc/9/task': new Error('EMFILE') }), 9)).rejects.toThrow('EMFILE');
  const half = filesOf({ 'proc/9/task/9/stat': stat(9, 'main', '0 0'), 'proc/9/task/10/stat': new Error('EMFILE') });
  const error: unknown = await threadsOf(half, 9).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Incomplete);
  expect(error).toMatchObject({ code: 'EMFILE', lost: 1, rows: [{ id: 9 }] });
});
