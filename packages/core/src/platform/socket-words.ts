import type { ConnectionStatus } from '../model/connections.js';

// Of macOS and the BSDs: SOCK_* of sys/socket.h, and IPPROTO_* of netinet/in.h.
export const RAW = 3;
export const TCP = 6;
export const UDP = 17;
const types: Readonly<Record<number, string>> = {
  1: 'SOCK_STREAM',
  2: 'SOCK_DGRAM',
  [RAW]: 'SOCK_RAW',
  5: 'SOCK_SEQPACKET',
};

export function socketType(type: number): string {
  return types[type] ?? String(type);
}

// TCPS_* of netinet/tcp_fsm.h, which macOS calls TSI_S_*, from 0 on.
const states: readonly ConnectionStatus[] = [
  'CLOSE',
  'LISTEN',
  'SYN_SENT',
  'SYN_RECV',
  'ESTABLISHED',
  'CLOSE_WAIT',
  'FIN_WAIT1',
  'CLOSING',
  'LAST_ACK',
  'FIN_WAIT2',
  'TIME_WAIT',
];

export function tcpStatus(state: number): ConnectionStatus {
  return states[state] ?? 'NONE';
}
