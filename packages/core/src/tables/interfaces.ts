import type { AnyField, Table } from '../field.js';
import type { InterfaceAddress, InterfaceStats } from '../model/interfaces.js';
import type { NetIoCounters } from '../model/network.js';
import * as unit from '../units.js';
import type { Unit } from '../units.js';
import { column, ifTold } from './column.js';

/** A network interface: its state, its addresses and what it has done. An alias such as eth0:1 has addresses alone. */
export interface InterfaceRecord {
  interface: string;
  stats: InterfaceStats | null;
  addresses: readonly InterfaceAddress[];
  counters: NetIoCounters | null;
}

type InterfaceField = AnyField<InterfaceRecord>;

function counted(name: keyof NetIoCounters, title: string, unitOf: Unit<number>, doc: string): InterfaceField {
  return ifTold(
    `netIo.${name}`,
    column(name, title, unitOf, doc, ({ counters }) => counters?.[name]),
  );
}

/** All addresses of a family, with the bits of their masks. */
function ofFamily({ addresses }: InterfaceRecord, family: InterfaceAddress['family']): string[] {
  return addresses.flatMap((each) =>
    each.family !== family || each.address === null
      ? []
      : [each.prefixLength === null ? each.address : `${each.address}/${each.prefixLength}`],
  );
}

/** What is told of some addresses of it. */
function told({ addresses }: InterfaceRecord, what: 'netmask' | 'broadcast' | 'ptp'): string[] {
  return addresses.flatMap((each) => (each.family === 'AF_INET' && each[what] !== null ? [each[what]] : []));
}

const duplexes = [null, 'half', 'full'] as const;

export const interfaceTable: Table<InterfaceRecord> = {
  name: 'interfaces',
  fields: [
    column('interface', 'INTERFACE', unit.text, 'Name of the network interface.', (record) => record.interface),
    column('isup', 'UP', unit.yesNo, 'Whether it is up and can send.', ({ stats }) => stats?.isup),
    column(
      'operState',
      'STATE',
      unit.text,
      'State as its driver tells it: up, down, dormant or unknown.',
      ({ stats }) => stats?.operState,
    ),
    column(
      'mac',
      'MAC',
      unit.text,
      'Hardware address.',
      ({ addresses }) => addresses.find(({ family }) => family === 'AF_LINK')?.address,
    ),
    ifTold(
      'interfaces.linkType',
      column('linkType', 'TYPE', unit.text, 'Kind of link: ether, loopback, none …', ({ stats }) => stats?.linkType),
    ),
    ifTold(
      'interfaces.driver',
      column(
        'driver',
        'DRIVER',
        unit.text,
        'Driver of the device; without a device the kind of the interface: veth, bridge, tun …',
        ({ stats }) => stats?.driver,
      ),
    ),
    column('ipv4', 'IPV4', unit.texts, 'Addresses of IPv4, with the bits of their masks.', (record) =>
      ofFamily(record, 'AF_INET'),
    ),
    column('ipv6', 'IPV6', unit.texts, 'Addresses of IPv6, with the bits of their masks.', (record) =>
      ofFamily(record, 'AF_INET6'),
    ),
    column('netmask', 'NETMASK', unit.texts, 'Masks of its addresses of IPv4.', (record) => told(record, 'netmask')),
    column('broadcast', 'BROADCAST', unit.texts, 'Addresses that reach all of its networks of IPv4.', (record) =>
      told(record, 'broadcast'),
    ),
    column('ptp', 'PEER', unit.texts, 'Addresses of the other end of a point-to-point link.', (record) =>
      told(record, 'ptp'),
    ),
    column('mtu', 'MTU', unit.count, 'Bytes of the largest packet.', ({ stats }) => stats?.mtu),
    column(
      'speed',
      'MBIT/S',
      unit.count,
      'Megabits per second; unknown where the driver does not tell.',
      ({ stats }) => stats?.speed,
    ),
    column(
      'duplex',
      'DUPLEX',
      unit.text,
      'Whether it sends and receives at a time (full) or in turns (half).',
      ({ stats }) => duplexes[stats?.duplex ?? 0],
    ),
    column('flags', 'FLAGS', unit.texts, 'Its flags, as ifconfig names them.', ({ stats }) =>
      stats?.flags.split(',').filter(Boolean),
    ),
    ifTold(
      'interfaces.txQueueLength',
      column(
        'txQueueLength',
        'TXQLEN',
        unit.count,
        'How many packets may wait to be sent.',
        ({ stats }) => stats?.txQueueLength,
      ),
    ),
    counted('bytesRecv', 'RX', unit.bytes, 'Bytes received so far.'),
    counted('bytesSent', 'TX', unit.bytes, 'Bytes sent so far.'),
    counted('packetsRecv', 'RX-OK', unit.count, 'Packets received so far.'),
    counted('packetsSent', 'TX-OK', unit.count, 'Packets sent so far.'),
    counted('errin', 'RX-ERR', unit.count, 'Packets that came damaged.'),
    counted('errout', 'TX-ERR', unit.count, 'Packets that could not be sent.'),
    counted('dropin', 'RX-DRP', unit.count, 'Packets that came and were dropped.'),
    counted('dropout', 'TX-DRP', unit.count, 'Packets that were dropped before they were sent.'),
    counted('fifoin', 'RX-OVR', unit.count, 'Packets lost because the device was full of others that came.'),
    counted('fifoout', 'TX-OVR', unit.count, 'Packets lost because the device was full of others to send.'),
    counted('frame', 'RX-FRM', unit.count, 'Packets with a wrong length or checksum, a part of errin.'),
    counted('carrier', 'TX-CAR', unit.count, 'Packets sent while nobody was at the other end, a part of errout.'),
    counted('collisions', 'COLL', unit.count, 'Packets that met another one on their way.'),
    counted('multicast', 'MULTICAST', unit.count, 'Packets received that were sent to many.'),
  ],
  standard: ['interface', 'operState', 'mac', 'ipv4', 'ipv6', 'mtu', 'bytesRecv', 'bytesSent'],
  key: null,
};
