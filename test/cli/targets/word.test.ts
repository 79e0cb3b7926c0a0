import { describe, expect, test } from 'vitest';
import { parseWord } from '../../../packages/cli/src/targets/word.js';

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
