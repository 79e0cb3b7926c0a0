import { expect, test } from 'vitest';
import { Pace } from '../../../packages/cli/src/top/pace.js';

test('what takes long is done so seldom that it takes a twentieth of the time', async () => {
  let time = 0;
  const pace = new Pace(() => time);
  const takes = (cost: number) => async (): Promise<number> => (time += cost);
  expect(await pace.take(takes(2))).toBe(2);
  time = 41.9;
  expect(await pace.take(takes(2))).toBeNull();
  time = 42;
  expect(await pace.take(takes(0))).toBe(42);
  expect(await pace.take(takes(1))).toBe(43);
});
