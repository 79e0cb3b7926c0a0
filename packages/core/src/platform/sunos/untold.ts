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

/** What Solaris and illumos never tell. */
export const untold: ReadonlySet<Told> = new Set<Told>([
  'activity.running',
  'activity.blocked',
  'connections.fd',
  ...untoldOf('connections', untoldConnection),
  ...untoldOf('connections', measures),
  ...untoldOf('cpu', uncountedCpuTimes),
  ...untoldOf('diskIo', uncountedDiskIo, ['busyTime']),
  'interfaces.driver',
  'interfaces.txQueueLength',
  ...untoldOf('memory', uncountedMemory),
  ...untoldOf('memoryMaps', uncountedPages, ['anonymous']),
  ...untoldOf('netIo', uncountedNetIo, ['dropout', 'collisions']),
]);
