import type { InterfaceRecord, System } from '@sysu/core';

/** All that have a state or counters, by name; numbers in names count as numbers. */
export function interfaceRecords(system: System): InterfaceRecord[] {
  const stats = system.netIfStats();
  const counters = system.netIoCounters({ perNic: true });
  const addresses = system.netIfAddrs();
  const names = [...new Set([...Object.keys(stats), ...Object.keys(counters)])];
  const { compare } = new Intl.Collator('en', { numeric: true });
  return names.toSorted(compare).map((name) => ({
    interface: name,
    stats: stats[name] ?? null,
    addresses: addresses[name] ?? [],
    counters: counters[name] ?? null,
  }));
}

/** Every interface, and behind it its aliases, which have addresses alone. */
export function withAliases(system: System): InterfaceRecord[] {
  const addresses = Object.entries(system.netIfAddrs());
  return interfaceRecords(system).flatMap((record) => {
    const aliases = addresses.filter(([name]) => name.startsWith(`${record.interface}:`));
    return [
      record,
      ...aliases.map(([name, own]) => ({ interface: name, stats: null, addresses: own, counters: null })),
    ];
  });
}

/** What stands before the colon of an alias; of an interface its own name. */
export function baseName(name: string): string {
  return name.split(':')[0]!;
}
