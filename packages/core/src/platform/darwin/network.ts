import type { DarwinNative } from '@sysu/native';
import type { NetIoCounters, NetworkBackend } from '../../model/network.js';
import { addressNameCalls } from '../address-names.js';
import { textAt } from '../text-at.js';
import { uncountedNetIo } from '../uncounted.js';
import { connectionCalls } from './connections.js';
import { interfaceList } from './interface-list.js';
import type { Interface } from './interface-list.js';
import { interfaceCalls } from './interfaces.js';
import { routesOf } from './routes.js';
import { addresses } from './sockaddr.js';

export function networkCalls(native: DarwinNative): Omit<NetworkBackend, 'netProtocolCounters'> {
  return {
    ...connectionCalls(native),
    ...interfaceCalls(native),
    ...addressNameCalls((path) => textAt(`/${path}`), true),
    netIoCounters: () => new Map(interfaceList(native).map((link) => [link.name, countersOf(link)])),
    netRoutes: async () => routesOf(native),
    netGroups: async () =>
      interfaceList(native).flatMap(({ name, groups }) =>
        groups.flatMap(({ address, members }) => {
          const family = addresses.familyOf(address);
          return family === null
            ? []
            : [{ interface: name, family, address: addresses.textOf(address, name)!, members }];
        }),
      ),
  };
}

function countersOf(link: Interface): NetIoCounters {
  return {
    ...uncountedNetIo,
    bytesSent: link.bytesOut,
    bytesRecv: link.bytesIn,
    packetsSent: link.packetsOut,
    packetsRecv: link.packetsIn,
    errin: link.errorsIn,
    errout: link.errorsOut,
    dropin: link.dropsIn,
    multicast: link.multicastsIn,
    collisions: link.collisions,
  };
}
