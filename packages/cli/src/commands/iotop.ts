import { Option } from 'commander';
import type { Command } from 'commander';
import { fieldNamed, processIoTable as table } from '@sysu/core';
import type { Figure, ProcessIoRecord } from '@sysu/core';
import { asRoot } from '../as-root.js';
import type { Main } from '../command.js';
import type { Context } from '../context.js';
import { UsageError } from '../exit.js';
import { mustBeKnown } from '../match/known-users.js';
import { Owners } from '../match/owners.js';
import { rowLine, sumLines, titleLine } from '../iotop/lines.js';
import type { IotopForm } from '../iotop/lines.js';
import { machineIo, RecordedIo } from '../iotop/source.js';
import type { IoSample, IoSource } from '../iotop/source.js';
import { systemOf, wholeNumber } from '../options.js';
import { standardColumns } from '../print-table.js';
import { timeOfDay } from '../render/clock.js';
import { cutLines } from '../render/width.js';
import { absence } from '../targets/hidden.js';
import { pidNamed } from '../targets/pid.js';
import { defineTableCommand } from '../table-command.js';
import type { Plan } from '../table-plan.js';
import { runScreen } from '../top/screen.js';
import { screenManual } from '../top/settings/manual.js';
import { declareScreen, iotopOptions } from '../top/screen-options.js';
import { knowingOf, tapeOf } from '../top/tape-options.js';
import { movesBytes } from '../top/state/io.js';

interface Options {
  only?: boolean;
  batch?: boolean;
  pid?: readonly number[];
  user?: readonly string[];
  processes?: boolean;
  accumulated?: boolean;
  kilobytes?: boolean;
  time?: boolean;
  quiet?: number;
  interval?: number;
  watch?: boolean;
  count?: number;
  json?: boolean;
  ndjson?: boolean;
  csv?: boolean;
  record?: string;
  replay?: string;
}

export const main: Main = defineTableCommand<ProcessIoRecord, Figure>({
  name: 'iotop',
  description:
    'Who reads and writes: on a terminal as a screen to live in; in lines, over a second or the interval that is given, ' +
    'into a pipe and with -b, -n, -k, -q, -t and every format for programs. Everybody sees what his own processes do, root ' +
    'what all do. n/a is what is not known: IO, the share of the time in which a process waited for disks, where the ' +
    'kernel does not count it (kernel.task_delayacct is 0), and SWAPIN always.',
  examples: [
    ['sysu iotop', 'a screen to live in; F1 tells its keys'],
    ['sysu iotop -oP', 'of processes that do read or write'],
    ['sysu iotop -b -d 5', 'all threads, every 5 seconds'],
    ['sysu iotop -aoP --watch', 'what each has read and written since this began'],
    ['sysu iotop --record today.rec', 'write down all that the screen shows; --replay goes through it again'],
    ['sysu iotop -b --replay today.rec', 'print it'],
    ['sysu iotop -P --json --sort writeRate', 'for a program: bytes, and bytes a second'],
  ],
  exits: ['1  a process that was named is not there, rows could not be read, or a recording is damaged'],
  table,
  machineColumns:
    'pid tid prio user name command readRate writeRate ioPercent readSoFar writtenSoFar readBytes writeBytes exited'.split(
      ' ',
    ),
  // Of iotop-c.
  instead: {
    [columnFlags()]: '--columns chooses what is shown',
    '-A, --accum-bw, --no-accum-bw': '--sort readSoFar,writtenSoFar orders by what was done so far',
    '-c, --fullcmdline': 'command lines are shown as they are; the key c changes that',
    '--no-fullcmdline': '--columns name,readRate,writeRate has names alone',
    '-g, --grtype, -R, --reverse-graph, --no-reverse-graph':
      'there is a graph of all, and one of a process in its details',
    '-x, --dead-x, --no-dead-x, -e, --hide-exited, --show-exited':
      '-a shows what has ended, and --where "not exited" leaves it out',
    '-l, --no-color': '--color never',
    '--si, --no-si, --threshold': '-k has one unit, --json bytes',
    '--unicode': 'is what is drawn with where the terminal can, unless --ascii is given',
    '-H, --help-type': '--help is the help',
    '-W, --write': 'the key W keeps the settings of the screen',
    '-v, --version': 'sysu --version',
  },
  manual: () => screenManual('iotop'),
  declare,
  besides,
  plan,
});

function columnFlags(): string {
  const columns = ['pid', 'prio', 'user', 'read', 'write', 'swapin', 'io', 'graph', 'command'];
  return columns.map((column, i) => `-${i + 1}, --hide-${column}, --show-${column}`).join(', ');
}

