import type { DarwinNative } from '@sysu/native';
import type { InterfaceAddress, InterfaceBackend, InterfaceStats } from '../../model/interfaces.js';
import { byName } from '../addresses-by-name.js';
import { formatHardwareAddress } from '../hardware-address.js';
import { interfaceList } from './interface-list.js';
import type { Interface } from './interface-list.js';
import { IFF_BROADCAST, IFF_POINTOPOINT, IFF_RUNNING, flagNames, linkTypeName } from '../interface-words.js';
import { mediaOf } from './media.js';
import { BROADCAST, NETMASK, OWN } from '../socket-addresses.js';
import { addresses as kinds } from './sockaddr.js';

const MEGA = 1e6;

export function interfaceCalls(native: DarwinNative): InterfaceBackend {
  return {
    netIfAddrs: () =>
      byName(
        interfaceList(native).flatMap((link) => addressesOf(link).map((address) => [link.name, address] as const)),
      ),
    netIfStats: () => new Map(interfaceList(native).map((link) => [link.name, statsOf(native, link)])),
  };
}

function statsOf(
  native: DarwinNative,
  { name, flags, baudRate, mtu, queueLength, linkType }: Interface,
): InterfaceStats {
  const { duplex, operState } = mediaOf(native, name);
  return {
    isup: (flags & IFF_RUNNING) !== 0,
    duplex,
    speed: baudRate === 0 ? null : Math.round(baudRate / MEGA),
    mtu,
    flags: flagNames(flags),
    txQueueLength: queueLength,
    driver: null,
    operState,
    linkType: linkTypeName(linkType),
  };
}

function addressesOf(link: Interface): InterfaceAddress[] {
  const addresses = link.addressLists.flatMap((list) => addressFrom(list, link) ?? []);
  const own = hardwareAddress(link);
  if (own === null && addresses.length === 0) return [{ ...nothing, family: 'AF_UNSPEC', address: null }];
  return own === null ? addresses : [...addresses, own];
}

function addressFrom(list: readonly (Uint8Array | undefined)[], { name, flags }: Interface): InterfaceAddress | null {
  const family = kinds.familyOf(list[OWN]);
  if (family === null) return null;
  const other = kinds.textOf(list[BROADCAST], name);
  const mask = list[NETMASK] === undefined ? null : kinds.maskOf(list[NETMASK], family);
  // As psutil: a network of one address has no other one.
  const hasBroadcast = (flags & IFF_BROADCAST) !== 0 && mask?.prefixLength !== 32;
  return {
    family,
    address: kinds.textOf(list[OWN], name),
    netmask: mask?.netmask ?? null,
    broadcast: hasBroadcast ? other : null,
    ptp: (flags & IFF_POINTOPOINT) !== 0 ? other : null,
    prefixLength: mask?.prefixLength ?? null,
    scope: null,
  };
}

/** null where there is none. */
function hardwareAddress({ hardwareAddress: bytes }: Interface): InterfaceAddress | null {
  const address = formatHardwareAddress(bytes);
  return address === null ? null : { ...nothing, family: 'AF_LINK', address };
}

const nothing = { netmask: null, broadcast: null, ptp: null, prefixLength: null, scope: null };
