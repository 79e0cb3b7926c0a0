type Kind = 'u8' | 'i8' | 'u16' | 'i16' | 'u32' | 'i32' | 'u64' | 'i64';

export const int = (...values: number[]): Buffer => Buffer.from(Int32Array.from(values).buffer);
export const long = (...values: number[]): Buffer => Buffer.from(BigInt64Array.from(values.map(BigInt)).buffer);
export const text = (...texts: string[]): Buffer => Buffer.from(texts.map((each) => `${each}\0`).join(''));

/**
 * A struct by where its members lie, written down here once more and not taken from the tables that decode it: from
 * the declarations of the system that others have carried over to Go and Rust.
 */
export function struct(
  size: number,
  ...members: readonly (readonly [at: number, kind: Kind | 'text', value: number | bigint | string])[]
): Buffer {
  const bytes = Buffer.alloc(size);
  const write: Record<Kind, (at: number, value: bigint) => void> = {
    u8: (at, value) => bytes.writeUInt8(Number(value), at),
    i8: (at, value) => bytes.writeInt8(Number(value), at),
    u16: (at, value) => bytes.writeUInt16LE(Number(value), at),
    i16: (at, value) => bytes.writeInt16LE(Number(value), at),
    u32: (at, value) => bytes.writeUInt32LE(Number(value), at),
    i32: (at, value) => bytes.writeInt32LE(Number(value), at),
    u64: (at, value) => bytes.writeBigUInt64LE(value, at),
    i64: (at, value) => bytes.writeBigInt64LE(value, at),
  };
  for (const [at, kind, value] of members) {
    if (kind === 'text') bytes.write(String(value), at);
    else write[kind](at, BigInt(value));
  }
  return bytes;
}

/** With other members. */
export function changed(
  bytes: Buffer,
  ...members: readonly (readonly [at: number, kind: 'i32' | 'i8' | 'u64', value: number | bigint])[]
): Buffer {
  const copy = Buffer.from(bytes);
  for (const [at, kind, value] of members) {
    if (kind === 'i8') copy.writeInt8(Number(value), at);
    else if (kind === 'i32') copy.writeInt32LE(Number(value), at);
    else copy.writeBigUInt64LE(BigInt(value), at);
  }
  return copy;
}

/** A routing message: its length comes first. */
export function message(header: Buffer, ...rest: Buffer[]): Buffer {
  const all = Buffer.concat([header, ...rest]);
  all.writeUInt16LE(all.length, 0);
  return all;
}
