import type { KernelBytes } from './kernel-bytes.js';

/**
 * Where the members of a struct lie, as one system lays them out on one architecture. The struct of the same name in C
 * is held to it: `scripts/layouts.mjs` writes a static_assert for its size and for each member.
 */
export interface Layout {
  /** The struct's name in C. */
  readonly struct: string;
  readonly size: number;
  readonly members: Readonly<Record<string, Member>>;
}

/**
 * A member: where it begins, and what it is. `u64` is exact up to 2^53, `id64` the decimal digits of an identifier that
 * may pass it, `bytes` as many bytes as come third. C's name of it comes last where ours is another.
 */
export type Member =
  | readonly [offset: number, kind: Exclude<Kind, 'bytes'>, inC?: string]
  | readonly [offset: number, kind: 'bytes', length: number, inC?: string];

type Kind = keyof Values;
interface Values {
  u8: number;
  u16: number;
  i16: number;
  u32: number;
  i32: number;
  u64: number;
  i64: number;
  f64: number;
  id64: string;
  bytes: Uint8Array;
}

/** What a struct of this layout holds. */
export type Decoded<L extends Layout> = { -readonly [Name in keyof L['members']]: Values[L['members'][Name][1]] };

/** The struct that begins at `at`. Reading past the end throws RangeError. */
export function decode<const L extends Layout>(layout: L, from: KernelBytes, at = 0): Decoded<L> {
  const members = Object.entries(layout.members).map(([name, member]) => [name, valueOf(member, from, at)]);
  return Object.fromEntries(members) as Decoded<L>;
}

function valueOf([offset, kind, length]: Member, from: KernelBytes, start: number): Values[Kind] {
  const at = start + offset;
  const { view, little } = from;
  switch (kind) {
    case 'u8':
      return from.u8(at);
    case 'u16':
      return from.u16(at);
    case 'i16':
      return view.getInt16(at, little);
    case 'u32':
      return from.u32(at);
    case 'i32':
      return from.i32(at);
    case 'u64':
      return from.u64(at);
    case 'i64':
      return Number(view.getBigInt64(at, little));
    case 'f64':
      return view.getFloat64(at, little);
    case 'id64':
      return String(view.getBigUint64(at, little));
    case 'bytes':
      return bytesOf(from, at, length);
  }
}

function bytesOf({ bytes }: KernelBytes, at: number, length: number): Uint8Array {
  if (at + length > bytes.length) throw new RangeError(`no ${length} bytes at ${at} of ${bytes.length}`);
  return bytes.subarray(at, at + length);
}
