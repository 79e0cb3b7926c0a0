import type { MulticastGroup } from '../../model/multicast-groups.js';
import { decodeText } from '../../text.js';
import { formatAddress } from '../ip-address.js';

/** /proc/net/igmp: a line for each interface, and below it an indented one for each of its groups. */
export function parseIgmp(text: string, bigEndian: boolean): MulticastGroup[] {
  let name = '';
  return text.split('\n').flatMap((line): MulticastGroup[] => {
    const device = /^\d+\t(.+?) *: +\d+ /.exec(line);
    if (device !== null) name = decodeText(Buffer.from(device[1]!, 'latin1'));
    const [, hex, members] = /^\t+([0-9A-F]{8}) +(\d+) /.exec(line) ?? [];
    if (hex === undefined) return [];
    const bytes = Buffer.from(hex, 'hex');
    const address = formatAddress(bigEndian ? bytes : bytes.toReversed());
    return [{ interface: name, family: 'AF_INET', address, members: Number(members) }];
  });
}

/** /proc/net/igmp6: index and name of the interface, address, how many have joined, flags, timer. */
export function parseIgmp6(text: string): MulticastGroup[] {
  const line = /^\d+ +(\S+) +([0-9a-f]{32}) +(\d+) /gm;
  return Array.from(text.matchAll(line), ([, name, hex, members]) => ({
    interface: decodeText(Buffer.from(name!, 'latin1')),
    family: 'AF_INET6',
    address: formatAddress(Buffer.from(hex!, 'hex')),
    members: Number(members),
  }));
}
