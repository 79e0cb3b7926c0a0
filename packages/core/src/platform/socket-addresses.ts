import { cText } from './c-text.js';
import { formatAddress } from './ip-address.js';
import { bitsOf, withScope } from './ip-netmask.js';

// RTAX_MAX of net/route.h, the same on macOS and the BSDs: the addresses that can follow a message, each with its bit,
// in this order.
const ADDRESSES = 8;
export const DESTINATION = 0;
export const GATEWAY = 1;
export const NETMASK = 2;
export const INTERFACE = 4;
export const OWN = 5;
export const BROADCAST = 7;

// AF_INET and AF_LINK of sys/socket.h, on all of them.
const AF_INET = 2;
const AF_LINK = 18;

type Family = 'AF_INET' | 'AF_INET6';

/** Structs sockaddr of macOS and the BSDs: the first byte is the length, the second the family. */
export class SocketAddresses {
  readonly #inet6: number;
  readonly #alignment: number;

  /** @param system its number for AF_INET6, and the multiples of bytes that addresses behind a message begin at */
  constructor({ inet6, alignment }: { inet6: number; alignment: number }) {
    this.#inet6 = inet6;
    this.#alignment = alignment;
  }

  /** Those that follow the header of a message, by their number; `bits` says which. An empty one takes room as well. */
  list(bytes: Uint8Array, bits: number): (Uint8Array | undefined)[] {
    const addresses: (Uint8Array | undefined)[] = [];
    for (let number = 0, at = 0; number < ADDRESSES; number++) {
      if ((bits & (1 << number)) === 0 || at >= bytes.length) continue;
      const length = bytes[at]!;
      addresses[number] = bytes.subarray(at, at + length);
      at += Math.ceil(Math.max(1, length) / this.#alignment) * this.#alignment;
    }
    return addresses;
  }

  /** null of another family. */
  familyOf(address: Uint8Array | undefined): Family | null {
    const family = address?.[1];
    return family === AF_INET ? 'AF_INET' : family === this.#inet6 ? 'AF_INET6' : null;
  }

  /**
   * The 4 or 16 bytes of it; null of another family. An address of IPv6 that is good within one link has the number of
   * the link in it, which is no part of it.
   */
  bytesOf(address: Uint8Array | undefined): Uint8Array | null {
    const family = this.familyOf(address);
    if (family === null) return null;
    const bytes = part(address!, family);
    const isLinkLocal = bytes[0] === 0xfe && (bytes[1]! & 0xc0) === 0x80;
    const isLinkGroup = bytes[0] === 0xff && (bytes[1]! & 0x0f) <= 2;
    if (family === 'AF_INET6' && (isLinkLocal || isLinkGroup)) bytes.fill(0, 2, 4);
    return bytes;
  }

  /** Within one link with the link's name. */
  textOf(address: Uint8Array | undefined, link: string): string | null {
    const bytes = this.bytesOf(address);
    return bytes === null ? null : withScope(bytes, link);
  }

  /** A mask, whose bytes of zero at the end are left out, and often its family. */
  maskOf(mask: Uint8Array, family: Family): { netmask: string; prefixLength: number } {
    const bytes = part(mask, family);
    return { netmask: formatAddress(bytes), prefixLength: bitsOf(bytes) };
  }
}

/** struct sockaddr_in has the address at 4, sockaddr_in6 at 8. */
function part(address: Uint8Array, family: Family): Uint8Array {
  const [at, length] = family === 'AF_INET' ? [4, 4] : [8, 16];
  const bytes = new Uint8Array(length);
  bytes.set(address.subarray(at, at + length));
  return bytes;
}

/** A struct sockaddr_dl: its lengths of name and hardware address stand at 5 and 6, these from 8 on. */
export function linkOf(address: Uint8Array | undefined): { name: string; hardware: Uint8Array } {
  if (address === undefined || address.length < 8 || address[1] !== AF_LINK) {
    return { name: '', hardware: new Uint8Array() };
  }
  const end = 8 + address[5]!;
  return { name: cText(address.subarray(8, end)), hardware: address.subarray(end, end + address[6]!) };
}
