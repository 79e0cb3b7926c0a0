export interface AddressNamesBackend {
  /** The names of hosts by their addresses: those that are known when `timeout` seconds have passed. hosts(5), DNS */
  hostNames(addresses: Iterable<string>, timeout: number): Promise<Map<string, string>>;
  /** The addresses that this machine itself knows a host by, in the order of hosts(5). */
  hostAddresses(host: string): string[];
  /** The names of ports, by `80/tcp`. services(5) */
  serviceNames(): Map<string, string>;
}
