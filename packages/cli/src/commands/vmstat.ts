import type { Command } from 'commander';
import { VmSampler, vmTable as table } from '@sysu/core';
import type { VmRecord } from '@sysu/core';
import type { Main } from '../command.js';
import type { Context } from '../context.js';
import { UsageError } from '../exit.js';
import { standardColumns } from '../print-table.js';
import { rowOf } from '../render/json.js';
import { wordOrRepetition } from '../repetition.js';
import { defineTableCommand } from '../table-command.js';
import type { Plan } from '../table-plan.js';
import { readDisks } from '../vmstat/disks.js';
import type { Disks } from '../vmstat/disks.js';
import { diskLines, partLines } from '../vmstat/disk-lines.js';
import { heading, lineOf } from '../vmstat/line.js';
import { statistics } from '../vmstat/statistics.js';
import { unitOf } from '../vmstat/units.js';

interface Options {
  active?: boolean;
  forks?: boolean;
  oneHeader?: boolean;
  stats?: boolean;
  disk?: boolean;
  partition?: string;
  unit?: string;
  w?: boolean;
  wide?: boolean;
  timestamp?: boolean;
  sinceBoot?: boolean;
  interval?: number;
  ndjson?: boolean;
  json?: boolean;
  csv?: boolean;
}

export const main: Main = defineTableCommand<VmRecord, string>({
  name: 'vmstat',
  description:
    'Tasks, memory, paging, interrupts and CPUs in a line, in the form of vmstat: over a second, or the interval that ' +
    'is given, and not since boot.',
  examples: [
    ['sysu vmstat', 'what goes on now'],
    ['sysu vmstat 5', 'a line every 5 seconds'],
    ['sysu vmstat -s', 'what was counted since the machine was started'],
    ['sysu vmstat --json', 'for a program: bytes, events a second, percent'],
  ],
  exits: ['1  the partition that was named is not there'],
  table,
  needs: { '--disk': ['diskIoCounters()'], '--partition': ['diskIoCounters()'] },
  instead: {
    '-m, --slabs': 'caches of the kernel are not shown; /proc/slabinfo holds them',
    '-D, --disk-sum': 'iostat --since-boot has a line for each disk',
  },
  declare,
  plan,
  object: ([record], fields) => (record === undefined ? {} : rowOf(fields, record)),
});

function declare(command: Command): void {
  command
    .argument('[WORDS...]', 'seconds between lines, number of lines', wordOrRepetition(command))
    .option('-a, --active', 'memory as active and inactive, instead of buffers and cache')
    .option('-w', 'wide, for machines with much of everything')
    .option('-t, --timestamp', 'with the time of each line')
    .option('-n, --one-header', 'titles only once')
    .option('-S, --unit <UNIT>', 'memory and swap in units of k (1000), K (1024, the default), m or M bytes')
    .option('-y, --no-first', 'without averages since boot, which is so anyway')
    .option('--since-boot', 'the first line with averages since boot')
    .option('-s, --stats', 'what was counted since boot, a line each')
    .option('-f, --forks', 'how many processes and threads were started since boot')
    .option('-d, --disk', 'what disks did since boot')
    .option('-p, --partition <DISK>', 'what a disk, or a part of one, did since boot');
}

function plan(command: Command, { io }: Context): Plan<VmRecord, string> {
  const options = command.opts<Options>();
  const words = (command.processedArgs[0] as string[] | undefined) ?? [];
  if (words.length > 0) throw new UsageError(`not a number: ${JSON.stringify(words[0])}`);
  const isOfDisks = options.disk === true || options.partition !== undefined;
  if (isOfDisks && (options.json || options.ndjson || options.csv))
    throw new UsageError('disks for programs: sysu iostat --json');
  const unit = unitOf(options.unit ?? 'K');
  const form = {
    active: options.active === true,
    wide: options.w === true || options.wide === true,
    timestamp: options.timestamp === true,
    unit,
  };
  const isOnce = isOfDisks || options.stats === true || options.forks === true;
  let sampler: VmSampler | undefined;
  let disks: Disks | undefined;
  let lines = 0;
  return {
    columns: standardColumns(table),
    appends: true,
    sample: async ({ system }) => {
      sampler ??= new VmSampler(system.backend);
      // What was counted since boot is there at once.
      const sinceBoot = options.sinceBoot === true || isOnce;
      const record = await sampler.sample({ interval: options.interval ?? 1, sinceBoot });
      if (!isOfDisks) return { records: [record] };
      disks = readDisks(system.backend);
      const { partition } = options;
      const isMissing = partition !== undefined && !disks.counters.has(bare(partition));
      return { records: [record], missing: isMissing ? [`no disk ${JSON.stringify(partition)}`] : [] };
    },
    print: ({ records, time, header }) => {
      const [record] = records;
      if (record === undefined) return '';
      if (options.forks) return `${String(record.activity.forks ?? '-').padStart(13)} forks\n`;
      if (options.stats) return text(statistics(record, unit));
      if (options.disk) return text(diskLines(disks!, form.wide, header));
      if (options.partition !== undefined) return text(partLines(disks!, bare(options.partition), header));
      const isDue = lines === 0 || (options.oneHeader !== true && (lines + 1) % screenOf(io) === 0);
      const withTitles = header && isDue;
      lines++;
      return text([...(withTitles ? heading(form, time) : []), lineOf(record, form, time)]);
    },
  };
}

/** After so many lines the titles have scrolled away; vmstat takes 22 where there is no screen. */
function screenOf({ terminal }: Context['io']): number {
  return terminal === null ? 22 : Math.max(2, terminal.rows - 3);
}

function bare(disk: string): string {
  return disk.replace(/^\/dev\//, '');
}

function text(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}
