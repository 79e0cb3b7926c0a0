import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { program } from '../faults/program.js';
import { Planted } from '../planted.js';
import { run } from '../run.js';
import type { Ended } from '../run.js';
import type { Report } from './alone.js';
import type { Control } from './controls.js';
import type { Held } from './held.js';
import { loops } from './loops.js';
import type { Outcome } from './measure.js';
import { publicCalls } from './public-calls.js';

// `pnpm check:soak` takes its time, and looks at memory too.
const isSoak = process.env['SYSU_SOAK'] === '1';
const isSanitized = process.env['SYSU_NATIVE_BINARY'] !== undefined;
const SECONDS = isSoak ? 2 : 0.08;
const MEMORY_BELOW = isSoak ? 20e-6 : 0;
// Resident memory of a process that keeps nothing moves by 350 KiB.
const NOISE = 512 * 1024;

describe('a leak test', () => {
  test('is there for every public call', () => {
    // There is nothing after exit.
    const tested = new Set(['exit', ...loops.map(({ call }) => call)]);
    expect(publicCalls().filter((call) => !tested.has(call))).toEqual([]);
  });

  test('would be missed for a new one, and is asked of nothing that is no call', () => {
    class Base {
      inherited(): void {}
      get computed(): number {
        return 1;
      }
    }
    class Added extends Base {
      method(): void {}
      [Symbol.dispose](): void {}
    }
    class Wrong extends Error {}
    const dispose = String(Symbol.dispose);
    expect(publicCalls({ Added, added: () => {}, CONSTANT: 1, Wrong })).toEqual([
      'new Added',
      'Added.method',
      `Added.${dispose}`,
      'Added.inherited',
      'Added.computed',
      'added',
    ]);
    expect(publicCalls({ Base, Added })).not.toContain('Added.inherited');
  });
});

describe.runIf(process.platform === 'linux')('after as many calls as fit into a while', () => {
  const planted = new Planted();
  let ended: Ended;
  let report: Report;
  beforeAll(async () => {
    const pids = [await planted.connected(), await planted.zombie()];
    let remove = (): void => {};
    const file = program('../leaks/alone.ts', (callback) => (remove = callback));
    const args = ['--expose-gc', file, ...[SECONDS, MEMORY_BELOW, ...pids].map(String)];
    ended = await run(process.execPath, args);
    remove();
    if (ended.code !== 0) throw new Error(ended.stderr);
    report = JSON.parse(ended.stdout) as Report;
  }, 60 * 60_000);
  afterAll(() => planted.end());

  test.each(loops.map(({ name }) => name))('nothing is left of %s', (name) => {
    const outcome = report.loops[name] as Outcome;
    expect(outcome).toBeTypeOf('object');
    expect(outcome.after).toEqual(outcome.before);
    expect(outcome.grown ?? 0).toBeLessThanOrEqual(NOISE);
  });

  // As Node.js does of listeners that pile up.
  test('nobody warned of anything', () => {
    expect(ended.stderr).toBe('');
  });

  test.each<[Control, keyof Held]>([
    ['descriptor', 'descriptors'],
    ['thread', 'threads'],
    ['child', 'children'],
  ])('a %s that stays behind is seen', (control, where) => {
    const { before, after, calls } = report.controls[control]!;
    expect(after[where].length - before[where].length).toBeGreaterThanOrEqual(calls);
  });

  // A sanitizer keeps what is freed for a while.
  test.skipIf(isSanitized)('memory that stays behind is seen, and where none does nothing is', () => {
    expect(report.controls['memory']!.grown).toBeGreaterThan(NOISE);
    const { before, after, grown } = report.controls['nothing']!;
    expect(after).toEqual(before);
    expect(grown).toBeLessThanOrEqual(NOISE);
  });
});
