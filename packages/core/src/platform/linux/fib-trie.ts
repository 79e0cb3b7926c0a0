import type { InterfaceAddress } from '../../model/interfaces.js';
import type { Named } from '../addresses-by-name.js';
import { formatAddress } from '../ip-address.js';
import { netmask } from '../ip-netmask.js';
import type { DirectRoute } from './net-route.js';

// 127.0.0.0/8, which the interface lo has, and /proc/net/route does not list.
const LOOPBACK: DirectRoute = { name: 'lo', destination: 0x7f000000, mask: 0xff000000 };

/**
 * /proc/net/fib_trie: the addresses of this machine, on the interfaces that reach the smallest networks around them.
 */
export function parseFibTrie(text: string, routes: readonly DirectRoute[]): Named[] {
  const locals = leaves(text, '/32 host LOCAL');
  const broadcasts = leaves(text, '/32 link BROADCAST');
  const bySize = [...routes, LOOPBACK].sort((a, b) => b.mask - a.mask);
  return [...locals].flatMap((address): Named[] => {
    const route = bySize.find(({ destination, mask }) => mask !== 0 && (address & mask) >>> 0 === destination);
    return route === undefined ? [] : [[route.name, addressWithin(address, route.mask, broadcasts)]];
  });
}

/** The addresses below which an entry stands, each once: the file has the tables main and local, which are one. */
function leaves(text: string, entry: string): Set<number> {
  const found = new Set<number>();
  let address = 0;
  for (const line of text.split('\n')) {
    const leaf = /\|-- (\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(line);
    if (leaf !== null) address = Buffer.from(leaf.slice(1).map(Number)).readUInt32BE();
    else if (line.trim() === entry) found.add(address);
  }
  return found;
}

function addressWithin(address: number, mask: number, broadcasts: ReadonlySet<number>): InterfaceAddress {
  const prefixLength = Math.clz32(~mask);
  const broadcast = (address | ~mask) >>> 0;
  return {
    family: 'AF_INET',
    address: textOf(address),
    netmask: netmask(prefixLength, 4),
    broadcast: broadcasts.has(broadcast) ? textOf(broadcast) : null,
    ptp: null,
    prefixLength,
    scope: null,
  };
}

function textOf(address: number): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(address);
  return formatAddress(bytes);
}
