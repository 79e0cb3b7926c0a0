import { describe, expect, test } from 'vitest';
import type { ProcessRecord } from '@sysu/core';
import type { TopSample } from '../../../packages/cli/src/top/state/sample.js';
import type { State } from '../../../packages/cli/src/top/state/state.js';
import { update } from '../../../packages/cli/src/top/state/update.js';
import { pids, pressed, record, records, sampleOf, screen, textOfScreen } from './made.js';

const without = (...gone: number[]): ProcessRecord[] => records.filter(({ pid }) => !gone.includes(pid));

function sampled(state: State, list: readonly ProcessRecord[], more: Partial<TopSample> = {}): State {
  return update(state, { kind: 'sample', sample: sampleOf(list, more) });
}

/** How many samples long a process is still there after it has ended. */
function lasts(state: State, pid: number): number {
  let now = state;
  for (let samples = 0; samples < 20; samples++) {
    now = sampled(now, without(pid));
    if (!pids(now).includes(pid)) return samples;
  }
  return Infinity;
}

describe('a process that has ended', () => {
  test('is shown for four samples more, as it was, and marked', () => {
    expect(lasts(screen(), 400)).toBe(4);
    const state = sampled(screen(), without(400));
    expect(pids(state)).toEqual(pids(screen()));
    expect(textOfScreen(state)).toMatch(/ 400 root .* X {2}97\.5 .* \(ended\) cc1 -O2 a\.c/);
    expect(textOfScreen(screen())).not.toContain('(ended)');
  });

  test('is no longer counted', () => {
    expect(textOfScreen(sampled(screen(), without(400)))).toContain('Tasks 5, 8 thr, 1 kthr; 0 run');
  });

  test('stands in the tree where it stood, and is in no sum', () => {
    const state = sampled(screen({ tree: true }), without(311));
    expect(textOfScreen(state)).toContain('└─ (ended) nginx: worker');
    const folded = pressed(sampled(screen({ tree: true, sort: 'pid' }), without(400)), '-');
    expect(textOfScreen(folded)).toMatch(/ 1 root .* 15\.3 .* \[\+5\] \/sbin\/init/);
  });

  test('can be filtered for', () => {
    expect(pids(sampled(screen({ filter: "state == 'X'" }), without(401, 402)))).toEqual([401, 402]);
  });

  test('makes room for who has its number now', () => {
    const state = sampled(sampled(screen(), without(400)), [...without(400), record(400, { cmdline: ['new'] })]);
    expect(pids(state).filter((pid) => pid === 400)).toHaveLength(1);
    expect(textOfScreen(state)).not.toContain('(ended)');
  });

  test('is not one that could not be read', () => {
    expect(pids(sampled(screen(), without(400), { lost: 1 }))).not.toContain(400);
  });

  test('is not one that is not listed since threads are', () => {
    const threads = records.map((each) => ({ ...each, tid: each.pid + 10_000 }));
    expect(textOfScreen(sampled(screen(), threads))).not.toContain('(ended)');
    expect(textOfScreen(sampled(sampled(screen(), threads), records))).not.toContain('(ended)');
    expect(textOfScreen(sampled(sampled(screen(), threads), threads.slice(0, -1)))).toContain('(ended)');
  });
});
