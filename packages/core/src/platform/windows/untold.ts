import type { Told } from '../../model/told.js';
import {
  measures,
  uncountedCpuTimes,
  uncountedDiskIo,
  uncountedMemory,
  uncountedNetIo,
  uncountedPages,
  untoldConnection,
  untoldOf,
} from '../uncounted.js';

/** What Windows never tells. */
export const untold: ReadonlySet<Told> = new Set<Told>([
  'activity.blocked',
  'activity.forks',
  'activity.swappedIn',
  'connections.fd',
  ...untoldOf('connections', untoldConnection),
  ...untoldOf('connections', measures),
  ...untoldOf('cpu', uncountedCpuTimes, ['irq', 'softirq']),
  ...untoldOf('diskIo', uncountedDiskIo, ['readTime', 'writeTime']),
  'interfaces.driver',
  'interfaces.txQueueLength',
  ...untoldOf('memory', uncountedMemory, ['cached', 'wired', 'commitLimit', 'committed']),
  'memoryMaps.rss',
  ...untoldOf('memoryMaps', uncountedPages),
  ...untoldOf('netIo', uncountedNetIo, ['dropout']),
]);
