import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { SocketHolders } from '../../../../packages/core/src/platform/linux/socket-holders.js';

type Triple = [pid: number, fd: number, inode: number];

async function holdersOf(triples: readonly Triple[], inode: number): Promise<[number, number][]> {
  const holders = new SocketHolders();
  for (const triple of triples) holders.add(...triple);
  await holders.index();
  const found: [number, number][] = [];
  for (let i = holders.firstOf(inode); i >= 0; i = holders.after(i)) found.push([holders.pidOf(i), holders.fdOf(i)]);
  return found;
}

test('all who hold a socket, as they were added', async () => {
  const triples: Triple[] = [
    [1, 3, 500],
    [2, 9, 4294967295],
    [2, 3, 500],
    [2, 4, 500],
  ];
  expect(await holdersOf(triples, 500)).toEqual([
    [1, 3],
    [2, 3],
    [2, 4],
  ]);
  expect(await holdersOf(triples, 4294967295)).toEqual([[2, 9]]);
  expect(await holdersOf(triples, 501)).toEqual([]);
  expect(await holdersOf([], 1)).toEqual([]);
});

test('are those that a search from the first to the last finds', async () => {
  // Few inodes, so that many are shared, and some that differ by powers of two, so that they meet in one place.
  const inode = fc.oneof(
    fc.integer({ min: 1, max: 20 }),
    fc.constantFrom(2 ** 8, 2 ** 16, 2 ** 24, 2 ** 31, 2 ** 32 - 1),
  );
  const triples = fc.array(fc.tuple(fc.nat(4), fc.nat(4), inode), { maxLength: 100 });
  await fc.assert(
    fc.asyncProperty(triples, inode, async (all, wanted) => {
      const expected = all.filter(([, , each]) => each === wanted).map(([pid, fd]) => [pid, fd]);
      expect(await holdersOf(all, wanted)).toEqual(expected);
    }),
  );
});
