import { constants } from 'node:fs';
import { expect, test } from 'vitest';
import { parseFdLinks } from '../../../../packages/core/src/platform/linux/proc-fd-links.js';
import { modeOf, parseFdInfo } from '../../../../packages/core/src/platform/linux/proc-fdinfo.js';

test('position and flags are among what it says', () => {
  const text = 'pos:\t1234567890123\nflags:\t0100002\nmnt_id:\t28\nino:\t77\nlock:\t1: FLOCK\n';
  expect(parseFdInfo(text)).toEqual({ position: 1234567890123, flags: 0o100002, detail: null });
});

test('what no kernel writes is an error', () => {
  expect(() => parseFdInfo('pos:\t1\n')).toThrow('not an fdinfo file: "pos:\\t1\\n"');
});

const { O_RDONLY, O_WRONLY, O_RDWR, O_APPEND, O_CREAT, O_TRUNC } = constants;

test.each([
  [O_RDONLY, 'r'],
  [O_RDONLY | O_APPEND, 'r'],
  [O_WRONLY | O_CREAT | O_TRUNC, 'w'],
  [O_WRONLY | O_APPEND, 'a'],
  [O_RDWR | O_TRUNC, 'r+'],
  [O_RDWR | O_APPEND, 'a+'],
  // For calls of ioctl(2) alone: open(2), Linux.
  [3, 'r+'],
])('flags %o are mode %j', (flags, mode) => {
  expect(modeOf(flags)).toBe(mode);
});

test('links have the number of their descriptor, and any name', () => {
  expect([...parseFdLinks(Buffer.from('0\0/a\nb\x007\0\x0012\0socket:[5]\0'))]).toEqual([
    [0, '/a\nb'],
    [7, ''],
    [12, 'socket:[5]'],
  ]);
  expect([...parseFdLinks(Buffer.from([0x30, 0, 0x2f, 0xff, 0]))]).toEqual([[0, '/\udcff']]);
  expect(parseFdLinks(Buffer.alloc(0)).size).toBe(0);
});
