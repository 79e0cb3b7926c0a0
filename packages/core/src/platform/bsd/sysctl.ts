import type { BsdNative } from '@sysu/native';
import { codeOf, isSilence } from '../error-codes.js';
import { KernelBytes } from '../kernel-bytes.js';
import { cText } from '../c-text.js';

// All machines with 64 bits that Node.js runs on with a BSD are little-endian.
const BIG_ENDIAN = false;

/** What the kernel has under a name of sysctl(3). */
export class Sysctl {
  readonly #native: BsdNative;
  readonly #known: Map<string, readonly number[]>;

  /** @param known numbers of names, where the system itself does not know them */
  constructor(native: BsdNative, known: Readonly<Record<string, readonly number[]>> = {}) {
    this.#native = native;
    this.#known = new Map(Object.entries(known));
  }

  /** By numbers, as sys/sysctl.h has them. */
  bytes(...name: number[]): KernelBytes {
    return new KernelBytes(this.#native.sysctl(Int32Array.from(name)), BIG_ENDIAN);
  }

  set(name: readonly number[], value: Uint8Array): void {
    this.#native.setSysctl(Int32Array.from(name), value);
  }

  /** By name, and what is below it by more numbers. */
  named(name: string, ...below: number[]): KernelBytes {
    let numbers = this.#known.get(name);
    if (numbers === undefined) this.#known.set(name, (numbers = [...this.#native.sysctlName(name)]));
    return this.bytes(...numbers, ...below);
  }

  /** A whole number of as many bytes as the kernel gives it. */
  number(name: string): number {
    const from = this.named(name);
    return from.length >= 8 ? Number(from.view.getBigInt64(0, from.little)) : from.i32(0);
  }

  /** null where this kernel, or this machine, has no such thing. */
  numberIfAny(name: string): number | null {
    return ifAny(() => this.number(name));
  }

  text(name: string): string {
    return cText(this.named(name).bytes);
  }

  /** The numbers of an array of 64-bit ones, such as kern.cp_times. */
  longs(name: string, ...below: number[]): number[] {
    const from = this.named(name, ...below);
    return Array.from({ length: from.length / 8 }, (_, i) => from.u64(i * 8));
  }
}

/** null where the kernel has no answer. */
export function ifAny<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch (error) {
    if (isSilence(codeOf(error))) return null;
    throw error;
  }
}
