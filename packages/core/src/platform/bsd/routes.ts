import type { Route } from '../../model/routes.js';
import type { KernelBytes } from '../kernel-bytes.js';
import { RTF_HOST, routeLetters } from '../route-letters.js';
import { DESTINATION, GATEWAY, NETMASK } from '../socket-addresses.js';
import { interfaceNames } from './interfaces.js';
import type { InterfaceList } from './interfaces.js';
import type { Sysctl } from './sysctl.js';

/** What the structs rt_msghdr of all BSDs have. */
export interface RouteInfo {
  length: number;
  index: number;
  flags: number;
  addresses: number;
  mtu: number;
  sent: number;
  /** OpenBSD alone tells these. */
  priority?: number;
  references?: number;
}

/** How one system lists its routes. */
export interface RouteList {
  /** The numbers of sysctl(3). */
  name: readonly number[];
  /** What a message about a route begins with, before addresses follow. */
  size: number;
  decode(from: KernelBytes, at: number): RouteInfo;
}

// Masks of a single address, and of all.
const ONE = new Uint8Array(24).fill(0xff);
const ALL = new Uint8Array(0);

export function routesOf(sysctl: Sysctl, { name: dump, size, decode }: RouteList, list: InterfaceList): Route[] {
  const from = sysctl.bytes(...dump);
  const names = interfaceNames(sysctl, list);
  const { kinds } = list;
  const routes: Route[] = [];
  for (let at = 0; at + size <= from.length;) {
    const info = decode(from, at);
    const end = at + info.length;
    if (info.length < size || end > from.length) throw new Error(`a routing message of ${info.length} bytes at ${at}`);
    const addresses = kinds.list(from.bytes.subarray(at + size, end), info.addresses);
    at = end;
    const family = kinds.familyOf(addresses[DESTINATION]);
    if (family === null) continue;
    const name = names.get(info.index) ?? String(info.index);
    const unset = family === 'AF_INET' ? 0 : null;
    routes.push({
      family,
      destination: kinds.textOf(addresses[DESTINATION], name)!,
      ...kinds.maskOf((info.flags & RTF_HOST) !== 0 ? ONE : (addresses[NETMASK] ?? ALL), family),
      gateway: kinds.textOf(addresses[GATEWAY], name),
      interface: name,
      flags: routeLetters(info.flags),
      metric: info.priority ?? 0,
      references: info.references ?? 0,
      uses: info.sent,
      mtu: family === 'AF_INET' ? info.mtu : null,
      window: unset,
      irtt: unset,
    });
  }
  return routes;
}
