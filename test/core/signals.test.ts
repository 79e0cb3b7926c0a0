import { constants } from 'node:os';
import { describe, expect, test } from 'vitest';
import { signalName, signalNames, signalNumber, UnknownName } from '@sysu/core';

describe('signalNumber', () => {
  test.each([
    ['SIGTERM', 15],
    ['TERM', 15],
    ['term', 15],
    ['sigKill', 9],
    [9, 9],
    ['9', 9],
    [0, 0],
    // Another name of ABRT.
    ['IOT', 6],
    ['RTMIN', 34],
    ['RTMIN+2', 36],
    ['SIGRTMAX', 64],
    ['RTMAX-1', 63],
    [64, 64],
  ])('%j is %i', (signal, number) => {
    expect(signalNumber(signal)).toBe(number);
  });

  // 32 and 33 belong to the C library's threads.
  test.each([
    '',
    ' ',
    'SIG',
    '-9',
    '+9',
    ' 9',
    '9.0',
    '1e1',
    '0x9',
    'TREM',
    'RTMIN+31',
    'RTMAX-31',
    32,
    33,
    65,
    -1,
    1.5,
    NaN,
  ])('%j is none', (signal) => {
    expect(() => signalNumber(signal)).toThrow(UnknownName);
  });
});

test('signalName is the way back, for every number', () => {
  for (let number = 1; number <= 64; number++) {
    if (number === 32 || number === 33) expect(signalName(number)).toBe(String(number));
    else expect(signalNumber(signalName(number))).toBe(number);
  }
});

test('signalNames has each number once, ascending, under the name in signal(7)', () => {
  expect([...signalNames().keys()]).toEqual(Array.from({ length: 31 }, (_, i) => i + 1));
  for (const [number, name] of signalNames()) expect(constants.signals[`SIG${name}` as NodeJS.Signals]).toBe(number);
  expect(signalNames().get(6)).toBe('ABRT');
});
