import type { Command } from 'commander';
import type { Main } from '../command.js';
import type { Context } from '../context.js';
import { UsageError } from '../exit.js';
import { systemOf } from '../options.js';
import { apply } from '../settings/apply.js';
import { defineSetting } from '../settings/command.js';
import { niceness, wholeNumberIn, nicenessTable as table } from '../settings/niceness.js';
import { report } from '../settings/report.js';
import { byKind, firstOperand, isOption } from '../settings/words.js';
import { declareWhom, whomOf } from '../settings/whom-options.js';
import type { WhomOptions } from '../settings/whom-options.js';
import { Finder } from '../settings/whom.js';
import { oldAndNew } from '../renice/lines.js';

interface Options extends WhomOptions {
  priority?: number;
  relative?: number;
}

const kinds = { '-p': 'pid', '--pid': 'pid', '-g': 'pgrp', '--pgrp': 'pgrp', '-u': 'user', '--user': 'user' };
const valued = new Set(['-n', '--priority', '--relative', '--name', '--root', '--columns']);

export const main: Main = defineSetting({
  name: 'renice',
  table,
  description:
    'Sets the niceness of processes that run, from -20 (first) to 19 (last), and says what it was. Each is held by more ' +
    'than its pid: a later process under the same pid is never changed. A lower niceness takes the right to.',
  examples: [
    ['sysu renice 10 4711', 'says: 4711 (process ID) old priority 0, new priority 10'],
    ['sysu renice -n 5 -p 4711 4712 -u www', 'two processes, and all of a user'],
    ['sysu renice --relative 5 --tree 4711', 'a process and all that descends from it, each 5 more than it has'],
    ['sysu renice 19 -a node --dry-run', 'shows what would become of all threads of what is called node'],
  ],
  exits: [
    '0    done',
    '1    a process, group or user is not there, was denied or failed; the others are changed',
    '2    the command line is not understood; nothing was changed',
    '3    this system cannot',
  ],
  values: () => ({ WORDS: 'pids' }),
  rewrite,
  declare: (command) =>
    void declareWhom(
      command
        .argument('[WORDS...]')
        .usage('[-n] N [-p] PID... [-g PGID...] [-u USER...]')
        .option('-n, --priority <N>', 'the niceness; without -n the first word', wholeNumber)
        .option('--relative <N>', 'add this to what each has', wholeNumber),
      { pid: '-p, --pid', group: '-g, --pgrp', user: '-u, --user', threads: '-a, --threads' },
    ),
  run,
});

/** The niceness comes first, unless an option tells it; what follows -p, -g or -u is of that kind. */
function rewrite(args: readonly string[]): string[] {
  const told = args.some((word) => /^(-n|--priority(=|$)|--relative(=|$))/.test(word));
  const at = firstOperand(args, valued, (word) => isOption(word) && !/^-\d+$/.test(word));
  const marks = args[at] === '--' ? ['--'] : [];
  const [first, ...others] = args.slice(at + marks.length);
  const words = told || first === undefined ? args : [...args.slice(0, at), `--priority=${first}`, ...marks, ...others];
  return byKind(words, kinds, valued, 'pid');
}

function wholeNumber(word: string): number {
  const number = wholeNumberIn(word);
  if (number === null) throw new UsageError(`not a niceness: ${JSON.stringify(word)}`);
  return number;
}

async function run(command: Command, context: Context): Promise<number> {
  const options = command.opts<Options>();
  const { priority, relative, tree = false, threads = false, dryRun = false } = options;
  if (priority !== undefined && relative !== undefined)
    throw new UsageError('--priority and --relative exclude each other');
  if (priority === undefined && relative === undefined) throw new UsageError('which niceness? from -20 to 19');
  const setting = niceness(relative === undefined ? { to: priority! } : { by: relative });
  const finder = new Finder(systemOf(command, context), context, tree);
  const groups = await apply(whomOf(options, command.args), [setting], finder, { tree, threads, dryRun });
  const lines = oldAndNew(options);
  return report(groups, finder.incomplete, { ...options, command: 'renice', lines, setting, table }, context);
}
