import { formatAddress } from './ip-address.js';

/** The mask with so many bits set, of an address of `size` bytes. */
export function netmask(prefixLength: number, size: 4 | 16): string {
  const bytes = Array.from(
    { length: size },
    (_, i) => 0xff & (0xff00 >> Math.min(8, Math.max(0, prefixLength - 8 * i))),
  );
  return formatAddress(Uint8Array.from(bytes));
}

/** How many bits of a mask are set. */
export function bitsOf(mask: Uint8Array): number {
  return mask.reduce((bits, byte) => bits + byte.toString(2).replaceAll('0', '').length, 0);
}

/** An address that is good within one link is told with its name. */
export function withScope(address: Uint8Array, name: string): string {
  const isUnicast = address[0] === 0xfe && (address[1]! & 0xc0) === 0x80;
  const isMulticast = address[0] === 0xff && (address[1]! & 0x0f) === 0x02;
  const isWithinLink = address.length === 16 && (isUnicast || isMulticast);
  return isWithinLink ? `${formatAddress(address)}%${name}` : formatAddress(address);
}
