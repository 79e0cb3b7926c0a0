import type { NetworkBackend } from '../../model/network.js';
import type { Route } from '../../model/routes.js';
import type { Files } from './files.js';
import { netText } from './net-files.js';
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
  /** Read together. */
  const read = (...names: string[]): Promise<string[]> => {
    const { pid } = ourNamespace(files);
    return Promise.all(names.map((name) => netText(files, pid, name)));
  };
  return {
    netRoutes: async () => {
      const routes: Route[] = [];
      const add = (route: Route): void => void routes.push(route);
      const [ipv4, ipv6] = await read('route', 'ipv6_route');
      await inTurns(parseRoutes(ipv4!, bigEndian), add);
      await inTurns(parseIpv6Routes(ipv6!), add);
      return routes;
    },
    netProtocolCounters: async () => {
      const [snmp, netstat, snmp6] = await read('snmp', 'netstat', 'snmp6');
      return [...parseNetSnmp(snmp!), ...parseNetSnmp(netstat!), ...parseNetSnmp6(snmp6!)];
    },
    netGroups: async () => {
      const [igmp, igmp6] = await read('igmp', 'igmp6');
      return [...parseIgmp(igmp!, bigEndian), ...parseIgmp6(igmp6!)];
    },
  };
}
