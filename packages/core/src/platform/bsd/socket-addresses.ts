import type { InterfaceAddress } from '../../model/interfaces.js';
import { formatHardwareAddress } from '../hardware-address.js';
import { scopeOf } from '../ip-scope.js';
import { BROADCAST, NETMASK, OWN } from '../socket-addresses.js';
import type { SocketAddresses } from '../socket-addresses.js';

const nothing = { netmask: null, broadcast: null, ptp: null, prefixLength: null, scope: null };

export function hardwareAddress(hardware: Uint8Array): InterfaceAddress {
  return { ...nothing, family: 'AF_LINK', address: formatHardwareAddress(hardware) };
}

/** From those that follow a message about an address; null for what is neither IPv4 nor IPv6. */
export function interfaceAddress(
  kinds: SocketAddresses,
  addresses: readonly (Uint8Array | undefined)[],
  link: string,
): InterfaceAddress | null {
  const family = kinds.familyOf(addresses[OWN]);
  if (family === null) return null;
  const mask = addresses[NETMASK];
  return {
    ...nothing,
    family,
    address: kinds.textOf(addresses[OWN], link),
    ...(mask === undefined ? {} : kinds.maskOf(mask, family)),
    broadcast: family === 'AF_INET' ? kinds.textOf(addresses[BROADCAST], link) : null,
    scope: scopeOf(kinds.bytesOf(addresses[OWN])!),
  };
}
