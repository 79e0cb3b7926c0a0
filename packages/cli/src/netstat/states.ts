import { countStates, socketStateTable as table } from '@sysu/core';
import type { StateCount } from '@sysu/core';
import type { Shown } from '../table-plan.js';
import { listing } from './listing.js';
import { listsOf } from './options.js';
import type { Options } from './options.js';

/** How many sockets are in each state. */
export function states(options: Options): Shown<StateCount, string> {
  const lists = listsOf(options);
  const netns = options.namespaces === true ? 'all' : 'own';
  return listing(table, options, {
    sort: '+protocol,-count',
    sample: async ({ system }) => {
      const found = await system.backend.netConnections(lists, { owners: false, tcpInfo: false, netns });
      return { records: countStates(found) };
    },
  });
}
