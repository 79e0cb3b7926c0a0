import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { forEachSocket } from '../../../../packages/core/src/platform/linux/socket-links.js';

function socketsIn(bytes: Buffer): [number, number][] {
  const found: [number, number][] = [];
  forEachSocket(bytes, (fd, inode) => void found.push([fd, inode]));
  return found;
}
const links = (...pairs: [string, string][]): Buffer =>
  Buffer.from(pairs.map(([name, target]) => `${name}\0${target}\0`).join(''));

test('the sockets among the descriptors', () => {
  const all = links(
    ['0', '/dev/null'],
    ['3', 'socket:[1]'],
    ['4', 'pipe:[5]'],
    ['10', 'anon_inode:[eventpoll]'],
    ['1048575', 'socket:[4294967295]'],
    ['12', ''],
  );
  expect(socketsIn(all)).toEqual([
    [3, 1],
    [1048575, 4294967295],
  ]);
  expect(socketsIn(Buffer.alloc(0))).toEqual([]);
});

test('a file that is called like one is none', () => {
  expect(socketsIn(links(['3', '/tmp/socket:[7]'], ['4', '/socket:[8]'], ['5', 'socket']))).toEqual([]);
});

test('one that was cut is left out, wherever it was', () => {
  const all = links(['3', 'socket:[123]'], ['4', 'socket:[456]']);
  for (let end = 0; end < all.length; end++) {
    expect(socketsIn(all.subarray(0, end))).toEqual(end < all.length / 2 ? [] : [[3, 123]]);
  }
});

test('whatever the bytes are, it comes to an end', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => Array.isArray(socketsIn(Buffer.from(bytes)))));
});
