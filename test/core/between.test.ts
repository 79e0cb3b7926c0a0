import { expect, test } from 'vitest';
import { Between } from '../../packages/core/src/between.js';
import { checkInterval, pause } from '../../packages/core/src/pause.js';

function counting(): Between<number, number> {
  let next = 0;
  return new Between(
    () => (next += 10),
    (before, after) => after - before,
  );
}

test('since the last call, and nothing the first time (psutil #67, #332, #1095, #2193)', () => {
  const between = counting();
  expect([between.sinceLast(), between.sinceLast(), between.sinceLast()]).toEqual([null, 10, 10]);
});

test('over an interval, without moving the baseline of the other', async () => {
  const between = counting();
  between.sinceLast();
  expect(await between.over({ interval: 0.001 })).toBe(10);
  expect(between.sinceLast()).toBe(30);
});

test('an interval is a number of seconds that is not negative', async () => {
  for (const interval of [-1, Number.NaN, Infinity, 3e6]) {
    expect(() => checkInterval(interval)).toThrow(RangeError);
    await expect(counting().over({ interval })).rejects.toThrow(RangeError);
  }
  expect([0, 0.1, 86400].map(checkInterval)).toEqual([0, 0.1, 86400]);
});

test('a pause ends when it is aborted, also before it began', async () => {
  const abort = new AbortController();
  const pausing = pause(1000, abort.signal);
  abort.abort(new Error('enough'));
  await expect(pausing).rejects.toThrow('enough');
  await expect(pause(1000, abort.signal)).rejects.toThrow('enough');
  await expect(counting().over({ interval: 1000, signal: abort.signal })).rejects.toThrow('enough');
});
