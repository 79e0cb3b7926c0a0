import type { Connection } from '../model/connections.js';

type Kind = Pick<Connection, 'family' | 'type'>;

/**
 * What carries its data, of either version of IP: tcp, udp or raw; or unix.
 *
 * @example transportOf({ family: 'AF_INET6', type: 'SOCK_STREAM' }) // 'tcp'
 */
export function transportOf({ family, type }: Kind): 'tcp' | 'udp' | 'raw' | 'unix' {
  if (family === 'AF_UNIX') return 'unix';
  return type === 'SOCK_STREAM' ? 'tcp' : type === 'SOCK_RAW' ? 'raw' : 'udp';
}

/**
 * tcp, tcp6, udp, udp6, raw, raw6, unix.
 *
 * @example protocolOf({ family: 'AF_INET6', type: 'SOCK_STREAM' }) // 'tcp6'
 */
export function protocolOf(socket: Kind): string {
  return `${transportOf(socket)}${socket.family === 'AF_INET6' ? '6' : ''}`;
}
