import { expect, test } from 'vitest';
import { KeptValues } from '../../packages/core/src/kept-values.js';

/** Reads its niceness, which is another one each time. */
function setUp(): { kept: KeptValues; nice: () => number } {
  const kept = new KeptValues();
  let next = 0;
  return { kept, nice: () => kept.get('nice', () => next++) };
}

test('without more each value is read anew', () => {
  const { nice } = setUp();
  expect([nice(), nice()]).toEqual([0, 1]);
});

test('within oneshot it is read once, and after it anew', () => {
  const { kept, nice } = setUp();
  expect(kept.oneshot(() => [nice(), nice()])).toEqual([0, 0]);
  expect(nice()).toBe(1);
});

test('oneshot ends with the promise it returns', async () => {
  const { kept, nice } = setUp();
  const result = kept.oneshot(async () => {
    const first = nice();
    await new Promise(setImmediate);
    return [first, nice()];
  });
  expect(await result).toEqual([0, 0]);
  expect(nice()).toBe(1);
});

test('one within another, or beside it, ends with the last', async () => {
  const { kept, nice } = setUp();
  let finish = (): void => {};
  const outer = kept.oneshot(() => new Promise<void>((resolve) => (finish = resolve)));
  expect(nice()).toBe(0);
  expect(kept.oneshot(nice)).toBe(0);
  expect(nice()).toBe(0);
  finish();
  await outer;
  expect(nice()).toBe(1);
});

test('it ends when it throws, sync or async', async () => {
  const { kept, nice } = setUp();
  const fail = (): never => {
    nice();
    throw new Error('x');
  };
  expect(() => kept.oneshot(fail)).toThrow('x');
  await expect(kept.oneshot(async () => Promise.resolve().then(fail))).rejects.toThrow('x');
  expect(nice()).toBe(2);
});

test('what an iteration read ahead is answered, and all else is read anew', () => {
  const { kept, nice } = setUp();
  kept.readAhead(new Map([['name', 'x']]));
  expect(kept.get('name', () => 'other')).toBe('x');
  expect([nice(), nice()]).toEqual([0, 1]);
  kept.readAhead(null);
  expect(kept.get('name', () => 'other')).toBe('other');
});

test('values that come later are kept as well', async () => {
  const { kept } = setUp();
  let reads = 0;
  const user = (): Promise<string> => kept.getLater('username', () => Promise.resolve(`u${reads++}`));
  expect(await kept.oneshot(async () => [await user(), await user()])).toEqual(['u0', 'u0']);
  expect(await user()).toBe('u1');
});

test('what was set is forgotten, wherever it was kept', () => {
  const { kept, nice } = setUp();
  kept.oneshot(() => {
    expect([nice(), nice()]).toEqual([0, 0]);
    kept.forget('nice');
    expect([nice(), nice()]).toEqual([1, 1]);
  });
  kept.readAhead(
    new Map([
      ['nice', 19],
      ['ppid', 1],
    ]),
  );
  kept.forget('nice');
  expect([nice(), kept.get('ppid', () => 2)]).toEqual([2, 1]);
});
