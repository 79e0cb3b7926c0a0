const POINTER = 8;

/** The memory of a process above an address: pointers to texts, as programs of 64 bits on SPARC have them, and the texts. */
export class MadeMemory {
  readonly #start: bigint;
  #bytes: Buffer = Buffer.alloc(0);

  constructor(start: bigint) {
    this.#start = start;
  }

  /** Where the list of pointers to these texts begins. */
  list(texts: readonly string[]): bigint {
    const at = this.#end;
    let text = at + BigInt((texts.length + 1) * POINTER);
    const pointers = Buffer.alloc((texts.length + 1) * POINTER);
    for (const [i, each] of texts.entries()) {
      pointers.writeBigUInt64BE(text, i * POINTER);
      text += BigInt(Buffer.byteLength(each) + 1);
    }
    this.#bytes = Buffer.concat([this.#bytes, pointers, Buffer.from(texts.map((each) => `${each}\0`).join(''))]);
    return at;
  }

  /** As pread(2) has it: less at its end, and EIO elsewhere. */
  read(address: bigint, size: number): Uint8Array {
    const at = Number(address - this.#start);
    if (at < 0 || at >= this.#bytes.length) throw Object.assign(new Error('pread'), { code: 'EIO', syscall: 'pread' });
    return Uint8Array.from(this.#bytes.subarray(at, at + size));
  }

  get #end(): bigint {
    return this.#start + BigInt(this.#bytes.length);
  }
}
