import { expect, test } from 'vitest';
import { createSystem } from '@sysu/core';
import type { Figure } from '@sysu/core';
import { TopSampler } from '../../../packages/cli/src/top/sampler.js';
import type { Demand } from '../../../packages/cli/src/top/sampler.js';
import type { TopSample } from '../../../packages/cli/src/top/state/sample.js';
import { update } from '../../../packages/cli/src/top/state/update.js';
import { Timeline } from '../../../packages/cli/src/top/timeline.js';
import { records, sampleOf, screen } from './made.js';

const system = createSystem();
const hasClocks = process.platform === 'linux' && system.backend.cpuClocks([]) !== null;
const order = new Set<Figure>(['comm', 'state', 'cpuPercent']);
const demand: Demand = { figures: new Set([...order, 'cmdline']), threads: false, visible: [], chosen: [] };

function ownRecord({ records }: TopSample): TopSample['records'][number] {
  return records.find(({ pid }) => pid === process.pid)!;
}

test.skipIf(!hasClocks)('the first sample has what decides the order, then all of who is on the screen', async () => {
  const sampler = new TopSampler(system);
  const first = await sampler.begin(demand, order);
  expect(ownRecord(first)).toMatchObject({ comm: expect.any(String), cpuPercent: null });
  expect(ownRecord(first).cmdline).toBeUndefined();
  const shown = await sampler.complete(first, demand, [process.pid]);
  expect(ownRecord(shown)).toMatchObject({ cmdline: expect.any(Array), cpuPercent: null });
  expect(shown.records.filter((record, i) => record !== first.records[i])).toEqual([ownRecord(shown)]);
  const whole = await sampler.complete(first, demand, null);
  // Who has ended in the meantime is as it was.
  expect(whole.records.filter(({ cmdline }) => cmdline !== undefined).length).toBeGreaterThan(1);
  expect(ownRecord(await sampler.sample(demand))).toMatchObject({
    cmdline: expect.any(Array),
    cpuPercent: expect.any(Number),
  });
});

test('what is known of a sample only later adds nothing to the graphs', () => {
  const state = screen();
  const { points } = state;
  expect(update(state, { kind: 'sample', sample: sampleOf(records) }).points).toBe(points);
  expect(update(state, { kind: 'sample', sample: sampleOf(records, { time: 1_795_700_001 }) }).points).toHaveLength(2);
});

test('before anything is kept there is no past to go to', () => {
  expect(new Timeline({ recording: null, replay: null }).go({ by: -1 }, screen())).toEqual([]);
});

test.skipIf(!hasClocks)('where rows are threads all is read at once', async () => {
  const sampler = new TopSampler(system);
  const threads: Demand = { ...demand, threads: true };
  const first = await sampler.begin(threads, order);
  expect(ownRecord(first)).toMatchObject({ cmdline: expect.any(Array) });
  expect(await sampler.complete(first, threads, null)).toBe(first);
});
