import type { ProcessRecord } from '@sysu/core';
import { describe, expect, test } from 'vitest';
import type { Appearance } from '../../../packages/cli/src/appearance.js';
import { draw } from '../../../packages/cli/src/pstree/draw.js';
import type { DrawOptions } from '../../../packages/cli/src/pstree/draw.js';
import { nested } from '../../../packages/cli/src/pstree/nested.js';
import { addSums } from '../../../packages/cli/src/pstree/sums.js';

const plain: Appearance = { width: null, person: false, paint: (text) => text, mark: '+', unicode: false };

function record(pid: number, ppid: number, name: string, more: Partial<ProcessRecord> = {}): ProcessRecord {
  return { pid, ppid, name, cmdline: [name], uid: 0, user: 'root', numThreads: 1, ...more };
}

const drawn = (records: ProcessRecord[], options: DrawOptions = {}, appearance: Partial<Appearance> = {}): string[] =>
  draw(records, options, { threads: null, highlighted: null }, { ...plain, ...appearance })
    .split('\n')
    .slice(0, -1);

// make with two equal pipelines and another one.
const pipelines = [
  record(1, 0, 'make'),
  ...[10, 20].flatMap((pid) => [record(pid, 1, 'sh'), record(pid + 1, pid, 'cat'), record(pid + 2, pid, 'wc')]),
  record(30, 1, 'sh'),
  record(31, 30, 'cat'),
];

describe('folding', () => {
  test('those that look the same to the last descendant stand for each other', () => {
    expect(drawn(pipelines)).toEqual(['make-+-2*[sh-+-cat', '     |       `-wc]', '     `-sh---cat']);
  });

  test('also when another one stands between them, and within each other', () => {
    const pairs = [1, 2, 3].flatMap((n) => [
      record(n * 10, 1, n === 2 ? 'b' : 'a'),
      record(n * 10 + 1, n * 10, 'c'),
      record(n * 10 + 2, n * 10, 'c'),
    ]);
    expect(drawn([record(1, 0, 'x'), ...pairs])).toEqual(['x-+-2*[a---2*[c]]', '  `-b---2*[c]']);
  });

  test('not with other users, where these are shown', () => {
    const records = [record(1, 0, 'a'), record(2, 1, 'b'), record(3, 1, 'b', { uid: 5, user: 'ada' })];
    expect(drawn(records)).toEqual(['a---2*[b]']);
    expect(drawn(records, { uidChanges: true })).toEqual(['a-+-b', '  `-b(ada)']);
  });

  test('with groups when these are the same too', () => {
    const records = [
      record(1, 0, 'a', { pgid: 1 }),
      ...[2, 3, 4].map((pid) => record(pid, 1, 'b', { pgid: pid < 4 ? 2 : 4 })),
    ];
    expect(drawn(records, { showPgids: true })).toEqual(['a(1)-+-2*[b(2)]', '     `-b(4)']);
  });

  test('not with --compact-not or pids; with command lines only threads', () => {
    const records = [record(1, 0, 'a', { numThreads: 3 }), record(2, 1, 'b'), record(3, 1, 'b')];
    expect(drawn(records)).toEqual(['a-+-2*[b]', '  `-2*[{a}]']);
    expect(drawn(records, { compactNot: true })).toEqual(['a-+-b', '  |-b', '  |-{a}', '  `-{a}']);
    expect(drawn(records, { showPids: true, hideThreads: true })).toEqual(['a(1)-+-b(2)', '     `-b(3)']);
    expect(drawn(records, { arguments: true })).toEqual(['a', '  |-b', '  |-b', '  `-2*[{a}]']);
    expect(drawn(records, { hideThreads: true })).toEqual(['a---2*[b]']);
  });
});

describe('drawing', () => {
  test('of a single child needs no line of its own', () => {
    expect(drawn([record(1, 0, 'a'), record(2, 1, 'b'), record(3, 2, 'c')])).toEqual(['a---b---c']);
  });

  test('cuts lines to the width, and says so', () => {
    expect(drawn(pipelines, {}, { width: 12 })).toEqual(['make-+-2*[s+', '     |     +', '     `-sh--+']);
    expect(drawn([record(1, 0, 'abc'), record(2, 1, 'def')], {}, { width: 9 })).toEqual(['abc---def']);
    expect(drawn([record(1, 0, 'abc'), record(2, 1, 'def')], {}, { width: 8 })).toEqual(['abc---d+']);
    expect(drawn([record(1, 0, 'abc'), record(2, 1, 'def')], {}, { width: 6 })).toEqual(['abc--+']);
  });

  test('aligns below names that are wide', () => {
    const records = [record(1, 0, '中文'), record(2, 1, 'b'), record(3, 1, 'c')];
    expect(drawn(records)).toEqual(['中文-+-b', '     `-c']);
  });

  test('writes out what would move the cursor, also in the middle of names', () => {
    const records = [record(1, 0, 'a\nb'), record(2, 1, '\x1b[2J'), record(3, 1, '')];
    expect(drawn(records)).toEqual(['a\\nb-+-\\x1b[2J', '     `-']);
  });

  test('of a name that is not known', () => {
    expect(drawn([{ pid: 1, ppid: 0, name: null }])).toEqual(['?']);
  });

  test('separates trees by a blank line', () => {
    expect(drawn([record(1, 0, 'a'), record(2, 0, 'b')])).toEqual(['a', '', 'b']);
  });

  test('ends where processes are each their own ancestors', () => {
    expect(drawn([record(1, 2, 'a'), record(2, 1, 'b')])).toEqual(['a---b']);
  });
});

describe('trees deeper than the call stack', () => {
  const depth = 20_000;
  const chain = Array.from({ length: depth }, (_, i) => record(i + 1, i, 'x'));

  test('are drawn', () => {
    expect(drawn(chain)).toEqual([Array(depth).fill('x').join('---')]);
    expect(drawn(chain.slice(0, 3000), { arguments: true })).toHaveLength(3000);
  });

  test('are summed up', () => {
    expect(addSums(chain)[0]!.subtree!.processes).toBe(depth);
  });

  test('go on as trees of their own in JSON, which has an end to its depth', () => {
    const trees = nested(chain, []);
    expect(trees).toHaveLength(depth / 100);
    expect(JSON.stringify(trees).match(/children/g)).toHaveLength(depth);
  });
});

test('ten thousand brothers are one', () => {
  const sleepers = Array.from({ length: 10_000 }, (_, i) => record(i + 2, 1, 'sleep'));
  expect(drawn([record(1, 0, 'init'), ...sleepers])).toEqual(['init---10000*[sleep]']);
});

test('sums are of what is known', () => {
  const records = [
    record(1, 0, 'a', { rss: 1, cpuPercent: null }),
    record(2, 1, 'b', { rss: 2, cpuPercent: 5 }),
    record(3, 2, 'c', { rss: null, cpuPercent: 7 }),
    record(4, 0, 'd', { rss: null, cpuPercent: null }),
  ];
  expect(addSums(records).map(({ subtree }) => subtree)).toEqual([
    { processes: 3, rss: 3, cpuPercent: 12 },
    { processes: 2, rss: 2, cpuPercent: 12 },
    { processes: 1, rss: null, cpuPercent: 7 },
    { processes: 1, rss: null, cpuPercent: null },
  ]);
});
