import type { InterfaceAddress, InterfaceStats } from '../../model/interfaces.js';
import type { NetIoCounters, NetworkBackend } from '../../model/network.js';
import { byName } from '../addresses-by-name.js';
import type { Named } from '../addresses-by-name.js';
import { flagNames, IFF_RUNNING, linkTypeName } from '../interface-words.js';
import type { KernelBytes } from '../kernel-bytes.js';
import { decode } from '../layout.js';
import type { Decoded, Layout } from '../layout.js';
import { uncountedNetIo } from '../uncounted.js';
import { linkOf } from '../socket-addresses.js';
import type { SocketAddresses } from '../socket-addresses.js';
import { hardwareAddress, interfaceAddress } from './socket-addresses.js';
import type { Sysctl } from './sysctl.js';

const [IFF_UP, IFF_LOOPBACK] = [0x1, 0x8] as const;

/** What the structs if_msghdr of all BSDs have. */
export interface InterfaceInfo {
  index: number;
  flags: number;
  linkType: number;
  linkState: number;
  mtu: number;
  baudRate: number;
  packetsIn: number;
  errorsIn: number;
  packetsOut: number;
  errorsOut: number;
  collisions: number;
  bytesIn: number;
  bytesOut: number;
  multicastsIn: number;
  dropsIn: number;
  /** NetBSD does not count them. */
  dropsOut?: number;
}

/** A message of the list: its RTM_* of net/route.h, and what it begins with, before addresses follow. */
interface Message<T> {
  type: number;
  size: number;
  decode(from: KernelBytes, at: number): T;
}

export function message<const L extends Layout>(type: number, layout: L): Message<Decoded<L>> {
  return { type, size: layout.size, decode: (from, at) => decode(layout, from, at) };
}

/** How one system lists its interfaces. */
export interface InterfaceList {
  /** The numbers of sysctl(3). */
  name: readonly number[];
  info: Message<InterfaceInfo>;
  address: Message<{ index: number; addresses: number }>;
  /** How it has those that follow. */
  kinds: SocketAddresses;
  /** For each LINK_STATE_* of net/if.h, from 0 on. */
  linkStates: readonly (readonly [word: string, duplex: InterfaceStats['duplex']])[];
}

interface Interface {
  name: string;
  info: InterfaceInfo;
  addresses: InterfaceAddress[];
}

export function interfaceCalls(
  sysctl: Sysctl,
  list: InterfaceList,
): Pick<NetworkBackend, 'netIoCounters' | 'netIfAddrs' | 'netIfStats'> {
  const interfaces = (): Interface[] => interfacesIn(sysctl.bytes(...list.name), list);
  const each = <T>(of: (found: Interface) => T): Map<string, T> =>
    new Map(interfaces().map((found) => [found.name, of(found)]));
  return {
    netIoCounters: () => each(({ info }) => countersOf(info)),
    netIfStats: () => each(({ info }) => statsOf(info, list)),
    netIfAddrs: () =>
      byName(interfaces().flatMap(({ name, addresses }) => addresses.map((address): Named => [name, address]))),
  };
}

/** By number. */
export function interfaceNames(sysctl: Sysctl, list: InterfaceList): Map<number, string> {
  return new Map(interfacesIn(sysctl.bytes(...list.name), list).map(({ name, info }) => [info.index, name]));
}

/** One message after another: of each interface itself, and then of its addresses. */
function interfacesIn(from: KernelBytes, { info, address, kinds }: InterfaceList): Interface[] {
  const found: Interface[] = [];
  for (let at = 0; at + 4 <= from.length;) {
    const length = from.u16(at);
    if (length < 4 || at + length > from.length) throw new Error(`a routing message of ${length} bytes at ${at}`);
    const type = from.u8(at + 3);
    const rest = (header: number): Buffer => from.bytes.subarray(at + header, at + length);
    if (type === info.type && length >= info.size) {
      const { name, hardware } = linkOf(rest(info.size));
      found.push({ name, info: info.decode(from, at), addresses: [hardwareAddress(hardware)] });
    } else if (type === address.type && length >= address.size) {
      const { index, addresses } = address.decode(from, at);
      const owner = found.find((one) => one.info.index === index);
      const other = interfaceAddress(kinds, kinds.list(rest(address.size), addresses), owner?.name ?? '');
      if (other !== null) owner?.addresses.push(other);
    }
    at += length;
  }
  return found;
}

function countersOf(info: InterfaceInfo): NetIoCounters {
  return {
    ...uncountedNetIo,
    bytesSent: info.bytesOut,
    bytesRecv: info.bytesIn,
    packetsSent: info.packetsOut,
    packetsRecv: info.packetsIn,
    errin: info.errorsIn,
    errout: info.errorsOut,
    dropin: info.dropsIn,
    dropout: info.dropsOut ?? null,
    multicast: info.multicastsIn,
    collisions: info.collisions,
  };
}

function statsOf(
  { flags, mtu, baudRate, linkState, linkType }: InterfaceInfo,
  { linkStates }: InterfaceList,
): InterfaceStats {
  const [operState, duplex] = linkStates[linkState] ?? ['unknown', 0];
  return {
    isup: (flags & IFF_UP) !== 0 && (flags & (IFF_RUNNING | IFF_LOOPBACK)) !== 0,
    duplex,
    // Bits per second.
    speed: baudRate === 0 ? null : Math.round(baudRate / 1e6),
    mtu,
    flags: flagNames(flags),
    txQueueLength: null,
    driver: null,
    operState,
    linkType: linkTypeName(linkType),
  };
}
