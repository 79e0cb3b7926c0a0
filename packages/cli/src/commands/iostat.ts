import { Option } from 'commander';
import type { Command } from 'commander';
import { DiskIoSampler, diskIoTable as table } from '@sysu/core';
import type { DiskIoRecord, DiskIoSample } from '@sysu/core';
import type { Main } from '../command.js';
import { UsageError } from '../exit.js';
import { cpuShares } from '../iostat/cpu-shares.js';
import { pickDevices } from '../iostat/devices.js';
import type { DeviceOptions } from '../iostat/devices.js';
import { report } from '../iostat/report.js';
import type { Form, Head } from '../iostat/report.js';
import { END_OF_JSON, sysstatJson } from '../iostat/sysstat-json.js';
import { viewOf } from '../options.js';
import { standardColumns } from '../print-table.js';
import { rowOf } from '../render/json.js';
import { wordOrRepetition } from '../repetition.js';
import { defineTableCommand } from '../table-command.js';
import type { Plan } from '../table-plan.js';

interface Options extends Omit<DeviceOptions, 'named'> {
  extended?: boolean;
  c?: boolean;
  d?: boolean;
  m?: boolean;
  human?: boolean;
  pretty?: boolean;
  h?: boolean;
  t?: boolean;
  N?: boolean;
  o?: string;
  sinceBoot?: boolean;
  interval?: number;
  count?: number;
  watch?: boolean;
}

export const main: Main = defineTableCommand<DiskIoRecord, string>({
  name: 'iostat',
  description:
    'What disks and CPUs do, in the form of iostat: over a second, or the interval that is given, and not since boot. ' +
    'A dash is a value of which nothing is known: how long a read takes when nothing was read.',
  examples: [
    ['sysu iostat', 'what goes on now'],
    ['sysu iostat -xz 5', 'in detail, every 5 seconds, only disks with something to do'],
    ['sysu iostat --since-boot', 'averages since the machine was started'],
    ['sysu iostat --json --sort busyPercent', 'for a program: {"cpu": …, "disks": […]}, bytes and milliseconds'],
  ],
  exits: ['1  a disk that was named is not there'],
  table,
  instead: {
    '-s': '--columns device,tps,readRate,writeRate is short',
    '-f, +f': 'one machine has one set of disks; --root DIR reads another',
    '-j': 'names are those of the kernel, or with -N those of the device mapper; /dev/disk has the others',
    '--compact': '--columns chooses what is shown',
    '--dec': '--json has all decimals',
    '-g, -H': '--where chooses disks, --json gives what can be added up',
  },
  values: () => ({ WORDS: 'disks' }),
  rewrite: rewritePartitions,
  declare,
  plan,
});

function declare(command: Command): void {
  command
    .argument('[WORDS...]', 'disks, ALL, seconds between reports, number of reports', wordOrRepetition(command))
    .option('-x, --extended', 'each kind of request: how many, how large, how long; queue and use of the disk')
    .option('-y', 'without averages since boot, which is so anyway')
    .option('--since-boot', 'the first report with averages since boot')
    .option('-z', 'without disks that had nothing to do')
    .option('-p, --partitions [DISKS]', 'parts of disks too: of these, of all; ALL: also unused ones')
    .option('-c', 'only CPUs')
    .option('-d', 'only disks')
    .option('-k', 'in KiB, which is the default')
    .option('-m', 'in MiB')
    .option('-h', 'the same as --human --pretty')
    .option('--human', 'sizes in the unit that suits them, percent with a sign')
    .option('--pretty', 'names of disks last, and -x in several tables')
    .option('-N', 'LVM and the like by the names that people gave them')
    .option('-t', 'with the time of each report')
    .addOption(new Option('-o <FORM>', 'JSON: in the form of sysstat').choices(['JSON']));
}

/** `-xp 1 2` names no disks: the numbers are seconds and a count. */
function rewritePartitions(args: string[]): string[] {
  return args.flatMap((word, i) => {
    const [, others] = /^-([a-zA-Z]*)p$/.exec(word) ?? [];
    if (others === undefined || !/^\d/.test(args[i + 1] ?? '')) return [word];
    return [...(others === '' ? [] : [`-${others}`]), '--partitions='];
  });
}

function plan(command: Command): Plan<DiskIoRecord, string> {
  const options = command.opts<Options>();
  if (options.m === true && command.opts<{ k?: boolean }>().k === true)
    throw new UsageError('one unit only, not -k and -m');
  const { format, columns, sort, where, header } = viewOf(command);
  const isOfDisks = format === 'csv' || format === 'ndjson' || columns !== null || sort !== null || where !== null;
  if (options.c === true && options.d !== true && isOfDisks)
    throw new UsageError('-c has no rows of disks: what CPUs do is in the report, and in --json');
  const named = (command.processedArgs[0] as string[] | undefined) ?? [];
  const watching = options.watch === true || options.interval !== undefined || options.count !== undefined;
  const form: Form = {
    cpus: options.c === true || options.d !== true,
    disks: options.d === true || options.c !== true,
    extended: options.extended === true,
    megabytes: options.m === true,
    human: options.human === true || options.h === true,
    pretty: options.pretty === true || options.h === true,
    timestamp: options.t === true,
    titles: header,
  };
  let sampler: DiskIoSampler | undefined;
  let head: Head | undefined;
  let last: DiskIoSample | undefined;
  let printed = 0;
  return {
    columns: standardColumns(table),
    appends: true,
    sample: async ({ system }) => {
      sampler ??= new DiskIoSampler(system.backend);
      head ??= { kernel: system.backend.kernel(), cpus: system.cpuCount() };
      last = await sampler.sample({ interval: options.interval ?? 1, sinceBoot: options.sinceBoot === true });
      const names = options.N === true ? system.backend.mappedNames() : null;
      return pickDevices(last.records, { ...options, named }, names);
    },
    print: ({ records, time }) => {
      const isFirst = printed++ === 0;
      const isLast = !watching || printed === options.count;
      const shown = { ...last!, records, time };
      if (options.o !== undefined) return sysstatJson(shown, form, head!, { isFirst, isLast });
      return report(shown, form, isFirst && header ? head! : null);
    },
    ...(options.o !== undefined && { ending: () => (printed === 0 ? '' : END_OF_JSON) }),
    object: (records, fields) => ({
      ...(form.cpus && { cpu: last!.cpu && cpuShares(last!.cpu) }),
      ...(form.disks && { disks: records.map((record) => rowOf(fields, record)) }),
    }),
  };
}
