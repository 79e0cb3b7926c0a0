import type { InterfaceAddress, InterfaceStats } from '../../model/interfaces.js';
import { parseFibTrie } from './fib-trie.js';
import { listNames, readText } from './files.js';
import type { Files } from './files.js';
import { byName } from '../addresses-by-name.js';
import type { Named } from '../addresses-by-name.js';
import { parseIfInet6 } from './net-if-inet6.js';
import { parseNetRoute } from './net-route.js';
import { hardwareAddressFrom, statsFrom } from './sys-class-net.js';

/** What /sys/class/net tells of each interface. */
export function statsFromFiles(files: Files): Map<string, InterfaceStats> {
  return new Map(
    interfaceNames(files).flatMap((name) => {
      const stats = statsFrom(files, name);
      return stats === null ? [] : [[name, stats]];
    }),
  );
}

/**
 * /sys/class/net has the hardware addresses and /proc/net/if_inet6 those of IPv6. Those of IPv4 no file tells as they
 * are: they are local addresses in the table of routes, on the interface that reaches the network around them.
 */
export function addressesFromFiles(files: Files): Map<string, InterfaceAddress[]> {
  const text = (name: string): string =>
    (files.isOwn ? null : readText(files, `proc/1/net/${name}`)) ?? readText(files, `proc/net/${name}`) ?? '';
  return byName([
    ...parseFibTrie(text('fib_trie'), parseNetRoute(text('route'), files.constants.bigEndian)),
    ...parseIfInet6(text('if_inet6')),
    ...interfaceNames(files).flatMap((name): Named[] => {
      const address = hardwareAddressFrom(files, name);
      return address === null ? [] : [[name, address]];
    }),
  ]);
}

/** Besides the interfaces there may be files, as bonding_masters. */
function interfaceNames(files: Files): string[] {
  return listNames(files, 'sys/class/net').filter((name) => readText(files, `sys/class/net/${name}/flags`) !== null);
}
