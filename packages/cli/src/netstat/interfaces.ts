import { interfaceTable as table } from '@sysu/core';
import type { InterfaceRecord } from '@sysu/core';
import { interfaceLine, isUp } from '../ifconfig/line.js';
import { baseIn, baseName, withAliases } from '../ifconfig/records.js';
import type { Shown } from '../table-plan.js';
import { listing } from './listing.js';
import type { Options } from './options.js';

/** How interfaces are written: `base` is the interface itself where the record is an alias of it. */
interface Form {
  heading: string;
  text(record: InterfaceRecord, base: InterfaceRecord): string;
}

const brief: Form = {
  heading:
    'Kernel Interface table\n' +
    'Iface             MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg\n',
  text: interfaceLine,
};

/** Network interfaces, in the form of netstat -i: those that are up, or all, or the named ones; with their aliases. */
export function interfaces(
  options: Options,
  names: readonly string[],
  { heading, text }: Form = brief,
): Shown<InterfaceRecord, string> {
  let all: InterfaceRecord[] = [];
  const isNamed = ({ interface: name }: InterfaceRecord): boolean =>
    names.includes(name) || names.includes(baseName(name));
  return listing(table, options, {
    sample: async ({ system }) => {
      all = withAliases(system);
      const there = new Set(all.map((record) => record.interface));
      return {
        records: all.filter(
          names.length > 0 ? isNamed : (record) => options.all === true || isUp(baseIn(all, record).stats),
        ),
        missing: names.filter((name) => !there.has(name)).map((name) => `no interface named ${JSON.stringify(name)}`),
      };
    },
    print: ({ records, header }) =>
      [...(header ? [heading] : []), ...records.map((record) => text(record, baseIn(all, record)))].join(''),
  });
}
