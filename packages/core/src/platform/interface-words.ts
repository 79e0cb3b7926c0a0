// IFF_* of net/if.h of the BSDs and macOS, from bit 0 on, as ifconfig(8) and psutil name them.
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
  'oactive',
  'simplex',
  'link0',
  'link1',
  'link2',
  'multicast',
];

export const IFF_BROADCAST = 0x2;
export const IFF_POINTOPOINT = 0x10;
export const IFF_RUNNING = 0x40;

export function flagNames(flags: number): string {
  return names.filter((_, bit) => (flags & (1 << bit)) !== 0).join(',');
}

// IFT_* of net/if_types.h.
const linkTypes: Readonly<Record<number, string>> = {
  0x06: 'ether',
  0x17: 'ppp',
  0x18: 'loopback',
  0x37: 'gif',
  0x39: 'stf',
  0x87: 'vlan',
  0x88: 'bond',
  0x90: 'firewire',
  0xd1: 'bridge',
  0xff: 'cellular',
};

export function linkTypeName(type: number): string {
  return linkTypes[type] ?? String(type);
}
