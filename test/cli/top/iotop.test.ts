import { describe, expect, test } from 'vitest';
import type { ProcessIoRecord } from '@sysu/core';
import { begin } from '../../../packages/cli/src/top/state/begin.js';
import type { IoTotals } from '../../../packages/cli/src/top/state/io.js';
import { usualOptions } from '../../../packages/cli/src/top/state/options.js';
import type { ScreenOptions } from '../../../packages/cli/src/top/state/options.js';
import type { State } from '../../../packages/cli/src/top/state/state.js';
import { update } from '../../../packages/cli/src/top/state/update.js';
import { pids, pressed, record, sampleOf, textOfScreen } from './made.js';

const idle = { readRate: 0, writeRate: 0, ioPercent: null, readBytes: 0, writeBytes: 0, policy: 0 };

/** A process as iotop samples it. */
function io(pid: number, more: Partial<ProcessIoRecord> = {}): ProcessIoRecord {
  const own = { ioPriority: { ioclass: 0, value: 0 }, readSoFar: 0, writtenSoFar: 0, exited: false };
  return { ...record(pid), ...idle, ...own, ...more };
}

const records = [
  io(10),
  io(20, { readRate: 2048, readSoFar: 4096 }),
  io(30, { writeRate: 1_048_576, writtenSoFar: 1024, ioPriority: { ioclass: 3, value: 0 } }),
  io(40, { kernelThread: true, comm: 'kworker', cmdline: [], writtenSoFar: 8192 }),
];

const totals: IoTotals = {
  total: { readRate: 2048, writeRate: 1_048_576 },
  current: { readRate: 0, writeRate: 524_288 },
  isWaitCounted: false,
};

function screen(
  more: Partial<ScreenOptions> = {},
  [columns, rows]: readonly [number, number] = [100, 24],
  list = records,
  of = totals,
): State {
  const options = { ...usualOptions('iotop'), threads: false, ...more };
  const state = begin('iotop', options, { unicode: true, colours: true, size: { columns, rows } });
  return update(state, { kind: 'sample', sample: sampleOf(list, { io: of }) });
}

describe('the screen of iotop', () => {
  test.each([
    [100, 24],
    [40, 16],
  ])('of %d × %d', async (columns, rows) => {
    const golden = `../../fixtures/golden/iotop-screen-${columns}x${rows}.txt`;
    await expect(`${textOfScreen(screen({}, [columns, rows]))}\n`).toMatchFileSnapshot(golden);
  });

  test('is what a recording of iotop looks like there, and in top as all others', () => {
    const asTop = begin('top', usualOptions('top'), { unicode: true, colours: true, size: { columns: 100, rows: 24 } });
    const sample = sampleOf(records, { io: totals });
    expect(textOfScreen(update(asTop, { kind: 'sample', sample }))).toMatch(/^0\[.*Tasks /);
    expect(textOfScreen(screen())).toMatch(/^Total +DISK READ/);
  });

  test('is in the order of what moves most, while waits are not counted', () => {
    expect(pids(screen())).toEqual([30, 20, 10, 40]);
  });

  test('is in the order of who waits longest, once they are', () => {
    const waiting = [...records, io(50, { ioPercent: 12.5 })];
    const state = screen({}, [100, 24], waiting, { ...totals, isWaitCounted: true });
    expect(pids(state)[0]).toBe(50);
    expect(textOfScreen(state)).not.toContain('sysctl');
  });

  test('says of how many it does not know what they do', () => {
    const refused = io(60, { readBytes: null, writeBytes: null, readRate: null, writeRate: null });
    expect(textOfScreen(screen({}, [100, 24], [...records, refused]))).toContain('1 of 5 are not ours to look into');
  });

  test('-p names threads, of which the first has the number of its process', () => {
    const threads = [io(10, { tid: 10 }), io(10, { tid: 11 }), io(20, { tid: 20 })];
    const tids = (...numbers: number[]): number[] =>
      update(screen({ pids: numbers, threads: true }), { kind: 'sample', sample: sampleOf(threads, { io: totals }) })
        .rows.map(({ id }) => id)
        .toSorted((a, b) => a - b);
    expect([tids(10), tids(11), tids(11, 20), tids(12)]).toEqual([[10], [11], [11, 20], []]);
  });

  test('o leaves only what moves bytes, and again brings all back', () => {
    expect(pids(pressed(screen(), 'o'))).toEqual([30, 20]);
    expect(pids(pressed(screen({ onlyActive: true }), 'o'))).toHaveLength(4);
  });

  test('o leaves out also what has ended without having moved any', () => {
    const [first, ...others] = records;
    const state = update(pressed(screen(), 'o'), { kind: 'sample', sample: sampleOf([first!], { io: totals }) });
    expect(others).toHaveLength(3);
    expect(pids(state)).toEqual([30, 20]);
    expect(textOfScreen(state)).toContain('(ended)');
  });

  test('a shows what was moved since it began, which then counts as active too', () => {
    const state = pressed(screen(), 'a');
    expect(textOfScreen(state)).toMatch(/READ-SINCE.*WRITTEN-SINCE/);
    expect(pids(state)).toEqual([40, 20, 30, 10]);
    expect(pids(pressed(state, 'o'))).toEqual([40, 20, 30]);
    expect(textOfScreen(pressed(state, 'a'))).not.toContain('SINCE');
    expect(pressed(state, 'a').columns).toBe(screen().columns);
    expect(textOfScreen(screen({ accumulated: true }))).toMatch(/READ-SINCE.*WRITTEN-SINCE/);
  });

  test('a and o hold for what is sorted by', () => {
    const state = screen({ sort: 'writeRate' });
    expect(pressed(state, 'a').sort).toEqual({ name: 'writtenSoFar', descending: true });
    expect(pressed(state, 'a', 'a').sort.name).toBe('writeRate');
  });

  test('the keys of iotop: p threads, c names, r the other way round, arrows another column', () => {
    expect(pressed(screen(), 'p').threads).toBe(true);
    expect(pressed(screen(), 'c').commandLine).toBe(false);
    expect(pids(pressed(screen({ sort: 'writeRate' }), 'r'))[0]).not.toBe(30);
    expect(pressed(screen(), 'left').sort.name).toBe('swapin');
    expect(pressed(screen(), 'right').sort.name).toBe('command');
  });

  test('Ctrl-T asks for waits to be counted, except read-only', () => {
    expect(pressed(screen(), 'C-t').wishes).toEqual([{ do: 'countWaits' }]);
    const state = pressed(screen({ readOnly: true }), 'C-t');
    expect(state.wishes).toEqual([]);
    expect(textOfScreen(state)).toContain('nothing can be changed');
  });

  test('its help tells the keys of iotop', () => {
    const text = textOfScreen(pressed(screen({}, [100, 90]), 'f1'));
    expect(text).toMatch(/ a {2}what was read and written since this began/);
    expect(text).toMatch(/ O o {2}only what does something/);
    expect(text).toMatch(/Alt-→ {2}scroll right/);
  });
});
