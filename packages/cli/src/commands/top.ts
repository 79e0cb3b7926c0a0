import { Option } from 'commander';
import type { Command } from 'commander';
import { fieldsNamed, processTable as table, uptimeTable } from '@sysu/core';
import type { Figure, ProcessRecord, System } from '@sysu/core';
import type { Main } from '../command.js';
import type { Context } from '../context.js';
import { EXIT, UsageError } from '../exit.js';
import { systemOf, wholeNumber } from '../options.js';
import { rowOf } from '../render/json.js';
import { cutLines } from '../render/width.js';
import { defineTableCommand } from '../table-command.js';
import { absence } from '../targets/hidden.js';
import { pidOrZero } from '../targets/pid.js';
import type { Plan } from '../table-plan.js';
import { choiceOf } from '../top/batch/choice.js';
import type { ChoiceOptions } from '../top/batch/choice.js';
import { topColumns } from '../top/batch/columns.js';
import { fieldNames, sortKeyOf } from '../top/batch/fields.js';
import { BatchSampler } from '../top/batch/sampler.js';
import type { BatchSource, Summary } from '../top/batch/sampler.js';
import { scales } from '../top/batch/scale.js';
import type { Scale } from '../top/batch/scale.js';
import { summaryLines } from '../top/batch/summary.js';
import { RecordingSampler, ReplaySampler } from '../top/batch/tape.js';
import { recordedColumns } from '../top/recording/recorded-figures.js';
import { mustBeKnown } from '../match/known-users.js';
import { runScreen } from '../top/screen.js';
import type { Tape } from '../top/timeline.js';
import { screenManual } from '../top/settings/manual.js';
import { declareScreen, topOptions } from '../top/screen-options.js';
import { knowingOf, tapeOf } from '../top/tape-options.js';

interface Options extends ChoiceOptions {
  batchMode?: boolean;
  once?: boolean;
  cmdlineToggle?: boolean;
  threadsShow?: boolean;
  accumTimeToggle?: boolean;
  singleCpuToggle?: boolean;
  scaleSummaryMem: Scale;
  scaleTaskMem: Scale;
  sortOverride?: string;
  listFields?: boolean;
  json?: boolean;
  ndjson?: boolean;
  csv?: boolean;
}

export const main: Main = defineTableCommand<ProcessRecord, Figure>({
  name: 'top',
  description:
    'What the machine and its processes do. -b, and every format for programs, prints samples in the form of top: CPU is ' +
    'measured since the sample before, in the first one over a tenth of a second, and never since boot. Memory is as in ' +
    'free, the first line as in uptime.',
  examples: [
    ['sysu top', 'a screen to live in; F1 tells its keys'],
    ['sysu top -b -n 1', 'one sample, the busiest processes first'],
    ['sysu top -b -d 5 -u www-data -c', 'of one user, with command lines, every 5 seconds'],
    ['sysu top --once -o RES', 'who takes most memory'],
    ['sysu top --record today.rec', 'write down all that the screen shows'],
    ['sysu top --replay today.rec', 'go through it again: ( and ) by samples, b to a time, x faster'],
    ['sysu top --json --interval 2', 'for a program: an object a line, every 2 seconds'],
  ],
  exits: [
    '1  a process that was named is not there, nothing matched, rows could not be read, or a recording is damaged',
  ],
  table,
  machineColumns: recordedColumns,
  values: () => ({ FIELD: fieldNames().map((word) => ({ word, doc: '' })) }),
  instead: { '-v': 'sysu --version' },
  manual: () => screenManual('top'),
  rewrite: (args) => args.map((word) => (word === '-h' ? '--help' : word)),
  declare,
  besides,
  plan,
});

