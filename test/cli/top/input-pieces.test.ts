import { expect, test } from 'vitest';
import { pieces } from '../../../packages/cli/src/top/input-pieces.js';

test.each([
  ['text', 'abc', ['abc'], ''],
  ['arrows in a burst', '\x1b[A\x1b[B\x1bOC', ['\x1b[A', '\x1b[B', '\x1bOC'], ''],
  ['a function key with a modifier', '\x1b[15;2~q', ['\x1b[15;2~', 'q'], ''],
  ['wheel and keys', '\x1b[<65;10;5Mx\x1b[<65;10;5m', ['\x1b[<65;10;5M', 'x', '\x1b[<65;10;5m'], ''],
  ['a key with Alt', '\x1bxy', ['\x1bx', 'y'], ''],
  ['an answer', 'a\x1b]11;rgb:ffff/ffff/ffff\x1b\\b', ['a', '\x1b]11;rgb:ffff/ffff/ffff\x1b\\', 'b'], ''],
  ['an answer that ends in a bell', '\x1b]11;rgb:0/0/0\x07\x1b[A', ['\x1b]11;rgb:0/0/0\x07', '\x1b[A'], ''],
  ['half of an answer', '\x1b]11;rgb:ffff/ff', [], '\x1b]11;rgb:ffff/ff'],
  ['an answer but for its last byte', '\x1b]11;rgb:0/0/0\x1b', [], '\x1b]11;rgb:0/0/0\x1b'],
  ['escape alone', '\x1b', [], '\x1b'],
  ['escape before an arrow', '\x1b\x1b[A', ['\x1b', '\x1b[A'], ''],
  ['half of a key', 'a\x1b[1', ['a'], '\x1b[1'],
  ['half of a click', '\x1b[<65;1', [], '\x1b[<65;1'],
])('%s', (_what, text, whole, rest) => expect(pieces(text)).toEqual({ whole, rest }));
