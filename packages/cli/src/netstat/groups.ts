import { multicastGroupTable as table } from '@sysu/core';
import type { MulticastGroup } from '@sysu/core';
import { sanitize } from '../render/sanitize.js';
import type { Shown } from '../table-plan.js';
import { listing } from './listing.js';
import type { Options } from './options.js';

/** Multicast groups, in the form of netstat -g. */
export function groups(options: Options): Shown<MulticastGroup, string> {
  const { ipv4, ipv6 } = options;
  const isAsked = ({ family }: MulticastGroup): boolean =>
    ipv4 === ipv6 || (family === 'AF_INET' ? ipv4 : ipv6) === true;
  return listing(table, options, {
    sample: async ({ system }) => ({ records: (await system.netGroups()).filter(isAsked) }),
    print: ({ records, header }) => [...(header ? [heading] : []), ...records.map(line)].join(''),
  });
}

const heading =
  'IPv6/IPv4 Group Memberships\nInterface       RefCnt Group\n--------------- ------ ---------------------\n';

function line({ interface: name, members, address }: MulticastGroup): string {
  return `${sanitize(name).padEnd(15)} ${String(members).padEnd(6)} ${address}\n`;
}
