import { expect, test } from 'vitest';
import { argumentsIn } from '../../../../packages/core/src/platform/windows/command-line.js';

// The first four are the examples of Microsoft's "Parsing C command-line arguments".
test.each([
  ['p "a b c" d e', ['p', 'a b c', 'd', 'e']],
  ['p "ab\\"c" "\\\\" d', ['p', 'ab"c', '\\', 'd']],
  ['p a\\\\\\b d"e f"g h', ['p', 'a\\\\\\b', 'de fg', 'h']],
  ['p a\\\\\\\\"b c" d e', ['p', 'a\\\\b c', 'd', 'e']],
  ['p a"b"" c d', ['p', 'ab" c d']],
  ['"C:\\Program Files\\x.exe" /y', ['C:\\Program Files\\x.exe', '/y']],
  ['"C:\\dir\\" a', ['C:\\dir\\', 'a']],
  ['p ""', ['p', '']],
  ['p\ta  b ', ['p', 'a', 'b']],
  ['p "open', ['p', 'open']],
  ['p', ['p']],
  ['', []],
])('%s', (line, words) => {
  expect(argumentsIn(line)).toEqual(words);
});
