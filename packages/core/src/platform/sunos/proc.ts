import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { decodeText } from '../../text.js';
import { KernelBytes } from '../kernel-bytes.js';
import { decode } from '../layout.js';
import type { Decoded, Layout } from '../layout.js';

/** The files of proc(5): structs as they lie in the kernel. */
export class Proc {
  readonly #root: string;
  readonly bigEndian: boolean;

  /** @param root the folder that holds proc, etc and var: '/' */
  constructor(root: string, bigEndian: boolean) {
    this.#root = root;
    this.bigEndian = bigEndian;
  }

  /** Numbers of the processes, or of the threads of one, in their order. */
  ids(path: string): number[] {
    const names = readdirSync(`${this.#root}${path}`).filter((name) => /^\d+$/.test(name));
    return names.map(Number).sort((a, b) => a - b);
  }

  bytes(path: string): KernelBytes {
    return this.fileAt(`${this.#root}${path}`);
  }

  /** Of any file, by its whole path. */
  fileAt(path: string): KernelBytes {
    return new KernelBytes(readFileSync(path), this.bigEndian);
  }

  has(path: string): boolean {
    return existsSync(`${this.#root}${path}`);
  }

  struct<const L extends Layout>(path: string, layout: L): Decoded<L> {
    const from = this.bytes(path);
    if (from.length < layout.size)
      throw new Error(`${path} has ${from.length} bytes, and ${layout.struct} ${layout.size}`);
    return decode(layout, from);
  }

  text(path: string): string {
    return decodeText(this.bytes(path).bytes);
  }

  link(path: string): string {
    return decodeText(readlinkSync(`${this.#root}${path}`, 'buffer'));
  }
}
