import type { WindowsMachine } from '@sysu/native';
import type { InterfaceAddress, InterfaceBackend, InterfaceStats } from '../../model/interfaces.js';
import type { NetIoCounters } from '../../model/network.js';
import { byName } from '../addresses-by-name.js';
import type { Named } from '../addresses-by-name.js';
import { formatHardwareAddress } from '../hardware-address.js';
import { formatAddress } from '../ip-address.js';
import { netmask, withScope } from '../ip-netmask.js';
import { uncountedNetIo } from '../uncounted.js';
import { adaptersOf, interfacesOf } from './adapters.js';
import type { Adapter, InterfaceRow } from './adapters.js';

type Native = Pick<WindowsMachine, 'adapterAddresses' | 'interfaceTable'>;

// IP_ADAPTER_NO_MULTICAST of iptypes.h.
const NO_MULTICAST = 0x10;
// IF_OPER_STATUS of ifdef.h, by the names of RFC 2863.
const operStates = ['unknown', 'up', 'down', 'testing', 'unknown', 'dormant', 'notpresent', 'lowerlayerdown'];
// IF_TYPE_* of ipifcons.h, as ip-link(8) calls their like.
const linkTypes: Readonly<Record<number, string>> = {
  6: 'ether',
  23: 'ppp',
  24: 'loopback',
  71: 'ieee802.11',
  131: 'tunnel',
  144: 'ieee1394',
};
// NET_IF_ACCESS_TYPE of ifdef.h, by the flags of ifconfig.
const accessFlags = [null, 'loopback', 'broadcast', 'pointopoint', null];
const UP = 1;

export function interfaceCalls(native: Native): InterfaceBackend & { netIoCounters(): Map<string, NetIoCounters> } {
  return {
    netIfAddrs: () => byName(adaptersOf(native).flatMap(addressesOf)),
    netIfStats: () => new Map(interfacesOf(native).map(([adapter, row]) => [adapter.name, statsOf(adapter, row)])),
    netIoCounters: () => new Map(interfacesOf(native).map(([{ name }, row]) => [name, countersOf(row)])),
  };
}

/** The hardware's address as Windows writes it; the other end of a link is not told. */
function addressesOf({ name, addresses, physicalAddress, physicalAddressLength }: Adapter): Named[] {
  const none = { netmask: null, broadcast: null, ptp: null, prefixLength: null, scope: null };
  const hardware = formatHardwareAddress(physicalAddress.subarray(0, physicalAddressLength));
  const link: Named[] =
    hardware === null
      ? []
      : [[name, { ...none, family: 'AF_LINK', address: hardware.replaceAll(':', '-').toUpperCase() }]];
  return [...addresses.map(({ bytes, prefixLength }): Named => [name, ipAddress(bytes, prefixLength, name)]), ...link];
}

function ipAddress(bytes: Uint8Array, prefixLength: number, name: string): InterfaceAddress {
  const isSix = bytes.length === 16;
  return {
    family: isSix ? 'AF_INET6' : 'AF_INET',
    address: withScope(bytes, name),
    netmask: netmask(prefixLength, isSix ? 16 : 4),
    broadcast: isSix || prefixLength > 30 ? null : broadcastOf(bytes, prefixLength),
    ptp: null,
    prefixLength,
    scope: null,
  };
}

/** The address with all bits set that are not of the network. */
function broadcastOf(bytes: Uint8Array, prefixLength: number): string {
  const own = (byte: number, i: number): number => byte | (0xff >> Math.min(8, Math.max(0, prefixLength - 8 * i)));
  return formatAddress(bytes.map(own));
}

function statsOf({ flags }: Adapter, row: InterfaceRow): InterfaceStats {
  const isup = row.operStatus === UP;
  const words = [
    row.adminStatus === UP ? 'up' : null,
    accessFlags[row.accessType] ?? null,
    isup ? 'running' : null,
    (flags & NO_MULTICAST) === 0 ? 'multicast' : null,
  ];
  return {
    isup,
    // psutil says that it is full, whatever it is.
    duplex: 0,
    speed: megabits(row.transmitLinkSpeed),
    mtu: row.mtu,
    flags: words.filter((word) => word !== null).join(),
    txQueueLength: null,
    driver: null,
    operState: operStates[row.operStatus] ?? 'unknown',
    linkType: linkTypes[row.type] ?? String(row.type),
  };
}

/** Not known is 0, or all bits set. */
function megabits(bits: number): number | null {
  return bits === 0 || bits >= 2 ** 53 ? null : Math.floor(bits / 1e6);
}

function countersOf(row: InterfaceRow): NetIoCounters {
  return {
    ...uncountedNetIo,
    bytesSent: row.outOctets,
    bytesRecv: row.inOctets,
    packetsSent: row.outUcastPkts + row.outNUcastPkts,
    packetsRecv: row.inUcastPkts + row.inNUcastPkts,
    errin: row.inErrors,
    errout: row.outErrors,
    dropin: row.inDiscards,
    dropout: row.outDiscards,
  };
}
