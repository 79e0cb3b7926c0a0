import type { Table } from '../field.js';
import type { ProtocolCounter } from '../model/protocol-counters.js';
import * as unit from '../units.js';

export const protocolCounterTable: Table<ProtocolCounter> = {
  name: 'protocol counters',
  fields: [
    {
      name: 'protocol',
      title: 'PROTOCOL',
      doc: 'Ip, Icmp, Tcp, Udp …; TcpExt and IpExt are what Linux counts besides, Ip6 and the like those of IPv6.',
      unit: unit.text,
      needs: [],
      get: ({ protocol }) => protocol,
    },
    {
      name: 'counter',
      title: 'COUNTER',
      doc: "The kernel's name, as in /proc/net/snmp, /proc/net/netstat and /proc/net/snmp6.",
      unit: unit.text,
      needs: [],
      get: ({ name }) => name,
    },
    {
      name: 'value',
      title: 'VALUE',
      doc: 'What was counted since the kernel, or this network namespace, is there.',
      unit: unit.count,
      needs: [],
      get: ({ value }) => value,
    },
  ],
  standard: ['protocol', 'counter', 'value'],
  key: null,
};
