import type { NetIoCounters, NetworkBackend } from '../../model/network.js';
import { addressNameCalls } from '../address-names.js';
import { textAt } from '../text-at.js';
import { uncountedNetIo } from '../uncounted.js';
import { connectionCalls } from './connections.js';
import { groupsIn } from './groups.js';
import { interfaceCalls } from './interfaces.js';
import type { Figures, Kstats } from './kstats.js';
import type { Mib } from './mib.js';
import { protocolCounters } from './protocol-counters.js';
import { routesIn } from './routes.js';

export function networkCalls(kstats: Kstats, mib: () => Mib, root: string): NetworkBackend {
  return {
    ...connectionCalls(mib),
    ...interfaceCalls(mib, kstats),
    ...addressNameCalls((path) => textAt(`${root}${path}`), true),
    netRoutes: async () => routesIn(mib()),
    netGroups: async () => groupsIn(mib()),
    netProtocolCounters: async () => protocolCounters(mib()),
    netIoCounters: () => new Map(kstats.all('link').map((kstat) => [kstat.name, countersOf(kstats.figures(kstat))])),
  };
}

function countersOf(link: Figures): NetIoCounters {
  const count = (name: string): number => link.get(name) ?? 0;
  return {
    ...uncountedNetIo,
    bytesSent: count('obytes64'),
    bytesRecv: count('rbytes64'),
    packetsSent: count('opackets64'),
    packetsRecv: count('ipackets64'),
    errin: count('ierrors'),
    errout: count('oerrors'),
    dropin: count('norcvbuf'),
    dropout: count('noxmtbuf'),
    collisions: count('collisions'),
  };
}
