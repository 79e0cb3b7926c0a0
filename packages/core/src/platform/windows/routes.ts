import type { WindowsMachine } from '@sysu/native';
import type { Route } from '../../model/routes.js';
import { formatAddress } from '../ip-address.js';
import { netmask } from '../ip-netmask.js';
import { KernelBytes } from '../kernel-bytes.js';
import { decodeArray } from '../layout.js';
import type { Decoded } from '../layout.js';
import { adaptersOf, socketAddressIn } from './adapters.js';
import { MIB_IPFORWARD_ROW2 as ROW } from './layouts-interfaces.js';

/** Those of IPv4 first. An interface that has gone meanwhile is named by its number. */
export function routesOf(native: Pick<WindowsMachine, 'routeTable' | 'adapterAddresses'>): Route[] {
  const bytes = native.routeTable();
  const rows = decodeArray(ROW, new KernelBytes(bytes, false), 0, Math.floor(bytes.length / ROW.size));
  const names = new Map<number, string>();
  for (const { index, ipv6Index, name } of adaptersOf(native)) names.set(index, name).set(ipv6Index, name);
  const routes = rows.flatMap((row) => routeOf(row, names.get(row.index) ?? String(row.index)) ?? []);
  return routes.sort((a, b) => Number(a.family === 'AF_INET6') - Number(b.family === 'AF_INET6'));
}

function routeOf(row: Decoded<typeof ROW>, name: string): Route | null {
  const destination = socketAddressIn(new KernelBytes(row.destination, false), 0);
  if (destination === null) return null;
  const size = destination.length === 4 ? 4 : 16;
  const nextHop = socketAddressIn(new KernelBytes(row.nextHop, false), 0);
  const gateway = nextHop?.some((byte) => byte !== 0) === true ? formatAddress(nextHop) : null;
  const unset = size === 4 ? 0 : null;
  return {
    family: size === 4 ? 'AF_INET' : 'AF_INET6',
    destination: formatAddress(destination),
    prefixLength: row.prefixLength,
    netmask: netmask(row.prefixLength, size),
    gateway,
    interface: name,
    flags: `U${gateway === null ? '' : 'G'}${row.prefixLength === 8 * size ? 'H' : ''}`,
    metric: row.metric,
    // Not told.
    references: 0,
    uses: 0,
    mtu: unset,
    window: unset,
    irtt: unset,
  };
}
