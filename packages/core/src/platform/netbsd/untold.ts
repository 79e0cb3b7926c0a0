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

/** What NetBSD never tells. */
export const untold: ReadonlySet<Told> = new Set<Told>([
  'activity.pagedIn',
  'activity.pagedOut',
  ...untoldOf('connections', untoldConnection, ['inode', 'uid', 'recvQueue', 'sendQueue']),
  ...untoldOf('connections', measures),
  ...untoldOf('cpu', uncountedCpuTimes, ['nice', 'irq']),
  ...untoldOf('diskIo', uncountedDiskIo, ['busyTime']),
  'interfaces.driver',
  'interfaces.txQueueLength',
  ...untoldOf('memory', uncountedMemory, ['active', 'inactive', 'cached', 'shared', 'wired']),
  'memoryMaps.rss',
  ...untoldOf('memoryMaps', uncountedPages),
  ...untoldOf('netIo', uncountedNetIo, ['multicast', 'collisions']),
]);
