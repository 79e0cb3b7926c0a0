import type { Route } from '../../model/routes.js';
import { formatAddress } from '../ip-address.js';
import { bitsOf, netmask } from '../ip-netmask.js';
import { ip6RouteEntry, ipRouteEntry } from './layouts-network.js';
import { levels, nameIn } from './mib.js';
import type { Mib } from './mib.js';

// RTF_REJECT of net/route.h.
const REJECT = 0x8;
// IRE_* of inet/ip.h: by another machine; and what the kernel keeps for itself: broadcasts, own addresses, copies.
const BY_GATEWAY = 0x2 | 0x10 | 0x100 | 0x200;
const INTERNAL = 0x1 | 0x4 | 0x20 | 0x400;

export function routesIn(mib: Mib): Route[] {
  return [...routes4(mib), ...routes6(mib)];
}

/** MIB2_IP_ROUTE. */
function routes4(mib: Mib): Route[] {
  const entries = mib.entries(ipRouteEntry, { level: levels.ip, name: 21, owner: 'ip', size: 'route' });
  return entries.filter(isShown).map((entry) => ({
    ...common(entry, bitsOf(entry.mask)),
    family: 'AF_INET',
    metric: Math.max(0, entry.metric),
    mtu: entry.mtu,
    window: 0,
    irtt: entry.roundTrip,
  }));
}

/** MIB2_IP6_ROUTE. */
function routes6(mib: Mib): Route[] {
  const entries = mib.entries(ip6RouteEntry, { level: levels.ip6, name: 23, owner: 'ip6', size: 'route' });
  return entries.filter(isShown).map((entry) => ({
    ...common(entry, entry.prefixLength),
    family: 'AF_INET6',
    metric: entry.metric,
    mtu: null,
    window: null,
    irtt: null,
  }));
}

function isShown({ kind }: { kind: number }): boolean {
  return (kind & INTERNAL) === 0;
}

interface Entry {
  destination: Uint8Array;
  gateway: Uint8Array;
  nameLength: number;
  name: Uint8Array;
  references: number;
  kind: number;
  sent: number;
  received: number;
  flags: number;
}

function common(
  entry: Entry,
  prefixLength: number,
): Pick<Route, 'destination' | 'prefixLength' | 'netmask' | 'gateway' | 'interface' | 'flags' | 'references' | 'uses'> {
  const size = entry.destination.length === 4 ? 4 : 16;
  const byGateway = (entry.kind & BY_GATEWAY) !== 0;
  const isHost = prefixLength === size * 8;
  return {
    destination: formatAddress(entry.destination),
    prefixLength,
    netmask: netmask(prefixLength, size),
    gateway: byGateway ? formatAddress(entry.gateway) : null,
    interface: nameIn(entry),
    flags: `U${byGateway ? 'G' : ''}${isHost ? 'H' : ''}${(entry.flags & REJECT) !== 0 ? '!' : ''}`,
    references: entry.references,
    uses: entry.sent + entry.received,
  };
}
