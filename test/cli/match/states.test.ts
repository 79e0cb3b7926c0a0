import { describe, expect, test } from 'vitest';
import * as core from '@sysu/core';
import { stateTest } from '../../../packages/cli/src/match/states.js';

const sleeping = { pid: 1, state: 'S', status: 'sleeping' };
const parked = { pid: 2, state: 'P', status: 'parked' };
const unknown = { pid: 3, state: null, status: null };

test.each([
  ['S', [1]],
  ['RSZ', [1]],
  ['R,P', [2]],
  ['sleeping,parked', [1, 2]],
  ['Tt,Z', []],
])('%s', (list, pids) => {
  const isInState = stateTest(list);
  expect([sleeping, parked, unknown].filter(isInState).map(({ pid }) => pid)).toEqual(pids);
});

test("psutil's words are all taken", () => {
  const words = Object.entries(core).flatMap(([name, value]) =>
    name.startsWith('STATUS_') && typeof value === 'string' ? value : [],
  );
  expect(words.length).toBeGreaterThan(10);
  for (const word of words) expect(stateTest(word)({ pid: 1, status: word })).toBe(true);
});

describe('what is no state', () => {
  test.each([
    ['Q', 'Q'],
    ['RSQ', 'Q'],
    ['R,sleping', 'sleping'],
    ['Sleeping', 'Sleeping'],
    ['$', '$'],
  ])('%s names %s and those that there are', (list, word) => {
    expect(() => stateTest(list)).toThrow(
      expect.objectContaining({ message: `unknown state "${word}"`, valid: expect.arrayContaining(['R', 'sleeping']) }),
    );
  });

  test.each(['', ','])('%j are none', (list) => {
    expect(() => stateTest(list)).toThrow(`states of nothing: "${list}"`);
  });
});
