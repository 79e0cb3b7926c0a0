import type { NetIoCounters } from '../../model/network.js';
import { uncountedNetIo } from '../uncounted.js';
import type { Figures, Kstats } from './kstats.js';

export function netIoCounters(kstats: Kstats): Map<string, NetIoCounters> {
  return new Map(kstats.all('link').map((kstat) => [kstat.name, countersOf(kstats.figures(kstat))]));
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
