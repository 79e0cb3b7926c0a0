import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ratesBetween, sumOf } from '../../packages/core/src/rates.js';

interface Two {
  read: number | null;
  written: number | null;
}

test('what a counter grew by in a second', () => {
  expect(ratesBetween({ read: 100, written: 7 }, { read: 350, written: 7 }, 2)).toEqual({ read: 125, written: 0 });
});

test('nothing is known of a counter that went back, of one that is not counted, and of what has just come', () => {
  const before: Two = { read: 9, written: null };
  expect(ratesBetween(before, { read: 8, written: 3 }, 1)).toEqual({ read: null, written: null });
  expect(ratesBetween<Two>({ read: 1, written: 1 }, { read: null, written: 2 }, 1)).toEqual({ read: null, written: 1 });
  expect(ratesBetween<Two>(undefined, { read: 5, written: 5 }, 1)).toEqual({ read: null, written: null });
});

test('in no time nothing is known, rather than infinitely much', () => {
  expect(ratesBetween({ read: 1 }, { read: 2 }, 0)).toEqual({ read: null });
  expect(ratesBetween({ read: 1 }, { read: 2 }, -1)).toEqual({ read: null });
});

test('no rate is ever negative, infinite or not a number', () => {
  const counter = fc.option(fc.double({ min: 0, max: 2 ** 64, noNaN: true }));
  fc.assert(
    fc.property(counter, counter, fc.double({ min: -1, max: 1e6, noNaN: true }), (read, later, seconds) => {
      const rate = ratesBetween({ read }, { read: later }, seconds).read;
      if (rate !== null) expect(rate).toBeGreaterThanOrEqual(0);
      if (read === null || later === null || later < read || seconds <= 0) expect(rate).toBeNull();
    }),
  );
});

test('sums pass over what is unknown, and of nothing there is none', () => {
  const records: Two[] = [
    { read: 1, written: null },
    { read: 2, written: null },
  ];
  expect(sumOf(records)).toEqual({ read: 3, written: null });
  expect(sumOf([...records, { read: null, written: 4 }])).toEqual({ read: 3, written: 4 });
  expect(sumOf([])).toBeNull();
});
