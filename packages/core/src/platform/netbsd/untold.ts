import type { Told } from '../../model/told.js';
import { untoldBut } from '../untold.js';

/** What NetBSD never tells. */
export const untold: ReadonlySet<Told> = untoldBut(
  {
    connections: ['inode', 'uid', 'recvQueue', 'sendQueue'],
    cpu: ['nice', 'irq'],
    diskIo: ['busyTime'],
    memory: ['active', 'inactive', 'cached', 'shared', 'wired'],
    memoryMaps: [],
    netIo: ['multicast', 'collisions'],
  },
  ['activity.pagedIn', 'activity.pagedOut', 'interfaces.txQueueLength', 'memoryMaps.rss'],
);
