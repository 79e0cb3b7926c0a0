import type { InterfaceRecord, NetIoCounters } from '@sysu/core';
import { sanitize } from '../render/sanitize.js';

// As wide as the counters that an alias has not.
const uncounted = '     - no statistics available -                       ';

/** A line of netstat -i and ifconfig -s. An alias counts nothing of its own, and takes its state from `base`. */
export function interfaceLine({ interface: name, counters }: InterfaceRecord, { stats }: InterfaceRecord): string {
  const place = `${sanitize(name).padEnd(15)} ${String(stats?.mtu ?? '-').padStart(5)}`;
  if (counters === null) return `${place} ${uncounted} ${letters(stats)}\n`;
  const figure = (counter: keyof NetIoCounters, width: number): string =>
    String(counters[counter] ?? '-').padStart(width);
  return [
    place,
    figure('packetsRecv', 8),
    figure('errin', 6),
    figure('dropin', 6),
    figure('fifoin', 0).padEnd(6),
    figure('packetsSent', 8),
    figure('errout', 6),
    figure('dropout', 6),
    figure('fifoout', 6),
    `${letters(stats)}\n`,
  ].join(' ');
}

// In the order of netstat, which has one letter for two of them.
const flagLetters: readonly (readonly [flag: string, letter: string])[] = [
  ['allmulti', 'A'],
  ['broadcast', 'B'],
  ['debug', 'D'],
  ['loopback', 'L'],
  ['multicast', 'M'],
  ['promisc', 'P'],
  ['notrailers', 'N'],
  ['noarp', 'O'],
  ['pointopoint', 'P'],
  ['slave', 's'],
  ['master', 'm'],
  ['running', 'R'],
  ['up', 'U'],
];

function letters(stats: InterfaceRecord['stats']): string {
  if (stats === null) return '-';
  const flags = flagsOf(stats);
  return flagLetters.map(([flag, letter]) => (flags.has(flag) ? letter : '')).join('') || '[NO FLAGS]';
}

/** Or may be, for all that is known. */
export function isUp(stats: InterfaceRecord['stats']): boolean {
  return stats === null || flagsOf(stats).has('up');
}

export function flagsOf(stats: InterfaceRecord['stats']): Set<string> {
  return new Set(stats?.flags.split(','));
}
