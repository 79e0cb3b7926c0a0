import { processTcpTable as table, TcpSampler } from '@sysu/core';
import type { ProcessTcpRecord, TcpSample } from '@sysu/core';
import { printTable, standardColumns } from '../print-table.js';
import type { Shown } from '../table-plan.js';
import type { Options } from './options.js';

/** What each process sends and receives over TCP, a second. */
export function top(options: Options): Shown<ProcessTcpRecord, string> {
  return {
    name: 'netstat',
    table,
    plan: () => {
      const columns = standardColumns(table);
      let sampler: TcpSampler | undefined;
      let last: TcpSample | undefined;
      return {
        columns,
        sort: 'receivedRate,sentRate',
        appends: options.continuous === true,
        sample: async ({ system }) => {
          sampler ??= new TcpSampler(system.backend);
          last = await sampler.sample({ interval: options.interval ?? 1 });
          const { records, lost, lostCode } = last;
          return { records, lost, lostCode, notes: notes(last) };
        },
        print: (result, appearance) => `${result.header ? title(last!) : ''}${printTable(columns, result, appearance)}`,
      };
    },
  };
}

/** What the rates are of, and what is missing. */
function title({ seconds, ended }: TcpSample): string {
  if (seconds === null) return '';
  return `TCP only, over ${seconds.toFixed(2)} s; without what ${ended} connections carried that ended in it\n`;
}

function notes({ records, seconds }: TcpSample): string[] {
  if (seconds === null) return ['no rates: these are files, and nothing happens between two looks at them'];
  const shared = records.some((record) => record.shared > 0);
  return [
    'UDP is missing, of which the kernel does not count the bytes of a socket; so are connections that end meanwhile',
    ...(shared ? ['a connection that several processes hold is told of each of them (column shared)'] : []),
  ];
}
