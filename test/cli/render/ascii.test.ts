import { expect, test } from 'vitest';
import { asciiOnly } from '../../../packages/cli/src/render/ascii.js';
import { widthOf } from '../../../packages/cli/src/render/width.js';

test.each([
  ['plain text\n', 'plain text\n'],
  ['Zoë', 'Zo?'],
  ['中文 😀', '???? ??'],
  ['e\u0301', 'e'],
  ['\x1b[31mé\x1b[39m', '\x1b[31m?\x1b[39m'],
])('%j is as wide in ASCII', (text, expected) => {
  expect(asciiOnly(text)).toBe(expected);
  expect(widthOf(expected)).toBe(widthOf(text));
});
