import type { InterfaceAddress, InterfaceStats } from '../../model/interfaces.js';
import { formatHardwareAddress } from '../hardware-address.js';
import { byName } from '../addresses-by-name.js';
import { scopeName } from './route-scopes.js';
import type { Named } from '../addresses-by-name.js';
import { formatAddress } from '../ip-address.js';
import { netmask, withScope } from '../ip-netmask.js';
import { flagNames, IFF_BROADCAST, IFF_POINTOPOINT, IFF_RUNNING, operStateName } from './link-flags.js';
import { linkTypeName } from './link-types.js';
import type { Link, LinkAddress } from './rtnetlink.js';

const AF_INET6 = 10;

type Settings = (name: string) => Pick<InterfaceStats, 'duplex' | 'speed'> | null;

/** @param deviceDriver of the device behind an interface; null where there is none */
export function statsOf(
  links: readonly Link[],
  settings: Settings,
  deviceDriver: (name: string) => string | null,
): Map<string, InterfaceStats> {
  const stats = new Map<string, InterfaceStats>();
  for (const { name, flags, mtu, txQueueLength, operState, type, kind } of links) {
    const set = settings(name);
    if (set === null) continue;
    const isup = (flags & IFF_RUNNING) !== 0;
    stats.set(name, {
      isup,
      ...set,
      mtu,
      flags: flagNames(flags),
      txQueueLength,
      operState: operStateName(operState),
      linkType: linkTypeName(type),
      driver: deviceDriver(name) ?? kind,
    });
  }
  return stats;
}

export function addressesOf(
  links: readonly Link[],
  addresses: readonly LinkAddress[],
): Map<string, InterfaceAddress[]> {
  const byIndex = new Map(links.map((link) => [link.index, link]));
  const named = addresses.flatMap((address): Named[] => {
    const link = byIndex.get(address.index);
    return link === undefined ? [] : [[address.label ?? link.name, ipAddress(address, link)]];
  });
  return byName([...named, ...links.map((link): Named => [link.name, hardwareAddress(link)])]);
}

function ipAddress({ family, prefixLength, scope, local, peer, broadcast }: LinkAddress, link: Link): InterfaceAddress {
  const hasBroadcast = broadcast !== null && (link.flags & IFF_BROADCAST) !== 0;
  return {
    family: family === AF_INET6 ? 'AF_INET6' : 'AF_INET',
    address: withScope(local, link.name),
    netmask: netmask(prefixLength, family === AF_INET6 ? 16 : 4),
    broadcast: hasBroadcast ? formatAddress(broadcast) : null,
    ptp: peer === null ? null : withScope(peer, link.name),
    prefixLength,
    scope: scopeName(scope),
  };
}

function hardwareAddress({ flags, address, broadcast }: Link): InterfaceAddress {
  const known = formatHardwareAddress(address);
  const other = known === null ? null : formatHardwareAddress(broadcast);
  return {
    family: known === null ? 'AF_UNSPEC' : 'AF_LINK',
    address: known,
    netmask: null,
    broadcast: (flags & IFF_BROADCAST) !== 0 ? other : null,
    ptp: (flags & (IFF_BROADCAST | IFF_POINTOPOINT)) === IFF_POINTOPOINT ? other : null,
    prefixLength: null,
    scope: null,
  };
}
