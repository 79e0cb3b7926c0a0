import { expect, test } from 'vitest';
import { parseIdMap } from '../../../../packages/core/src/platform/linux/id-map.js';

test('the first user namespace has every id', () => {
  const has = parseIdMap('         0          0 4294967295\n');
  expect([0, 65534, 4242424242].map(has)).toEqual([true, true, true]);
});

test('a user namespace has what is mapped into it', () => {
  const has = parseIdMap('         0       1000          1\n       100     100000       1000\n');
  expect([0, 1, 99, 100, 1099, 1100, 65534].map(has)).toEqual([true, false, false, true, true, false, false]);
});

test('one that is not set up yet has none', () => {
  expect(parseIdMap('')(0)).toBe(false);
});

test('where the map cannot be read every id counts', () => {
  expect(parseIdMap(null)(65534)).toBe(true);
});
