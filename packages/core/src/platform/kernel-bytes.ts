/**
 * Structures of the kernel, in the byte order of the machine they came from. Reading past the end throws RangeError.
 */
export class KernelBytes {
  readonly bytes: Buffer;
  readonly view: DataView;
  /** What the methods of `view` are to be told, for all but what is in network order. */
  readonly little: boolean;

  constructor(bytes: Uint8Array, bigEndian: boolean) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.little = !bigEndian;
  }

  get length(): number {
    return this.bytes.length;
  }

  u8(at: number): number {
    return this.view.getUint8(at);
  }

  u16(at: number): number {
    return this.view.getUint16(at, this.little);
  }

  u32(at: number): number {
    return this.view.getUint32(at, this.little);
  }

  i32(at: number): number {
    return this.view.getInt32(at, this.little);
  }

  /** Exact up to 2^53. */
  u64(at: number): number {
    const [high, low] = this.little ? [at + 4, at] : [at, at + 4];
    return this.u32(high) * 2 ** 32 + this.u32(low);
  }
}
