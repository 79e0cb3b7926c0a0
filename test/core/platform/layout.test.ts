import { expect, test } from 'vitest';
import { KernelBytes } from '../../../packages/core/src/platform/kernel-bytes.js';
import { decode, decodeArray } from '../../../packages/core/src/platform/layout.js';
import type { Layout } from '../../../packages/core/src/platform/layout.js';
import { encode } from './encode.js';

const EVERYTHING = {
  struct: 'EVERYTHING',
  size: 64,
  members: {
    byte: [0, 'u8'],
    signedByte: [1, 'i8'],
    short: [2, 'u16'],
    signedShort: [4, 'i16'],
    word: [8, 'u32'],
    signedWord: [12, 'i32'],
    long: [16, 'u64'],
    signedLong: [24, 'i64'],
    real: [32, 'f64'],
    id: [40, 'id64'],
    text: [48, 'bytes', 6, 'inC'],
  },
} as const satisfies Layout;

const values = {
  byte: 0xfe,
  signedByte: -2,
  short: 0xfedc,
  signedShort: -0x1234,
  word: 0xfedcba98,
  signedWord: -0x12345678,
  long: 2 ** 53 - 2,
  signedLong: -(2 ** 40) - 1,
  real: -1.5,
  id: '18446744073709551614',
  text: Buffer.from('\x01\x02\x03\x04\x05\x06'),
};

// Written out by hand: the writer of the tests must not agree with the reader by making the same mistake.
const little =
  'fefe' +
  'dcfe' +
  'cced' +
  '0000' +
  '98badcfe' +
  '88a9cbed' +
  'feffffffffff1f00' +
  'fffffffffffeffff' +
  '000000000000f8bf' +
  'feffffffffffffff' +
  '010203040506' +
  '00'.repeat(10);
const big =
  'fefe' +
  'fedc' +
  'edcc' +
  '0000' +
  'fedcba98' +
  'edcba988' +
  '001ffffffffffffe' +
  'fffffeffffffffff' +
  'bff8000000000000' +
  'fffffffffffffffe' +
  '010203040506' +
  '00'.repeat(10);

test.each([
  ['least bytes first', little, false],
  ['greatest bytes first', big, true],
])('a value of every kind, %s', (_order, hex, bigEndian) => {
  const from = new KernelBytes(Buffer.from(hex, 'hex'), bigEndian);
  expect(decode(EVERYTHING, from)).toEqual(values);
  expect(encode(EVERYTHING, values, bigEndian).toString('hex')).toBe(hex);
});

test('of a struct among others, which follow one another', () => {
  const bytes = Buffer.concat([Buffer.from('head'), ...[1, 2, 3].map((word) => encode(EVERYTHING, { word }))]);
  const from = new KernelBytes(bytes, false);
  expect(decode(EVERYTHING, from, 4 + EVERYTHING.size).word).toBe(2);
  expect(decodeArray(EVERYTHING, from, 4, 3).map(({ word }) => word)).toEqual([1, 2, 3]);
  expect(decodeArray(EVERYTHING, from, 4, 0)).toEqual([]);
});

test.each(Object.entries(EVERYTHING.members))('%s past the end of the bytes throws RangeError', (name, member) => {
  const [offset, kind] = member;
  const width = { u8: 1, i8: 1, u16: 2, i16: 2, u32: 4, i32: 4, u64: 8, i64: 8, f64: 8, id64: 8, bytes: 6 }[kind];
  const alone: Layout = { struct: 'ALONE', size: EVERYTHING.size, members: { [name]: member } };
  const bytes = Buffer.from(little, 'hex');
  // Not what lies in the same memory behind the bytes.
  const upTo = (end: number): KernelBytes => new KernelBytes(bytes.subarray(0, end), false);
  expect(decode(alone, upTo(offset + width))).toEqual({ [name]: values[name as keyof typeof values] });
  expect(() => decode(alone, upTo(offset + width - 1))).toThrow(RangeError);
  expect(() => decode(alone, upTo(EVERYTHING.size), -1 - offset)).toThrow(RangeError);
});
