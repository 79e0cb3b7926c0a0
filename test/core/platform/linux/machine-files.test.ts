import { expect, test } from 'vitest';
import { errorCode } from '../../../../packages/core/src/platform/linux/errno.js';
import { fileOf } from '../../../../packages/core/src/platform/linux/files.js';
import { filesOf } from './files.js';

const files = filesOf({
  'etc/passwd': 'root:x:0:0\n',
  'proc/2/stat': '2 (b) S',
  'proc/2/cmdline': 'b',
  'proc/2/exe@': '/bin/b',
  'proc/2/environ': new Error('EACCES'),
  'proc/2/fd/0@': '/dev/null',
  'proc/2/fd/1@': 'pipe:[7]',
  'proc/10/': '',
  'proc/10/stat': '10 (a) S',
  'proc/11/cmdline': 'half gone',
  'proc/12': new Error('EPERM'),
  'proc/self/mountinfo': '',
  'sys/empty/': '',
});
const whole = { limit: 1000, clock: false };

/** What each of the names gives, as text or as the code of its failure. */
function read(directory: string, names: string[], limit = 1000): { state: string; found: string[] } {
  const batch = files.readOne('proc', directory, names, { limit, clock: false });
  const found = names.map((_, j) => fileOf(batch, 0, j, names.length));
  return {
    state: batch.states[0] === 0 ? 'there' : errorCode(batch.states[0]!),
    found: found.map((each) => (typeof each === 'number' ? errorCode(each) : each.toString())),
  };
}

test('files, links and directories, and why there is none', () => {
  expect(files.read('etc/passwd').toString()).toBe('root:x:0:0\n');
  expect(files.link('proc/2/exe')).toBe('/bin/b');
  expect(files.list('proc/2/fd')).toEqual(['0', '1']);
  expect(files.list('sys/empty')).toEqual([]);
  for (const call of [() => files.read('no'), () => files.link('no'), () => files.list('no')])
    expect(call).toThrow('ENOENT');
  expect(() => files.read('proc/2/environ')).toThrow('EACCES');
  expect(() => files.list('proc/12')).toThrow('EPERM');
  expect(() => files.read('proc/2/exe')).toThrow('EINVAL');
});

test('ids are the entries that are numbers, ascending', () => {
  expect([...files.listIdsNow('proc').ids]).toEqual([2, 10, 11, 12]);
});

test('many names of one directory, marked as ls -F marks them', () => {
  expect(read('2', ['stat', 'exe@', 'fd/', 'environ', 'io'])).toEqual({
    state: 'there',
    found: ['2 (b) S', '/bin/b', ['0', '1'].join('\0'), 'EACCES', 'ENOENT'],
  });
});

test('a directory that is missing, refused, or of a process that was going when it was captured', () => {
  expect(read('99', ['stat']).state).toBe('ENOENT');
  expect(read('12', ['stat']).state).toBe('EPERM');
  expect(read('11', ['stat', 'cmdline']).state).toBe('ESRCH');
  expect(read('11', []).state).toBe('ESRCH');
  expect(read('10', []).state).toBe('there');
});

test('longer files are cut, one byte late', () => {
  expect(read('2', ['stat', 'cmdline'], 3).found).toEqual(['2 (b', 'b']);
});

test('directories come in order, and their owners where they are known', async () => {
  const batches = [];
  for await (const batch of files.readMany('proc', ['10', '2'], ['stat'], whole)) batches.push(batch);
  expect(batches.map((batch) => (fileOf(batch, 0, 0, 1) as Buffer).toString())).toEqual(['10 (a) S', '2 (b) S']);
  expect(batches.map(({ owners }) => [...owners])).toEqual([
    [0, 0],
    [0xffffffff, 0xffffffff],
  ]);
});
