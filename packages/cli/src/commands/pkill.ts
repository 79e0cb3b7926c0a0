import { Option } from 'commander';
import type { Command } from 'commander';
import { signalNumber } from '@sysu/core';
import type { ProcessRecord, System } from '@sysu/core';
import { defineCommand } from '../command.js';
import type { Main } from '../command.js';
import type { Context } from '../context.js';
import { EXIT, UsageError } from '../exit.js';
import { Guard } from '../kill/guard.js';
import { chosenFor, outcomeOf, sentence } from '../kill/outcome.js';
import type { Outcome } from '../kill/outcome.js';
import { pursue } from '../kill/pursue.js';
import { Report } from '../kill/report.js';
import { patienceFor } from '../kill/request.js';
import { onlySignal } from '../kill/words.js';
import { askedFor } from '../match/asked.js';
import { criteriaOf } from '../match/criteria.js';
import type { Criteria } from '../match/criteria.js';
import { criteriaNeeds, declareCriteria } from '../match/options.js';
import type { CriteriaOptions } from '../match/options.js';
import { rewriteSignals } from '../match/signal-word.js';
import { rootOption, seconds, systemOf } from '../options.js';
import { childrenFirst, descendants, ourselvesLast, widen } from '../targets/scope.js';
import { Search } from '../targets/search.js';
import { isZombie } from '../targets/target.js';
import type { Target } from '../targets/target.js';

interface Options extends CriteriaOptions {
  signal?: string;
  timeout?: number;
  wait?: boolean;
  tree?: boolean;
  dryRun?: boolean;
  force?: boolean;
  echo?: boolean;
  count?: boolean;
  verbose?: boolean;
  json?: boolean;
  ndjson?: boolean;
}

export const main: Main = defineCommand({
  name: 'pkill',
  description:
    'Signals the processes that match a pattern and all other criteria (TERM). Each is held by more than its pid, looked ' +
    'at again, and only then signalled. pgrep with the same criteria shows who that is.',
  examples: [
    ['sysu pkill -HUP -x nginx', 'all that are called nginx'],
    [
      'sysu pkill --timeout 3 -f "server.js --port 80"',
      'TERM; KILL what is still there after 3 seconds; says how they ended',
    ],
    ['sysu pkill -u ada --dry-run node', 'shows who would get a signal'],
    ['sysu pkill -o --tree make', 'the one that started first, and all that descends from it'],
  ],
  exits: [
    '0    at least one matched and was signalled, or with --timeout or --wait has ended',
    '1    nothing matched, or none of them could be signalled',
    '2    the command line is not understood; nothing was signalled',
    '124  time is up and one is still alive',
    '130  Ctrl-C ended the wait (the first one calls off KILL, the second ends the wait)',
  ],
  needs: criteriaNeeds,
  instead: {
    '-q, --queue': 'signals go without a value',
    '--env': 'sysu kill $(sysu pgrep --where \'environ ~ "NAME=VALUE"\')',
    '-v': '--inverse, lest it be typed for --verbose',
  },
  rewrite: rewriteSignals,
  declare,
  run,
});

function declare(command: Command): void {
  declareCriteria(command)
    .option('--inverse', 'those of which the criteria do not hold; -v is left out, lest it be typed for --verbose')
    .addOption(new Option('--signal <SIGNAL>', 'name or number; also -9, -KILL; 0 only asks').argParser(onlySignal))
    .option('--timeout <SECONDS>', 'wait so long for the end, then KILL and wait a second more', seconds)
    .option('--wait', 'wait for the end, but never KILL; with --timeout so long')
    .option('--tree', 'with all descendants, children first')
    .option('--dry-run', 'only show who would be signalled')
    .option('--force', 'also pid 1 and those that this process descends from')
    .option('-e, --echo', 'say who was signalled, as pkill does')
    .option('-c, --count', 'say how many matched')
    .option('--verbose', 'a line for each, with what came of it')
    .addOption(new Option('--json', 'an array of what came of each').conflicts(['ndjson', 'count']))
    .addOption(new Option('--ndjson', 'a JSON object a line').conflicts('count'))
    .addOption(rootOption().hideHelp());
}

async function run(command: Command, context: Context): Promise<number> {
  const options = command.opts<Options>();
  const system = systemOf(command, context);
  const criteria = criteriaOf(askedFor(options, command.args[0], system, context), context.pid);
  if (!criteria.given) throw new UsageError('which processes? say a pattern, or --euid');
  const signal = signalNumber(options.signal ?? 'TERM');
  const pace = { command: 'pkill', signal, ...patienceFor(signal, options) };
  const { code, matched } = await pkill(criteria, pace, options, system, context);
  if (options.count) context.io.write(`${matched}\n`);
  return code;
}

type Pace = Omit<Parameters<typeof pursue>[1], 'newcomers'>;

async function pkill(
  criteria: Criteria,
  pace: Pace,
  options: Options,
  system: System,
  context: Context,
): Promise<{ code: number; matched: number }> {
  const { tree = false, dryRun, echo, verbose } = options;
  const search = new Search(system, [], criteria.figures);
  // Who is only asked is not harmed.
  const guard = new Guard(options.force || pace.signal === 0 ? null : system, context.pid);
  const found = await find(search, criteria);
  const targets = ourselvesLast(guard.admit(await widen(search, guard.admit(found), { tree })), context.pid);
  const phrase = echo ? killed : sentence;
  const report = new Report(context.io, { ...options, command: 'pkill', lenient: true, phrase }, guard.refused);
  report.complain(search.incomplete);
  report.note(guard.spared());
  const shown = [pace.wait, tree, echo, verbose].includes(true);

  if (dryRun) return { code: report.end(targets.map(chosenFor(pace.signal)), true), matched: found.length };
  const newcomers = async (family: readonly Target[]): Promise<Target[]> =>
    tree ? childrenFirst(guard.admit(await descendants(search, family))) : [];
  const { attempts, interrupted } = await pursue(targets, { ...pace, newcomers }, context);
  const code = report.end(attempts.map(outcomeOf), shown);
  return { code: interrupted ? EXIT.interrupted : code, matched: found.length };
}

/** Those that are meant, held, and still meant when they had been; what has ended already is none of them. */
async function find(search: Search, { testAmong, choose }: Criteria): Promise<Target[]> {
  const all = await search.records();
  const isMeant = testAmong(all);
  const test = (record: ProcessRecord): boolean => !isZombie(record) && isMeant(record);
  return search.hold(choose(all.filter(test)), true, (records) => Promise.resolve(records.filter(test)));
}

/** As pkill says it, which ends none of them by that. */
function killed(outcome: Outcome): string {
  const { name, pid, result } = outcome;
  return result === 'sent' ? `${name} killed (pid ${pid})` : sentence(outcome);
}
