import { describe, expect, test } from 'vitest';
import { parseWord, rewriteHabits } from '../../../packages/cli/src/kill/words.js';

describe('a word', () => {
  test.each([
    ['123', { kind: 'pid', pid: 123, key: null }],
    ['2147483647', { kind: 'pid', pid: 2147483647, key: null }],
    ['123:45678', { kind: 'pid', pid: 123, key: '123:45678' }],
    ['-123', { kind: 'group', id: 123 }],
    ['0', { kind: 'own group' }],
    ['-1', { kind: 'everyone' }],
    ['nginx', { kind: 'name', name: 'nginx' }],
    ['a name with (spaces)', { kind: 'name', name: 'a name with (spaces)' }],
    ['-nginx', { kind: 'name', name: '-nginx' }],
    [':8080', { kind: 'port', port: 8080, protocol: 'tcp' }],
    [':53/udp', { kind: 'port', port: 53, protocol: 'udp' }],
  ])('%j is understood', (word, meaning) => {
    expect(parseWord(word)).toEqual(meaning);
  });

  test.each(['', ' ', '1e3', '0x10', ' 12 ', '12 ', '+12', '1.5', '12,13', '00', '012', '-0', '-12:34', '99999999999'])(
    '%j is no pid, and is not taken for a name',
    (word) => {
      expect(() => parseWord(word)).toThrow(`not a pid: ${JSON.stringify(word)}`);
    },
  );

  test.each([':', ':0', ':65536', ':http', ':80/sctp', ':80/', ':-1', ':1e3'])('%j is no port', (word) => {
    expect(() => parseWord(word)).toThrow(`not a port: ${JSON.stringify(word)}`);
  });
});

test.each([
  ['-9 123', '--signal=9 123'],
  ['-0 123', '--signal=0 123'],
  ['-KILL 123', '--signal=KILL 123'],
  ['-SIGKILL 123', '--signal=SIGKILL 123'],
  ['-term 123', '--signal=term 123'],
  ['-RTMIN+3 123', '--signal=RTMIN+3 123'],
  ['-n 9 123', '--signal 9 123'],
  ['-s TERM 123', '-s TERM 123'],
  ['-sTERM 123', '-sTERM 123'],
  // Not an option of ours, but meant as a signal all the same: the message should be about signals.
  ['-TREM 123', '--signal=TREM 123'],
  ['-l 137', '-l 137'],
  ['-L', '-L'],
  ['-uroot', '-uroot'],
  ['-vy nginx', '-vy nginx'],
  // A group, once there is a signal; before that it could be one.
  ['-9 -123', '--signal=9 -- -123'],
  ['-s TERM -123 456', '-s TERM 456 -- -123'],
  ['--signal=TERM -123', '--signal=TERM -- -123'],
  ['-123', '--signal=123'],
  ['-9 -1', '--signal=9 -- -1'],
  ['-9 -- -123 -KILL', '--signal=9 -- -123 -KILL'],
  ['-- -9', '-- -9'],
  // What an option takes is left alone.
  ['--timeout -5 1', '--timeout -5 1'],
  ['--name -KILL', '--name -KILL'],
  ['-u -9 1', '-u -9 1'],
  ['--timeout 3 -9 1', '--timeout 3 --signal=9 1'],
  ['1 -n', '1 --signal'],
])('%s reaches the parser as %s', (words, rewritten) => {
  expect(rewriteHabits(words.split(' '))).toEqual(rewritten.split(' '));
});
