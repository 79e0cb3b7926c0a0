import type { InterfaceRecord, System } from '@sysu/core';
import { interfaceRecords } from '../netstat/interfaces.js';

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
