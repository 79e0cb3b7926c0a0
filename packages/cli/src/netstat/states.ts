import { countStates, fieldsNamed, socketStateTable as table } from '@sysu/core';
import type { StateCount } from '@sysu/core';
import { fieldColumn } from '../print-table.js';
import type { Shown } from '../table-command.js';
import { listsOf } from './options.js';
import type { Options } from './options.js';

/** How many sockets are in each state. */
export function states(options: Options): Shown<StateCount, string> {
  const lists = listsOf(options);
  const netns = options.namespaces === true ? 'all' : 'own';
  return {
    name: 'netstat',
    table,
    machineColumns: table.fields.map(({ name }) => name),
    plan: () => ({
      columns: fieldsNamed(table, table.standard).map((field) => fieldColumn(field)),
      sort: '+protocol,-count',
      appends: options.continuous === true,
      sample: async ({ system }) => {
        const found = await system.backend.netConnections(lists, { owners: false, tcpInfo: false, netns });
        return { records: countStates(found) };
      },
    }),
  };
}
