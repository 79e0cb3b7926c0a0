import type { Connection } from '../model/connections.js';

/** tcp, tcp6, udp, udp6, raw, raw6, unix. */
export function protocolOf({ family, type }: Pick<Connection, 'family' | 'type'>): string {
  if (family === 'AF_UNIX') return 'unix';
  return `${names[type] ?? 'udp'}${family === 'AF_INET6' ? '6' : ''}`;
}

const names: Readonly<Record<string, string>> = { SOCK_STREAM: 'tcp', SOCK_RAW: 'raw' };
