import { describe, expect, test } from 'vitest';
import { KernelBytes } from '../../../../packages/core/src/platform/kernel-bytes.js';
import {
  attributeAt,
  attributeBytes,
  endOf,
  hasMessage,
  Interrupted,
  nextMessage,
  startOf,
  typeOf,
} from '../../../../packages/core/src/platform/linux/netlink.js';
import { Structs } from './kernel-structs.js';

/** The types and contents of all messages. */
function contentsOf(dump: KernelBytes): [number, string][] {
  const contents: [number, string][] = [];
  for (let at = 0; hasMessage(dump, at); at = nextMessage(dump, at)) {
    contents.push([typeOf(dump, at), dump.bytes.toString('latin1', startOf(at), endOf(dump, at))]);
  }
  return contents;
}

describe.each([
  ['least', false],
  ['most', true],
])('messages of a machine with the %s significant byte first', (_order, bigEndian) => {
  const structs = new Structs(bigEndian);
  const [first, second] = [structs.message(20, Buffer.from('odd')), structs.message(21, Buffer.from('even'))];

  test('follow each other at multiples of four, until one says that it was all', () => {
    expect(contentsOf(structs.dump([first, second]))).toEqual([
      [20, 'odd'],
      [21, 'even'],
    ]);
    expect(contentsOf(structs.dump([]))).toEqual([]);
  });

  test('what failed in the kernel throws, at once or at the end', () => {
    const refused = new KernelBytes(structs.message(2, structs.struct([4, 2 ** 32 - 1], Buffer.alloc(16))), bigEndian);
    expect(() => contentsOf(refused)).toThrow(expect.objectContaining({ code: 'EPERM' }));
    expect(() => contentsOf(structs.dump([first], 2))).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  });

  test('kernels that end without saying how, end well', () => {
    const dump = new KernelBytes(Buffer.concat([first, structs.message(3, Buffer.alloc(0))]), bigEndian);
    expect(contentsOf(dump)).toEqual([[20, 'odd']]);
  });

  test('a dump without an end broke off', () => {
    for (const bytes of [Buffer.alloc(0), first]) {
      expect(() => contentsOf(new KernelBytes(bytes, bigEndian))).toThrow(expect.objectContaining({ code: 'EIO' }));
    }
  });

  test('one that was interrupted says so, in any of its messages', () => {
    for (const message of [structs.message(20, Buffer.alloc(4), 0x12), structs.message(3, Buffer.alloc(4), 0x12)]) {
      expect(() => contentsOf(new KernelBytes(Buffer.concat([first, message]), bigEndian))).toThrow(Interrupted);
    }
  });

  test('lengths that lead nowhere throw instead of going on for ever', () => {
    for (const length of [0, 15, 1000]) {
      const bytes = structs.struct([4, length], Buffer.alloc(20));
      expect(() => contentsOf(new KernelBytes(bytes, bigEndian))).toThrow(`a netlink message of ${length} bytes`);
    }
  });

  test('attributes are found by type, whichever flags it bears, or not at all', () => {
    const bytes = structs.struct(
      structs.attribute(7, Buffer.from('seven')),
      structs.attribute(0x8000 | 3, Buffer.from('three!')),
      structs.attribute(9, Buffer.alloc(0)),
    );
    const all = new KernelBytes(bytes, bigEndian);
    const valueOf = (type: number, end = bytes.length): string | null => {
      const at = attributeAt(all, 0, end, type);
      return at < 0 ? null : attributeBytes(all, at).toString();
    };
    expect([7, 3, 9, 1].map((type) => valueOf(type))).toEqual(['seven', 'three!', '', null]);
    expect(valueOf(3, 8)).toBeNull();
    expect(attributeAt(new KernelBytes(Buffer.alloc(40), bigEndian), 0, 40, 1)).toBe(-1);
  });
});

test('numbers of eight bytes are exact to 2^53', () => {
  for (const bigEndian of [false, true]) {
    const bytes = new Structs(bigEndian).struct([8, Number.MAX_SAFE_INTEGER], [8, 1]);
    const numbers = new KernelBytes(bytes, bigEndian);
    expect([numbers.u64(0), numbers.u64(8)]).toEqual([Number.MAX_SAFE_INTEGER, 1]);
    expect(() => numbers.u64(9)).toThrow(RangeError);
  }
});
