import type { InterfaceAddress, InterfaceRecord, InterfaceStats, NetIoCounters } from '@sysu/core';
import { hardwareLine } from './hardware.js';
import { flagsOf } from './line.js';
import { approximateSize } from './size.js';

/** Lines of one interface in the form of ifconfig. An alias takes its state from the interface, `base`. */
export function blockOf(record: InterfaceRecord, base: InterfaceRecord, detailed: boolean): string[] {
  const { stats } = base;
  return [
    `${record.interface}: ${stats === null ? 'flags=-' : flagText(stats)}  mtu ${stats?.mtu ?? '-'}`,
    ...record.addresses.filter(({ family }) => family === 'AF_INET').map(ipv4Line),
    ...record.addresses.filter(({ family }) => family === 'AF_INET6').map(ipv6Line),
    hardwareLine(stats, base.addresses),
    ...(detailed && stats !== null ? [stateLine(stats)] : []),
    ...(record.counters === null ? [] : counterLines(record.counters)),
  ].map((line, i) => (i === 0 ? line : `        ${line}`));
}

// The bits of linux/if.h, in the order in which ifconfig shows them.
const flagBits: readonly (readonly [flag: string, bit: number])[] = [
  ['up', 0],
  ['broadcast', 1],
  ['debug', 2],
  ['loopback', 3],
  ['pointopoint', 4],
  ['notrailers', 5],
  ['running', 6],
  ['noarp', 7],
  ['promisc', 8],
  ['allmulti', 9],
  ['slave', 11],
  ['master', 10],
  ['multicast', 12],
  ['portsel', 13],
  ['automedia', 14],
  ['dynamic', 15],
];

function flagText(stats: InterfaceStats): string {
  const flags = flagsOf(stats);
  const set = flagBits.filter(([flag]) => flags.has(flag));
  const number = set.reduce((sum, [, bit]) => sum + 2 ** bit, 0);
  return `flags=${number}<${set.map(([flag]) => flag.toUpperCase()).join(',')}>`;
}

function ipv4Line({ address, netmask, broadcast, ptp }: InterfaceAddress): string {
  const parts = [
    `inet ${address}`,
    `netmask ${netmask ?? '-'}`,
    ...(broadcast === null ? [] : [`broadcast ${broadcast}`]),
    ...(ptp === null ? [] : [`destination ${ptp}`]),
  ];
  return parts.join('  ');
}

// IPV6_ADDR_* of net-tools' lib/inet6.c.
const scopes: Readonly<Record<string, string>> = {
  global: '0x0<global>',
  host: '0x10<host>',
  link: '0x20<link>',
  site: '0x40<site>',
};

function ipv6Line({ address, prefixLength, scope }: InterfaceAddress): string {
  const known = scopes[scope ?? ''];
  // The interface is that of the block.
  const parts = [`inet6 ${address?.split('%')[0]}`, `prefixlen ${prefixLength ?? '-'}`];
  return [...parts, ...(known === undefined ? [] : [`scopeid ${known}`])].join('  ');
}

const duplexes = ['', '  half duplex', '  full duplex'];

function stateLine({ operState, speed, duplex, driver }: InterfaceStats): string {
  const driven = driver === null ? '' : `  driver ${driver}`;
  return `state ${operState}  speed ${speed === null ? '-' : `${speed} Mbit/s`}${duplexes[duplex]}${driven}`;
}

function counterLines(counters: NetIoCounters): string[] {
  const { packetsRecv, bytesRecv, errin, dropin, fifoin, frame } = counters;
  const { packetsSent, bytesSent, errout, dropout, fifoout, carrier, collisions } = counters;
  const text = (count: number | null): string => String(count ?? '-');
  return [
    `RX packets ${packetsRecv}  bytes ${bytesRecv} (${approximateSize(bytesRecv)})`,
    `RX errors ${errin}  dropped ${dropin}  overruns ${text(fifoin)}  frame ${text(frame)}`,
    `TX packets ${packetsSent}  bytes ${bytesSent} (${approximateSize(bytesSent)})`,
    `TX errors ${errout}  dropped ${text(dropout)} overruns ${text(fifoout)}  carrier ${text(carrier)}  collisions ${text(collisions)}`,
  ];
}
