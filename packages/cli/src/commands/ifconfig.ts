import type { Command } from 'commander';
import { interfaceIoTable, InterfaceIoSampler, interfaceTable } from '@sysu/core';
import type { InterfaceIoRecord, InterfaceRecord } from '@sysu/core';
import { defineCommand } from '../command.js';
import type { Main } from '../command.js';
import type { Context } from '../context.js';
import { blockOf } from '../ifconfig/block.js';
import { interfaceLine, isUp } from '../ifconfig/line.js';
import { baseIn, withAliases } from '../ifconfig/records.js';
import { dashed, refuseSettings } from '../ifconfig/refuse.js';
import { declareView } from '../options.js';
import { standardColumns } from '../print-table.js';
import { sanitize } from '../render/sanitize.js';
import { showTable, wordsOf } from '../table-command.js';
import type { Shown } from '../table-plan.js';

interface Options {
  all?: boolean;
  short?: boolean;
  verbose?: boolean;
  brief?: boolean;
  rates?: boolean;
  watch?: boolean;
  interval?: number;
  count?: number;
}

export const main: Main = defineCommand({
  name: 'ifconfig',
  description:
    'Network interfaces in the form of ifconfig, with all their addresses. It changes none: ip(8) does. --rates and ' +
    '--watch show what passes them in a second.',
  examples: [
    ['sysu ifconfig', 'those that are up'],
    ['sysu ifconfig -a --brief', 'all of them, a line each'],
    ['sysu ifconfig --watch', 'bytes and packets a second'],
    ['sysu ifconfig eth0 --json', 'for a program'],
  ],
  exits: ['1  the interface that was named is not there'],
  values: (has) => {
    const columns = wordsOf(has, interfaceTable, interfaceIoTable);
    return { COLUMNS: columns, KEYS: columns, NAME: 'interfaces' };
  },
  rewrite: (args) => args.flatMap((word, i) => (dashed.has(word) && args[i - 1] !== '--sort' ? ['--', word] : [word])),
  declare: (command) => {
    command
      .argument('[NAME]', 'only this interface')
      .argument('[SETTINGS...]', 'are refused, with what to use instead')
      .option('-a, --all', 'also those that are down')
      .option('-s, --short', 'counters, a line each')
      .option('-v, --verbose', 'also state, speed, duplex and driver')
      .option('--brief', 'addresses and bytes, a line each')
      .option('--rates', 'what passes in a second');
    declareView(command);
  },
  run,
});

function run(command: Command, context: Context): Promise<number> {
  const [name, ...settings] = command.args;
  if (name !== undefined) refuseSettings(name, settings);
  const options = command.opts<Options>();
  const { rates, watch, interval, count } = options;
  const isRated = rates === true || watch === true || interval !== undefined || count !== undefined;
  if (isRated && options.short !== true && options.brief !== true)
    return showTable(rated(options, name), command, context);
  return showTable(stated(options, name), command, context);
}

/** What interfaces are, and what they have counted. */
function stated(options: Options, name: string | undefined): Shown<InterfaceRecord, string> {
  const table = interfaceTable;
  return {
    name: 'ifconfig',
    table,
    plan: () => {
      let all: InterfaceRecord[] = [];
      const baseOf = (record: InterfaceRecord): InterfaceRecord => baseIn(all, record);
      return {
        columns: standardColumns(table),
        sample: async ({ system }) => {
          all = withAliases(system);
          return chosen(all, name, (record) => options.all === true || isUp(baseOf(record).stats));
        },
        ...(options.brief !== true && {
          print: ({ records, header }) =>
            options.short === true
              ? [...(header ? [heading] : []), ...records.map((record) => interfaceLine(record, baseOf(record)))].join(
                  '',
                )
              : records
                  .flatMap((record) => [...blockOf(record, baseOf(record), options.verbose === true), ''])
                  .map((line) => `${sanitize(line)}\n`)
                  .join(''),
        }),
      };
    },
  };
}

/** What passes them in a second. */
function rated(options: Options, name: string | undefined): Shown<InterfaceIoRecord, string> {
  const table = interfaceIoTable;
  return {
    name: 'ifconfig',
    table,
    plan: () => {
      let sampler: InterfaceIoSampler | undefined;
      return {
        columns: standardColumns(table),
        sample: async ({ system }) => {
          sampler ??= new InterfaceIoSampler(system.backend);
          const records = await sampler.sample({ interval: options.interval ?? 1 });
          const stats = system.netIfStats();
          return chosen(records, name, (record) => options.all === true || isUp(stats[record.interface] ?? null));
        },
      };
    },
  };
}

const heading = 'Iface      MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg\n';

/** The one that was named, or those that are wanted. */
function chosen<R extends { interface: string }>(
  all: readonly R[],
  name: string | undefined,
  isWanted: (record: R) => boolean,
): { records: R[]; missing: string[] } {
  if (name === undefined) return { records: all.filter(isWanted), missing: [] };
  const records = all.filter((record) => record.interface === name);
  return { records, missing: records.length === 0 ? [`no interface named ${JSON.stringify(name)}`] : [] };
}
