import { describe, expect, test } from 'vitest';
import { beforeCommand, byKind, firstOperand, respelled } from '../../../packages/cli/src/settings/words.js';

const valued = new Set(['-c', '--class', '-n']);
const split = (line: string): string[] => line.split(' ').filter((word) => word !== '');

test.each([
  ['', 0],
  ['command -c', 0],
  ['-t command', 1],
  ['-c 3 command', 2],
  ['-c3 command', 1],
  ['-tc 3 command', 2],
  ['-tc3 command', 1],
  ['-ct command', 1],
  ['--class 3 command', 2],
  ['--class=3 command', 1],
  ['-t -- command', 1],
  ['- command', 0],
  ['-c', 1],
])('of %j the first operand is word %i', (line, index) => {
  expect(firstOperand(split(line), valued)).toBe(index);
});

test.each([
  ['-n 5 command -n 6', '-n 5 -- command -n 6'],
  ['-n 5 -- command -n 6', '-n 5 -- command -n 6'],
  ['-t', '-t'],
  ['-t -n', '-t -n'],
])('%j is parsed as %j', (line, expected) => {
  expect(beforeCommand(split(line), valued)).toEqual(split(expected));
});

test('only options are respelled: neither values nor what is behind them', () => {
  const words = respelled(split('-5 -n -5 -5 command -5'), valued, (word) => (word === '-5' ? '--five' : word));
  expect(words).toEqual(split('--five -n -5 --five command -5'));
});

describe('words behind a flag are of its kind', () => {
  const kinds = { '-p': 'pid', '--pid': 'pid', '-u': 'user' };

  test.each([
    ['-p 1 2 -u ada 3 --pid 4', '--pid=1 --pid=2 --user=ada --user=3 --pid=4'],
    ['-c 3 -p1 2 -t', '-c 3 --pid=1 --pid=2 -t'],
    ['--pid=1 2', '--pid=1 --pid=2'],
    ['-p -1 2', '--pid=-1 --pid=2'],
    ['-p 1 -- -2 -u', '--pid=1 --pid=-2 --pid=-u'],
    ['-c 3 command -p 1', '-c 3 -- command -p 1'],
    ['-t -- command -p', '-t -- command -p'],
  ])('%j', (line, expected) => {
    expect(byKind(split(line), kinds, valued, null)).toEqual(split(expected));
  });

  test('from the beginning, when there is one', () => {
    expect(byKind(split('1 -c 3 2'), kinds, valued, 'pid')).toEqual(split('--pid=1 -c 3 --pid=2'));
  });
});
