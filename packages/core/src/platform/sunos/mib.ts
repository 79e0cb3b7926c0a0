import type { MibTable, SunosNative } from '@sysu/native';
import { decodeText } from '../../text.js';
import { KernelBytes } from '../kernel-bytes.js';
import { decode } from '../layout.js';
import type { Decoded, Layout } from '../layout.js';
import { ip6Sizes, ipSizes, tcpSizes, udpSizes } from './layouts-network.js';

/** MIB2_* of inet/mib2.h: what tells of itself. */
export const levels = { ip: 260, icmp: 261, tcp: 262, udp: 263, ip6: 268, tcp6: 270, udp6: 271 } as const;

interface Sizes {
  ip: typeof ipSizes;
  ip6: typeof ip6Sizes;
  tcp: typeof tcpSizes;
  udp: typeof udpSizes;
}
const sizes: Sizes = { ip: ipSizes, ip6: ip6Sizes, tcp: tcpSizes, udp: udpSizes };

/** What the network tells of itself at one moment. */
export class Mib {
  readonly #tables: readonly MibTable[];
  readonly #bigEndian: boolean;

  constructor(native: SunosNative, bigEndian: boolean) {
    this.#tables = native.mib();
    this.#bigEndian = bigEndian;
  }

  /** The counters of a protocol; null where it has none. */
  counters(level: number): KernelBytes | null {
    const table = this.#tables.find((each) => each.level === level && each.name === 0);
    return table === undefined ? null : new KernelBytes(table.bytes, this.#bigEndian);
  }

  /**
   * The entries of a table, as long as the counters of `owner` say that they are. A kernel that is older than a member
   * has it as 0.
   */
  entries<const L extends Layout, S extends keyof Sizes>(
    layout: L,
    {
      level,
      name,
      owner,
      size: member,
    }: { level: number; name: number; owner: S; size: keyof Sizes[S]['members'] & string },
  ): Decoded<L>[] {
    const table = this.#tables.find((each) => each.level === level && each.name === name);
    const size = this.#size(owner, member);
    if (table === undefined || size === 0) return [];
    return Array.from({ length: Math.floor(table.bytes.length / size) }, (_, i) => {
      const whole = Buffer.alloc(layout.size);
      whole.set(table.bytes.subarray(i * size, i * size + Math.min(size, layout.size)));
      return decode(layout, new KernelBytes(whole, this.#bigEndian));
    });
  }

  #size(owner: keyof Sizes, member: string): number {
    const counters = this.counters(levels[owner]);
    if (counters === null) return 0;
    return (decode(sizes[owner] as Layout, counters) as Record<string, number>)[member]!;
  }
}

/** The name of an interface, which is not always ended by NUL. */
export function nameIn({ name, nameLength }: { name: Uint8Array; nameLength: number }): string {
  return decodeText(Buffer.from(name.subarray(0, nameLength))).replace(/\0.*$/, '');
}
