import { protocolCounterTable as table } from '@sysu/core';
import type { ProtocolCounter } from '@sysu/core';
import type { Shown } from '../table-plan.js';
import { listing } from './listing.js';
import type { Options } from './options.js';
import { statisticsText } from './statistics-text.js';

/** What protocols have counted, in the form of netstat -s: of IPv4 unless IPv6 is asked for. */
export function statistics(options: Options): Shown<ProtocolCounter, string> {
  return listing(table, options, {
    sample: async ({ system }) => ({ records: inOrder(await system.netProtocolCounters(), options) }),
    print: ({ records, header }) => statisticsText(records, header),
  });
}

// What a flag leaves out; other protocols are told with any of them.
const flags: Readonly<Record<string, 'tcp' | 'udp' | 'raw'>> = {
  Ip: 'raw',
  Icmp: 'raw',
  Ip6: 'raw',
  Icmp6: 'raw',
  Tcp: 'tcp',
  TcpExt: 'tcp',
  Udp: 'udp',
  Udp6: 'udp',
};

/** Those of IPv4 as the kernel has them; those of IPv6 with Tcp, which has one of both, at their end. */
function inOrder(counters: readonly ProtocolCounter[], options: Options): ProtocolCounter[] {
  const isNamed = options.tcp === true || options.udp === true || options.raw === true;
  const wanted = counters.filter(({ protocol }) => {
    const flag = flags[protocol];
    return !isNamed || flag === undefined || options[flag] === true;
  });
  const v6 = wanted.filter(({ protocol }) => protocol.endsWith('6'));
  const v4 = wanted.filter(({ protocol }) => !protocol.endsWith('6'));
  if (options.ipv6 !== true) return v4;
  return options.ipv4 === true ? [...v4, ...v6] : [...v6, ...v4.filter(({ protocol }) => protocol === 'Tcp')];
}
