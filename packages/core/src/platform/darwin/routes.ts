import type { DarwinNative } from '@sysu/native';
import type { Route } from '../../model/routes.js';
import { decode } from '../layout.js';
import { RTF_HOST, routeLetters } from '../route-letters.js';
import { interfaceList } from './interface-list.js';
import { rtMsghdr } from './layouts-network.js';
import { DESTINATION, GATEWAY, NETMASK } from '../socket-addresses.js';
import { addressesIn, routeMessages } from './route-messages.js';
import type { Message } from './route-messages.js';
import { addresses as kinds } from './sockaddr.js';

// Copies of other routes, made for single hosts that are talked to, and entries of the neighbours.
const CLONED = 0x20000;
const NEIGHBOUR = 0x400;

/** Without what the kernel makes of them for each host. */
export function routesOf(native: DarwinNative): Route[] {
  const names = new Map(interfaceList(native).map(({ index, name }) => [index, name]));
  return [...routeMessages(native)].flatMap((message) => routeFrom(message, names) ?? []);
}

function routeFrom(message: Message, names: ReadonlyMap<number, string>): Route | null {
  const { flags, index, addresses: bits, references, uses, mtu } = decode(rtMsghdr, message.bytes, message.at);
  const addresses = addressesIn(message, message.at + rtMsghdr.size, bits);
  const family = kinds.familyOf(addresses[DESTINATION]);
  if (family === null || (flags & (CLONED | NEIGHBOUR)) !== 0) return null;
  const name = names.get(index) ?? String(index);
  const mask = (flags & RTF_HOST) !== 0 ? ONE : (addresses[NETMASK] ?? ALL);
  const unset = family === 'AF_INET' ? 0 : null;
  return {
    family,
    destination: kinds.textOf(addresses[DESTINATION], name)!,
    ...kinds.maskOf(mask, family),
    gateway: kinds.textOf(addresses[GATEWAY], name),
    interface: name,
    flags: routeLetters(flags),
    metric: 0,
    references,
    uses,
    mtu: family === 'AF_INET' ? mtu : null,
    window: unset,
    irtt: unset,
  };
}

// Masks of a single address, and of all.
const ONE = new Uint8Array(24).fill(0xff);
const ALL = new Uint8Array(0);
