import { interfaceTable as table } from '@sysu/core';
import type { InterfaceRecord } from '@sysu/core';
import { flagsOf, interfaceLine } from '../ifconfig/line.js';
import { interfaceRecords } from '../ifconfig/records.js';
import type { Shown } from '../table-plan.js';
import { listing } from './listing.js';
import type { Options } from './options.js';

/** Network interfaces, in the form of netstat -i: those that are up, or all, or the named ones. */
export function interfaces(options: Options, names: readonly string[]): Shown<InterfaceRecord, string> {
  const isWanted = ({ interface: name, stats }: InterfaceRecord): boolean =>
    names.length > 0 ? names.includes(name) : options.all === true || flagsOf(stats).has('up');
  return listing(table, options, {
    sample: async ({ system }) => {
      const records = interfaceRecords(system);
      const there = new Set(records.map((record) => record.interface));
      return {
        records: records.filter(isWanted),
        missing: names.filter((name) => !there.has(name)).map((name) => `no interface named ${JSON.stringify(name)}`),
      };
    },
    print: ({ records, header }) => [...(header ? [heading] : []), ...records.map(interfaceLine)].join(''),
  });
}

const heading =
  'Kernel Interface table\nIface             MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg\n';
