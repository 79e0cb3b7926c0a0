import type { Kstat, SunosNative } from '@sysu/native';
import { cText } from '../c-text.js';
import { KernelBytes } from '../kernel-bytes.js';
import { decodeArray } from '../layout.js';
import type { Decoded } from '../layout.js';
import { kstatNamed } from './layouts.js';

// KSTAT_TYPE_NAMED; KSTAT_DATA_* of sys/kstat.h.
const NAMED = 1;
const [INT32, UINT32, INT64, UINT64] = [1, 2, 3, 4] as const;

/** Figures by name. */
export type Figures = ReadonlyMap<string, number>;

/** What the kernel counts: kstat(3KSTAT). */
export class Kstats {
  readonly #native: SunosNative;
  readonly bigEndian: boolean;

  constructor(native: SunosNative, bigEndian: boolean) {
    this.#native = native;
    this.bigEndian = bigEndian;
  }

  all(module: string): Kstat[] {
    return this.#native.kstats(module);
  }

  /** Of each instance of a module that has figures under this name, in the order of their numbers. */
  named(module: string, name: string): Figures[] {
    const found = this.all(module).filter((kstat) => kstat.name === name && kstat.type === NAMED);
    return found.sort((a, b) => a.instance - b.instance).map((kstat) => this.figures(kstat));
  }

  figures({ bytes }: Kstat): Figures {
    const from = new KernelBytes(bytes, this.bigEndian);
    const all = decodeArray(kstatNamed, from, 0, Math.floor(from.length / kstatNamed.size));
    return new Map(
      all.flatMap((each): [string, number][] => numberOf(each).map((number) => [cText(each.name), number])),
    );
  }
}

/** None of a text. */
function numberOf({ type, signed, unsigned, signedShort, unsignedShort }: Decoded<typeof kstatNamed>): number[] {
  if (type === INT32) return [signedShort];
  if (type === UINT32) return [unsignedShort];
  if (type === INT64) return [signed];
  return type === UINT64 ? [unsigned] : [];
}
