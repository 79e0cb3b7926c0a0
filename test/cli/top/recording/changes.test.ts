import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSystem, processTable, ProcessSampler } from '@sysu/core';
import type { Figure, ProcessRecord } from '@sysu/core';
import { afterChanges, byId, changesBetween, unlike } from '../../../../packages/cli/src/top/recording/changes.js';
import { Malformed } from '../../../../packages/cli/src/top/recording/checks.js';
import { recordFrom } from '../../../../packages/cli/src/top/recording/figures.js';
import { ioTable } from '../../../../packages/cli/src/top/state/io.js';
import { record } from '../made.js';

const own = globalThis.process.pid;
const nobody = byId([]);

/** What is read back of later processes, with nothing but the changes since earlier ones. */
function played(before: readonly ProcessRecord[], after: readonly ProcessRecord[]): readonly ProcessRecord[] {
  const known = afterChanges(nobody, changesBetween(nobody, byId(before)));
  return [...afterChanges(known, changesBetween(...unlike(before, after))).values()].toSorted((a, b) => a.pid - b.pid);
}

test('who stands with the same record where he stood is not looked at', () => {
  const [a, b, c] = [record(1), record(2), record(2, { rss: 1 })];
  expect(unlike([a, b], [a, c])).toEqual([byId([b]), byId([c])]);
  expect(unlike([a, b], [a])).toEqual([byId([a, b]), byId([a])]);
});

const text = fc.string({ unit: 'binary', maxLength: 20 });
const amount = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)));
const process: fc.Arbitrary<ProcessRecord> = fc.record(
  {
    pid: fc.integer({ min: 1, max: 12 }),
    comm: text,
    cmdline: fc.array(text, { maxLength: 3 }),
    cpuPercent: amount,
    kernelThread: fc.boolean(),
    uids: fc.option(fc.record({ real: fc.nat(), effective: fc.nat(), saved: fc.nat() })),
  },
  { requiredKeys: ['pid'] },
);
const processes = fc.uniqueArray(process, { selector: ({ pid }) => pid, maxLength: 10 });

describe('changes', () => {
  test('make the later processes of the earlier ones, whatever they are', () => {
    fc.assert(
      fc.property(processes, processes, (before, after) => {
        expect(played(before, after)).toEqual(after.toSorted((a, b) => a.pid - b.pid));
      }),
    );
  });

  test('have a line only for who changed, with the figures that did', () => {
    const stays = record(7);
    const before = byId([stays, record(8), record(9)]);
    const after = byId([stays, record(8), record(9, { cpuPercent: 12.5, rss: 4096 }), record(10)]);
    const [changed, added, ...rest] = changesBetween(before, after);
    expect(JSON.parse(changed!)).toEqual([9, { cpuPercent: 12.5, rss: 4096 }]);
    expect(JSON.parse(added!)).toMatchObject({ pid: 10, comm: 'p10' });
    expect(rest).toEqual([]);
    expect(changesBetween(after, before)).toContain('10');
  });

  test('a thread is not its process', () => {
    const threads = [record(7, { tid: 7 }), record(7, { tid: 8 })];
    expect([...afterChanges(nobody, changesBetween(nobody, byId(threads))).keys()]).toEqual([7, 8]);
  });

  test('a process keeps what is known of it, but for what is not its own and how old it is', async () => {
    const figures: Figure[] = ['name', 'cmdline', 'uids', 'state', 'rss', 'age', 'cpuClock', 'environ'];
    const { records } = await new ProcessSampler(createSystem().backend).sample(new Set(figures), { pids: [own] });
    const [known] = records;
    const [kept] = played([], records);
    expect(kept).toMatchObject({
      pid: known!.pid,
      name: known!.name,
      cmdline: known!.cmdline,
      uids: known!.uids,
      rss: known!.rss,
    });
    expect(Object.keys(kept!)).not.toEqual(expect.arrayContaining(['age']));
    expect(kept).not.toHaveProperty('environ');
    expect(known).toHaveProperty('environ');
  });

  test('texts are cut to what the screen shows of them', () => {
    const [long] = played(
      [],
      [record(7, { cmdline: ['a'.repeat(3000), 'b'.repeat(3000), 'c'], comm: 'd'.repeat(9000) })],
    );
    expect(long!.cmdline!.map(({ length }) => length)).toEqual([3000, 1095]);
    expect(long!.comm).toHaveLength(4096);
  });
});

describe('what is no change is refused', () => {
  test.each([
    ['no JSON', '{'],
    ['a process without a number', '{"comm":"a"}'],
    ['a number that is none', '{"pid":"7"}'],
    ['a name that is a number', '{"pid":7,"comm":7}'],
    ['a name that is a list', '{"pid":7,"name":["a"]}'],
    ['a command line of numbers', '{"pid":7,"cmdline":[1]}'],
    ['a number past all numbers', '{"pid":7,"rss":1e999}'],
    ['owners that are no owners', '{"pid":7,"uids":{"real":1}}'],
    ['a change of who is not there', '[8,{"rss":1}]'],
    ['a change without figures', '[7]'],
    ['a text', '"7"'],
    ['nothing', 'null'],
  ])('%s', (_what, line) => {
    expect(() => afterChanges(byId([record(7)]), [line])).toThrow(Malformed);
  });

  test('figures that are not known are left out', () => {
    const line = '{"pid":7,"comm":"a","__proto__":{"x":1},"later":[[[]]]}';
    const [read] = afterChanges(nobody, [line]).values();
    expect(Object.keys(read!)).toEqual(['pid', 'comm']);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  });
});

test.each([processTable, ioTable])('a column of which a recording has nothing is not known: $name', ({ fields }) => {
  const bare = recordFrom({ pid: 7, ofLaterVersions: 1 });
  const known = fields.filter(({ get }) => (get(bare as never) ?? null) !== null);
  expect(known.map(({ name }) => name)).toEqual(['pid', 'tid']);
});
