import type { InterfaceAddress } from '../../model/interfaces.js';
import { cText } from '../c-text.js';
import { formatAddress } from '../ip-address.js';
import { formatHardwareAddress } from '../hardware-address.js';
import { withScope } from '../ip-netmask.js';

// RTA_NETMASK, RTA_IFA, RTA_BRD of net/route.h: a bit for each address that follows, in this order.
const [NETMASK, ADDRESS, BROADCAST] = [2, 5, 7] as const;
const MOST = 8;
// AF_INET, AF_INET6 of FreeBSD.
const [INET, INET6] = [2, 28] as const;
const ALIGNMENT = 8;

/** Structs sockaddr, one after another: the first byte is the length, which is rounded up, and the second the family. */
export function socketAddresses(bytes: Buffer, present: number): (Buffer | null)[] {
  let at = 0;
  return Array.from({ length: MOST }, (_, i) => {
    if ((present & (1 << i)) === 0 || at >= bytes.length) return null;
    const length = bytes[at]!;
    const address = bytes.subarray(at, at + length);
    at += length === 0 ? ALIGNMENT : Math.ceil(length / ALIGNMENT) * ALIGNMENT;
    return address;
  });
}

/** struct sockaddr_dl: family, index, type, lengths of the name, the address and a selector, then these. */
export function linkAddressOf(bytes: Buffer): { name: string; address: InterfaceAddress } {
  const [nameLength, addressLength] = [bytes[5] ?? 0, bytes[6] ?? 0];
  const name = cText(bytes.subarray(8, 8 + nameLength));
  const hardware = bytes.subarray(8 + nameLength, 8 + nameLength + addressLength);
  return {
    name,
    address: {
      family: 'AF_LINK',
      address: formatHardwareAddress(hardware),
      netmask: null,
      broadcast: null,
      ptp: null,
      prefixLength: null,
      scope: null,
    },
  };
}

/** null for what is neither IPv4 nor IPv6. */
export function addressOf(addresses: readonly (Buffer | null)[], link: string): InterfaceAddress | null {
  const own = addresses[ADDRESS] ?? null;
  if (own === null || (own[1] !== INET && own[1] !== INET6)) return null;
  const isOld = own[1] === INET;
  const [start, size] = isOld ? [4, 4] : [8, 16];
  const bytes = paddedTo(own.subarray(start, start + size), size);
  const mask = addresses[NETMASK] ?? null;
  // A netmask ends with its last byte that is not 0.
  const maskBytes = mask === null ? null : paddedTo(mask.subarray(start, start + size), size);
  const other = addresses[BROADCAST] ?? null;
  const scope = isOld ? scopeOfIPv4(bytes) : scopeOfIPv6(bytes);
  // The kernel keeps the number of the link within the address.
  if (!isOld && scope === 'link') bytes.fill(0, 2, 4);
  return {
    family: isOld ? 'AF_INET' : 'AF_INET6',
    address: withScope(bytes, link),
    netmask: maskBytes === null ? null : formatAddress(maskBytes),
    broadcast: isOld && other !== null && other[1] === INET ? formatAddress(paddedTo(other.subarray(4, 8), 4)) : null,
    ptp: null,
    prefixLength: maskBytes === null ? null : bitsIn(maskBytes),
    scope,
  };
}

function paddedTo(bytes: Uint8Array, size: number): Buffer {
  const padded = Buffer.alloc(size);
  padded.set(bytes);
  return padded;
}

function bitsIn(mask: Uint8Array): number {
  return [...mask].reduce((bits, byte) => bits + byte.toString(2).replaceAll('0', '').length, 0);
}

function scopeOfIPv4(bytes: Uint8Array): string {
  if (bytes[0] === 127) return 'host';
  return bytes[0] === 169 && bytes[1] === 254 ? 'link' : 'global';
}

/** RFC 4291: ::1, fe80::/10, fec0::/10. */
function scopeOfIPv6(bytes: Uint8Array): string {
  if (bytes[15] === 1 && bytes.subarray(0, 15).every((byte) => byte === 0)) return 'host';
  if (bytes[0] === 0xfe && (bytes[1]! & 0xc0) === 0x80) return 'link';
  return bytes[0] === 0xfe && (bytes[1]! & 0xc0) === 0xc0 ? 'site' : 'global';
}
