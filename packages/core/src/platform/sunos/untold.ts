import type { Told } from '../../model/told.js';
import { untoldBut } from '../untold.js';

/** What Solaris and illumos never tell. */
export const untold: ReadonlySet<Told> = untoldBut(
  {
    diskIo: ['busyTime'],
    memoryMaps: ['anonymous'],
    netIo: ['dropout', 'collisions'],
  },
  ['activity.running', 'activity.blocked', 'connections.fd', 'interfaces.txQueueLength'],
);
