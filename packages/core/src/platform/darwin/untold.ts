import type { Told } from '../../model/told.js';
import {
  measures,
  uncountedCpuTimes,
  uncountedDiskIo,
  uncountedMemory,
  uncountedNetIo,
  untoldConnection,
  untoldOf,
} from '../uncounted.js';

/** What macOS never tells. */
export const untold: ReadonlySet<Told> = new Set<Told>([
  'activity.running',
  'activity.blocked',
  'activity.forks',
  'activity.interrupts',
  'activity.ctxSwitches',
  ...untoldOf('connections', untoldConnection, ['inode', 'peerInode', 'recvQueue', 'sendQueue']),
  ...untoldOf('connections', measures),
  ...untoldOf('cpu', uncountedCpuTimes, ['nice']),
  ...untoldOf('diskIo', uncountedDiskIo, ['readTime', 'writeTime']),
  'interfaces.driver',
  ...untoldOf('memory', uncountedMemory, ['active', 'inactive', 'wired', 'cached']),
  ...untoldOf('netIo', uncountedNetIo, ['multicast', 'collisions']),
]);
