import { interfaceTable as table } from '@sysu/core';
import type { InterfaceRecord, NetIoCounters, System } from '@sysu/core';
import { standardColumns } from '../print-table.js';
import { sanitize } from '../render/sanitize.js';
import type { Shown } from '../table-command.js';
import type { Options } from './options.js';

/** Network interfaces, in the form of netstat -i: those that are up, or all, or the named ones. */
export function interfaces(options: Options, names: readonly string[]): Shown<InterfaceRecord, string> {
  const isWanted = ({ interface: name, stats }: InterfaceRecord): boolean =>
    names.length > 0 ? names.includes(name) : options.all === true || flagsOf(stats).has('up');
  return {
    name: 'netstat',
    table,
    plan: () => ({
      columns: standardColumns(table),
      appends: options.continuous === true,
      sample: async ({ system }) => {
        const records = interfaceRecords(system);
        const there = new Set(records.map((record) => record.interface));
        return {
          records: records.filter(isWanted),
          missing: names.filter((name) => !there.has(name)).map((name) => `no interface named ${name}`),
        };
      },
      print: ({ records, header }) => [...(header ? [heading] : []), ...records.map(interfaceLine)].join(''),
    }),
  };
}

/** All that have a state or counters, by name; numbers in names count as numbers. */
export function interfaceRecords(system: System): InterfaceRecord[] {
  const stats = system.netIfStats();
  const counters = system.netIoCounters({ perNic: true });
  const addresses = system.netIfAddrs();
  const names = [...new Set([...Object.keys(stats), ...Object.keys(counters)])];
  const { compare } = new Intl.Collator('en', { numeric: true });
  return names.toSorted(compare).map((name) => ({
    interface: name,
    stats: stats[name] ?? null,
    addresses: addresses[name] ?? [],
    counters: counters[name] ?? null,
  }));
}

const heading =
  'Kernel Interface table\nIface             MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg\n';

// As wide as the counters that an alias has not.
const uncounted = '     - no statistics available -                       ';

/** A line of netstat -i and ifconfig -s. */
export function interfaceLine({ interface: name, stats, counters }: InterfaceRecord): string {
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

export function flagsOf(stats: InterfaceRecord['stats']): Set<string> {
  return new Set(stats?.flags.split(','));
}
