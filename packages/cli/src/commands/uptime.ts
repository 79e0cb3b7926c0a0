import { uptimeTable as table } from '@sysu/core';
import type { UptimeRecord } from '@sysu/core';
import type { Main } from '../command.js';
import { standardColumns } from '../print-table.js';
import { localTime } from '../render/clock.js';
import { rowOf } from '../render/json.js';
import { defineTableCommand } from '../table-command.js';
import { inWords, uptimeLine } from '../uptime/line.js';
import { readUptime } from '../uptime/read.js';

interface Options {
  pretty?: boolean;
  since?: boolean;
  container?: boolean;
}

export const main: Main = defineTableCommand<UptimeRecord, string>({
  name: 'uptime',
  description: 'How long the machine has been running, how many people use it, and its load averages.',
  examples: [
    ['sysu uptime', 'one line, as uptime prints it'],
    ['sysu uptime -p', 'in words'],
    ['sysu uptime --json', 'seconds, and the time of boot since the epoch'],
  ],
  table,
  machineColumns: table.standard.filter((name) => name !== 'loadPerCpu'),
  instead: { '-r, --raw': '--json has the time of boot and the uptime in seconds' },
  declare: (command) =>
    void command
      .option('-p, --pretty', 'the time only, in words')
      .option('-s, --since', 'when it started')
      .option('-c, --container', 'since the first process of our container'),
  plan: (command) => {
    const options = command.opts<Options>();
    return {
      columns: standardColumns(table),
      sample: async ({ system }) => ({ records: [await readUptime(system, options.container)] }),
      // None where --where leaves it out.
      print: ({ records, time }) => records.map((record) => `${print(record, time, options)}\n`).join(''),
    };
  },
  object: ([record], fields) => (record === undefined ? {} : rowOf(fields, record)),
});

function print(record: UptimeRecord, now: number, { pretty, since }: Options): string {
  if (since) return localTime(record.bootTime);
  return pretty ? `up ${record.uptime === null ? '-' : inWords(record.uptime)}` : uptimeLine(record, now);
}
