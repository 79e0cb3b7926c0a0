import type { Told } from '../model/told.js';
import {
  uncountedCpuTimes,
  uncountedDiskIo,
  uncountedMemory,
  uncountedNetIo,
  uncountedPages,
  untoldConnection,
} from './uncounted.js';

/** Of what some system counts and others do not, what one tells. */
interface Counted {
  connections?: readonly (keyof typeof untoldConnection)[];
  cpu?: readonly (keyof typeof uncountedCpuTimes)[];
  diskIo?: readonly (keyof typeof uncountedDiskIo)[];
  memory?: readonly (keyof typeof uncountedMemory)[];
  /** null where mappings cannot be asked for at all. */
  memoryMaps: readonly (keyof typeof uncountedPages)[] | null;
  netIo?: readonly (keyof typeof uncountedNetIo)[];
}

/** What a system other than Linux never tells: what no record of it says more of than null, and `more`. */
export function untoldBut(
  { connections, cpu, diskIo, memory, memoryMaps, netIo }: Counted,
  more: readonly Told[],
): ReadonlySet<Told> {
  return new Set<Told>([
    ...more,
    ...untoldOf('connections', untoldConnection, connections),
    'connections.tcpInfo',
    'connections.details',
    ...untoldOf('cpu', uncountedCpuTimes, cpu),
    ...untoldOf('diskIo', uncountedDiskIo, diskIo),
    'interfaces.driver',
    ...untoldOf('memory', uncountedMemory, memory),
    ...(memoryMaps === null ? [] : untoldOf('memoryMaps', uncountedPages, memoryMaps)),
    ...untoldOf('netIo', uncountedNetIo, netIo),
  ]);
}

function untoldOf<T extends string, K extends string>(
  topic: T,
  uncounted: Readonly<Record<K, unknown>>,
  told: readonly K[] = [],
): `${T}.${K}`[] {
  const names = Object.keys(uncounted) as K[];
  return names.filter((name) => !told.includes(name)).map((name): `${T}.${K}` => `${topic}.${name}`);
}
