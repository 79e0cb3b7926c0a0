import type { Table } from '../field.js';
import * as unit from '../units.js';
import { plainColumn } from './column.js';

/** How many sockets of a protocol are in a state. */
export interface StateCount {
  protocol: string;
  status: string;
  count: number;
}

export const socketStateTable: Table<StateCount> = {
  name: 'states of sockets',
  fields: [
    plainColumn('protocol', 'PROTO', unit.text, 'One of tcp, tcp6, udp, udp6, raw, raw6 and unix.'),
    plainColumn(
      'status',
      'STATE',
      unit.text,
      'State of TCP; of others LISTEN, ESTABLISHED where they have a peer, or NONE.',
    ),
    plainColumn('count', 'COUNT', unit.count, 'How many sockets.'),
  ],
  standard: ['protocol', 'status', 'count'],
  key: null,
};
