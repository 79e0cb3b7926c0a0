import { expect, test } from 'vitest';
import { parseIds, parseNames } from '../../../packages/core/src/platform/passwd.js';

function namesIn(text: string): Record<number, string> {
  return Object.fromEntries(parseNames(Buffer.from(text, 'latin1')));
}

test('users and groups have their number in the third field', () => {
  expect(namesIn('root:x:0:0:root:/root:/bin/bash\nbig:x:4242424242:1::/:/bin/sh\n')).toEqual({
    0: 'root',
    4242424242: 'big',
  });
  expect(namesIn('adm:x:4:syslog,me\nusers:x:100:')).toEqual({ 4: 'adm', 100: 'users' });
});

test('the first entry of a number counts', () => {
  expect(namesIn('root:x:0:\ntoor:x:0:\n')).toEqual({ 0: 'root' });
});

test('the number of each name, of which the first entry counts', () => {
  const bytes = Buffer.from('root:x:0:\ntoor:x:0:\nann:x:5:\nann:x:6:\n');
  expect(Object.fromEntries(parseIds(bytes))).toEqual({ root: 0, toor: 0, ann: 5 });
});

test.each([
  ['a comment', '# local users\n'],
  ['an entry of NIS', '+::::::\n'],
  ['no name', ':x:5:5::/:\n'],
  ['no number', 'a:x::\n'],
  ['a number that is none', 'a:x:0x5:\na:x:-1:\na:x: 5:\n'],
  ['too short', 'a:x\n\n'],
])('%s names nobody', (_what, text) => {
  expect(namesIn(text)).toEqual({});
});

test('a name that is not UTF-8 keeps its bytes', () => {
  expect(namesIn('j\xf6rg:x:7:7::/:\n')).toEqual({ 7: 'j\udcf6rg' });
});
