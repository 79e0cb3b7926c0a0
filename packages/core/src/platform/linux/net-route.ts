import type { Route } from '../../model/routes.js';
import { decodeText } from '../../text.js';
import { formatAddress } from '../ip-address.js';
import { netmask } from '../ip-netmask.js';

/** A network that an interface reaches without a gateway: numbers of 32 bits. */
export interface DirectRoute {
  name: string;
  destination: number;
  mask: number;
}

/** /proc/net/route: Iface Destination Gateway Flags RefCnt Use Metric Mask … */
export function parseNetRoute(text: string, bigEndian: boolean): DirectRoute[] {
  const line = /^(\S+)\t([0-9A-F]{8})\t00000000\t[0-9A-F]+\t\d+\t\d+\t\d+\t([0-9A-F]{8})/gm;
  return Array.from(text.matchAll(line), ([, name, destination, mask]) => ({
    name: name!,
    destination: fromHex(destination!, bigEndian),
    mask: fromHex(mask!, bigEndian),
  }));
}

// RTF_* of linux/route.h, by the letters of route(8).
const UP = 0x1;
const GATEWAY = 0x2;
const REJECT = 0x200;
const letters: readonly (readonly [bit: number, letter: string])[] = [
  [0x4, 'H'],
  [0x8, 'R'],
  [0x10, 'D'],
  [0x20, 'M'],
  [0x40, 'u'],
  [0x80, 'w'],
  [0x100, 'i'],
  [0x400, 'n'],
];

/** The routes that are up in /proc/net/route, with all that it tells of them. */
export function* parseRoutes(text: string, bigEndian: boolean): Generator<Route> {
  for (const line of text.split('\n').slice(1)) {
    const [name = '', destination, gateway, hex, references, uses, metric, mask, mtu, window, irtt] = line.split('\t');
    const flags = Number.parseInt(hex ?? '0', 16);
    if (irtt === undefined || (flags & UP) === 0) continue;
    const prefixLength = Math.clz32(~fromHex(mask!, bigEndian));
    const isRefused = (flags & REJECT) !== 0;
    yield {
      family: 'AF_INET',
      destination: textOf(destination!, bigEndian),
      prefixLength,
      netmask: netmask(prefixLength, 4),
      gateway: (flags & GATEWAY) === 0 && /^0+$/.test(gateway!) ? null : textOf(gateway!, bigEndian),
      interface: decodeText(Buffer.from(name, 'latin1')),
      flags: `${isRefused ? '!' : 'U'}${!isRefused && (flags & GATEWAY) !== 0 ? 'G' : ''}${lettersOf(flags)}`,
      metric: Number(metric),
      references: Number(references),
      uses: Number(uses),
      mtu: Number(mtu),
      window: Number(window),
      irtt: Number(irtt.trim()),
    };
  }
}

function lettersOf(flags: number): string {
  return letters.map(([bit, letter]) => ((flags & bit) === 0 ? '' : letter)).join('');
}

function textOf(hex: string, bigEndian: boolean): string {
  const bytes = Buffer.from(hex, 'hex');
  return formatAddress(bigEndian ? bytes : bytes.toReversed());
}

/** A word in the byte order of the machine that holds four bytes in network order. */
function fromHex(hex: string, bigEndian: boolean): number {
  const bytes = Buffer.from(hex, 'hex');
  return bigEndian ? bytes.readUInt32BE() : bytes.readUInt32LE();
}
