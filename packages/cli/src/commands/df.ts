import { fileSystemTable as table } from '@sysu/core';
import type { DiskUsage, FileSystemRecord } from '@sysu/core';
import type { Appearance } from '../appearance.js';
import type { Main } from '../command.js';
import { dfColumns, outputNames } from '../df/columns.js';
import type { FileSystemColumn } from '../df/columns.js';
import { declare, formOf, rewriteOutput, wantedOf } from '../df/options.js';
import type { Options } from '../df/options.js';
import { fileSystems } from '../df/rows.js';
import { printTable } from '../print-table.js';
import type { Result } from '../print-table.js';
import { defineTableCommand } from '../table-command.js';

export const main: Main = defineTableCommand<FileSystemRecord, string>({
  name: 'df',
  description:
    'Space of file systems, in KiB and in the form of df. Use% is used / (used + available), rounded up. All are asked ' +
    'at once; one that does not answer in time is shown without figures.',
  examples: [
    ['sysu df -h', 'as people read it'],
    ['sysu df .', 'the file system that holds this folder'],
    ['sysu df --local --where "percent > 90"', 'what fills up'],
    ['sysu df --json', 'in bytes, with files, options and whether it answered'],
  ],
  exits: ['1  a path or a file system has failed or not answered, or there is none as asked for'],
  table,
  machineColumns:
    'device mountpoint fstype total used free percent inodes inodesUsed inodesFree options readOnly state'.split(' '),
  values: () => ({ NAMES: outputNames.map((word) => ({ word, doc: '' })) }),
  rewrite: rewriteOutput,
  declare,
  plan: (command, context, appearance) => {
    const options = command.opts<Options>();
    const wanted = wantedOf(options);
    const columns = dfColumns(formOf(options, context, appearance));
    return {
      columns,
      chosen: options.output !== undefined,
      mustMatch: true,
      sample: async ({ system }) => fileSystems(system, command.args, wanted, options.timeout),
      arrange: (records) => (options.total && records.length > 0 ? [...records, totalOf(records)] : records),
      print: (result) => print(columns, result, appearance, options.group),
    };
  },
});

/** What all of them have together. */
function totalOf(records: readonly FileSystemRecord[]): FileSystemRecord {
  const sum = (name: keyof DiskUsage): number => records.reduce((all, { usage }) => all + (usage?.[name] ?? 0), 0);
  const [used, free] = [sum('used'), sum('free')];
  const percent = used + free > 0 ? Math.round((used / (used + free)) * 1000) / 10 : 0;
  const [inodes, inodesUsed, inodesFree] = [sum('inodes'), sum('inodesUsed'), sum('inodesFree')];
  const usage = { total: sum('total'), used, free, percent, inodes, inodesUsed, inodesFree };
  return { mount: { device: 'total' }, usage, state: 'ok', path: null };
}

const groups = { local: 'On disks of this machine', network: 'Of other machines', special: 'In memory, or made up' };

/** Nothing, where there is nothing to tell: no titles either. */
function print(
  columns: readonly FileSystemColumn[],
  result: Result<FileSystemRecord>,
  appearance: Appearance,
  grouped = false,
): string {
  if (result.records.length === 0) return '';
  if (!grouped) return printTable(columns, result, appearance);
  const kinds = [...Object.entries(groups), [undefined, 'Together'] as const];
  return kinds
    .map(([kind, title]) => ({ title, records: result.records.filter(({ mount }) => mount.kind === kind) }))
    .filter(({ records }) => records.length > 0)
    .map(({ title, records }) => `${title}:\n${printTable(columns, { ...result, records }, appearance)}`)
    .join('\n');
}
