import type { InterfaceAddress, InterfaceStats } from '../../model/interfaces.js';
import type { NetIoCounters, NetworkBackend } from '../../model/network.js';
import { byName } from '../addresses-by-name.js';
import type { Named } from '../addresses-by-name.js';
import { flagNames, IFF_RUNNING, linkTypeName } from '../interface-words.js';
import { decode } from '../layout.js';
import type { Decoded } from '../layout.js';
import { uncountedNetIo } from '../uncounted.js';
import { ifaMsghdr, ifMsghdr } from './layouts-network.js';
import { addressOf, linkAddressOf, socketAddresses } from '../bsd/socket-addresses.js';
import type { Sysctl } from '../bsd/sysctl.js';

// CTL_NET, PF_ROUTE, NET_RT_IFLIST of sys/socket.h: net.route.0.0.iflist of all interfaces.
const IFLIST = [4, 17, 0, 0, 3, 0];
// RTM_NEWADDR, RTM_IFINFO of net/route.h.
const [NEW_ADDRESS, INFO] = [0xc, 0xe] as const;
const [IFF_UP, IFF_LOOPBACK] = [0x1, 0x8] as const;
// LINK_STATE_DOWN, LINK_STATE_UP.
const linkStates = ['unknown', 'down', 'up'];

interface Interface {
  name: string;
  info: Decoded<typeof ifMsghdr>;
  addresses: InterfaceAddress[];
}

export function interfaceCalls(sysctl: Sysctl): Pick<NetworkBackend, 'netIoCounters' | 'netIfAddrs' | 'netIfStats'> {
  const each = <T>(of: (found: Interface) => T): Map<string, T> =>
    new Map(interfaces(sysctl).map((found) => [found.name, of(found)]));
  return {
    netIoCounters: () => each(({ info }) => countersOf(info)),
    netIfStats: () => each(({ info }) => statsOf(info)),
    netIfAddrs: () =>
      byName(interfaces(sysctl).flatMap(({ name, addresses }) => addresses.map((address): Named => [name, address]))),
  };
}

/** One message after another: of each interface itself, and then of its addresses. */
function interfaces(sysctl: Sysctl): Interface[] {
  const from = sysctl.bytes(...IFLIST);
  const found: Interface[] = [];
  for (let at = 0; at + 4 <= from.length;) {
    const length = from.u16(at);
    if (length < 4 || at + length > from.length) throw new Error(`a routing message of ${length} bytes at ${at}`);
    const type = from.u8(at + 3);
    const rest = (header: number): Buffer => from.bytes.subarray(at + header, at + length);
    if (type === INFO && length >= ifMsghdr.size) {
      const { name, address } = linkAddressOf(rest(ifMsghdr.size));
      found.push({ name, info: decode(ifMsghdr, from, at), addresses: [address] });
    } else if (type === NEW_ADDRESS && length >= ifaMsghdr.size) {
      const { index, addresses } = decode(ifaMsghdr, from, at);
      const owner = found.find(({ info }) => info.index === index);
      const address = addressOf(socketAddresses(rest(ifaMsghdr.size), addresses), owner?.name ?? '');
      if (address !== null) owner?.addresses.push(address);
    }
    at += length;
  }
  return found;
}

function countersOf(info: Interface['info']): NetIoCounters {
  return {
    ...uncountedNetIo,
    bytesSent: info.bytesOut,
    bytesRecv: info.bytesIn,
    packetsSent: info.packetsOut,
    packetsRecv: info.packetsIn,
    errin: info.errorsIn,
    errout: info.errorsOut,
    dropin: info.dropsIn,
    dropout: info.dropsOut,
    multicast: info.multicastsIn,
    collisions: info.collisions,
  };
}

function statsOf({ flags, mtu, baudRate, linkState, linkType }: Interface['info']): InterfaceStats {
  return {
    isup: (flags & IFF_UP) !== 0 && (flags & (IFF_RUNNING | IFF_LOOPBACK)) !== 0,
    duplex: 0,
    // Bits per second.
    speed: baudRate === 0 ? null : Math.round(baudRate / 1e6),
    mtu,
    flags: flagNames(flags),
    txQueueLength: null,
    operState: linkStates[linkState] ?? 'unknown',
    linkType: linkTypeName(linkType),
  };
}
