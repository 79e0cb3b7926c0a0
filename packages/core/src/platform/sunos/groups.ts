import type { MulticastGroup } from '../../model/multicast-groups.js';
import { formatAddress } from '../ip-address.js';
import { ip6Member, ipMember } from './layouts-network.js';
import { levels, nameIn } from './mib.js';
import type { Mib } from './mib.js';

/** EXPER_IP_GROUP_MEMBERSHIP, EXPER_IP6_GROUP_MEMBERSHIP. Of IPv6 the kernel tells the number of the interface alone. */
export function groupsIn(mib: Mib): MulticastGroup[] {
  const four = mib.entries(ipMember, { level: levels.ip, name: 100, owner: 'ip', size: 'member' });
  const six = mib.entries(ip6Member, { level: levels.ip6, name: 101, owner: 'ip6', size: 'member' });
  return [
    ...four.map((entry): MulticastGroup => ({
      interface: nameIn(entry),
      family: 'AF_INET',
      address: formatAddress(entry.address),
      members: entry.members,
    })),
    ...six.map(({ index, address, members }): MulticastGroup => ({
      interface: String(index),
      family: 'AF_INET6',
      address: formatAddress(address),
      members,
    })),
  ];
}
