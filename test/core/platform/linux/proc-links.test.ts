import { expect, test } from 'vitest';
import { parseLink } from '../../../../packages/core/src/platform/linux/proc-links.js';

test.each([
  ['a path', '/usr/bin/cat', '/usr/bin/cat'],
  ['a file that was removed', '/tmp/a.out (deleted)', '/tmp/a.out'],
  ['only the mark of the kernel is taken away', '/tmp/sl (deleted) (deleted)', '/tmp/sl (deleted)'],
  ['what is left over behind a NUL (psutil #466, #717)', ['/bin/sh', ' garbage'].join('\0'), '/bin/sh'],
  ['hostile characters', '/tmp/a\n\x1b[31m b', '/tmp/a\n\x1b[31m b'],
])('%s', (_what, target, path) => {
  expect(parseLink(Buffer.from(target))).toBe(path);
});

test('a path that is not UTF-8 keeps its bytes', () => {
  expect(parseLink(Buffer.from([0x2f, 0xff]))).toBe('/\udcff');
});
