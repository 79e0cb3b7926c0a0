import { expect, test } from 'vitest';
import { run } from '../run.js';
import { native } from './addon.js';

test('page size and clock ticks are those of getconf', async () => {
  const getconf = async (name: string): Promise<number> => Number((await run('getconf', [name])).stdout);
  expect(native.constants()).toEqual({ pageSize: await getconf('PAGESIZE'), clockTicks: await getconf('CLK_TCK') });
});
