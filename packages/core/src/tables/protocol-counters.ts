import type { Table } from '../field.js';
import type { ProtocolCounter } from '../model/protocol-counters.js';
import * as unit from '../units.js';
import { column, plainColumn } from './column.js';

export const protocolCounterTable: Table<ProtocolCounter> = {
  name: 'protocol counters',
  fields: [
    plainColumn(
      'protocol',
      'PROTOCOL',
      unit.text,
      'Ip, Icmp, Tcp, Udp …; TcpExt and IpExt are what Linux counts besides, Ip6 and the like those of IPv6.',
    ),
    column(
      'counter',
      'COUNTER',
      unit.text,
      "The kernel's name, as in /proc/net/snmp, /proc/net/netstat and /proc/net/snmp6.",
      ({ name }) => name,
    ),
    plainColumn(
      'value',
      'VALUE',
      unit.count,
      'What was counted since the kernel, or this network namespace, is there.',
    ),
  ],
  standard: ['protocol', 'counter', 'value'],
  key: null,
};
