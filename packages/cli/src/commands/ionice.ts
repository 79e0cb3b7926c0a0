import type { Command } from 'commander';
import type { Main } from '../command.js';
import type { Context } from '../context.js';
import { complaint, UsageError } from '../exit.js';
import { priorityLines } from '../ionice/lines.js';
import { hasLevels, ioClass, ioPriority, level, priorityOf, priorityTable as table } from '../ionice/priority.js';
import { priorityText } from '../render/io-priority.js';
import { systemOf } from '../options.js';
import { apply } from '../settings/apply.js';
import { defineSetting } from '../settings/command.js';
import { changeAndRun, own } from '../settings/own.js';
import { report } from '../settings/report.js';
import { runningExits } from '../settings/run-in-place.js';
import { byKind } from '../settings/words.js';
import { declareWhom } from '../settings/whom-options.js';
import type { WhomOptions } from '../settings/whom-options.js';
import { Finder } from '../settings/whom.js';

interface Options extends WhomOptions {
  class?: number;
  classdata?: number;
  ignore?: boolean;
}

const kinds = { '-p': 'pid', '--pid': 'pid', '-P': 'pgid', '--pgid': 'pgid', '-u': 'uid', '--uid': 'uid' };
const valued = new Set(['-c', '--class', '-n', '--classdata', '--name', '--root', '--columns']);

export const main: Main = defineSetting({
  name: 'ionice',
  table,
  description:
    'Shows and sets by which priority processes read and write, or runs a command with one, in our place. Classes are ' +
    'idle (when nobody else wants the disk), best-effort and realtime, the last two with levels from 0 (first) to 7; ' +
    'none means that it follows the niceness. Whether the disk heeds them depends on its I/O scheduler.',
  examples: [
    ['sysu ionice -c idle tar cf backup.tar .', 'runs it when nobody else wants the disk'],
    ['sysu ionice -p 4711', 'shows that of a process: best-effort: prio 4'],
    ['sysu ionice -c 2 -n 7 -p 4711 4712 -v', 'sets two, and says what was before and what is now'],
    ['sysu ionice -c idle -u www --dry-run', 'shows what would become of all threads of a user'],
  ],
  exits: runningExits,
  values: () => ({
    CLASS: [
      { word: 'idle', doc: 'when nobody else wants the disk' },
      { word: 'best-effort', doc: 'the usual one, with levels' },
      { word: 'realtime', doc: 'before all others, with levels' },
      { word: 'none', doc: 'as its niceness has it' },
    ],
  }),
  rewrite: (args) => byKind(args, kinds, valued, null),
  declare: (command) =>
    void declareWhom(
      command
        .argument('[COMMAND...]')
        .option(
          '-c, --class <CLASS>',
          'none, realtime, best-effort or idle, or its number; without it best-effort',
          ioClass,
        )
        .option('-n, --classdata <LEVEL>', 'from 0 to 7 in the class realtime or best-effort; without it 4', level)
        .option('-t, --ignore', 'say nothing of what fails, and run the command all the same'),
      { pid: '-p, --pid', group: '-P, --pgid', user: '-u, --uid', threads: '-a, --threads' },
    ),
  run,
});

async function run(command: Command, context: Context): Promise<number> {
  const options = command.opts<Options>();
  const asked = options.class !== undefined || options.classdata !== undefined;
  const priority = priorityOf(options);
  if (options.class !== undefined && options.classdata !== undefined && !hasLevels(options.class) && !options.ignore)
    context.io.warn(complaint('ionice', `a level means nothing in the class ${priorityText(priority).split(':')[0]}`));
  if (command.args.length > 0) {
    const running = { ...options, name: 'ionice', words: command.args };
    return changeAndRun(ioPriority(priority), running, context);
  }
  if (options.whom.length === 0 && asked) throw new UsageError('of whom? say a process by -p, or a command');
  return show(ioPriority(asked ? priority : null), options, command, context);
}

async function show(
  setting: ReturnType<typeof ioPriority>,
  options: Options,
  command: Command,
  context: Context,
): Promise<number> {
  const { whom, tree = false, threads = false, dryRun = false } = options;
  const form = { ...options, command: 'ionice', lines: priorityLines(options), setting, table };
  if (whom.length === 0) return report([own([setting], context)], [], form, context);
  const finder = new Finder(systemOf(command, context), context, tree);
  const groups = await apply(whom, [setting], finder, { tree, threads, dryRun });
  return report(groups, finder.incomplete, form, context);
}
