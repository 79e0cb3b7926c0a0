import type { InterfaceRecord } from '@sysu/core';
import { blockOf } from '../ifconfig/block.js';
import { baseName, withAliases } from '../ifconfig/records.js';
import { sanitize } from '../render/sanitize.js';
import type { Shown } from '../table-plan.js';
import { interfaces } from './interfaces.js';
import type { Options } from './options.js';

/** The same interfaces in the form of netstat -ie, which is that of ifconfig. */
export function interfacesInFull(options: Options, names: readonly string[]): Shown<InterfaceRecord, string> {
  const brief = interfaces(options, names);
  return {
    ...brief,
    plan: (...given) => {
      const plan = brief.plan(...given);
      let all: InterfaceRecord[] = [];
      const baseOf = ({ interface: name }: InterfaceRecord): InterfaceRecord =>
        all.find((each) => each.interface === baseName(name))!;
      return {
        ...plan,
        sample: async (request) => {
          const sample = await plan.sample(request);
          const shown = new Set(sample.records.map((record) => record.interface));
          all = withAliases(request.system);
          return { ...sample, records: all.filter((record) => shown.has(baseName(record.interface))) };
        },
        print: ({ records, header }) => {
          const lines = records.flatMap((record) => [...blockOf(record, baseOf(record), false), '']);
          return [...(header ? ['Kernel Interface table'] : []), ...lines]
            .map((line) => `${sanitize(line)}\n`)
            .join('');
        },
      };
    },
  };
}
