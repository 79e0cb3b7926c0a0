import type { DarwinNative } from '@sysu/native';
import type { KernelBytes } from '../kernel-bytes.js';
import { kernelBytes } from './kernel.js';

// CTL_NET, PF_ROUTE, all protocols and families; then what is asked for (sys/sysctl.h, net/route.h).
const ROUTING = [4, 17, 0, 0] as const;
const NET_RT_IFLIST2 = 6;
const NET_RT_DUMP2 = 7;

/** The messages about interfaces and their addresses, each with where it begins. */
export function* interfaceMessages(native: DarwinNative): Generator<Message> {
  yield* messagesIn(native, NET_RT_IFLIST2);
}

/** Those about routes. */
export function* routeMessages(native: DarwinNative): Generator<Message> {
  yield* messagesIn(native, NET_RT_DUMP2);
}

export interface Message {
  bytes: KernelBytes;
  at: number;
  /** Where it ends. */
  end: number;
  /** RTM_* of net/route.h. */
  type: number;
}

/** All begin alike: length (16 bits), version and type (8 each). One that is cut, or has no length, ends the list. */
function* messagesIn(native: DarwinNative, what: number): Generator<Message> {
  const bytes = kernelBytes(native.sysctl(Int32Array.of(...ROUTING, what, 0), 0));
  for (let at = 0; at + 4 <= bytes.length;) {
    const end = at + bytes.u16(at);
    if (end < at + 4 || end > bytes.length) return;
    yield { bytes, at, end, type: bytes.u8(at + 3) };
    at = end;
  }
}

// RTA_* and RTAX_MAX of net/route.h: the bits that say which addresses follow a message, in this order.
const ADDRESSES = 8;
export const DESTINATION = 0;
export const GATEWAY = 1;
export const NETMASK = 2;
export const INTERFACE = 4;
export const OWN = 5;
export const BROADCAST = 7;

/**
 * The struct sockaddr of each address that follows the header of a message, by its number; they begin at multiples of 4
 * bytes. An empty one takes 4 as well.
 */
export function addressesIn({ bytes, end }: Message, from: number, bits: number): (Uint8Array | undefined)[] {
  const addresses: (Uint8Array | undefined)[] = [];
  let at = from;
  for (let number = 0; number < ADDRESSES; number++) {
    if ((bits & (1 << number)) === 0 || at >= end) continue;
    const length = bytes.u8(at);
    addresses[number] = bytes.bytes.subarray(at, Math.min(at + length, end));
    at += length === 0 ? 4 : Math.ceil(length / 4) * 4;
  }
  return addresses;
}
