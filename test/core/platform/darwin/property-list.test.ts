import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePropertyList } from '../../../../packages/core/src/platform/darwin/property-list.js';
import { plist } from './made-up-mac.js';

// Written by Python's plistlib.
const mixed = Buffer.from(
  'YnBsaXN0MDDTAQIDBBkaVGRlZXBUbG9uZ2EA/NIFBgcYVGxpc3RTbmVnrxAQCAkKCwwNDg8QERITFBUWFxAAEAEQAhADEAQQBRAGEAcQCBAJEAoQCxAM' +
    'EA0QDhAPE////wAAAAAAXxAUeHh4eHh4eHh4eHh4eHh4eHh4eHimCRscHR4fE//////////+I0AMAAAAAAAACQhCAP8IDxQZHCEmKj0/QUNFR0lLTU9R' +
    'U1VXWVtdZn2EjZaXmAAAAAAAAAEBAAAAAAAAACAAAAAAAAAAAAAAAAAAAACb',
  'base64',
);

test('all that a property list can hold', () => {
  expect(parsePropertyList(mixed)).toEqual({
    ü: [1, -2, 3.5, true, false, Buffer.from([0, 255])],
    long: 'x'.repeat(20),
    deep: { list: Array.from({ length: 16 }, (_, i) => i), neg: -(2 ** 40) },
  });
});

test('a list of one object', () => {
  expect(parsePropertyList(plist('disk'))).toBe('disk0');
});

test('one that contains itself, or is cut, is refused', () => {
  const own = Buffer.from(plist('disk'));
  // An array of one object: itself.
  own.set([0xa1, 0], 8);
  expect(() => parsePropertyList(own)).toThrow('contains itself');
  expect(() => parsePropertyList(Buffer.alloc(8))).toThrow('not a binary property list');
  const long = Buffer.from(plist('disk'));
  long[8] = 0x5e;
  expect(parsePropertyList(long)).toHaveLength(14);
  long.set([0x5f, 0x11, 0xff, 0xff], 8);
  expect(() => parsePropertyList(long)).toThrow('cut');
});

test('whatever it holds, it ends in an answer or in a RangeError', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(mixed.length - 1), fc.nat(255)), { maxLength: 8 }), (changes) => {
      const bytes = Buffer.from(mixed);
      for (const [at, value] of changes) bytes[at] = value;
      try {
        parsePropertyList(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }),
  );
});
