import type { NetIoCounters } from '../../model/network.js';
import { decodeText } from '../../text.js';

/**
 * /proc/net/dev: two lines of titles, then `name: ` and eight numbers each for what was received and sent. Old kernels
 * have no space after the colon, and names of aliases that hold a colon themselves.
 */
export function parseNetDev(bytes: Buffer): Map<string, NetIoCounters> {
  const lines = bytes.toString('latin1').split('\n').slice(2);
  return new Map(lines.filter((line) => line.trim() !== '').map(parseLine));
}

function parseLine(line: string): [string, NetIoCounters] {
  const colon = line.lastIndexOf(':');
  const columns = line
    .slice(colon + 1)
    .trim()
    .split(/\s+/)
    .map(Number);
  if (colon < 0 || columns.length < 16 || columns.some(Number.isNaN))
    throw new Error(`not a line of /proc/net/dev: ${JSON.stringify(line)}`);
  const counters: NetIoCounters = {
    bytesSent: columns[8]!,
    bytesRecv: columns[0]!,
    packetsSent: columns[9]!,
    packetsRecv: columns[1]!,
    errin: columns[2]!,
    errout: columns[10]!,
    dropin: columns[3]!,
    dropout: columns[11]!,
    fifoin: columns[4]!,
    fifoout: columns[12]!,
    frame: columns[5]!,
    multicast: columns[7]!,
    collisions: columns[13]!,
    carrier: columns[14]!,
  };
  return [decodeText(Buffer.from(line.slice(0, colon).trim(), 'latin1')), counters];
}
