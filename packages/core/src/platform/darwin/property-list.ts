import { kernelBytes } from './kernel.js';
import type { KernelBytes } from '../kernel-bytes.js';

/** What a property list holds; bytes are of CFData. Dates and what else has no use here are null. */
export type Property = string | number | boolean | null | Uint8Array | Property[] | { [key: string]: Property };

const MAGIC = 'bplist00';
const TRAILER = 32;
const DEEPEST = 64;

/**
 * A binary property list (CFBinaryPList.c of CoreFoundation). Its trailer says how many objects there are, where the table
 * of their places is, and how wide the numbers of both are; numbers are in network order.
 */
export function parsePropertyList(bytes: Uint8Array): Property {
  const list = kernelBytes(bytes);
  if (list.length < MAGIC.length + TRAILER || list.bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw new RangeError('not a binary property list');
  }
  const trailer = list.length - TRAILER;
  const reader = new Reader(list, {
    offsetSize: list.u8(trailer + 6),
    referenceSize: list.u8(trailer + 7),
    table: list.bytes.readUIntBE(trailer + 26, 6),
  });
  return reader.object(list.bytes.readUIntBE(trailer + 18, 6), 0);
}

interface Sizes {
  offsetSize: number;
  referenceSize: number;
  table: number;
}

class Reader {
  readonly #list: KernelBytes;
  readonly #sizes: Sizes;

  constructor(list: KernelBytes, sizes: Sizes) {
    this.#list = list;
    this.#sizes = sizes;
  }

  /** The marker's upper half is the type, the lower one a size or a value. */
  object(reference: number, depth: number): Property {
    if (depth > DEEPEST) throw new RangeError('a property list that contains itself');
    const { offsetSize, table } = this.#sizes;
    const at = this.#number(table + reference * offsetSize, offsetSize);
    const marker = this.#list.u8(at);
    const low = marker & 0x0f;
    switch (marker >> 4) {
      case 0x0:
        return low === 8 ? false : low === 9 ? true : null;
      case 0x1:
        return this.#integer(at + 1, 2 ** low);
      case 0x2:
        return low === 2 ? this.#list.view.getFloat32(at + 1) : this.#list.view.getFloat64(at + 1);
      case 0x4:
        return this.#sized(at, 1, (start, end) => this.#list.bytes.subarray(start, end));
      case 0x5:
        return this.#sized(at, 1, (start, end) => this.#list.bytes.toString('latin1', start, end));
      case 0x6:
        return this.#sized(at, 2, (start, end) =>
          Buffer.from(this.#list.bytes.subarray(start, end)).swap16().toString('utf16le'),
        );
      case 0xa:
        return this.#sized(at, this.#sizes.referenceSize, (start, end) => this.#objects(start, end, depth));
      case 0xd:
        return this.#sized(at, 2 * this.#sizes.referenceSize, (start, end) => this.#dictionary(start, end, depth));
      default:
        return null;
    }
  }

  /** Of 15 or more, the size stands in an integer of its own that follows the marker. */
  #sized<T>(at: number, unit: number, read: (start: number, end: number) => T): T {
    const low = this.#list.u8(at) & 0x0f;
    const width = low < 15 ? 0 : 2 ** (this.#list.u8(at + 1) & 0x0f);
    const count = low < 15 ? low : this.#number(at + 2, width);
    const start = low < 15 ? at + 1 : at + 2 + width;
    const end = start + count * unit;
    if (end > this.#list.length) throw new RangeError('a property list that was cut');
    return read(start, end);
  }

  #objects(start: number, end: number, depth: number): Property[] {
    const { referenceSize } = this.#sizes;
    return Array.from({ length: (end - start) / referenceSize }, (_, i) =>
      this.object(this.#number(start + i * referenceSize, referenceSize), depth + 1),
    );
  }

  /** All keys, then all values. */
  #dictionary(start: number, end: number, depth: number): { [key: string]: Property } {
    const all = this.#objects(start, end, depth);
    const count = all.length / 2;
    return Object.fromEntries(all.slice(0, count).map((key, i) => [key as string, all[count + i]!]));
  }

  /** Of 8 bytes signed, exact up to 2^53; shorter ones are never negative. Of 16 the last 8 count. */
  #integer(at: number, width: number): number {
    if (width >= 8) return Number(this.#list.view.getBigInt64(at + width - 8));
    return this.#number(at, width);
  }

  #number(at: number, width: number): number {
    let number = 0;
    for (let i = 0; i < width; i++) number = number * 256 + this.#list.u8(at + i);
    return number;
  }
}
