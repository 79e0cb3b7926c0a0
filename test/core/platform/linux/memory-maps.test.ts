import type { Native } from '@sysu/native';
import { expect, test } from 'vitest';
import { AccessDenied, NoSuchProcess, Unsupported, ZombieProcess } from '../../../../packages/core/src/errors.js';
import { memoryMapsOf } from '../../../../packages/core/src/platform/linux/memory-maps.js';
import { filesOf } from './files.js';
import type { Contents } from './files.js';

const stat = (state: string): string => `9 (a) ${state} 1 9 9 0 -1 0 0 0 0 0 0 0 0 0 20 0 1 0 100 4096 1\n`;
const mapping = (addr: string, path: string): string => `${addr} r--p 00000000 00:1f 12 ${path}\nSize: 4 kB\n`;

function machine(state: string, smaps: string | Error): Contents {
  return { 'proc/9/stat': stat(state), 'proc/9/smaps': smaps };
}

async function deletedPaths(smaps: string): Promise<[string, boolean][]> {
  const mappings = await memoryMapsOf(filesOf(machine('S', smaps)), null, 9);
  return mappings.map(({ path, deleted }) => [path, deleted]);
}

async function paths(smaps: string, native: Pick<Native, 'statTargets'> | null): Promise<string[]> {
  const mappings = await memoryMapsOf(filesOf(machine('S', smaps)), native as Native | null, 9);
  return mappings.map(({ path }) => path);
}

test('a thread of the kernel has none, however it says so', async () => {
  expect(await memoryMapsOf(filesOf(machine('I', '')), null, 9)).toEqual([]);
  expect(await memoryMapsOf(filesOf(machine('I', new Error('ESRCH'))), null, 9)).toEqual([]);
});

test.each<[string, Contents, new (pid: never, reason: never) => Error]>([
  ['a zombie', machine('Z', ''), ZombieProcess],
  ['a zombie that refuses them', machine('Z', new Error('EACCES')), ZombieProcess],
  ['nobody', {}, NoSuchProcess],
  ['who is not ours to look at', machine('S', new Error('EACCES')), AccessDenied],
  ['a kernel without smaps', machine('S', new Error('ENOENT')), Unsupported],
])('%s', async (_whom, contents, expected) => {
  await expect(memoryMapsOf(filesOf(contents), null, 9)).rejects.toThrow(expected);
});

test('descriptors that are missing are not the fault of the process', async () => {
  await expect(memoryMapsOf(filesOf(machine('S', new Error('EMFILE'))), null, 9)).rejects.toMatchObject({
    code: 'EMFILE',
  });
});

const marked = mapping('00400000-0048f000', '/a (deleted)') + mapping('7f0000000000-7f0000001000', '/b (deleted)');

test('a file whose name ends as the kernel marks deleted ones has a link left', async () => {
  const asked: unknown[] = [];
  const native = {
    statTargets: (directory: string, names: string[]) => {
      asked.push(directory, names);
      return Promise.resolve(Float64Array.of(0o100000, 0, 0o100000, 1));
    },
  };
  expect(await paths(marked + mapping('00500000-00501000', '/c'), native)).toEqual(['/a', '/b (deleted)', '/c']);
  expect(asked).toEqual(['/proc/9/map_files', ['400000-48f000', '7f0000000000-7f0000001000']]);
});

test('where that cannot be told, it was deleted', async () => {
  const refusal = Object.assign(new Error('no'), { code: 'EPERM' });
  expect(await paths(marked, { statTargets: () => Promise.reject(refusal) })).toEqual(['/a', '/b']);
  const each = Float64Array.of(-1, Number.NaN, -1, Number.NaN);
  expect(await paths(marked, { statTargets: () => Promise.resolve(each) })).toEqual(['/a', '/b']);
  expect(await paths(marked, null)).toEqual(['/a', '/b']);
});

test('what was deleted says so', async () => {
  expect(await deletedPaths(marked + mapping('00500000-00501000', '/c'))).toEqual([
    ['/a', true],
    ['/b', true],
    ['/c', false],
  ]);
});

test('a text of many mappings holds up nobody for long (psutil #2496)', async () => {
  const smaps = `${mapping('00400000-00401000', '/a')}${'Rss: 4 kB\n'.repeat(25)}`.repeat(20_000);
  const files = filesOf(machine('S', smaps));
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  expect(await memoryMapsOf(files, null, 9)).toHaveLength(20_000);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(10);
});
