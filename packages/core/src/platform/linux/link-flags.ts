// IFF_* of linux/if.h, from bit 0 on, in psutil's words.
const names = [
  'up',
  'broadcast',
  'debug',
  'loopback',
  'pointopoint',
  'notrailers',
  'running',
  'noarp',
  'promisc',
  'allmulti',
  'master',
  'slave',
  'multicast',
  'portsel',
  'automedia',
  'dynamic',
];

export const IFF_UP = 0x1;
export const IFF_BROADCAST = 0x2;
export const IFF_POINTOPOINT = 0x10;
export const IFF_RUNNING = 0x40;

export function flagNames(flags: number): string {
  return names.filter((_, bit) => (flags & (1 << bit)) !== 0).join(',');
}

// IF_OPER_* of linux/if.h, RFC 2863.
const operStates = ['unknown', 'notpresent', 'down', 'lowerlayerdown', 'testing', 'dormant', 'up'];

export function operStateName(state: number): string {
  return operStates[state] ?? 'unknown';
}
