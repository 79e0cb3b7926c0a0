import { expect, test } from 'vitest';
import { sanitize, sanitizeJson } from '../../../packages/cli/src/render/sanitize.js';

// By Unicode's properties: controls, surrogates, separators of lines, what turns text round, what nobody draws.
const unseen = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u;
const characters = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code));

test('what cannot be seen is written out, and nothing else is touched', () => {
  const wrong = characters.filter((character) => {
    const written = sanitize(character);
    return unseen.test(character) ? !/^\\[ -~]+$/.test(written) : written !== character;
  });
  expect(wrong.map((character) => character.codePointAt(0)!.toString(16))).toEqual([]);
});

test('in JSON it is written so that nothing is lost', () => {
  const all = characters.join('');
  const json = sanitizeJson(JSON.stringify(all));
  expect(unseen.test(json)).toBe(false);
  expect(JSON.parse(json)).toBe(all);
});

test.each([
  ['tab\tand\nline', 'tab\\tand\\nline'],
  ['\x1b[31m\x9b', '\\x1b[31m\\x9b'],
  ['\udcff\ud800', '\\xff\\ud800'],
  ['a\u202eb\u200bc\ufe0f', 'a\\u202eb\\u200bc\\ufe0f'],
  ['\u{e0041}\u{e0100}', '\\u{e0041}\\u{e0100}'],
])('%j is %s', (text, written) => {
  expect(sanitize(text)).toBe(written);
});
