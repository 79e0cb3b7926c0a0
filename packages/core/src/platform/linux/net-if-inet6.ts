import type { Named } from '../addresses-by-name.js';
import { netmask, withScope } from '../ip-netmask.js';

// IPV6_ADDR_* of the kernel's net/ipv6.h.
const scopes: Record<string, string> = { '00': 'global', '10': 'host', '20': 'link', '40': 'site' };

/** /proc/net/if_inet6: address, index, length of the prefix, scope, flags, all hexadecimal, and the interface. */
export function parseIfInet6(text: string): Named[] {
  const line = /^([0-9a-f]{32}) [0-9a-f]+ ([0-9a-f]{2}) ([0-9a-f]{2}) [0-9a-f]{2} +(.+)$/gm;
  return Array.from(text.matchAll(line), ([, address, prefix, scope, name]) => {
    const prefixLength = Number.parseInt(prefix!, 16);
    return [
      name!,
      {
        family: 'AF_INET6',
        address: withScope(Buffer.from(address!, 'hex'), name!),
        netmask: netmask(prefixLength, 16),
        broadcast: null,
        ptp: null,
        prefixLength,
        scope: scopes[scope!] ?? null,
      },
    ];
  });
}