function declare(command: Command): void {
  command
    .option('-o, --only', 'only what reads, writes or waits for a disk')
    .option('-b, --batch', 'again and again, each table below the last')
    .option('-n, --iter <N>', 'the same as --count')
    .option('-d, --delay <SECONDS>', 'the same as --interval')
    .option('-p, --pid <PIDS>', 'only these threads, or with -P processes, joined by commas; may be repeated', pids)
    .option('-u, --user <USERS>', 'only of these users, !USER: of all others; may be repeated', words)
    .option('-P, --processes', 'a row for each process instead of each thread')
    .option('-a, --accumulated', 'what was read and written since this began; what has ended is shown once more')
    .option('-k, --kilobytes', 'in KiB')
    .addOption(new Option('--no-kilobytes').hideHelp())
    .addOption(new Option('--no-only').hideHelp())
    .addOption(new Option('--no-accumulated').hideHelp())
    .addOption(new Option('--threads').hideHelp())
    .option('-t, --time', 'each line with the time')
    .option('-q, --quiet', 'titles only once; -qq: none; -qqq: no sums either', (_, before: number) => before + 1, 0)
    .on('option:iter', (word: string) => command.setOptionValue('count', wholeNumber(word)))
    .on('option:threads', () => command.setOptionValue('processes', false))
    .option('--readonly', 'nothing can be changed from the screen')
    .addOption(new Option('--record <FILE>', 'on the screen: add all samples to this recording').conflicts('replay'))
    .option('--replay <FILE>', 'the samples of this recording; in lines each of them, at once')
    .on('option:batch', () => command.setOptionValue('watch', true));
  declareScreen(command);
}

/** The screen, for a person who asked for nothing that only lines have. */
function besides(command: Command, context: Context): Promise<number> | null {
  const { batch, watch, count, json, ndjson, csv, kilobytes, time, quiet, record, replay } = command.opts<Options>();
  const repeats = batch || (watch && replay === undefined) || count !== undefined;
  const asksForLines = repeats || json || ndjson || csv || kilobytes || time || quiet;
  const { terminal, inputTerminal } = context.io;
  if (!asksForLines && terminal !== null && inputTerminal) return screen(command, context);
  if (record === undefined) return null;
  throw new UsageError('--record is of the screen: sysu top -b records without one');
}

async function screen(command: Command, context: Context): Promise<number> {
  const system = systemOf(command, context);
  await mustBeKnown(command.opts<Options>().user ?? [], system);
  return runScreen(system, context, 'iotop', iotopOptions(command), tapeOf(command));
}

function plan(command: Command, context: Context): Plan<ProcessIoRecord, Figure> {
  const options = command.opts<Options>();
  const form: IotopForm = {
    accumulated: options.accumulated === true,
    kilobytes: options.kilobytes === true,
    timestamp: options.time === true,
    quiet: options.quiet ?? 0,
    threads: options.processes !== true,
  };
  const tape = tapeOf(command);
  let source: IoSource | undefined;
  let last: IoSample;
  let printed = 0;
  return {
    columns: standardColumns(table),
    sort: form.accumulated ? 'readSoFar,writtenSoFar' : 'readRate,writeRate',
    reads: ['readSoFar', 'user', 'uid', 'ioPercent'].map((name) => fieldNamed(table, name)),
    appends: options.batch === true,
    sample: async ({ system, figures }) => {
      source ??= tape.replay === null ? machineIo(system.backend) : new RecordedIo(tape.replay);
      const { interval = 1, pid, user } = options;
      const knowing = knowingOf(tape, system);
      const owners = user && new Owners('user', user, (name) => knowing.userId(name));
      const isOfThem = ({ uid: id, user: name }: ProcessIoRecord): boolean => owners?.include({ id, name }) ?? true;
      last = await source.sample(figures, {
        interval,
        threads: form.threads,
        isCounted: isOfThem,
        ...(pid && { pids: pid }),
      });
      const { records, isWaitCounted, complaints = [], lost, lostCode, time } = last;
      const there = new Set(records.flatMap(({ pid: process, tid }) => [process, tid ?? process]));
      return {
        time,
        lost,
        lostCode,
        records: records.filter((record) => isOfThem(record) && isWanted(record, options)),
        missing: [
          ...(owners?.strangersAmong(records.map((record) => record.user)) ?? []),
          ...(pid ?? []).filter((each) => !there.has(each)).map((each) => absence(each, knowing)),
          ...complaints,
        ],
        notes: notesOf(records, isWaitCounted === false, asRoot(context)),
      };
    },
    isOver: () => source?.isOver === true,
    print: ({ records, time, header }, { width, mark }) => {
      const withTitles = header && form.quiet < 2 && (form.quiet === 0 || printed === 0);
      printed++;
      const lines = [
        ...(form.quiet < 3 ? sumLines(last, form) : []),
        ...(withTitles ? [titleLine(form)] : []),
        ...records.map((record) => rowLine(record, form, time)),
      ];
      const stamp = form.timestamp ? `${timeOfDay(time)} ` : '';
      return cutLines(
        lines.map((line) => stamp + line),
        width,
        mark,
      );
    },
  };
}

function notesOf(records: readonly ProcessIoRecord[], isOff: boolean, remedy: string): string[] {
  const refused = records.filter(({ readBytes, exited }) => readBytes === null && !exited).length;
  return [
    ...(isOff
      ? ['IO is n/a: the kernel does not count it; sysctl kernel.task_delayacct=1 has it counted for what starts then']
      : []),
    ...(refused > 0 ? [`${refused} of ${records.length} are not ours to look into${remedy}`] : []),
  ];
}

function isWanted(record: ProcessIoRecord, { only, accumulated }: Options): boolean {
  if (record.exited && accumulated !== true) return false;
  return only !== true || movesBytes(record, accumulated === true);
}

function words(word: string, before: readonly string[] = []): string[] {
  return [...before, ...word.split(',')];
}

function pids(word: string, before: readonly number[] = []): number[] {
  return [...before, ...word.split(',').map((each) => pidNamed(each))];
}
