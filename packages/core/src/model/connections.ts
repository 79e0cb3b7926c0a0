/** psutil's names of the states of a TCP connection, and 'NONE' of sockets that have none. */
export type ConnectionStatus =
  | 'ESTABLISHED'
  | 'SYN_SENT'
  | 'SYN_RECV'
  | 'FIN_WAIT1'
  | 'FIN_WAIT2'
  | 'TIME_WAIT'
  | 'CLOSE'
  | 'CLOSE_WAIT'
  | 'LAST_ACK'
  | 'LISTEN'
  | 'CLOSING'
  /** On Windows: what it takes is being given back. */
  | 'DELETE_TCB'
  | 'NONE';

/** The lists that a system keeps of its sockets. */
export type SocketList = 'tcp4' | 'tcp6' | 'udp4' | 'udp6' | 'raw4' | 'raw6' | 'unix';

/** psutil's kinds of connections, and raw sockets, which are none of 'inet' and 'all'. */
export type ConnectionKind =
  | 'inet'
  | 'inet4'
  | 'inet6'
  | 'tcp'
  | 'tcp4'
  | 'tcp6'
  | 'udp'
  | 'udp4'
  | 'udp6'
  | 'raw'
  | 'unix'
  | 'all';

/** One end of a connection. Of a raw socket the port is its protocol here, and 0 at the other end. */
export interface Address {
  ip: string;
  port: number;
}

/** A socket as one process holds it: one that several hold, or one holds twice, is there as often. */
export interface Connection {
  /** Number of the descriptor; null when the owner is not known. */
  fd: number | null;
  family: 'AF_INET' | 'AF_INET6' | 'AF_UNIX';
  /** 'SOCK_STREAM', 'SOCK_DGRAM', 'SOCK_SEQPACKET', 'SOCK_RAW'. */
  type: string;
  /** Of a UNIX socket its path, or `@` and its name in the abstract namespace; null without any. */
  laddr: Address | string | null;
  /** null when it has no peer, or that has no address. */
  raddr: Address | string | null;
  /** Of TCP its state, CONN_LISTEN, CONN_ESTABLISHED …; of all others CONN_NONE. */
  status: ConnectionStatus;
  /** null when nobody holds it, we do not see who does, or it was not asked for. */
  pid: number | null;
  /** Beyond psutil: whether it waits for others: TCP or UNIX that listens, bound UDP or raw ones without a peer. */
  listening: boolean;
  /** What names it in /proc/PID/fd; null when nobody can hold it, as in TIME_WAIT. */
  inode: string | null;
  /** Inode of the UNIX socket that it is connected to; null where that is not told. */
  peerInode: string | null;
  /** Whose it is; null where that is not told. */
  uid: number | null;
  /** Bytes received and not read, of one that listens the connections not accepted; null where that is not told. */
  recvQueue: number | null;
  /**
   * Bytes not yet acknowledged, of one that listens the most connections that may wait; null where that is not told.
   */
  sendQueue: number | null;
  /** Inode of its network namespace; null when not known. */
  netns: string | null;
  /** Only if asked for; null where there is none, or it is not told. */
  tcpInfo?: TcpInfo | null;
  /** Only if asked for; null where it is not told. */
  details?: SocketDetails | null;
}

/** What the kernel tells of a socket to who looks closely. */
export interface SocketDetails {
  /**
   * What TCP waits for: an acknowledgment ('on'), to send again to a window that was full ('probe') …; null of UNIX.
   */
  timer: 'off' | 'on' | 'keepalive' | 'timewait' | 'probe' | null;
  /** Seconds until it waits no longer. */
  timerSeconds: number | null;
  /** How often what it waits for was sent again. */
  retries: number | null;
  /** How often the other end was asked whether it is still there, without an answer. */
  probes: number | null;
  /** Of a UNIX socket, how many parts of the kernel hold on to it; null of others. */
  references: number | null;
  /** Of a UNIX socket, as unix(7) has it. 'CONNECTING' has not been accepted yet, and is nobody's. null of others. */
  state: UnixState | null;
}

/** As unix(7) has it. */
export type UnixState = 'FREE' | 'UNCONNECTED' | 'CONNECTING' | 'CONNECTED' | 'DISCONNECTING';

/** What TCP has measured on a connection since it is there; null where the system does not tell. */
export interface TcpInfo {
  /** Bytes of data, sent ones each time that they were sent. */
  bytesSent: number | null;
  bytesReceived: number | null;
  /** Seconds, smoothed. */
  rtt: number | null;
  /** Segments sent again. */
  retransmits: number;
}

/** A connection of one process. */
export type ProcessConnection = Omit<Connection, 'pid'>;

/** Which connections of a process, and whether with what TCP has measured. */
export interface ProcessConnectionOptions {
  kind?: ConnectionKind;
  tcpInfo?: boolean;
}

/** How much is found out about connections. */
export interface ConnectionOptions {
  /** Look up who holds them: false saves reading the descriptors of all processes. */
  owners: boolean;
  /** Add what TCP has measured. */
  tcpInfo: boolean;
  /** Add timers of TCP, and states of UNIX sockets, with those of them that wait to be accepted. */
  details?: boolean;
  /** 'all': of every network namespace in which there is a process, instead of our own. */
  netns: 'own' | 'all';
}

/** A socket that waits for others: by whom a port is taken. */
export interface Listener {
  protocol: 'tcp' | 'udp';
  address: string;
  port: number;
  /** Every process that holds the socket. */
  pids: number[];
}

export interface ConnectionBackend {
  /** Throws Incomplete when the descriptors of processes could not be read, with all rows and the owners that were. */
  netConnections(lists: readonly SocketList[], options: ConnectionOptions): Promise<Connection[]>;
  /** Throws NoSuchProcess, AccessDenied. */
  processConnections(pid: number, lists: readonly SocketList[], tcpInfo: boolean): Promise<ProcessConnection[]>;
  /** TCP sockets in LISTEN, and bound UDP sockets without a peer. */
  listeners(port: number): Promise<Listener[]>;
}
