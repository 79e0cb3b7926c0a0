import { transportOf } from '@sysu/core';
import type { Address, Connection, System } from '@sysu/core';
import { isAddress } from '../sockets/is-address.js';
import { rangesNamed, servicesNamed } from '../sockets/named.js';
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
    if (version !== undefined && socket.family !== (version === '4' ? 'AF_INET' : 'AF_INET6')) return false;
    if (ranges === null && numbers === null) return true;
    return [socket.laddr, socket.raddr].some((end) => isAddress(end) && isMeant(end, own, ranges, numbers));
  };
}

function isMeant(
  { ip, port }: Address,
  protocol: string,
  ranges: readonly AddressRange[] | null,
  ports: readonly Port[] | null,
): boolean {
  const hasPort = (range: Port): boolean =>
    port >= range.from && port <= range.to && (range.protocol === null || range.protocol === protocol);
  return (ranges?.some((range) => isWithin(ip, range)) ?? true) && (ports?.some(hasPort) ?? true);
}

/** A number, a range of them whose end may be a name, or a name. */
function portsOf(word: string, protocol: string | null, system: System): Port[] {
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
