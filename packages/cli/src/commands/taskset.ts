import type { Command } from 'commander';
import type { Main } from '../command.js';
import type { Context } from '../context.js';
import { UsageError } from '../exit.js';
import { systemOf } from '../options.js';
import { apply } from '../settings/apply.js';
import { defineSetting } from '../settings/command.js';
import { changeAndRun } from '../settings/own.js';
import { report } from '../settings/report.js';
import { runningExits } from '../settings/run-in-place.js';
import { beforeCommand, firstOperand } from '../settings/words.js';
import { declareWhom, whomOf } from '../settings/whom-options.js';
import type { WhomOptions } from '../settings/whom-options.js';
import { Finder } from '../settings/whom.js';
import { affinity, cpusNamed, affinityTable as table } from '../taskset/affinity.js';
import type { CpuOptions } from '../taskset/affinity.js';
import { cpuList, cpuMask } from '../taskset/cpu-set.js';
import type { CpuSet } from '../taskset/cpu-set.js';
import { affinityLines } from '../taskset/lines.js';

interface Options extends WhomOptions, CpuOptions {
  pid?: boolean;
  cpuList?: boolean;
  allTasks?: boolean;
}

const valued = new Set(['--cpus', '--numa', '-g', '--pgrp', '-u', '--user', '--name', '--root', '--columns']);

export const main: Main = defineSetting({
  name: 'taskset',
  table,
  description:
    'Shows and sets on which CPUs processes may run, or runs a command on some, in our place. CPUs are a hexadecimal ' +
    'mask, in which bit n stands for CPU n, or with -c a list; those that the machine does not have are passed over.',
  examples: [
    ['sysu taskset -c 0-3 make', 'runs it on the first four CPUs'],
    ['sysu taskset -pc 4711', "says: pid 4711's current affinity list: 0,1"],
    ['sysu taskset -apc 0-6:2 4711 4712', 'sets all threads of two processes, and says what was and is'],
    ['sysu taskset --numa 0 -u postgres', 'all processes of a user onto the CPUs of a NUMA node'],
    ['sysu taskset -p --cpus all --tree 4711', 'gives a process and all that descends from it every CPU back'],
  ],
  exits: runningExits,
  values: () => ({ WORDS: 'command' }),
  rewrite,
  declare: (command) =>
    void declareWhom(
      command
        .argument('[WORDS...]')
        .usage('[options] MASK COMMAND... | -p [MASK] PID...')
        .option('-p, --pid', 'of processes that run: pids, names, :port, or pid:inode as --json has it')
        .option('-c, --cpu-list', 'the first word, and what is shown, is a list of CPUs: 0,2-5,8-14:2')
        .option('-a, --all-tasks', 'all threads of each process, and not the first alone')
        .option('--cpus <LIST>', 'these CPUs, or all, instead of the first word')
        .option('--numa <NODES>', 'the CPUs of these NUMA nodes, instead of the first word')
        .option('--all', 'all CPUs for a command that is run; for processes it is --cpus all')
        .option('--show', 'set nothing: with -p every word is a process'),
      { group: '-g, --pgrp', user: '-u, --user' },
    ),
  run,
});

/** Unless -p says that it is of processes, the words behind the mask are a command. */
function rewrite(args: readonly string[]): string[] {
  const at = firstOperand(args, valued);
  const isOfProcesses = args.slice(0, at).some((word) => /^-[acvp]*p|^--pid$|^--(pgrp|user|name)\b|^-[gu]/.test(word));
  if (isOfProcesses) return [...args];
  const words = beforeCommand(args, valued);
  // The mask may be told from the command by a second one.
  const mask = words.indexOf('--') + 1;
  return words[mask + 1] === '--' ? words.toSpliced(mask + 1, 1) : words;
}

async function run(command: Command, context: Context): Promise<number> {
  const options = command.opts<Options>();
  const isOfProcesses = options.pid === true || options.whom.length > 0;
  // getopt_long(3) makes it --all-tasks in util-linux: who means that gives no process all CPUs.
  if (isOfProcesses && options.all)
    throw new UsageError('--all: all CPUs are --cpus all, all threads --all-tasks (-a)');
  const system = isOfProcesses ? systemOf(command, context) : context.own();
  const named = cpusNamed(options, system);
  const parse = options.cpuList ? cpuList : cpuMask;
  if (!isOfProcesses) {
    const words = named === null ? command.args.slice(1) : command.args;
    if (words.length === 0) throw new UsageError('which command? or with -p, which process?');
    const setting = affinity(named ?? parse(command.args[0]!), system);
    return changeAndRun(setting, { ...options, name: 'taskset', words }, context);
  }
  const [set, words] = named === null ? masked(command.args, options, parse) : [named, command.args];
  const { tree = false, allTasks: threads = false, dryRun = false } = options;
  const setting = affinity(set, system);
  const finder = new Finder(system, context, tree);
  const groups = await apply(whomOf(options, words), [setting], finder, { tree, threads, dryRun });
  const form = { ...options, command: 'taskset', lines: affinityLines(options), setting, table };
  return report(groups, finder.incomplete, form, context);
}

/** Of two words and more, or of one beside processes that options name, the first is the mask. */
function masked(
  words: readonly string[],
  { show = false, whom }: Options,
  parse: (word: string) => CpuSet,
): [set: CpuSet | null, words: readonly string[]] {
  const [mask, ...others] = words;
  if (show || mask === undefined || (others.length === 0 && whom.length === 0)) return [null, words];
  return [parse(mask), others];
}
