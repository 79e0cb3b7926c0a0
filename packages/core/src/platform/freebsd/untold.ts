import type { Told } from '../../model/told.js';
import { untoldBut } from '../untold.js';

/** What FreeBSD never tells. */
export const untold: ReadonlySet<Told> = untoldBut(
  {
    connections: ['inode', 'uid', 'recvQueue', 'sendQueue'],
    cpu: ['nice', 'irq'],
    diskIo: ['readTime', 'writeTime', 'busyTime', 'discardCount', 'discardBytes'],
    memory: ['active', 'inactive', 'buffers', 'cached', 'shared', 'wired'],
    memoryMaps: [],
    netIo: ['dropout', 'multicast', 'collisions'],
  },
  ['activity.pagedIn', 'activity.pagedOut', 'interfaces.txQueueLength'],
);
