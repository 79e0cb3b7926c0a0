import { listsOfKind } from './connections.js';
import type { Connection, ConnectionKind, ConnectionOptions, Listener } from './model/connections.js';
import type { InterfaceAddress, InterfaceStats } from './model/interfaces.js';
import type { MulticastGroup } from './model/multicast-groups.js';
import type { ProtocolCounter } from './model/protocol-counters.js';
import type { Route } from './model/routes.js';
import { SystemDevices } from './system-devices.js';

/** What can be asked about sockets and the addresses of this machine. */
export class SystemNetwork extends SystemDevices {
  /**
   * Sockets and who holds them: of `kind` 'inet' (the default), 'inet4', 'inet6', 'tcp', 'tcp4', 'tcp6', 'udp', 'udp4',
   * 'udp6', 'unix', 'all', or 'raw', which 'all' is without. A socket with several owners is there for each.
   * `owners: false` does not look for them, which is most of the work; `tcpInfo: true` adds what TCP has measured,
   * `details: true` timers and the states of UNIX sockets; `netns: 'all'` goes through the network namespaces of
   * all processes. Rejects with UnknownName, a RangeError, and with Incomplete when owners may be missing.
   * sock_diag(7), else /proc/net; /proc/PID/fd
   *
   * @throws UnknownName for a kind, Incomplete when owners may be missing
   * @example await netConnections({ kind: 'tcp' }) // [{ fd: 115, family: 'AF_INET', status: 'LISTEN', ... }]
   */
  async netConnections({
    kind = 'inet',
    owners = true,
    tcpInfo = false,
    details = false,
    netns = 'own',
  }: { kind?: ConnectionKind } & Partial<ConnectionOptions> = {}): Promise<Connection[]> {
    return this.backend.netConnections(listsOfKind(kind), { owners, tcpInfo, details, netns });
  }

  /**
   * Addresses of each network interface. rtnetlink(7), else /sys/class/net, /proc/net
   *
   * @example netIfAddrs() // { lo: [{ family: 'AF_INET', address: '127.0.0.1', netmask: '255.0.0.0', ... }], ... }
   */
  netIfAddrs(): Record<string, InterfaceAddress[]> {
    return Object.fromEntries(this.backend.netIfAddrs());
  }

  /**
   * State of each network interface. rtnetlink(7) and ETHTOOL_GSET, else /sys/class/net
   *
   * @example netIfStats() // { lo: { isup: true, duplex: 0, speed: null, mtu: 65536, ... }, ... }
   */
  netIfStats(): Record<string, InterfaceStats> {
    return Object.fromEntries(this.backend.netIfStats());
  }

  /**
   * Beyond psutil: who listens on a port, with their pids. As netConnections() finds them.
   *
   * @example await createSystem().listeners(22) // [{ protocol: 'tcp', address: '0.0.0.0', port: 22, pids: [812] }]
   */
  listeners(port: number): Promise<Listener[]> {
    return this.backend.listeners(port);
  }

  /**
   * Beyond psutil: the routes of IPv4 and IPv6. /proc/net/route, /proc/net/ipv6_route
   *
   * @example await createSystem().netRoutes() // [{ ... }]
   */
  netRoutes(): Promise<Route[]> {
    return this.backend.netRoutes();
  }

  /**
   * Beyond psutil: what each protocol has counted. /proc/net/snmp, /proc/net/netstat, /proc/net/snmp6
   *
   * @example await createSystem().netProtocolCounters() // [{ ... }]
   */
  netProtocolCounters(): Promise<ProtocolCounter[]> {
    return this.backend.netProtocolCounters();
  }

  /**
   * Beyond psutil: the multicast groups that interfaces receive for. /proc/net/igmp, /proc/net/igmp6
   *
   * @example await createSystem().netGroups() // [{ ... }]
   */
  netGroups(): Promise<MulticastGroup[]> {
    return this.backend.netGroups();
  }
}
