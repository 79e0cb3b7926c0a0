/** One line of /proc/net/tcp, tcp6, udp or udp6. */
export interface SocketLine {
  address: string;
  port: number;
  remotePort: number;
  /** As in include/net/tcp_states.h: 0A is LISTEN; UDP uses 01 and 07. */
  state: number;
  inode: string;
}

export const LISTEN = 0x0a;

export function parseSockets(text: string, bigEndian: boolean): SocketLine[] {
  const line = /^\s*\d+: ([0-9A-F]+):([0-9A-F]{4}) [0-9A-F]+:([0-9A-F]{4}) ([0-9A-F]{2}) \S+ \S+ \S+ +\d+ +\d+ (\d+)/gm;
  return [...text.matchAll(line)].map(([, address, port, remotePort, state, inode]) => ({
    address: decodeAddress(address!, bigEndian),
    port: Number.parseInt(port!, 16),
    remotePort: Number.parseInt(remotePort!, 16),
    state: Number.parseInt(state!, 16),
    inode: inode!,
  }));
}

/** Words of 32 bits in the byte order of the machine, each holding four bytes in network order. */
export function decodeAddress(hex: string, bigEndian: boolean): string {
  const bytes = Buffer.from(hex, 'hex');
  if (!bigEndian) bytes.swap32();
  if (bytes.length === 4) return bytes.join('.');
  const groups = Array.from({ length: 8 }, (_, i) => bytes.readUInt16BE(2 * i).toString(16));
  return compress(groups);
}

/** RFC 5952: the longest run of zero groups, of two or more, becomes `::`; an IPv4 address in IPv6 stays readable. */
function compress(groups: string[]): string {
  if (groups.slice(0, 5).every((group) => group === '0') && groups[5] === 'ffff') {
    const [high, low] = [groups[6]!, groups[7]!].map((group) => Number.parseInt(group, 16));
    return `::ffff:${high! >> 8}.${high! & 255}.${low! >> 8}.${low! & 255}`;
  }
  const { start, length } = longestZeros(groups);
  return length < 2
    ? groups.join(':')
    : `${groups.slice(0, start).join(':')}::${groups.slice(start + length).join(':')}`;
}

/** The first of the longest runs of zero groups. */
function longestZeros(groups: readonly string[]): { start: number; length: number } {
  let longest = { start: 0, length: 0 };
  for (let start = 0; start < groups.length; start++) {
    let end = start;
    while (groups[end] === '0') end++;
    if (end - start > longest.length) longest = { start, length: end - start };
    start = Math.max(start, end);
  }
  return longest;
}
