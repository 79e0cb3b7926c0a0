import type { Told } from '../../model/told.js';
import { untoldBut } from '../untold.js';

/** What macOS never tells. */
export const untold: ReadonlySet<Told> = untoldBut(
  {
    connections: ['inode', 'peerInode', 'recvQueue', 'sendQueue'],
    cpu: ['nice'],
    diskIo: ['readTime', 'writeTime'],
    memory: ['active', 'inactive', 'wired', 'cached'],
    memoryMaps: null,
    netIo: ['multicast', 'collisions'],
  },
  ['activity.running', 'activity.blocked', 'activity.forks', 'activity.interrupts', 'activity.ctxSwitches'],
);
