/** A multicast group that an interface receives for. */
export interface MulticastGroup {
  interface: string;
  family: 'AF_INET' | 'AF_INET6';
  address: string;
  /** How many sockets, or parts of the kernel, have joined it. */
  members: number;
}

export interface MulticastGroupBackend {
  /** Throws AccessDenied. */
  netGroups(): Promise<MulticastGroup[]>;
}
