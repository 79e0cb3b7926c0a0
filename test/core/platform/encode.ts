import type { Decoded, Layout } from '../../../packages/core/src/platform/layout.js';

type Values = Decoded<Layout>[string];

const writers: { readonly [kind: string]: (view: DataView, at: number, value: never, little: boolean) => void } = {
  u8: (view, at, value) => view.setUint8(at, value),
  i8: (view, at, value) => view.setInt8(at, value),
  u16: (view, at, value, little) => view.setUint16(at, value, little),
  i16: (view, at, value, little) => view.setInt16(at, value, little),
  u32: (view, at, value, little) => view.setUint32(at, value, little),
  i32: (view, at, value, little) => view.setInt32(at, value, little),
  u64: (view, at, value, little) => view.setBigUint64(at, BigInt(value), little),
  i64: (view, at, value, little) => view.setBigInt64(at, BigInt(value), little),
  f64: (view, at, value, little) => view.setFloat64(at, value, little),
  id64: (view, at, value, little) => view.setBigUint64(at, BigInt(value), little),
};

/**
 * A struct as the kernel hands it over, with these values; members that are not named are 0. Bytes may be fewer than
 * the member has. It says nothing of whether the table is right: only the static_asserts and captured bytes do.
 */
export function encode<const L extends Layout>(layout: L, values: Partial<Decoded<L>>, bigEndian = false): Buffer {
  const struct = Buffer.alloc(layout.size);
  const view = new DataView(struct.buffer, struct.byteOffset, struct.length);
  for (const [name, value] of Object.entries<Values>(values as Record<string, Values>)) {
    const [offset, kind, length] = layout.members[name]!;
    if (!(value instanceof Uint8Array)) writers[kind]!(view, offset, value as never, !bigEndian);
    else if (value.length <= Number(length)) struct.set(value, offset);
    else throw new RangeError(`${name} has ${length} bytes, not ${value.length}`);
  }
  return struct;
}
