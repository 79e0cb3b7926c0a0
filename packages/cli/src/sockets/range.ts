import { UsageError } from '../exit.js';

/** The addresses that have their first bits in common: 10.0.0.0/8, ::1. */
export interface AddressRange {
  bytes: readonly number[];
  bits: number;
}

/** Throws UsageError for what is no address: no names are looked up. */
export function parseRange(text: string): AddressRange {
  const [, address = '', bits] = /^(.*?)(?:\/(\d{1,3}))?$/.exec(text)!;
  const bytes = addressBytes(address);
  const most = address.includes(':') ? 128 : 32;
  const length = bits === undefined ? most : Number(bits);
  if (bytes === null || length > most) throw new UsageError(`not an address: ${JSON.stringify(text)}`);
  return { bytes, bits: 128 - most + length };
}

/** Whether an address lies in a range; one of IPv4 also as a socket of IPv6 has it. */
export function isWithin(address: string, { bytes, bits }: AddressRange): boolean {
  const own = addressBytes(address);
  if (own === null) return false;
  return own.every((byte, i) => {
    const mask = 0xff & (0xff00 >> Math.min(8, Math.max(0, bits - 8 * i)));
    return (byte & mask) === (bytes[i]! & mask);
  });
}

/** 16 bytes, of IPv4 those of ::ffff:a.b.c.d; null for what is no address. */
function addressBytes(text: string): number[] | null {
  const plain = text.replace(/%.*/, '');
  const dotted = /^(?:(.*:))?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(plain);
  if (dotted === null) return plain.includes(':') ? groupBytes(plain) : null;
  const [, before = '::ffff:', ...numbers] = dotted;
  const [a, b, c, d] = numbers.map(Number) as [number, number, number, number];
  if ([a, b, c, d].some((number) => number > 255)) return null;
  return groupBytes(`${before}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`);
}

function groupBytes(text: string): number[] | null {
  const [left = '', right, more] = text.split('::');
  const words = (part: string): string[] => (part === '' ? [] : part.split(':'));
  const missing = 8 - words(left).length - words(right ?? '').length;
  if (more !== undefined || (right === undefined ? missing !== 0 : missing < 1)) return null;
  const groups = [...words(left), ...Array.from({ length: missing }, () => '0'), ...words(right ?? '')];
  if (groups.some((group) => !/^[0-9a-fA-F]{1,4}$/.test(group))) return null;
  return groups.flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 0xff]);
}
