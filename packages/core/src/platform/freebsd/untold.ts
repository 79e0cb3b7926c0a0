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

/** What FreeBSD never tells. */
export const untold: ReadonlySet<Told> = new Set<Told>([
  'activity.pagedIn',
  'activity.pagedOut',
  ...untoldOf('connections', untoldConnection, ['inode', 'uid', 'recvQueue', 'sendQueue']),
  ...untoldOf('connections', measures),
  ...untoldOf('cpu', uncountedCpuTimes, ['nice', 'irq']),
  ...untoldOf('diskIo', uncountedDiskIo, ['readTime', 'writeTime', 'busyTime', 'discardCount', 'discardBytes']),
  'interfaces.driver',
  'interfaces.txQueueLength',
  ...untoldOf('memory', uncountedMemory, ['active', 'inactive', 'buffers', 'cached', 'shared', 'wired']),
  ...untoldOf('memoryMaps', uncountedPages),
  ...untoldOf('netIo', uncountedNetIo, ['dropout', 'multicast', 'collisions']),
]);
