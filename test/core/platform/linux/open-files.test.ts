import type { Batch, Native } from '@sysu/native';
import { expect, test } from 'vitest';
import { AccessDenied, NoSuchProcess } from '../../../../packages/core/src/errors.js';
import type { Mount } from '../../../../packages/core/src/model/disk.js';
import type { OpenFile } from '../../../../packages/core/src/model/open-file.js';
import type { Files } from '../../../../packages/core/src/platform/linux/files.js';
import { isExecutable, openFilesOf } from '../../../../packages/core/src/platform/linux/open-files.js';

const EACCES = 13;
const EMFILE = 24;
const ENOENT = 2;
const REGULAR = 0o100000;
const DIRECTORY = 0o040000;

/** A process that opens and closes files while we look at it. */
class Opener {
  /** By descriptor; a number is the errno of the listing. */
  links: Record<number, string> | number = { 3: '/a', 4: '/b' };
  types: Record<number, number> = {};
  /** Those that are in no folder any more. */
  unlinked: readonly number[] = [];
  /** What is answered for fdinfo: a number is an errno. */
  info: Record<number, string | number> = {};
  /** Called when the links have been read. */
  afterLinks: () => void = () => {};

  readonly files = {
    readMany: async function* (
      this: Opener,
      _parent: string,
      _directories: string[],
      names: string[],
    ): AsyncGenerator<Batch> {
      await Promise.resolve();
      if (names[0] !== 'fd/@') return yield batchOf(names.map((name) => this.#infoOf(Number(name.slice(7)))));
      const { links } = this;
      this.afterLinks();
      const words = typeof links === 'number' ? [] : Object.entries(links).flat();
      yield batchOf([typeof links === 'number' ? links : words.map((word) => `${word}\0`).join('')]);
    }.bind(this),
  } as unknown as Files;

  readonly native = {
    statTargets: (_directory: string, names: string[]) =>
      Promise.resolve(
        Float64Array.from(names.map(Number).flatMap((fd) => [this.types[fd] ?? REGULAR, +!this.unlinked.includes(fd)])),
      ),
  } as unknown as Native;

  opened(): Promise<OpenFile[]> {
    return openFilesOf(this.files, this.native, 9);
  }

  #infoOf(fd: number): string | number {
    return this.info[fd] ?? `pos:\t${fd}\nflags:\t0100000\n`;
  }
}

/** One directory with files of these contents; a number is an errno. */
function batchOf(contents: readonly (string | number)[]): Batch {
  const texts = contents.map((content) => (typeof content === 'number' ? '' : content));
  let start = 0;
  const slots = contents.flatMap((content, i) => {
    start += texts[i - 1]?.length ?? 0;
    return [start, typeof content === 'number' ? -content : content.length];
  });
  const bytes = Buffer.from(texts.join(''));
  return { count: 1, bytes, slots: Int32Array.from(slots), states: Int32Array.of(0) } as unknown as Batch;
}

test('only regular files are told, by descriptor', async () => {
  const opener = new Opener();
  opener.links = { 1: 'pipe:[77]', 3: '/a', 4: '/folder', 12: '/b', 13: 'anon_inode:[eventpoll]' };
  opener.types = { 4: DIRECTORY };
  expect(await opener.opened()).toEqual([
    { path: '/a', fd: 3, position: 3, mode: 'r', flags: 0o100000, deleted: false },
    { path: '/b', fd: 12, position: 12, mode: 'r', flags: 0o100000, deleted: false },
  ]);
});

test('the mark of a deleted file is one only where no link is left', async () => {
  const opener = new Opener();
  opener.links = { 3: '/a (deleted)', 4: '/b (deleted)', 5: '/c' };
  opener.unlinked = [3, 5];
  expect((await opener.opened()).map(({ path, deleted }) => [path, deleted])).toEqual([
    ['/a', true],
    ['/b (deleted)', false],
    ['/c', false],
  ]);
});

test('what is closed, or opened anew, while we look is left out (psutil #130)', async () => {
  const opener = new Opener();
  opener.info = { 3: ENOENT };
  expect((await opener.opened()).map(({ fd }) => fd)).toEqual([4]);
  opener.info = {};
  opener.afterLinks = () => (opener.links = { 3: '/a', 4: '/another' });
  opener.links = { 3: '/a', 4: '/b' };
  expect((await opener.opened()).map(({ fd }) => fd)).toEqual([3]);
});

test('a process that has none has none', async () => {
  const opener = new Opener();
  opener.links = {};
  expect(await opener.opened()).toEqual([]);
});

test.each([EACCES, ENOENT, EMFILE])('the listing fails with errno %i', async (errno) => {
  const opener = new Opener();
  opener.links = errno;
  const code = { [EACCES]: 'EACCES', [ENOENT]: 'ESRCH', [EMFILE]: 'EMFILE' }[errno];
  await expect(opener.opened()).rejects.toMatchObject({ code });
});

test('links that are all refused are not none', async () => {
  const opener = new Opener();
  opener.links = { 3: '', 4: '' };
  await expect(opener.opened()).rejects.toThrow(AccessDenied);
  // A target may be too long to be told.
  opener.links = { 3: '', 4: '/b' };
  expect(await opener.opened()).toHaveLength(1);
});

test('the process may go, or descriptors run out, on the way', async () => {
  const opener = new Opener();
  opener.info = { 4: EMFILE };
  await expect(opener.opened()).rejects.toMatchObject({ code: 'EMFILE' });
  opener.native.statTargets = () => Promise.reject(Object.assign(new Error('gone'), { code: 'ENOENT' }));
  await expect(opener.opened()).rejects.toThrow(NoSuchProcess);
});

const local = { mountpoint: '/', fstype: 'ext4', device: 'x', covered: false } as Mount;
const far = { mountpoint: '/bin', fstype: 'nfs4', device: 'h:/', covered: false } as Mount;

test.each([
  [process.execPath, true],
  ['/etc/passwd', false],
  ['/etc', false],
  ['/nowhere', false],
  ['/etc/passwd/x', false],
])('%s can be executed: %j', (path, expected) => {
  expect(isExecutable([local], path)).toBe(expected);
});

test('where looking might hang, nobody looks', () => {
  expect(isExecutable([local], '/bin/sh')).toBe(true);
  expect(isExecutable([local, far], '/bin/sh')).toBe(false);
});
