import type { Connection, System } from '@sysu/core';
import { isAddress } from './is-address.js';

/** Names of hosts by their addresses, and of services by port and protocol. */
export interface AddressNames {
  hosts: ReadonlyMap<string, string>;
  services: ReadonlyMap<string, string>;
}

// Seconds: a name server that has not answered by then is as good as none.
const DEADLINE = 2;

/** All names that the addresses of these sockets have, as far as they are known in time. */
export async function lookUp(
  { backend }: System,
  sockets: readonly Pick<Connection, 'laddr' | 'raddr'>[],
): Promise<AddressNames> {
  const ends = sockets.flatMap(({ laddr, raddr }) => [laddr, raddr]);
  const addresses = ends.filter(isAddress);
  // What stands for every address is no host.
  const hosts = new Set(addresses.map(({ ip }) => ip).filter((ip) => ip !== '0.0.0.0' && ip !== '::'));
  return { hosts: await backend.hostNames(hosts, DEADLINE), services: backend.serviceNames() };
}
