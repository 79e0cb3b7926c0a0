import { connectionCalls } from '../bsd/connections.js';
import { interfaceCalls } from '../bsd/interfaces.js';
import { routesOf } from '../bsd/routes.js';
import type { Sysctl } from '../bsd/sysctl.js';
import type { NetworkBackend } from '../../model/network.js';
import { addressNameCalls } from '../address-names.js';
import { textAt } from '../text-at.js';
import { interfaceList } from './interfaces.js';
import { protocolCounters } from './protocol-counters.js';
import { routeList } from './routes.js';
import { sockets } from './sockets.js';

/** Of multicast groups the kernel tells which there are, and not how many have joined them. */
export function networkCalls(sysctl: Sysctl, isOld: boolean): Partial<NetworkBackend> {
  return {
    ...interfaceCalls(sysctl, interfaceList),
    // FreeBSD 11 had other structs.
    ...(isOld ? {} : connectionCalls(sockets(sysctl))),
    ...addressNameCalls((path) => textAt(`/${path}`), true),
    netRoutes: async () => routesOf(sysctl, routeList, interfaceList),
    netProtocolCounters: async () => protocolCounters(sysctl),
  };
}
