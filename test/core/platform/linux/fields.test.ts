import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countOf, fieldsIn, numberIn, textsIn } from '../../../../packages/core/src/platform/linux/fields.js';

const isSplit = (): boolean => fieldsIn(Buffer.from('1'), 0, 1, 1).texts !== null;

describe.each([{ lines: 'the first' }, { lines: 'later' }])('$lines lines', ({ lines }) => {
  test('are read in one of two ways', () => {
    if (lines === 'later') for (let i = 0; i < 10_000; i++) isSplit();
    expect(isSplit()).toBe(lines === 'the first');
  });

  test('each field is its number, in the midst of other bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 52 }), fc.nat(60), (numbers, most) => {
        const text = `${numbers.join(' ')}\n`;
        const bytes = Buffer.from(`17 (${text}9 9`);
        const fields = fieldsIn(bytes, 4, 4 + text.length, most + 1);
        const read = Array.from({ length: countOf(fields) }, (_, i) => numberIn(fields, i));
        expect(read).toEqual(numbers.slice(0, most + 1));
        expect(textsIn(fields)).toEqual(numbers.map(String));
      }),
    );
  });

  test('numbers as large as a number can tell exactly', () => {
    const fields = fieldsIn(Buffer.from(`${Number.MAX_SAFE_INTEGER} ${Number.MIN_SAFE_INTEGER}`), 0, 34, 2);
    expect([numberIn(fields, 0), numberIn(fields, 1)]).toEqual([Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]);
  });

  test.each(['', '-', 'x', '1x', '1.5', '--1'])('%j is no number', (text) => {
    expect(() => numberIn(fieldsIn(Buffer.from(text), 0, text.length, 1), 0)).toThrow(/not a number/);
  });
});
