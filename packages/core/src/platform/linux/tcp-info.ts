import type { TcpInfo } from '../../model/connections.js';
import { KernelBytes } from '../kernel-bytes.js';

// Offsets in struct tcp_info of linux/tcp.h, which each kernel has made longer.
const RTT = 68;
const TOTAL_RETRANS = 100;
const BYTES_RECEIVED = 128; // Linux 4.1
const BYTES_SENT = 200; // Linux 4.19

/** null for what an older kernel, or a connection without any data yet, does not tell. */
export function parseTcpInfo(bytes: Buffer, bigEndian: boolean): TcpInfo {
  const info = new KernelBytes(bytes, bigEndian);
  const has = (offset: number): boolean => info.length >= offset + 8;
  const rtt = info.u32(RTT);
  return {
    bytesSent: has(BYTES_SENT) ? info.u64(BYTES_SENT) : null,
    bytesReceived: has(BYTES_RECEIVED) ? info.u64(BYTES_RECEIVED) : null,
    rtt: rtt === 0 ? null : rtt / 1e6,
    retransmits: info.u32(TOTAL_RETRANS),
  };
}
