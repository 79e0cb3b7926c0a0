import type { Table } from '../field.js';
import * as unit from '../units.js';

/** How many sockets of a protocol are in a state. */
export interface StateCount {
  protocol: string;
  status: string;
  count: number;
}

export const socketStateTable: Table<StateCount> = {
  name: 'states of sockets',
  fields: [
    {
      name: 'protocol',
      title: 'PROTO',
      doc: 'One of tcp, tcp6, udp, udp6, raw, raw6 and unix.',
      unit: unit.text,
      needs: [],
      get: ({ protocol }) => protocol,
    },
    {
      name: 'status',
      title: 'STATE',
      doc: 'State of TCP; of others LISTEN, ESTABLISHED where they have a peer, or NONE.',
      unit: unit.text,
      needs: [],
      get: ({ status }) => status,
    },
    {
      name: 'count',
      title: 'COUNT',
      doc: 'How many sockets.',
      unit: unit.count,
      needs: [],
      get: ({ count }) => count,
    },
  ],
  standard: ['protocol', 'status', 'count'],
  key: null,
};
