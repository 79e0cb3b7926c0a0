import { Option } from 'commander';
import type { Command } from 'commander';
import { fieldsNamed, memoryMapTable as table, units } from '@sysu/core';
import type { MappingRecord } from '@sysu/core';
import type { Appearance } from '../appearance.js';
import { asRoot } from '../as-root.js';
import type { Main } from '../command.js';
import type { Context } from '../context.js';
import { UsageError } from '../exit.js';
import { detailLines } from '../pmap/details.js';
import { groupsOf, totalOf } from '../pmap/groups.js';
import type { Grouping } from '../pmap/groups.js';
import { mappingLines, plus } from '../pmap/lines.js';
import type { Form } from '../pmap/lines.js';
import { isWithin, range } from '../pmap/range.js';
import type { Range } from '../pmap/range.js';
import { readMappings } from '../pmap/read.js';
import type { Mapped } from '../pmap/read.js';
import { fieldColumn, printTable } from '../print-table.js';
import type { Column, Result } from '../print-table.js';
import { sanitize } from '../render/sanitize.js';
import { pidNamed } from '../targets/pid.js';
import { defineTableCommand } from '../table-command.js';
import type { Plan } from '../table-plan.js';

interface Options {
  extended?: boolean;
  device?: boolean;
  X?: number;
  quiet?: boolean;
  showPath?: boolean;
  range?: Range;
  by?: Grouping;
}

export const main: Main = defineTableCommand<MappingRecord, string>({
  name: 'pmap',
  description:
    'What processes have mapped into their memory, in KiB and in the form of pmap. PSS is the share of a process: of a ' +
    'page that n of them have mapped, 1/n.',
  examples: [
    ['sysu pmap 1234', 'each mapping with its size'],
    ['sysu pmap -x --sort rss 1234', 'with what is in memory, the largest first'],
    ['sysu pmap --by kind 1234', 'sums of files, anonymous memory, heap and stack'],
    ['sysu pmap --by mapping --json 1234 5678', 'sums of each file, for a program: bytes'],
  ],
  exits: ['1  a process that was named is not there, has ended, or is not ours to look into'],
  table,
  machineColumns: table.fields.map(({ name }) => name).filter((name) => name !== 'count'),
  instead: {
    '-c, --read-rc, -C, --read-rc-from, -n, --create-rc, -N, --create-rc-to':
      'choose columns by --columns, and their order by --sort',
  },
  declare,
  plan,
});

function declare(command: Command): void {
  command
    .argument('[PIDS...]', 'numbers of processes, or their folders as /proc/1234')
    .option('-x, --extended', 'with what is in memory, and what of it was written to')
    .option(
      '-X',
      'with what the kernel tells; -XX: with all of it',
      (_, before: number | undefined) => (before ?? 0) + 1,
    )
    .option('-d, --device', 'with where in which file it is')
    .option('-p, --show-path', 'paths of files instead of names')
    .option('-q, --quiet', 'without titles and sums')
    .option('-A, --range <LOW,HIGH>', 'only what is between these addresses, in hexadecimal', range)
    .addOption(new Option('--by <WHAT>', 'sums of each mapping (file), or kind').choices(['mapping', 'kind']));
  // pmap takes them for the sake of Solaris, and does nothing.
  for (const letter of 'aFLlrsS') command.addOption(new Option(`-${letter}`).hideHelp());
}

function plan(command: Command, context: Context): Plan<MappingRecord, string> {
  const options = command.opts<Options>();
  const forms = [options.extended, options.device, options.X, options.by].filter((form) => form !== undefined);
  if (forms.length > 1) throw new UsageError('one of -x, -X, -d and --by only');
  const pids = [...new Set(command.args.map(pidOf))];
  if (pids.length === 0) throw new UsageError('which processes? sysu pmap PID…');
  const { by } = options;
  const columns = fieldsNamed(table, by === undefined ? table.standard : groupColumns(by)).map((field) =>
    fieldColumn(field),
  );
  let processes: Mapped[] = [];
  return {
    columns,
    chosen: by !== undefined,
    sort: by === undefined ? undefined : 'rss',
    sample: async ({ system }) => {
      const reading = await readMappings(system, pids, asRoot(context));
      ({ processes } = reading);
      const all = processes.flatMap(({ mappings }) => mappings);
      const within = options.range === undefined ? all : all.filter((mapping) => isWithin(mapping, options.range!));
      return { ...reading, records: by === undefined ? within : groupsOf(within, by) };
    },
    print: (result, appearance) => {
      const byPid = new Map(processes.map(({ pid }) => [pid, [] as MappingRecord[]]));
      for (const record of result.records) byPid.get(record.pid)?.push(record);
      return processes
        .map(({ pid, command: line }) => {
          const records = byPid.get(pid)!;
          return `${sanitize(`${pid}:   ${line}`)}\n${printOne({ ...result, records }, columns, options, appearance)}`;
        })
        .join('');
    },
  };
}

function groupColumns(by: Grouping): string[] {
  return ['pid', 'count', 'size', 'rss', 'pss', 'uss', 'dirty', 'swap', by === 'kind' ? 'kind' : 'path'];
}

function printOne(
  result: Result<MappingRecord>,
  columns: readonly Column<MappingRecord>[],
  options: Options,
  appearance: Appearance,
): string {
  const { records } = result;
  const quiet = options.quiet === true || !result.header;
  const path = options.showPath === true;
  if (options.by !== undefined) return groupTable(result, columns, quiet, appearance);
  const lines =
    options.X === undefined
      ? mappingLines(records, { form: formOf(options), quiet, path })
      : detailLines(records, { everything: options.X > 1, quiet, path });
  const own = appearance.person && !quiet ? summaryLines(records) : [];
  return [...lines, ...own].map((line) => `${sanitize(line.trimEnd())}\n`).join('');
}

function formOf({ extended, device }: Options): Form {
  return extended ? 'extended' : device ? 'device' : 'plain';
}

function groupTable(
  result: Result<MappingRecord>,
  columns: readonly Column<MappingRecord>[],
  quiet: boolean,
  appearance: Appearance,
): string {
  const total = totalOf(result.records);
  const shown = columns
    .filter(({ field }) => field.name !== 'pid')
    .map((column) => ({
      ...column,
      text: (record: MappingRecord, now: number) =>
        record === total && column.align === 'left' ? 'total' : column.text(record, now),
    }));
  const records = quiet || total === null ? result.records : [...result.records, total];
  return printTable(shown, { ...result, records, header: !quiet }, appearance);
}

/** For a person, below what pmap prints. */
function summaryLines(records: readonly MappingRecord[]): string[] {
  const total = totalOf(records);
  if (total === null) return [];
  const { rss, pss, privateClean, privateDirty, swap } = total;
  const figures: [string, number | null][] = [
    ['rss', rss],
    ['pss', pss],
    ['uss', plus(privateClean, privateDirty)],
    ['swap', swap],
  ];
  return [
    ` ${figures.map(([name, bytes]) => `${name} ${bytes === null ? '-' : units.bytes.format(bytes, 0)}`).join(', ')}`,
  ];
}

function pidOf(word: string): number {
  return pidNamed(/^\/proc\/(\d+)\/?$/.exec(word)?.[1] ?? word);
}
