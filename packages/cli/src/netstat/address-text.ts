import type { Address } from '@sysu/core';
import { sanitize } from '../render/sanitize.js';
import type { AddressNames } from '../sockets/names.js';
import { plainAddress } from '../sockets/plain-address.js';

/**
 * One end of a socket: 127.0.0.1:80, [::1]:80, [::]:*. With `numeric` it is ::1:80 and :::*, as netstat -n prints it,
 * and an IPv4 address in a socket of IPv6 is shown as what it is.
 */
export function addressText(
  end: Address | null,
  protocol: string,
  numeric: boolean,
  names: AddressNames | null,
): string {
  const isV6 = protocol.endsWith('6');
  const ip = end === null ? (isV6 ? '::' : '0.0.0.0') : end.ip;
  const port = end === null || end.port === 0 ? '*' : String(end.port);
  if (names !== null) return namedText(ip, port, protocol, names);
  if (numeric || !isV6) return `${isV6 ? plainAddress(ip) : ip}:${port}`;
  return `[${ip}]:${port}`;
}

function namedText(ip: string, port: string, protocol: string, { hosts, services }: AddressNames): string {
  const host = hosts.get(ip) ?? (ip.includes(':') ? `[${ip}]` : ip);
  const service = services.get(`${port}/${protocol.slice(0, 3)}`) ?? port;
  return `${sanitize(host)}:${sanitize(service)}`;
}
