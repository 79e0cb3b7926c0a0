import type { SunosNative } from '@sysu/native';
import { decodeText } from '../../text.js';
import { KernelBytes } from '../kernel-bytes.js';

const PIECE = 4096;
// Bytes of one text, and how many texts: a process may write what it likes there.
const LONGEST = 2 ** 20;
const MOST = 2 ** 16;

/** The memory of a process, read in pieces: what lies together is asked for once. */
export class AddressSpace {
  readonly #native: SunosNative;
  readonly #pid: number;
  readonly #bigEndian: boolean;
  #start = 0n;
  #piece: Uint8Array = new Uint8Array();

  constructor(native: SunosNative, pid: number, bigEndian: boolean) {
    this.#native = native;
    this.#pid = pid;
    this.#bigEndian = bigEndian;
  }

  /** The texts that a list of pointers leads to, which ends with one of 0. Programs of 32 bits have short ones. */
  texts(list: bigint, width: 4 | 8): string[] {
    const pointers: bigint[] = [];
    for (let at = list; pointers.length < MOST; at += BigInt(width)) {
      const pointer = this.#pointer(at, width);
      if (pointer === 0n) break;
      pointers.push(pointer);
    }
    return pointers.map((pointer) => this.#text(pointer));
  }

  #pointer(at: bigint, width: 4 | 8): bigint {
    const from = new KernelBytes(this.#from(at, width), this.#bigEndian);
    return width === 4 ? BigInt(from.u32(0)) : from.view.getBigUint64(0, from.little);
  }

  #text(address: bigint): string {
    const parts: Uint8Array[] = [];
    for (let at = address; at < address + BigInt(LONGEST);) {
      const piece = this.#from(at, 1);
      const end = piece.indexOf(0);
      parts.push(end < 0 ? piece : piece.subarray(0, end));
      if (end >= 0) break;
      at += BigInt(piece.length);
    }
    return decodeText(Buffer.concat(parts));
  }

  /** What is there from an address on: at least so many bytes. Throws EIO where nothing is mapped. */
  #from(at: bigint, least: number): Uint8Array {
    const offset = Number(at - this.#start);
    if (offset >= 0 && offset + least <= this.#piece.length) return this.#piece.subarray(offset);
    const piece = this.#native.readMemory(this.#pid, at, PIECE);
    if (piece.length < least) throw Object.assign(new Error(`no memory at ${at.toString(16)}`), { code: 'EIO' });
    this.#start = at;
    this.#piece = piece;
    return piece;
  }
}
