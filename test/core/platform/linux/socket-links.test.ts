import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { forEachSocket } from '../../../../packages/core/src/platform/linux/socket-links.js';

async function socketsIn(bytes: Buffer): Promise<[number, number][]> {
  const found: [number, number][] = [];
  await forEachSocket(bytes, (fd, inode) => void found.push([fd, inode]));
  return found;
}
const links = (...pairs: [string, string][]): Buffer =>
  Buffer.from(pairs.map(([name, target]) => `${name}\0${target}\0`).join(''));

test('the sockets among the descriptors', async () => {
  const all = links(
    ['0', '/dev/null'],
    ['3', 'socket:[1]'],
    ['4', 'pipe:[5]'],
    ['10', 'anon_inode:[eventpoll]'],
    ['1048575', 'socket:[4294967295]'],
    ['12', ''],
  );
  expect(await socketsIn(all)).toEqual([
    [3, 1],
    [1048575, 4294967295],
  ]);
  expect(await socketsIn(Buffer.alloc(0))).toEqual([]);
});

test('a file that is called like one is none', async () => {
  expect(await socketsIn(links(['3', '/tmp/socket:[7]'], ['4', '/socket:[8]'], ['5', 'socket']))).toEqual([]);
});

test('one that was cut is left out, wherever it was', async () => {
  const all = links(['3', 'socket:[123]'], ['4', 'socket:[456]']);
  for (let end = 0; end < all.length; end++) {
    expect(await socketsIn(all.subarray(0, end))).toEqual(end < all.length / 2 ? [] : [[3, 123]]);
  }
});

test('whatever the bytes are, it comes to an end', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array(), async (bytes) => void (await socketsIn(Buffer.from(bytes)))));
});

test('of thousands none is left out, and the event loop turns', async () => {
  const numbers = Array.from({ length: 5000 }, (_, i) => i);
  let turns = 0;
  let isDone = false;
  const turn = (): void => void (!isDone && (turns++, setImmediate(turn)));
  setImmediate(turn);
  const found = await socketsIn(links(...numbers.map((i): [string, string] => [`${i}`, `socket:[${i + 7}]`])));
  isDone = true;
  expect(found).toEqual(numbers.map((i) => [i, i + 7]));
  expect(turns).toBeGreaterThan(5);
});
