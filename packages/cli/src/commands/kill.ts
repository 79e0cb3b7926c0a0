import { Option } from 'commander';
import type { Command } from 'commander';
import type { System } from '@sysu/core';
import { defineCommand } from '../command.js';
import type { Main } from '../command.js';
import type { Context } from '../context.js';
import { EXIT } from '../exit.js';
import { confirmed } from '../kill/confirm.js';
import { Guard } from '../kill/guard.js';
import { pursue } from '../kill/pursue.js';
import { chosenFor, missing, outcomeOf } from '../kill/outcome.js';
import { Report } from '../kill/report.js';
import { requestOf } from '../kill/request.js';
import type { Options, Request } from '../kill/request.js';
import { signalList } from '../kill/signal-list.js';
import { onlySignal, rewriteHabits } from '../kill/words.js';
import { list, rootOption, seconds, systemOf } from '../options.js';
import { find } from '../targets/find.js';
import { childrenFirst, descendants, ourselvesLast, widen } from '../targets/scope.js';
import { Search } from '../targets/search.js';
import type { Target } from '../targets/target.js';

export const main: Main = defineCommand({
  name: 'kill',
  description:
    'Signals processes (TERM), and waits until they have ended. A target is a pid, a name (the whole of it), :port or ' +
    ':port/udp for whoever listens there, -pgid behind -- or behind a signal for a process group, or pid:inode as --json ' +
    'has it under key. Each is held by more than its pid: a later process under the same pid is never hit.',
  examples: [
    ['sysu kill --timeout 3 4711', 'TERM; KILL if it is still there after 3 seconds; says how it ended'],
    ['sysu kill :8080', 'whoever listens on TCP port 8080'],
    ['sysu kill nginx --user www --dry-run', 'shows who would get a signal'],
    ['sysu kill -HUP --tree 4711', 'a process and all that descends from it, children first'],
    ['sysu kill -l 137', 'KILL: the signal behind an exit code'],
  ],
  exits: [
    '0    done: every target was signalled, or with --timeout or --wait has ended',
    '1    nothing matched; a target is missing, was denied or refused; not confirmed',
    '2    the command line is not understood; nothing was signalled',
    '124  time is up and a target is still alive',
    '130  Ctrl-C answered the question, or ended the wait (the first one calls off KILL, the second ends the wait)',
  ],
  needs: { '--user': ['user'], '--group': ['pgid'], '--session': ['session'] },
  values: () => ({ TARGETS: 'targets' }),
  instead: {
    '-q, --queue': 'signals go without a value',
    '-p, --pid': '--dry-run shows who would be signalled',
    '-a, --all': '--user chooses whose processes are meant',
    '-r, --require-handler': 'whoever does not catch a signal gets it as well',
  },
  rewrite: rewriteHabits,
  declare,
  run,
});

function declare(command: Command): void {
  command
    .argument('[TARGETS...]')
    .addOption(
      new Option('-s, --signal <SIGNAL>', 'name or number; also -9, -KILL, -n 9; 0 only asks').argParser(onlySignal),
    )
    .option('-t, --timeout <SECONDS>', 'wait so long for the end, then KILL and wait a second more', seconds)
    .option('-w, --wait', 'wait for the end, but never KILL; with --timeout so long')
    .option('--name <NAME>', 'with this name, whatever it looks like', list)
    .option('-u, --user <USERS>', 'only of these effective users, !USER: of all others; alone: all of theirs', list)
    .option('--tree', 'with all descendants, children first')
    .option('--group', 'with the whole process group of each')
    .option('--session', 'with the whole session of each')
    .option('--dry-run', 'only show who would be signalled')
    .option('-y, --yes', 'do not ask; without a terminal nothing is asked anyway')
    .option('--force', 'also pid 1, this process and its ancestors, 0 (our process group) and -1 (everyone)')
    .option('-v, --verbose', 'a line for each target also where kill is silent')
    .addOption(new Option('--json', 'an array of what came of each process').conflicts('ndjson'))
    .option('--ndjson', 'a JSON object a line')
    .option(
      '-l, --list [SIGNAL]',
      'the names of the signals; of a number or an exit code the name, of a name the number',
    )
    .option('-L, --table', 'the signals as a table')
    .addOption(rootOption().hideHelp());
}

async function run(command: Command, context: Context): Promise<number> {
  const { list, table = false, ...options } = command.opts<Options & { list?: string | true; table?: boolean }>();
  if (list !== undefined || table) {
    const words = typeof list === 'string' ? [list, ...command.args] : command.args;
    context.io.write(signalList(words, table, options.json === true));
    return EXIT.done;
  }
  return kill(requestOf(options, command.args), options, systemOf(command, context), context);
}

async function kill(request: Request, options: Options, system: System, context: Context): Promise<number> {
  const search = new Search(system, request.users);
  // Who is only asked is not harmed.
  const guard = new Guard(options.force || request.signal === 0 ? null : system, context.pid);
  const found = await find(search, request.words, context);
  const targets = ourselvesLast(guard.admit(await widen(search, guard.admit(found.targets), options)), context.pid);
  const report = new Report(context.io, { ...options, command: 'kill' }, [
    ...found.missing.map(missing),
    ...guard.refused,
  ]);
  report.complain([...search.strangers, ...found.unmatched, ...search.incomplete]);
  report.note(guard.spared());
  const byMatch = targets.some(({ matched }) => matched);
  const shown = byMatch || request.wait || options.tree || options.group || options.session || options.verbose === true;

  if (options.dryRun) return report.end(targets.map(chosenFor(request.signal)), true);
  if (byMatch && targets.length > 1 && !options.yes && !(await confirmed(targets, request.signal, context.io))) {
    report.complain(['nothing was done']);
    return report.end([], false);
  }
  const newcomers = async (family: readonly Target[]): Promise<Target[]> =>
    options.tree ? childrenFirst(guard.admit(await descendants(search, family))) : [];
  const { attempts, interrupted } = await pursue(targets, { command: 'kill', ...request, newcomers }, context);
  const code = report.end(attempts.map(outcomeOf), shown);
  return interrupted ? EXIT.interrupted : code;
}
