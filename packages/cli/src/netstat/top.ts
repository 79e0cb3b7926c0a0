import { fieldsNamed, processTcpTable as table, TcpSampler } from '@sysu/core';
import type { ProcessTcpRecord } from '@sysu/core';
import { fieldColumn } from '../print-table.js';
import type { Shown } from '../table-command.js';
import type { Options } from './options.js';

/** What each process sends and receives over TCP, a second. */
export function top(options: Options): Shown<ProcessTcpRecord, string> {
  return {
    name: 'netstat',
    table,
    machineColumns: table.fields.map(({ name }) => name),
    plan: () => {
      let sampler: TcpSampler | undefined;
      return {
        columns: fieldsNamed(table, table.standard).map((field) => fieldColumn(field)),
        sort: 'receivedRate,sentRate',
        appends: options.continuous === true,
        sample: async ({ system }) => {
          sampler ??= new TcpSampler(system.backend);
          const { records, ended, seconds, lost, lostCode } = await sampler.sample({ interval: options.interval ?? 1 });
          return { records, lost, lostCode, notes: notes(records, ended, seconds) };
        },
      };
    },
  };
}

/** What is not among the rates. */
function notes(records: readonly ProcessTcpRecord[], ended: number, seconds: number | null): string[] {
  if (seconds === null) return ['no rates: these are files, and nothing happens between two looks at them'];
  const shared = records.some((record) => record.shared > 0);
  return [
    `TCP only: UDP is not counted by the kernel, and missing; so is what ${ended} connections carried that have ended`,
    ...(shared ? ['a connection that several processes hold is told of each of them (column shared)'] : []),
  ];
}
