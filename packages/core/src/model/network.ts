/** A socket that waits for others: by whom a port is taken. */
export interface Listener {
  protocol: 'tcp' | 'udp';
  address: string;
  port: number;
  /** Every process that holds the socket. */
  pids: number[];
}

export interface NetworkBackend {
  /** TCP sockets in LISTEN, and bound UDP sockets without a peer. */
  listeners(port: number): Promise<Listener[]>;
}
