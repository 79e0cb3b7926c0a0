import type { Address, Connection } from '@sysu/core';
import { isAddress } from '../addresses/is-address.js';
import { isWithin, parseRange } from '../addresses/range.js';
import type { AddressRange } from '../addresses/range.js';
import { UsageError } from '../exit.js';

/** What -i needs to know of this machine: ports of services by name, and addresses of hosts. */
export interface Directory {
  /** `80/tcp` → http. */
  services: ReadonlyMap<string, string>;
  addressesOf(host: string): readonly string[];
}

export type SocketTest = (socket: Connection) => boolean;

interface Port {
  from: number;
  to: number;
  protocol: string | null;
}

const form = /^([46])?(tcp|udp)?(?:@(\[[^\]]*\]|[^:]*))?(?::([^:]*))?$/i;

/** `[46][protocol][@host][:ports]`, as lsof -i has it; empty for every network socket. Throws UsageError. */
export function addressTest(text: string, directory: Directory): SocketTest {
  const [match, version, protocol, host, ports] = form.exec(text) ?? [];
  if (match === undefined || host === '' || ports === '') {
    throw new UsageError(`not an address: ${JSON.stringify(text)}; [46][tcp|udp][@HOST][:PORTS]`);
  }
  const ranges = host === undefined ? null : rangesOf(host, directory);
  const numbers =
    ports?.split(',').flatMap((word) => portsOf(word, protocol?.toLowerCase() ?? null, directory)) ?? null;
  return (socket) => {
    const own = protocolOf(socket);
    if (own === null || (protocol !== undefined && own !== protocol.toLowerCase())) return false;
    if (version !== undefined && socket.family !== (version === '4' ? 'AF_INET' : 'AF_INET6')) return false;
    if (ranges === null && numbers === null) return true;
    return [socket.laddr, socket.raddr].some((end) => isAddress(end) && isMeant(end, own, ranges, numbers));
  };
}

/** null of what is no network socket. */
export function protocolOf({ family, type }: Connection): string | null {
  if (family === 'AF_UNIX') return null;
  return { SOCK_STREAM: 'tcp', SOCK_DGRAM: 'udp' }[type] ?? 'raw';
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

function rangesOf(host: string, { addressesOf }: Directory): AddressRange[] {
  const text = host.replace(/^\[|\]$/g, '');
  if (/^[\d.]+$|:/.test(text)) return [parseRange(text)];
  const addresses = addressesOf(text);
  if (addresses.length === 0) throw new UsageError(`no such host in /etc/hosts: ${JSON.stringify(text)}`);
  return addresses.map((address) => parseRange(address));
}

/** A number, a range of them whose end may be a name, or a name. */
function portsOf(word: string, protocol: string | null, directory: Directory): Port[] {
  const [, first, last] = /^(\d{1,5})(?:-(\S+))?$/.exec(word) ?? [];
  if (first === undefined) return named(word, protocol, directory);
  const from = Number(first);
  const ends: Port[] =
    last === undefined
      ? [{ from, to: from, protocol: null }]
      : /^\d{1,5}$/.test(last)
        ? [{ from, to: Number(last), protocol: null }]
        : named(last, protocol, directory).map((end) => ({ ...end, from }));
  if (ends.some(({ to }) => to > 65535 || to < from)) throw new UsageError(`not a port: ${JSON.stringify(word)}`);
  return ends;
}

function named(name: string, protocol: string | null, { services }: Directory): Port[] {
  const ports = [...services].flatMap(([key, service]): Port[] => {
    const [port, of] = key.split('/');
    const isMeant = service === name && (protocol === null || of === protocol);
    return isMeant ? [{ from: Number(port), to: Number(port), protocol: of! }] : [];
  });
  if (ports.length === 0) throw new UsageError(`no such port or service: ${JSON.stringify(name)}`);
  return ports;
}
