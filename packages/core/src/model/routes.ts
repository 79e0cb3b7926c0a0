/** A route of the kernel: where packets go that are sent to these addresses. */
export interface Route {
  family: 'AF_INET' | 'AF_INET6';
  /** The first of the addresses, and how many bits all of them have in common with it. */
  destination: string;
  prefixLength: number;
  netmask: string;
  /** null where the addresses are reached directly, or not at all. */
  gateway: string | null;
  /** Name of the network interface. */
  interface: string;
  /**
   * Letters, as netstat and route have them: U up, G by a gateway, H a single host, ! refused, D and M made and changed
   * by redirects, and of IPv6 a all on the link, A by router advertisement, e expires, n no next hop.
   */
  flags: string;
  /** Of routes to the same addresses the smallest is taken. */
  metric: number;
  references: number;
  uses: number;
  /** Bytes of the largest packet, of a TCP window, and milliseconds to the other end: 0 when not set, null for IPv6. */
  mtu: number | null;
  window: number | null;
  irtt: number | null;
}

export interface RouteBackend {
  /** Throws AccessDenied. */
  netRoutes(): Promise<Route[]>;
}
