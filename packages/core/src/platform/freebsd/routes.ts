import { interfaceNames } from '../bsd/interfaces.js';
import type { Sysctl } from '../bsd/sysctl.js';
import type { Route } from '../../model/routes.js';
import { decode } from '../layout.js';
import { RTF_HOST, routeLetters } from '../route-letters.js';
import { DESTINATION, GATEWAY, NETMASK } from '../socket-addresses.js';
import { interfaceList } from './interfaces.js';
import { rtMsghdr } from './layouts-network.js';
import { addresses as kinds } from './sockaddr.js';

// CTL_NET, PF_ROUTE, NET_RT_DUMP of sys/socket.h: net.route.0.0.dump.0 of all families.
const DUMP = [4, 17, 0, 0, 1, 0];
// Masks of a single address, and of all.
const ONE = new Uint8Array(24).fill(0xff);
const ALL = new Uint8Array(0);

export function routesOf(sysctl: Sysctl): Route[] {
  const from = sysctl.bytes(...DUMP);
  const names = interfaceNames(sysctl, interfaceList);
  const routes: Route[] = [];
  for (let at = 0; at + rtMsghdr.size <= from.length;) {
    const { length, index, flags, addresses, sent, mtu } = decode(rtMsghdr, from, at);
    const end = at + length;
    if (length < rtMsghdr.size || end > from.length) throw new Error(`a routing message of ${length} bytes at ${at}`);
    const list = kinds.list(from.bytes.subarray(at + rtMsghdr.size, end), addresses);
    at = end;
    const family = kinds.familyOf(list[DESTINATION]);
    if (family === null) continue;
    const name = names.get(index) ?? String(index);
    const unset = family === 'AF_INET' ? 0 : null;
    routes.push({
      family,
      destination: kinds.textOf(list[DESTINATION], name)!,
      ...kinds.maskOf((flags & RTF_HOST) !== 0 ? ONE : (list[NETMASK] ?? ALL), family),
      gateway: kinds.textOf(list[GATEWAY], name),
      interface: name,
      flags: routeLetters(flags),
      metric: 0,
      // Not told.
      references: 0,
      uses: sent,
      mtu: family === 'AF_INET' ? mtu : null,
      window: unset,
      irtt: unset,
    });
  }
  return routes;
}
