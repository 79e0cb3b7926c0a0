import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { WHOLE, codeOf, native, textOf } from './addon.js';
import { killAndReap, plantSleeper } from './processes.js';

let kept: Int32Array = new Int32Array(0);
afterEach(() => native.closeKept(kept));

test('a kept file is read again from its beginning, as often as one likes', async () => {
  kept = native.keepFiles('/proc', [String(process.pid), '1'], 'stat');
  for (let round = 0; round < 3; round++) {
    const batch = await native.readKept(kept, WHOLE);
    expect(batch.count).toBe(2);
    expect([...batch.states]).toEqual([0, 0]);
    expect(textOf(batch, 0, 0, 1)).toMatch(new RegExp(`^${process.pid} \\(.*\\n$`));
    expect(textOf(batch, 1, 0, 1)).toMatch(/^1 \(.*\n$/);
  }
});

test('it is cut like any other', async () => {
  kept = native.keepFiles('/proc', [String(process.pid)], 'stat');
  expect(textOf(await native.readKept(kept, 3), 0, 0, 1)).toBe(readFileSync('/proc/self/stat', 'latin1').slice(0, 4));
});

test('once the process is gone it says so, and still does when the number lives again', async () => {
  const child = await plantSleeper();
  kept = native.keepFiles('/proc', [String(child.pid)], 'stat');
  await killAndReap(child);
  const batch = await native.readKept(kept, WHOLE);
  expect([batch.states[0], textOf(batch, 0, 0, 1)]).toEqual([3, -3]);
});

test('what could not be opened is -errno in the place of a descriptor', async () => {
  kept = native.keepFiles('/proc', ['999999999', String(process.pid)], 'stat');
  expect(kept[0]).toBe(-2);
  const batch = await native.readKept(kept, WHOLE);
  expect([...batch.states]).toEqual([9, 0]);
  expect(codeOf(() => native.keepFiles('/nowhere', [], 'stat'))).toBe('ENOENT');
});

test('descriptors of others are neither read nor closed', async () => {
  const batch = await native.readKept(Int32Array.of(0, 1, 2, -1, 2147483647), WHOLE);
  expect([...batch.states]).toEqual([9, 9, 9, 9, 9]);
  native.closeKept(Int32Array.of(0, 1, 2, -1, 2147483647));
  expect(readFileSync('/proc/self/fdinfo/2', 'latin1')).toContain('flags:');
});

test('one that is closed while it is read is read to its end first', async () => {
  kept = native.keepFiles('/proc', Array<string>(500).fill(String(process.pid)), 'stat');
  const reading = native.readKept(kept, WHOLE);
  native.closeKept(kept);
  expect(new Set((await reading).states)).toEqual(new Set([0]));
  expect([...(await native.readKept(kept.subarray(0, 1), WHOLE)).states]).toEqual([9]);
});
