import { expect, test } from 'vitest';
import { parseEnviron } from '../../../../packages/core/src/platform/linux/proc-environ.js';

test.each([
  ['names and values', ['HOME=/root', 'A=', 'B=x=y', ''], { HOME: '/root', A: '', B: 'x=y' }],
  ['nothing', [], {}],
  ['what follows an empty entry is no environment', ['A=1', '', 'B=2', ''], { A: '1' }],
  ['entries without a name or a value are passed over', ['A=1', 'junk', '=2', 'C=3', ''], { A: '1', C: '3' }],
  ['the last of two counts', ['A=1', 'A=2', ''], { A: '2' }],
  ['a value over several lines', ['A=1\nB=2', ''], { A: '1\nB=2' }],
  ['cut off in the middle', ['A=1', 'B=2'], { A: '1', B: '2' }],
])('%s', (_what, pieces, environ) => {
  expect({ ...parseEnviron(Buffer.from(pieces.join('\0'))) }).toEqual(environ);
});

test('names that every object has are names like others', () => {
  const environ = parseEnviron(Buffer.from(['__proto__=x', 'constructor=y', ''].join('\0')));
  expect(Object.entries(environ)).toEqual([
    ['__proto__', 'x'],
    ['constructor', 'y'],
  ]);
  expect(environ['toString']).toBeUndefined();
});
