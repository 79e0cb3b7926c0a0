import { describe, expect, test } from 'vitest';
import { lineTails } from '../../../../packages/core/src/platform/linux/line-tails.js';
import { parseMappedFiles, procMaps } from '../../../../packages/core/src/platform/linux/proc-maps.js';
import { figuresOf } from './files.js';

const maps = (...lines: string[]): Buffer =>
  lineTails(Buffer.from(lines.map((line) => `${line}\n`).join(''), 'latin1'));
const file = (path: string, device: string, inode: string, deleted = false): object => ({
  path,
  deleted,
  type: null,
  device,
  rdev: null,
  inode,
  size: null,
  links: null,
  mount: null,
});

test('each mapped file is there once, and no memory that is none', () => {
  const bytes = maps(
    '00400000-00452000 r-xp 00000000 08:02 173521                             /usr/bin/dbus daemon',
    '00651000-00652000 r--p 00051000 08:02 173521                             /usr/bin/dbus daemon',
    '00e03000-00e24000 rw-p 00000000 00:00 0                                  [heap]',
    '7f0000000000-7f0000001000 r--p 00000000 103:fffff 18446744073709551615   /lib/a.so',
    '7f0000002000-7f0000003000 r--p 00000000 08:02 173521                     /usr/bin/dbus daemon',
    '7ffc00000000-7ffc00001000 rw-p 00000000 00:00 0 ',
  );
  expect(parseMappedFiles(bytes)).toEqual([
    file('/usr/bin/dbus daemon', '8:2', '173521'),
    file('/lib/a.so', '259:1048575', '18446744073709551615'),
  ]);
  expect(figuresOf(procMaps, bytes)).toEqual({ mappedFiles: parseMappedFiles(bytes) });
});

describe('names that bite', () => {
  test.each([
    ['/dev/zero (deleted)', file('/dev/zero', '0:1', '9', true)],
    ['/a\\012b', file('/a\nb', '0:1', '9')],
    ['/\xff\xc3\xa9', file('/\udcffé', '0:1', '9')],
    ['anon_inode:[perf_event]', file('anon_inode:[perf_event]', '0:1', '9')],
  ])('%j', (path, expected) => {
    expect(parseMappedFiles(maps(`0-1 r--p 00000000 00:01 9    ${path}`))).toEqual([expected]);
  });
});

test('what is no line of maps is our bug', () => {
  expect(() => parseMappedFiles(maps('nonsense'))).toThrow('not the end of a line of maps');
});

test('a thread of the kernel has nothing mapped', () => {
  expect(procMaps.withoutMemory).toEqual([]);
});
