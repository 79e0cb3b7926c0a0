import type { AddressNamesBackend } from './address-names.js';
import type { ConnectionBackend } from './connections.js';
import type { InterfaceBackend } from './interfaces.js';
import type { MulticastGroupBackend } from './multicast-groups.js';
import type { ProtocolCounterBackend } from './protocol-counters.js';
import type { RouteBackend } from './routes.js';

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

export interface NetworkBackend
  extends
    ConnectionBackend,
    InterfaceBackend,
    RouteBackend,
    ProtocolCounterBackend,
    MulticastGroupBackend,
    AddressNamesBackend {
  /** Of every network interface, by name. */
  netIoCounters(): Map<string, NetIoCounters>;
}
