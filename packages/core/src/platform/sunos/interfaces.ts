import type { InterfaceAddress, InterfaceBackend, InterfaceStats } from '../../model/interfaces.js';
import { byName } from '../addresses-by-name.js';
import type { Named } from '../addresses-by-name.js';
import { formatHardwareAddress } from '../hardware-address.js';
import { formatAddress } from '../ip-address.js';
import { bitsOf, netmask, withScope } from '../ip-netmask.js';
import { scopeOf } from '../ip-scope.js';
import type { Figures, Kstats } from './kstats.js';
import { ip6AddrEntry, ipAddrEntry, ipNetToMediaEntry } from './layouts-network.js';
import { levels, nameIn } from './mib.js';
import type { Mib } from './mib.js';

// IFF_* of net/if.h, as ifconfig(8) names them, from bit 0 on; and those of an interface rather than of an address.
const flagNames = words(
  'up broadcast debug loopback pointopoint notrailers running noarp promisc allmulti intelligent multicast ' +
    'multi_bcast unnumbered dhcp private noxmit nolocal deprecated addrconf router nonud anycast nortexch ipv4 ipv6',
);
const [UP, BROADCAST, LOOPBACK, POINTOPOINT, RUNNING] = [0x1, 0x2, 0x8, 0x10, 0x40] as const;
// ACE_F_MYADDR of inet/arp.h: among the neighbours we are ourselves.
const OWN = 0x20;

/** An address with what the kernel tells of its interface; that of a logical one, 'net0:1', is under that name. */
interface Entry {
  name: string;
  flags: number;
  mtu: number;
  address: InterfaceAddress;
}

export function interfaceCalls(mib: () => Mib, kstats: Kstats): InterfaceBackend {
  return {
    netIfAddrs: () => {
      const now = mib();
      const addresses = [...entries4(now), ...entries6(now)].map(({ name, address }): Named => [name, address]);
      return byName([...addresses, ...hardwareAddresses(now)]);
    },
    netIfStats: () => {
      const now = mib();
      const links = new Map(kstats.all('link').map((kstat) => [kstat.name, kstats.figures(kstat)]));
      const byInterface = new Map<string, Entry>();
      for (const entry of [...entries4(now), ...entries6(now)]) {
        const [physical] = entry.name.split(':') as [string];
        if (!byInterface.has(physical)) byInterface.set(physical, entry);
      }
      return new Map([...byInterface].map(([name, entry]) => [name, statsOf(entry, links.get(name))]));
    },
  };
}

/** MIB2_IP_ADDR. */
function entries4(mib: Mib): Entry[] {
  return mib.entries(ipAddrEntry, { level: levels.ip, name: 20, owner: 'ip', size: 'address' }).map((entry) => ({
    name: nameIn(entry),
    flags: entry.flags,
    mtu: entry.mtu,
    address: {
      family: 'AF_INET',
      address: formatAddress(entry.address),
      netmask: formatAddress(entry.netmask),
      broadcast: (entry.flags & BROADCAST) !== 0 ? formatAddress(entry.broadcast) : null,
      ptp: (entry.flags & POINTOPOINT) !== 0 ? formatAddress(entry.other) : null,
      prefixLength: bitsOf(entry.netmask),
      scope: scopeOf(entry.address),
    },
  }));
}

/** MIB2_IP6_ADDR. */
function entries6(mib: Mib): Entry[] {
  return mib.entries(ip6AddrEntry, { level: levels.ip6, name: 25, owner: 'ip6', size: 'address' }).map((entry) => {
    const name = nameIn(entry);
    return {
      name,
      flags: entry.flags,
      mtu: entry.mtu,
      address: {
        family: 'AF_INET6',
        address: withScope(entry.address, name),
        netmask: netmask(entry.prefixLength, 16),
        broadcast: null,
        ptp: (entry.flags & POINTOPOINT) !== 0 ? withScope(entry.other, name) : null,
        prefixLength: entry.prefixLength,
        scope: scopeOf(entry.address),
      },
    };
  });
}

/** MIB2_IP_MEDIA: of each interface once. */
function hardwareAddresses(mib: Mib): Named[] {
  const found = new Map<string, InterfaceAddress>();
  for (const entry of mib.entries(ipNetToMediaEntry, {
    level: levels.ip,
    name: 22,
    owner: 'ip',
    size: 'neighbour',
  })) {
    const address = formatHardwareAddress(entry.hardware.subarray(0, entry.hardwareLength));
    if ((entry.flags & OWN) === 0 || address === null) continue;
    found.set(nameIn(entry), {
      family: 'AF_LINK',
      address,
      netmask: null,
      broadcast: null,
      ptp: null,
      prefixLength: null,
      scope: null,
    });
  }
  return [...found];
}

/** Of the link below, where there is one: 'link_state', 'link_duplex', 'ifspeed' in bits per second. */
function statsOf({ flags, mtu }: Entry, link: Figures | undefined): InterfaceStats {
  const speed = link?.get('ifspeed') ?? 0;
  const state = link?.get('link_state');
  const duplex = link?.get('link_duplex');
  return {
    isup: (flags & UP) !== 0 && (flags & RUNNING) !== 0,
    duplex: duplex === 1 || duplex === 2 ? duplex : 0,
    speed: speed === 0 ? null : Math.round(speed / 1e6),
    mtu,
    flags: flagNames.filter((_, bit) => (flags & (1 << bit)) !== 0).join(','),
    txQueueLength: null,
    driver: null,
    operState: state === 1 ? 'up' : state === 0 ? 'down' : 'unknown',
    linkType: (flags & LOOPBACK) !== 0 ? 'loopback' : link === undefined ? null : 'ether',
  };
}

function words(text: string): string[] {
  return text.split(' ');
}
