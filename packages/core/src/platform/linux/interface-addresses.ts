import type { InterfaceAddress } from '../../model/interfaces.js';

export type Named = readonly [name: string, address: InterfaceAddress];

// In the order of their numbers: 0, 2, 10, 17.
const families = ['AF_UNSPEC', 'AF_INET', 'AF_INET6', 'AF_LINK'];

// RT_SCOPE_* of linux/rtnetlink.h; those between are the administrator's own.
const scopes: Record<number, string> = { 0: 'global', 200: 'site', 253: 'link', 254: 'host', 255: 'nowhere' };

export function scopeName(scope: number): string {
  return scopes[scope] ?? String(scope);
}

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
