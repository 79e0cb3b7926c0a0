import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basename, decodeText, toBytes } from '../../packages/core/src/text.js';

// Bytes that are often broken UTF-8: leads, continuations and their neighbours, besides any bytes at all.
const tricky = fc.constantFrom(
  0x41,
  0x7f,
  0x80,
  0x9f,
  0xa0,
  0xbf,
  0xc1,
  0xc2,
  0xe0,
  0xed,
  0xef,
  0xbd,
  0xf0,
  0x90,
  0xf4,
  0x8f,
  0xf5,
  0xff,
);
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 64 }),
  fc.array(tricky, { maxLength: 24 }).map((bytes) => Uint8Array.from(bytes)),
);

test('text gives its bytes back, whatever they are', () => {
  fc.assert(
    fc.property(anyBytes, (bytes) => {
      expect([...toBytes(decodeText(Buffer.from(bytes)))]).toEqual([...bytes]);
    }),
    { numRuns: 5000 },
  );
});

test('text is what the Unicode standard makes of valid UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(decodeText(Buffer.from(text))).toBe(text);
      expect([...toBytes(text)]).toEqual([...Buffer.from(text)]);
    }),
  );
});

test('a part of the bytes is decoded alone', () => {
  expect(decodeText(Buffer.from('aé\xffé', 'utf8'), 1, 3)).toBe('é');
  expect(decodeText(Buffer.from([0x41, 0xc3, 0xa9]), 0, 2)).toBe('A\udcc3');
});

describe('bytes that are not UTF-8 become lone surrogates, as in Python (psutil #734, #1040)', () => {
  test.each([
    ['a lone byte', [0xff], '\udcff'],
    ['a lead before ASCII', [0xf0, 0x9f, 0x98, 0x41], '\udcf0\udc9f\udc98A'],
    ['a sequence cut off', [0xe2, 0x82], '\udce2\udc82'],
    ['an overlong slash', [0xc0, 0xaf], '\udcc0\udcaf'],
    ['an encoded surrogate', [0xed, 0xb3, 0xbf], '\udced\udcb3\udcbf'],
    ['past the last code point', [0xf4, 0x90, 0x80, 0x80], '\udcf4\udc90\udc80\udc80'],
    ['beside a real U+FFFD', [0xef, 0xbf, 0xbd, 0x80], '\ufffd\udc80'],
  ])('%s', (_what, bytes, text) => {
    expect(decodeText(Buffer.from(bytes))).toBe(text);
  });
});

test('a name is what follows the last slash', () => {
  expect(['/usr/bin/cat', 'cat', '/', ''].map(basename)).toEqual(['cat', 'cat', '', '']);
});
