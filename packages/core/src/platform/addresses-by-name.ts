import type { InterfaceAddress } from '../model/interfaces.js';

export type Named = readonly [name: string, address: InterfaceAddress];

// In the order of their numbers: 0, 2, 10, 17.
const families = ['AF_UNSPEC', 'AF_INET', 'AF_INET6', 'AF_LINK'];

/** Ordered by family; within one family as they came. */
export function byName(named: readonly Named[]): Map<string, InterfaceAddress[]> {
  const all = new Map<string, InterfaceAddress[]>();
  for (const family of families) {
    for (const [name, address] of named) {
      if (address.family === family) all.set(name, [...(all.get(name) ?? []), address]);
    }
  }
  return all;
}
