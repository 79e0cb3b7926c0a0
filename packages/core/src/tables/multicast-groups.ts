import type { Table } from '../field.js';
import type { MulticastGroup } from '../model/multicast-groups.js';
import * as unit from '../units.js';
import { column, plainColumn } from './column.js';

export const multicastGroupTable: Table<MulticastGroup> = {
  name: 'multicast groups',
  fields: [
    plainColumn('interface', 'INTERFACE', unit.text, 'Name of the network interface.'),
    plainColumn('members', 'MEMBERS', unit.count, 'How many sockets, or parts of the kernel, have joined.'),
    column('group', 'GROUP', unit.text, 'Address of the group.', ({ address }) => address),
    plainColumn('family', 'FAMILY', unit.text, 'AF_INET or AF_INET6.'),
  ],
  standard: ['interface', 'members', 'group'],
  key: null,
};
