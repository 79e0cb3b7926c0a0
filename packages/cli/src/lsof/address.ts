import { transportOf } from '@sysu/core';
import type { Address, Connection, System } from '@sysu/core';
import { isAddress } from '../sockets/is-address.js';
import { rangesNamed, servicesNamed } from '../sockets/named.js';
import { plainAddress } from '../sockets/plain-address.js';
import { portNamed } from '../sockets/port.js';
import { isWithin } from '../sockets/range.js';
import type { AddressRange } from '../sockets/range.js';
import { UsageError } from '../exit.js';

export type SocketTest = (socket: Connection) => boolean;

interface Port {
  from: number;
  to: number;
  protocol: string | null;
}

const form = /^([46])?(tcp|udp)?(?:@(\[[^\]]*\]|[^:]*))?(?::([^:]*))?$/i;

/** `[46][protocol][@host][:ports]`, as lsof -i has it; empty for every network socket. Throws UsageError. */
export function addressTest(text: string, system: System): SocketTest {
  const [match, version, protocol, host, ports] = form.exec(text) ?? [];
  if (match === undefined || host === '' || ports === '') {
    throw new UsageError(`not an address: ${JSON.stringify(text)}; [46][tcp|udp][@HOST][:PORTS]`);
  }
  const ranges = host === undefined ? null : rangesNamed(host, system);
  const numbers = ports?.split(',').flatMap((word) => portsOf(word, protocol?.toLowerCase() ?? null, system)) ?? null;
  return (socket) => {
    const own = transportOf(socket);
    if (own === 'unix' || (protocol !== undefined && own !== protocol.toLowerCase())) return false;
    const isAlone = protocol === undefined && ranges === null && numbers === null;
    if (version !== undefined && version !== (isAlone ? familyOf(socket) : versionOf(socket))) return false;
    if (ranges === null && numbers === null) return true;
    return [socket.laddr, socket.raddr].some((end) => isAddress(end) && isMeant(end, own, ranges, numbers));
  };
}

function familyOf({ family }: Connection): '4' | '6' {
  return family === 'AF_INET' ? '4' : '6';
}

/** Beside a protocol, an address or a port, what a socket of IPv6 has of IPv4 is IPv4 for lsof. */
function versionOf(socket: Connection): '4' | '6' {
  const { laddr } = socket;
  return isAddress(laddr) && plainAddress(laddr.ip) !== laddr.ip ? '4' : familyOf(socket);
}

function isMeant(
  { ip, port }: Address,
  protocol: string,
  ranges: readonly AddressRange[] | null,
  ports: readonly Port[] | null,
): boolean {
  return (ranges?.some((range) => isWithin(ip, range)) ?? true) && (ports === null || isPort(port, protocol, ports));
}

/** Whether a port of a protocol is one of these. */
export function isPort(port: number, of: string, ports: readonly Port[]): boolean {
  return ports.some(({ from, to, protocol }) => port >= from && port <= to && (protocol === null || protocol === of));
}

/** A number, a range of them whose end may be a name, or a name. Throws UsageError. */
export function portsOf(word: string, protocol: string | null, system: System): Port[] {
  const [, first, last = first] = /^(\d+)(?:-(\S+))?$/.exec(word) ?? [];
  if (first === undefined || last === undefined) return named(word, protocol, system);
  const from = portNamed(first, word);
  const ends: Port[] = /^\d+$/.test(last)
    ? [{ from, to: portNamed(last, word), protocol: null }]
    : named(last, protocol, system).map((end) => ({ ...end, from }));
  if (ends.some(({ to }) => to < from)) throw new UsageError(`not a port: ${JSON.stringify(word)}`);
  return ends;
}

function named(name: string, protocol: string | null, system: System): Port[] {
  return servicesNamed(name, protocol, system).map(({ port, protocol: of }) => ({
    from: port,
    to: port,
    protocol: of,
  }));
}
