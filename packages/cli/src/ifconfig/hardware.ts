import type { InterfaceAddress, InterfaceStats } from '@sysu/core';

// What ifconfig calls kinds of links, and how it writes addresses of theirs: net-tools' lib/hw.c. The others are to it
// without a specification.
const kinds: Readonly<Record<string, readonly [name: string, title: string]>> = {
  ether: ['ether', 'Ethernet'],
  infiniband: ['infiniband', 'InfiniBand'],
  ipip: ['tunnel', 'IPIP Tunnel'],
  loopback: ['loop', 'Local Loopback'],
  ppp: ['ppp', 'Point-to-Point Protocol'],
  sit: ['sit', 'IPv6-in-IPv4'],
};
const addressed = new Set(['ether', 'infiniband']);
// Bytes in the address of a struct sockaddr_storage that it shows of what it does not know.
const UNSPECIFIED = 16;

export function hardwareLine(stats: InterfaceStats | null, addresses: readonly InterfaceAddress[]): string {
  const address = addresses.find(({ family }) => family === 'AF_LINK')?.address ?? null;
  const type = stats?.linkType ?? (address === null ? 'none' : 'ether');
  const [name, title] = kinds[type] ?? ['unspec', 'UNSPEC'];
  const shown = addressed.has(type) ? address : name === 'unspec' ? dashed(address) : null;
  return [
    shown === null ? name : `${name} ${shown}`,
    ...(stats === null || stats.txQueueLength === null ? [] : [`txqueuelen ${stats.txQueueLength}`]),
    `(${title})`,
  ].join('  ');
}

function dashed(address: string | null): string {
  const bytes = address?.toUpperCase().split(':') ?? [];
  return [...bytes, ...Array<string>(UNSPECIFIED).fill('00')].slice(0, UNSPECIFIED).join('-');
}
