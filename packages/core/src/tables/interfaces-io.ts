import type { AnyField, Table } from '../field.js';
import type { NetIoCounters } from '../model/network.js';
import * as unit from '../units.js';
import type { Unit } from '../units.js';
import { column, ifTold } from './column.js';

/** A network interface: what it has done, and what that grew by in a second. */
export interface InterfaceIoRecord {
  interface: string;
  counters: NetIoCounters;
  rates: { [K in keyof NetIoCounters]: number | null };
}

type Counter = keyof NetIoCounters;

function total(
  counter: Counter,
  title: string,
  doc: string,
  unitOf: Unit<number> = unit.count,
): AnyField<InterfaceIoRecord> {
  return ifTold(
    `netIo.${counter}`,
    column(counter, title, unitOf, doc, ({ counters }) => counters[counter]),
  );
}

function rate(
  name: string,
  title: string,
  counter: Counter,
  doc: string,
  unitOf: Unit<number> = unit.rate,
): AnyField<InterfaceIoRecord> {
  return ifTold(
    `netIo.${counter}`,
    column(name, title, unitOf, doc, ({ rates }) => rates[counter]),
  );
}

export const interfaceIoTable: Table<InterfaceIoRecord> = {
  name: 'interface I/O',
  fields: [
    {
      name: 'interface',
      title: 'INTERFACE',
      doc: 'Name of the network interface.',
      unit: unit.text,
      needs: [],
      get: (record) => record.interface,
    },
    rate('recvRate', 'RX/s', 'bytesRecv', 'Bytes received a second.', unit.byteRate),
    rate('sentRate', 'TX/s', 'bytesSent', 'Bytes sent a second.', unit.byteRate),
    rate('packetsRecvRate', 'RX-PKT/s', 'packetsRecv', 'Packets received a second.'),
    rate('packetsSentRate', 'TX-PKT/s', 'packetsSent', 'Packets sent a second.'),
    total('bytesRecv', 'RX', 'Bytes received so far.', unit.bytes),
    total('bytesSent', 'TX', 'Bytes sent so far.', unit.bytes),
    total('packetsRecv', 'RX-OK', 'Packets received so far.'),
    total('packetsSent', 'TX-OK', 'Packets sent so far.'),
    total('errin', 'RX-ERR', 'Packets that came damaged.'),
    total('errout', 'TX-ERR', 'Packets that could not be sent.'),
    total('dropin', 'RX-DRP', 'Packets that came and were dropped, for want of memory or of anyone who wanted them.'),
    total('dropout', 'TX-DRP', 'Packets that were dropped before they were sent.'),
    total('fifoin', 'RX-OVR', 'Packets lost because the device was full of others that came.'),
    total('fifoout', 'TX-OVR', 'Packets lost because the device was full of others to send.'),
    total('frame', 'RX-FRM', 'Packets with a wrong length or checksum, a part of errin.'),
    total('carrier', 'TX-CAR', 'Packets sent while nobody was at the other end, a part of errout.'),
    total('collisions', 'COLL', 'Packets that met another one on their way.'),
    total('multicast', 'MULTICAST', 'Packets received that were sent to many.'),
  ],
  standard: [
    'interface',
    'recvRate',
    'sentRate',
    'bytesRecv',
    'bytesSent',
    'packetsRecv',
    'packetsSent',
    'errin',
    'errout',
  ],
  key: 'interface',
};
