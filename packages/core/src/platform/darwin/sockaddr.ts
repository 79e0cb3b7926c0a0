import { formatAddress } from '../ip-address.js';
import { withScope } from '../ip-netmask.js';
import { sockaddrIn, sockaddrIn6 } from './layouts-network.js';

// AF_* of sys/socket.h.
const AF_INET = 2;
const AF_INET6 = 30;
export const AF_LINK = 18;
const FOUR = sockaddrIn.members.address;
const SIX = sockaddrIn6.members.address;

/** 'AF_INET' or 'AF_INET6'; null of another family. */
export function familyOf(address: Uint8Array | undefined): 'AF_INET' | 'AF_INET6' | null {
  const family = address?.[1];
  return family === AF_INET ? 'AF_INET' : family === AF_INET6 ? 'AF_INET6' : null;
}

/** An address of IPv6 that is good within one link has the number of the link in it, which is no part of it. */
export function ipAddress(address: Uint8Array | undefined, link: string): string | null {
  const family = familyOf(address);
  if (family === null) return null;
  const bytes = part(address!, family === 'AF_INET' ? FOUR : SIX);
  if (family === 'AF_INET') return formatAddress(bytes);
  const isLinkLocal = bytes[0] === 0xfe && (bytes[1]! & 0xc0) === 0x80;
  const isLinkGroup = bytes[0] === 0xff && (bytes[1]! & 0x0f) <= 2;
  if (isLinkLocal || isLinkGroup) bytes.fill(0, 2, 4);
  return withScope(bytes, link);
}

/** A mask, whose bytes of zero at the end are left out, and often its family. */
export function maskOf(mask: Uint8Array, family: 'AF_INET' | 'AF_INET6'): { netmask: string; prefixLength: number } {
  const bytes = part(mask, family === 'AF_INET' ? FOUR : SIX);
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return { netmask: formatAddress(bytes), prefixLength: /^1*/.exec(bits)![0].length };
}

function part(address: Uint8Array, [at, , length]: typeof FOUR | typeof SIX): Uint8Array {
  const bytes = new Uint8Array(length);
  bytes.set(address.subarray(at, at + length));
  return bytes;
}
