import { describe, expect, test } from 'vitest';
import { layOut } from '../../../packages/cli/src/render/columns.js';
import type { Layout } from '../../../packages/cli/src/render/columns.js';

const plain: Layout = {
  titles: ['DEVICE', 'SIZE', 'ON'],
  aligns: ['left', 'right', 'left'],
  header: true,
  width: null,
  mark: '~',
  paint: (text, tone) => `<${tone}:${text}>`,
};
const rows = [
  ['/dev/mapper/long-name', '1', '/'],
  ['b', '20000', '/a/very/long/mount/point'],
];
const unpainted = (layout: Partial<Layout>): string[] => layOut(rows, { ...plain, paint: (text) => text, ...layout });

test('columns are as wide as their widest cell, nothing follows the last one', () => {
  expect(unpainted({})).toEqual([
    'DEVICE                 SIZE ON',
    '/dev/mapper/long-name     1 /',
    'b                     20000 /a/very/long/mount/point',
  ]);
  expect(unpainted({ header: false })).toHaveLength(2);
});

test('cells are painted padded, so that their columns stay where they are', () => {
  expect(layOut([['a', '1', 'x']], { ...plain, toneOf: (_, column) => (column === 1 ? 'alarm' : undefined) })).toEqual([
    '<heading:DEVICE> <heading:SIZE> <heading:ON>',
    'a      <alarm:   1> x',
  ]);
});

test('nothing from outside reaches a line raw', () => {
  expect(layOut([['a\nb', '\x1b[31m', '\u202e']], { ...plain, header: false })).toEqual(['a\\nb \\x1b[31m \\u202e']);
});

describe('on a terminal', () => {
  test('lines are cut at its end', () => {
    expect(unpainted({ width: 30 })[2]).toBe('b                     20000 /~');
    for (const line of unpainted({ width: 30 })) expect(line.length).toBeLessThanOrEqual(30);
  });

  test('columns that may be narrowed are, the first of them first, and keep both their ends', () => {
    expect(unpainted({ width: 42, narrowest: [10, undefined, 12] })).toEqual([
      'DEVICE       SIZE ON',
      '/dev/~-name     1 /',
      'b           20000 /a/very/long/mount/point',
    ]);
    expect(unpainted({ width: 34, narrowest: [10, undefined, 12] })).toEqual([
      'DEVICE      SIZE ON',
      '/dev~-name     1 /',
      'b          20000 /a/very/~nt/point',
    ]);
  });

  test('a column that is dispensable goes when that is not enough', () => {
    expect(unpainted({ width: 28, narrowest: [10, undefined, 12], dispensable: 1 })).toEqual([
      'DEVICE     ON',
      '/dev~-name /',
      'b          /a/very/~nt/point',
    ]);
    expect(unpainted({ width: 29, narrowest: [10, undefined, 12], dispensable: 1 })[0]).toContain('SIZE');
    expect(unpainted({ width: 200, dispensable: 1 })).toEqual(unpainted({}));
  });
});
