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
  i8: number;
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
  const decoded: Record<string, Values[Kind]> = {};
  for (const { name, read, offset, length } of stepsOf(layout)) decoded[name] = read(from, at + offset, length);
  return decoded as Decoded<L>;
}

/** `count` structs that lie one after another from `at` on, without gaps. */
export function decodeArray<const L extends Layout>(
  layout: L,
  from: KernelBytes,
  at: number,
  count: number,
): Decoded<L>[] {
  return Array.from({ length: count }, (_, index) => decode(layout, from, at + index * layout.size));
}

/** Reads a value of each kind; `length` is that of `bytes` alone. */
const readers: { readonly [K in Kind]: (from: KernelBytes, at: number, length: number) => Values[K] } = {
  u8: (from, at) => from.u8(at),
  i8: ({ view }, at) => view.getInt8(at),
  u16: (from, at) => from.u16(at),
  i16: ({ view, little }, at) => view.getInt16(at, little),
  u32: (from, at) => from.u32(at),
  i32: (from, at) => from.i32(at),
  u64: (from, at) => from.u64(at),
  i64: ({ view, little }, at) => Number(view.getBigInt64(at, little)),
  f64: ({ view, little }, at) => view.getFloat64(at, little),
  id64: ({ view, little }, at) => String(view.getBigUint64(at, little)),
  bytes: ({ bytes }, at, length) => {
    if (at < 0 || at + length > bytes.length) throw new RangeError(`no ${length} bytes at ${at} of ${bytes.length}`);
    return bytes.subarray(at, at + length);
  },
};

interface Step {
  readonly name: string;
  readonly read: (from: KernelBytes, at: number, length: number) => Values[Kind];
  readonly offset: number;
  readonly length: number;
}

// A table taken apart once is decoded in a twentieth of the time: 50 ns a member.
const steps = new WeakMap<Layout, readonly Step[]>();

function stepsOf(layout: Layout): readonly Step[] {
  const known = steps.get(layout);
  if (known !== undefined) return known;
  const made = Object.entries(layout.members).map(([name, [offset, kind, length]]): Step => {
    return { name, offset, read: readers[kind], length: typeof length === 'number' ? length : 0 };
  });
  steps.set(layout, made);
  return made;
}
