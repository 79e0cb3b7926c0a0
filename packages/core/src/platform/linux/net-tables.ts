import type { NetworkBackend } from '../../model/network.js';
import type { Route } from '../../model/routes.js';
import type { Files } from './files.js';
import { readNetFile } from './net-files.js';
import { parseIgmp, parseIgmp6 } from './net-igmp.js';
import { parseIpv6Routes } from './net-ipv6-route.js';
import { ourNamespace } from './net-namespaces.js';
import { parseRoutes } from './net-route.js';
import { parseNetSnmp, parseNetSnmp6 } from './net-snmp.js';
import { inTurns } from '../turns.js';

/**
 * What the kernel lists in /proc/net of our network namespace besides sockets: a file that is not there lists nothing.
 */
export function netTableCalls(files: Files): Pick<NetworkBackend, 'netRoutes' | 'netProtocolCounters' | 'netGroups'> {
  const { bigEndian } = files.constants;
  const read = async (name: string): Promise<string> =>
    (await readNetFile(files, ourNamespace(files).pid, name))?.toString('latin1') ?? '';
  return {
    netRoutes: async () => {
      const routes: Route[] = [];
      const add = (route: Route): void => void routes.push(route);
      await inTurns(parseRoutes(await read('route'), bigEndian), add);
      await inTurns(parseIpv6Routes(await read('ipv6_route')), add);
      return routes;
    },
    netProtocolCounters: async () => [
      ...parseNetSnmp(await read('snmp')),
      ...parseNetSnmp(await read('netstat')),
      ...parseNetSnmp6(await read('snmp6')),
    ],
    netGroups: async () => [...parseIgmp(await read('igmp'), bigEndian), ...parseIgmp6(await read('igmp6'))],
  };
}
