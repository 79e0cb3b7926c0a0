import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UnknownName } from '../../packages/core/src/errors.js';
import type { Table } from '../../packages/core/src/field.js';
import { fieldNamed, fieldsNamed, figuresOf, parseSort, sortRecords } from '../../packages/core/src/select.js';
import * as units from '../../packages/core/src/units.js';

interface Row {
  pid: number;
  name?: string | null;
  cpu?: number | null;
}

const table: Table<Row> = {
  name: 'rows',
  fields: [
    { name: 'pid', title: '', doc: '', unit: units.identifier, needs: [], get: ({ pid }) => pid },
    { name: 'name', title: '', doc: '', unit: units.text, needs: ['comm', 'cmdline'], get: ({ name }) => name },
    { name: 'cpu', title: '', doc: '', unit: units.percent, needs: ['comm', 'cpu'], get: ({ cpu }) => cpu },
  ],
  standard: ['pid'],
  key: 'pid',
};

function sorted(rows: Row[], keys: string): number[] {
  return sortRecords(table, rows, parseSort(table, keys)).map(({ pid }) => pid);
}

test('fields in the order they are named, and the figures they read, each once', () => {
  const fields = fieldsNamed(table, ['cpu', 'name', 'pid']);
  expect(fields.map(({ name }) => name)).toEqual(['cpu', 'name', 'pid']);
  expect([...figuresOf(fields)]).toEqual(['comm', 'cpu', 'cmdline']);
});

test('an unknown name tells which there are', () => {
  for (const call of [
    () => fieldNamed(table, 'nope'),
    () => fieldsNamed(table, ['pid', 'nope']),
    () => parseSort(table, 'pid,-nope'),
  ]) {
    expect(call).toThrow(UnknownName);
    expect(call).toThrow(expect.objectContaining({ word: 'nope', valid: ['pid', 'name', 'cpu'] }));
  }
  expect(() => parseSort(table, '')).toThrow(UnknownName);
  expect(() => parseSort(table, 'pid,')).toThrow(UnknownName);
});

describe('sorting', () => {
  const rows: Row[] = [
    { pid: 3, name: 'b', cpu: 1 },
    { pid: 1, name: 'a', cpu: null },
    { pid: 2, name: 'b', cpu: 9 },
    { pid: 5, name: null, cpu: 9 },
    { pid: 4, cpu: 1 },
  ];

  test.each([
    ['pid', [1, 2, 3, 4, 5]],
    ['-pid', [5, 4, 3, 2, 1]],
    ['cpu', [2, 5, 3, 4, 1]],
    ['-cpu', [2, 5, 3, 4, 1]],
    ['+cpu', [3, 4, 2, 5, 1]],
    ['name', [1, 2, 3, 4, 5]],
    ['-name', [2, 3, 1, 4, 5]],
    ['name,cpu', [1, 2, 3, 5, 4]],
    ['name,+cpu', [1, 3, 2, 4, 5]],
    ['+cpu,-pid', [4, 3, 5, 2, 1]],
  ])('by %s', (keys, pids) => {
    expect(sorted(rows, keys)).toEqual(pids);
  });

  test('without a key goes by the key of the table', () => {
    expect(sortRecords(table, rows, []).map(({ pid }) => pid)).toEqual([1, 2, 3, 4, 5]);
  });

  test('leaves the rows it was given alone', () => {
    const before = [...rows];
    sorted(rows, 'cpu');
    expect(rows).toEqual(before);
  });
});

test('rows that are equal in everything keep their order, and the unknown come last either way', () => {
  const row = fc.record({ pid: fc.constant(1), cpu: fc.option(fc.integer({ min: 0, max: 3 })), name: fc.nat() });
  fc.assert(
    fc.property(fc.array(row), fc.constantFrom('+cpu', '-cpu'), (made, keys) => {
      const rows = made.map(({ cpu, name }) => ({ pid: 1, cpu, name: String(name) }));
      const result = sortRecords(table, rows, parseSort(table, keys));
      const values = result.flatMap(({ cpu }) => cpu ?? []);
      expect(result.slice(0, values.length).every(({ cpu }) => cpu !== null)).toBe(true);
      expect(values).toEqual(values.toSorted((a, b) => (keys === '+cpu' ? a - b : b - a)));
      for (const cpu of [0, 1, 2, 3, null]) {
        const same = (each: Row): boolean => each.cpu === cpu;
        expect(result.filter(same)).toEqual(rows.filter(same));
      }
    }),
  );
});
