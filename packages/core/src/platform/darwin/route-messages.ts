import type { DarwinNative } from '@sysu/native';
import type { KernelBytes } from '../kernel-bytes.js';
import { kernelBytes } from './kernel.js';
import { addresses } from './sockaddr.js';

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

/** The struct sockaddr of each address that follows the header of a message, by its number. */
export function addressesIn({ bytes, end }: Message, from: number, bits: number): (Uint8Array | undefined)[] {
  return addresses.list(bytes.bytes.subarray(from, end), bits);
}
