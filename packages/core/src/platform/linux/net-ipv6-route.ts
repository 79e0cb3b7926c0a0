import type { Route } from '../../model/routes.js';
import { decodeText } from '../../text.js';
import { formatAddress } from '../ip-address.js';
import { netmask } from '../ip-netmask.js';

// RTF_* of linux/ipv6_route.h and linux/route.h, by the letters of route(8) in their order.
const CACHE = 0x01000000;
const letters: readonly (readonly [bit: number, letter: string])[] = [
  [0x1, 'U'],
  [0x200, '!'],
  [0x2, 'G'],
  [0x4, 'H'],
  [0x10000, 'D'],
  [0x40000, 'A'],
  [0x20000, 'a'],
  [0x400000, 'e'],
  [0x20, 'm'],
  [0x200000, 'n'],
  [0x2000000, 'f'],
];
// destination, prefix, source, prefix, next hop, metric, references, uses, flags, interface
const line =
  /^([0-9a-f]{32}) ([0-9a-f]{2}) [0-9a-f]{32} [0-9a-f]{2} ([0-9a-f]{32}) ([0-9a-f]{8}) ([0-9a-f]{8}) ([0-9a-f]{8}) ([0-9a-f]{8}) +(.+)$/gm;

/** The routes in /proc/net/ipv6_route, without what the kernel has only noted for a while. */
export function* parseIpv6Routes(text: string): Generator<Route> {
  for (const [, destination, prefix, nextHop, metric, references, uses, hex, name] of text.matchAll(line)) {
    const flags = Number.parseInt(hex!, 16);
    if ((flags & CACHE) !== 0) continue;
    const prefixLength = Number.parseInt(prefix!, 16);
    yield {
      family: 'AF_INET6',
      destination: textOf(destination!),
      prefixLength,
      netmask: netmask(prefixLength, 16),
      gateway: /^0+$/.test(nextHop!) ? null : textOf(nextHop!),
      interface: decodeText(Buffer.from(name!, 'latin1')),
      flags: letters.map(([bit, letter]) => ((flags & bit) === 0 ? '' : letter)).join(''),
      metric: Number.parseInt(metric!, 16),
      references: Number.parseInt(references!, 16),
      uses: Number.parseInt(uses!, 16),
      mtu: null,
      window: null,
      irtt: null,
    };
  }
}

function textOf(hex: string): string {
  return formatAddress(Buffer.from(hex, 'hex'));
}
