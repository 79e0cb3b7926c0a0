import type { AddressNamesBackend } from '../model/address-names.js';

/**
 * @param text of a file below the root, empty where there is none
 * @param isOwn the name servers are those of the machine that we run on, and know the names that its addresses have
 */
export function addressNameCalls(text: (path: string) => string, isOwn: boolean): AddressNamesBackend {
  return {
    serviceNames: () => parseServices(text('etc/services')),
    hostAddresses: (host) =>
      wordsOf(text('etc/hosts')).flatMap(([address, ...names]) => (names.includes(host) ? address! : [])),
    hostNames: async (addresses, timeout) => {
      const known = parseHosts(text('etc/hosts'));
      const wanted = [...new Set(addresses)];
      const unknown = isOwn ? wanted.filter((address) => !known.has(address)) : [];
      const found = await askNameServers(unknown, timeout);
      return new Map(
        wanted.flatMap((address): [string, string][] => {
          const name = known.get(address) ?? found.get(address);
          return name === undefined ? [] : [[address, name]];
        }),
      );
    },
  };
}

/** services(5): name, port/protocol, other names. The first that has a port gives it its name. */
export function parseServices(text: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const [name, port] of wordsOf(text)) {
    if (port !== undefined && /^\d+\/\w+$/.test(port) && !names.has(port)) names.set(port, name!);
  }
  return names;
}

/** hosts(5): address, name, other names. */
export function parseHosts(text: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const [address, name] of wordsOf(text)) {
    if (name !== undefined && !names.has(address!)) names.set(address!, name);
  }
  return names;
}

/** The words of each line that has any, without what # begins. */
function wordsOf(text: string): string[][] {
  return text.split('\n').flatMap((line) => {
    const words = line.replace(/#.*/, '').trim();
    return words === '' ? [] : [words.split(/\s+/)];
  });
}

/**
 * Name servers, those of resolv.conf(5) where no others are given, asked from our own event loop: one that does not
 * answer holds up nobody, not even the end of the process. Other sources of nsswitch.conf(5) are not asked.
 */
export async function askNameServers(
  addresses: readonly string[],
  timeout: number,
  servers?: readonly string[],
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  if (addresses.length === 0) return names;
  const { Resolver } = await import('node:dns/promises');
  const resolver = new Resolver({ timeout: Math.max(1, timeout * 1000), tries: 1 });
  if (servers !== undefined) resolver.setServers(servers);
  const late = setTimeout(() => resolver.cancel(), timeout * 1000);
  const ask = async (address: string): Promise<void> => {
    const [name] = await resolver.reverse(address).catch(() => []);
    if (name !== undefined) names.set(address, name);
  };
  await Promise.all(addresses.map(ask));
  clearTimeout(late);
  return names;
}
