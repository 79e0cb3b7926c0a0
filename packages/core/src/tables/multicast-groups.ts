import type { Table } from '../field.js';
import type { MulticastGroup } from '../model/multicast-groups.js';
import * as unit from '../units.js';

export const multicastGroupTable: Table<MulticastGroup> = {
  name: 'multicast groups',
  fields: [
    {
      name: 'interface',
      title: 'INTERFACE',
      doc: 'Name of the network interface.',
      unit: unit.text,
      needs: [],
      get: (group) => group.interface,
    },
    {
      name: 'members',
      title: 'MEMBERS',
      doc: 'How many sockets, or parts of the kernel, have joined.',
      unit: unit.count,
      needs: [],
      get: ({ members }) => members,
    },
    {
      name: 'group',
      title: 'GROUP',
      doc: 'Address of the group.',
      unit: unit.text,
      needs: [],
      get: ({ address }) => address,
    },
    {
      name: 'family',
      title: 'FAMILY',
      doc: 'AF_INET or AF_INET6.',
      unit: unit.text,
      needs: [],
      get: ({ family }) => family,
    },
  ],
  standard: ['interface', 'members', 'group'],
  key: null,
};
