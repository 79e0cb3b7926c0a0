import type { ConnectionStatus, SocketDetails } from '../../model/connections.js';

// include/net/tcp_states.h of the kernel. The last is a request that waits for its third packet: listed as SYN_RECV.
const states: readonly ConnectionStatus[] = [
  'NONE',
  'ESTABLISHED',
  'SYN_SENT',
  'SYN_RECV',
  'FIN_WAIT1',
  'FIN_WAIT2',
  'TIME_WAIT',
  'CLOSE',
  'CLOSE_WAIT',
  'LAST_ACK',
  'LISTEN',
  'CLOSING',
  'SYN_RECV',
];

/** All of them, a bit each. A socket that was only bound has state 13, and is listed nowhere else either. */
export const EVERY_STATE = 0x1fff;
export const LISTEN = 10;

export function tcpStatus(state: number): ConnectionStatus {
  return states[state] ?? 'NONE';
}

/** What TCP waits for, by the number in /proc/net/tcp and idiag_timer. */
export const timers: readonly Exclude<SocketDetails['timer'], null>[] = ['off', 'on', 'keepalive', 'timewait', 'probe'];
