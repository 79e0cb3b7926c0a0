import { describe, expect, test } from 'vitest';
import * as units from '../../packages/core/src/units.js';
import { kindOf } from '../../packages/core/src/where-values.js';
import type { Unit } from '../../packages/core/src/units.js';

const all = Object.values(units).filter((each): each is Unit<never> => typeof each === 'object');

test.each([
  [0, '0B'],
  [1, '1B'],
  [1023, '1023B'],
  [1024, '1.0K'],
  [1536, '1.5K'],
  [1024 * 1024 - 1, '1.0M'],
  [12345678, '11.8M'],
  [1023.94 * 1024 ** 2, '1023.9M'],
  [1024 ** 3, '1.0G'],
  [5 * 1024 ** 4, '5.0T'],
  [2 ** 53, '8.0P'],
  [-2048, '-2.0K'],
  [0.333, '0B'],
  [700.5, '701B'],
])('%d bytes are %s', (value, text) => {
  expect(units.formatBytes(value)).toBe(text);
});

test.each([
  [0, '0:00'],
  [9.99, '0:09'],
  [761, '12:41'],
  [3599, '59:59'],
  [3600, '01:00:00'],
  [86399, '23:59:59'],
  [86400, '1-00:00:00'],
  [3 * 86400 + 7807, '3-02:10:07'],
  [-5, '0:00'],
])('%d seconds are %s', (value, text) => {
  expect(units.formatDuration(value)).toBe(text);
});

describe('a time', () => {
  const noon = new Date(2026, 7, 20, 12, 0, 0).getTime() / 1000;

  test('of today is told by the clock, of another day by the date', () => {
    const midnight = new Date(2026, 7, 20, 0, 0, 0).getTime() / 1000;
    expect(units.formatTime(noon - 3661, noon)).toBe('10:58');
    expect(units.formatTime(midnight, noon)).toBe('00:00');
    expect(units.formatTime(midnight - 1, noon)).toBe('2026-08-19');
    expect(units.formatTime(new Date(1970, 0, 2).getTime() / 1000, noon)).toBe('1970-01-02');
  });
});

test('percent has one decimal, ratios two, names and lists stand for themselves', () => {
  expect(units.percent.format(12.345, 0)).toBe('12.3');
  expect(units.percent.format(400, 0)).toBe('400.0');
  expect(units.ratio.format(1.005, 0)).toBe('1.00');
  expect(units.identifier.format(4242424242, 0)).toBe('4242424242');
  expect(units.text.format('a\x1b', 0)).toBe('a\x1b');
  expect(units.texts.format(['a b', 'c'], 0)).toBe('a b c');
  expect([units.yesNo.format(true, 0), units.yesNo.format(false, 0)]).toEqual(['yes', 'no']);
});

test('units order their values', () => {
  expect([10, 9, 100].toSorted(units.count.compare)).toEqual([9, 10, 100]);
  expect(['b', 'B', 'a'].toSorted(units.text.compare)).toEqual(['B', 'a', 'b']);
  expect([['b'], ['a', 'z'], ['a']].toSorted(units.texts.compare)).toEqual([['a'], ['a', 'z'], ['b']]);
  expect([true, false].toSorted(units.yesNo.compare)).toEqual([false, true]);
});

test('of sizes, rates and times the largest comes first, of names and levels the smallest', () => {
  const largest = all.filter(({ largestFirst }) => largestFirst).map(({ name }) => name);
  expect(largest.toSorted()).toEqual(
    'byteRate bytes count degrees milliseconds percent rate ratio seconds time yesNo'.split(' '),
  );
});

test('each unit has one name, and an expression knows what words stand for beside it', () => {
  const names = all.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(9);
  for (const { name, align } of all) expect(kindOf({ name }).expected === 'a number', name).toBe(align === 'right');
});
