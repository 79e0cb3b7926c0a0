/** A socket that waits for others: by whom a port is taken. */
export interface Listener {
  protocol: 'tcp' | 'udp';
  address: string;
  port: number;
  /** Every process that holds the socket. */
  pids: number[];
}

/** What a network interface has done since it is there. null where the system does not count it. */
export interface NetIoCounters {
  bytesSent: number;
  bytesRecv: number;
  packetsSent: number;
  packetsRecv: number;
  errin: number;
  errout: number;
  dropin: number;
  dropout: number | null;
  /** Beyond psutil: lost because a queue of the device was full. */
  fifoin: number | null;
  fifoout: number | null;
  /** Part of `errin`: frames of a wrong length or checksum. */
  frame: number | null;
  multicast: number | null;
  collisions: number | null;
  /** Part of `errout`: sent while there was no carrier. */
  carrier: number | null;
}

export interface NetworkBackend {
  /** Of every network interface, by name. */
  netIoCounters(): Map<string, NetIoCounters>;
  /** TCP sockets in LISTEN, and bound UDP sockets without a peer. */
  listeners(port: number): Promise<Listener[]>;
}
