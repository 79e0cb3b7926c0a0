import type { Told } from '../../model/told.js';
import { untoldBut } from '../untold.js';

/** What Windows never tells. */
export const untold: ReadonlySet<Told> = untoldBut(
  {
    cpu: ['irq', 'softirq'],
    diskIo: ['readTime', 'writeTime'],
    memory: ['cached', 'wired', 'commitLimit', 'committed'],
    memoryMaps: [],
    netIo: ['dropout'],
  },
  [
    'activity.blocked',
    'activity.forks',
    'activity.swappedIn',
    'connections.fd',
    'interfaces.txQueueLength',
    'memoryMaps.rss',
  ],
);