function declare(command: Command): void {
  const letters = (short: string, name: string, what: string, preset: Scale): Option =>
    new Option(`${short}, ${name} <SCALE>`, `${what} in KiB (k), MiB (m) and so on`)
      .choices(scales.slice(0, short === '-e' ? -1 : undefined))
      .default(preset);
  command
    .option('-b, --batch-mode', 'print samples, each below the last')
    .option('-n, --iterations <N>', 'the same as --count')
    .option('-d, --delay <SECONDS>', 'the same as --interval')
    .option('--once', 'one sample: the same as -b -n 1')
    .option('-p, --pid <PIDS>', 'only these, joined by commas, 0 for this process; may be repeated', pids)
    .option('-u, --filter-only-euser <USER>', 'only of this effective user; with ! in front of all others')
    .option('-U, --filter-any-user <USER>', 'the same, be it the real, effective or saved user')
    .option('-o, --sort-override <FIELD>', 'sort by a field of top, high to low; -FIELD: low to high')
    .option('-O, --list-fields', 'names of the fields of top that -o takes')
    .option('-c, --cmdline-toggle', 'command lines instead of names')
    .option('-H, --threads-show', 'a row for each thread')
    .option('-i, --idle-toggle', 'without those that used no CPU')
    .option('-S, --accum-time-toggle', 'CPU time with that of children that have ended')
    .option('-1, --single-cpu-toggle', 'a line for each CPU')
    .addOption(letters('-E', '--scale-summary-mem', 'memory of the machine', 'm'))
    .addOption(letters('-e', '--scale-task-mem', 'memory of processes', 'k'))
    .option('-w, --width [COLUMNS]', 'cut lines to so many cells; alone: never', width)
    .option('-s, --secure-mode', 'nothing can be changed from the screen')
    .option('--readonly', 'the same as -s')
    .addOption(new Option('--record <FILE>', 'add all samples to this recording').conflicts('replay'))
    .option('--replay <FILE>', 'the samples of this recording; with -b and for programs each of them, at once')
    .on('option:iterations', (word: string) => command.setOptionValue('count', wholeNumber(word)))
    .on('option:batch-mode', () => command.setOptionValue('watch', true))
    .on('option:readonly', () => command.setOptionValue('secureMode', true))
    .on('option:once', () => command.setOptionValue('count', 1));
  declareScreen(command);
}

/** The names of fields for -O, or the screen. */
function besides(command: Command, context: Context): Promise<number> | null {
  const { io } = context;
  const { listFields, batchMode, once, json, ndjson, csv } = command.opts<Options>();
  if (listFields) {
    io.write(fieldNames().join('\n') + '\n');
    return Promise.resolve(EXIT.done);
  }
  if (batchMode || once || json || ndjson || csv) return null;
  return screen(command, context);
}

async function screen(command: Command, context: Context): Promise<number> {
  const { filterOnlyEuser: user, filterAnyUser: anyUser } = command.opts<Options>();
  const system = systemOf(command, context);
  await mustBeKnown(
    [user, anyUser].filter((word) => word !== undefined),
    system,
  );
  return runScreen(system, context, 'top', topOptions(command), tapeOf(command));
}

function plan(command: Command, { pid: self }: Context): Plan<ProcessRecord, Figure> {
  const options = command.opts<Options>();
  const threads = options.threadsShow === true;
  const choice = choiceOf(options, self);
  const tape = tapeOf(command);
  let source: BatchSource | undefined;
  let summary: Summary;
  let printed = 0;
  return {
    columns: topColumns({
      scale: options.scaleTaskMem,
      threads,
      commandLine: options.cmdlineToggle === true,
      cumulative: options.accumTimeToggle === true,
    }),
    places: true,
    sort: options.sortOverride === undefined ? 'cpu' : sortKeyOf(options.sortOverride, { threads }),
    appends: true,
    sample: async ({ system, figures }) => {
      source ??= sourceOf(tape, system);
      const wanted = new Set<Figure>([...figures, ...choice.reads, 'state']);
      const { records, complaints = [], ...sample } = await source.sample(wanted, { threads, pids: choice.pids });
      ({ summary } = sample);
      const knowing = knowingOf(tape, system);
      const there = new Set(records.map(({ pid }) => pid));
      const gone = choice.pids?.filter((pid) => !there.has(pid)) ?? [];
      return {
        ...sample,
        records: choice.of(records, knowing),
        missing: [...gone.map((pid) => absence(pid, knowing)), ...complaints],
      };
    },
    isOver: () => source?.isOver === true,
    heading: ({ time }, { width: cells, mark }) => {
      const form = { scale: options.scaleSummaryMem, threads, perCpu: options.singleCpuToggle === true };
      const lines = [...(printed++ === 0 ? [] : ['']), ...summaryLines(summary, time, form), ''];
      return cutLines(lines, cells, mark);
    },
    object: (records, fields) => ({
      ...rowOf(fieldsNamed(uptimeTable, ['uptime', 'users', 'load1', 'load5', 'load15', 'cpus']), summary.uptime),
      tasks: summary.tasks,
      cpu: summary.cpu,
      perCpu: summary.perCpu,
      memory: summary.memory,
      swap: summary.swap,
      processes: records.map((record) => rowOf(fields, record)),
    }),
  };
}

function sourceOf({ recording, replay }: Tape, system: System): BatchSource {
  if (replay !== null) return new ReplaySampler(replay);
  return recording === null ? new BatchSampler(system) : new RecordingSampler(system, recording);
}

function pids(word: string, before: readonly number[] = []): number[] {
  return [...before, ...word.split(',').map((each) => pidOrZero(each))];
}

function width(word: string): number {
  const cells = wholeNumber(word);
  if (cells > 4096) throw new UsageError(`more than 4096 cells: ${JSON.stringify(word)}`);
  return cells;
}
