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

/** A word in the byte order of the machine that holds four bytes in network order. */
function fromHex(hex: string, bigEndian: boolean): number {
  const bytes = Buffer.from(hex, 'hex');
  return bigEndian ? bytes.readUInt32BE() : bytes.readUInt32LE();
}
