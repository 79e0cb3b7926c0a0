import { Option } from 'commander';
import type { Command } from 'commander';
import { fieldNamed, figuresOf, processTable as table } from '@sysu/core';
import type { Figure, ProcessRecord, ProcessSampler } from '@sysu/core';
import type { Main } from '../command.js';
import type { Context } from '../context.js';
import { UsageError } from '../exit.js';
import { refusedOf } from '../match/refused.js';
import { list, systemOf, wholeNumber } from '../options.js';
import { formatWords } from '../ps/columns.js';
import { Forest, indents } from '../ps/forest.js';
import { standardColumns } from '../print-table.js';
import { formatColumns, standardColumns as processColumns } from '../ps/formats.js';
import type { FormatOptions } from '../ps/formats.js';
import { groupsOf, groupTable } from '../ps/groups.js';
import type { Group } from '../ps/groups.js';
import { rewriteHabits } from '../ps/habits.js';
import { among } from '../ps/kinds.js';
import { instead } from '../ps/instead.js';
import { needs } from '../ps/needs.js';
import { selectionOf } from '../ps/selection.js';
import type { Selection, SelectionOptions } from '../ps/selection.js';
import { ThreadsBelow } from '../ps/threads-below.js';
import { absence, gaps } from '../targets/hidden.js';
import { defineTableCommand, showTable, wordsOf } from '../table-command.js';
import type { Plan, Request, Sample } from '../table-plan.js';

interface Options extends Omit<FormatOptions, 'threads'>, Omit<SelectionOptions, 'search'> {
  threads?: boolean;
  spid?: boolean;
  threadRows?: boolean;
  withThreads?: boolean;
  tree?: boolean;
  hierarchy?: boolean;
  cpuInterval: number;
  top?: number;
  sort?: string;
  where?: string;
  groupBy?: string;
  search?: string[];
}

// A command line longer than this is cut in tables, which no terminal shows whole anyway.
const TABLE_LIMIT = 128 * 1024;

export const main: Main = defineTableCommand<ProcessRecord, Figure>({
  name: 'ps',
  description:
    'Lists processes: all of them unless some are named. Where they are chosen as ps chooses them, with -e, -p or -u, the ' +
    'answer has the form of ps, PID TTY TIME CMD, unless --sort, --where, --top or --columns say more.',
  examples: [
    ['sysu ps --sort cpu', 'all, the busiest first'],
    ['sysu ps --where "rss > 500M and user != root" --json', 'for a program'],
    ['sysu ps node', 'that have node in their name, command line or user'],
    ['sysu ps aux', 'as ps prints it; -ef, -eLf, axjf, -o pid,comm and their like as well'],
  ],
  exits: ['1  nothing matched, a pid that was named is missing, or rows could not be read'],
  table,
  machineColumns:
    'pid ppid user uid name command args exe status cpu mem rss vms shared threads nice tty started cpuTime session pgid cgroup'.split(
      ' ',
    ),
  values: (has) => ({ KEYWORDS: formatWords(has), COLUMN: wordsOf(has, table) }),
  instead,
  needs,
  rewrite: rewriteHabits,
  declare,
  besides,
  plan,
});

function declare(command: Command): void {
  command
    .argument('[WORDS...]', 'pids, or what to look for in name, command line and user of other processes')
    .option('-e', 'all processes, which is what is listed anyway, in the known form PID TTY TIME CMD')
    .option('-A', 'the same')
    .addOption(new Option('--among <WHOM>', 'as letters without a dash choose').choices([...among]).hideHelp())
    .option('-a, --with-terminal', 'those with a terminal, but no session leaders')
    .option('-d, --without-leaders', 'all but session leaders')
    .option('-p, --pid <PIDS>', 'with these pids', list)
    .addOption(new Option('-q, --quick-pid <PIDS>').hideHelp())
    .option('--ppid <PIDS>', 'children of these', list)
    .option('-u, --user <USERS>', 'whose effective user is one of these; !USER: is not', list)
    .option('-U, --real-user <USERS>', 'whose real user is', list)
    .addOption(new Option('--User <USERS>').hideHelp())
    .option('-G, --real-group <GROUPS>', 'whose real group is', list)
    .addOption(new Option('--Group <GROUPS>').hideHelp())
    .option('-g, --group <SESSIONS>', 'of these sessions, or whose effective group has one of these names', list)
    .option('-s, --sid <SESSIONS>', 'of these sessions', list)
    .option('-t, --tty <TERMINALS>', 'on these terminals; ? for none, self for our own', list)
    .option('-C, --command <NAMES>', 'with exactly these names', list)
    .option('--search <WORD>', 'the same as a bare word', list)
    .option('-N, --deselect', 'all but those named')
    .option('--running', 'only those that run or wait for a disk')
    .option('--state <STATES>', 'only in these states: R, sleeping, …')
    .option('--no-kernel', 'without threads of the kernel')
    .option('--self-exclude', 'without this process')
    .option('-f, --full', 'the long known form: UID PID PPID C STIME TTY TIME CMD')
    .option('-F, --extra-full', 'with SZ, RSS and PSR as well')
    .option('-l, --long', 'with flags, priority and niceness')
    .option('-y, --rss-for-addr', 'with -l: RSS, and no flags')
    .option('-j, --jobs', 'with process group and session')
    .addOption(
      new Option('--bsd <FORM>', 'a form of ps without a dash')
        .choices(['user', 'long', 'jobs', 'memory', 'signals', 'registers', 'plain'])
        .hideHelp(),
    )
    .option('-P, --processor', 'with the CPU that each last ran on')
    .option('-c, --scheduling-class', 'with scheduling class and priority')
    .option('-Z, --context', 'with the label of SELinux or AppArmor; also -M')
    .addOption(new Option('-M').hideHelp())
    .on('option:M', () => command.setOptionValue('context', true))
    .option('-o, --format <KEYWORDS>', 'columns by the words of ps, in its units; NAME=TITLE', list)
    .option('-O, --extra-format <KEYWORDS>', 'these besides the standard ones', list)
    .option('--comm-only', 'the name instead of the command line')
    .addOption(new Option('--numeric').hideHelp())
    .addOption(new Option('--thread-rows').hideHelp())
    .option('--environment', 'with the environment behind the command line')
    .option('-L, --threads', 'a row for each thread')
    .option('-T, --spid', 'the same, their ids headed SPID')
    .option('-m, --with-threads', 'below each process its threads')
    .option('--cumulative', 'with CPU time and page faults of children that ended, in columns of ps')
    .option('--forest, --tree', 'children under their parents')
    .option('-H, --hierarchy', 'the same by indents, and all below the first process')
    .option('-w', 'the same as --wide')
    .option(
      '--cpu-interval <SECONDS>',
      'over which cpu is measured when it is shown, sorted by or filtered on; 0: it is null',
      interval,
      0.1,
    )
    .option('--top <N>', 'only the first N rows', wholeNumber)
    .option('--group-by <COLUMN>', 'a row for all that have the same there: how many they are, and sums')
    .addOption(new Option('--no-headers', 'the same as --no-header').hideHelp())
    .addOption(new Option('--no-heading').hideHelp())
    .addOption(new Option('--no-headings').hideHelp());
  const also = (spelling: string, name: keyof SelectionOptions): void =>
    void command.on(`option:${spelling}`, (word: string) =>
      command.setOptionValue(name, list(word, command.getOptionValue(name) as string[] | undefined)),
    );
  // Of two trees the one that was named last.
  command.on('option:tree', () => command.setOptionValue('hierarchy', undefined));
  command.on('option:hierarchy', () => command.setOptionValue('tree', undefined));
  also('quick-pid', 'pid');
  also('User', 'realUser');
  also('Group', 'realGroup');
}

/** Groups of processes, where these are asked for. */
function besides(command: Command, context: Context): Promise<number> | null {
  const { groupBy, top, cpuInterval: interval } = command.opts<Options>();
  if (groupBy === undefined) return null;
  const by = fieldNamed(table, groupBy);
  const groups = groupTable(by);
  const selection = selectionFrom(command, context);
  let sampler: ProcessSampler | undefined;
  const plan: Plan<Group, Figure> = {
    columns: standardColumns(groups),
    sort: 'processes',
    mustMatch: selection.named,
    arrange: (records) => records.slice(0, top),
    sample: async ({ system, figures, forProgram }) => {
      sampler ??= system.processSampler();
      const read = new Set([...figures, ...figuresOf(selection.fields)]);
      const all = await sample(sampler, { system, figures: read, forProgram }, { selection, threads: false, interval });
      return { ...all, records: groupsOf(all.records, by), refused: 0 };
    },
  };
  return showTable({ name: 'ps', table: groups, plan: () => plan }, command, context);
}

function selectionFrom(command: Command, context: Context): Selection {
  const options = command.opts<Options & { root?: string }>();
  // On another machine no process is ours.
  const us = options.root === undefined ? context : null;
  const search = [...command.args, ...(options.search ?? [])];
  return selectionOf({ ...options, search }, us, systemOf(command, context));
}

function plan(command: Command, context: Context): Plan<ProcessRecord, Figure> {
  const options = command.opts<Options>();
  const below = options.withThreads ? new ThreadsBelow() : null;
  const threads = [options.threads, options.spid, options.threadRows].includes(true);
  const selection = selectionFrom(command, context);
  const forest = forestOf(options);
  if (below !== null && (forest !== null || options.threadRows))
    throw new UsageError('--with-threads draws no tree, and has rows of processes as well');
  const order = below ?? forest;
  const form = formatColumns({
    ...options,
    known: isKnown(options),
    threads: options.spid ? 'spid' : options.threads ? 'lwp' : null,
  });
  const columns = form ?? processColumns(threads);
  const what = { selection, threads, interval: options.cpuInterval };
  const samplers: ProcessSampler[] = [];
  return {
    columns,
    chosen: options.format !== undefined,
    threads: threads || below !== null,
    places: form !== null,
    // Brothers by age, as ps draws them.
    sort: forest === null ? undefined : '+started',
    mustMatch: selection.named,
    reads: [...selection.fields, ...(forest === null ? [] : [fieldNamed(table, 'ppid')])],
    arrange: (records) => (order?.arrange(records) ?? records).slice(0, options.top),
    adorn: (all) => order?.adorn(all) ?? all,
    sample: async (request) => {
      const sampleBy = (i: number, changes: Partial<What>): Promise<Sample<ProcessRecord>> =>
        sample((samplers[i] ??= request.system.processSampler()), request, { ...what, ...changes });
      if (below === null) return sampleBy(0, {});
      const ofAll = { ...selection, test: () => true };
      const both = [sampleBy(0, { threads: false }), sampleBy(1, { threads: true, selection: ofAll })] as const;
      return below.join(...(await Promise.all(both)));
    },
  };
}

/** Whether this has been said to ps for decades: then its answer has that form. To sort and to filter takes columns. */
function isKnown(options: Options): boolean {
  const { e, A, withTerminal, withoutLeaders, cumulative, withThreads } = options;
  if ([e, A, withTerminal, withoutLeaders, cumulative, withThreads].includes(true)) return true;
  const { pid, ppid, user, realUser, realGroup, group, sid, tty, command, deselect } = options;
  const isChosen = [pid, ppid, user, realUser, realGroup, group, sid, tty, command, deselect].some(
    (words) => words !== undefined,
  );
  return isChosen && [options.sort, options.where, options.top].every((word) => word === undefined);
}

function forestOf({ hierarchy, tree }: Options): Forest | null {
  if (hierarchy) return new Forest(({ ppid }) => ppid, indents);
  return tree ? new Forest() : null;
}

interface What {
  selection: Selection;
  threads: boolean;
  interval: number;
}

async function sample(
  sampler: ProcessSampler,
  { system, figures, forProgram }: Request<Figure>,
  { selection, threads, interval: seconds }: What,
): Promise<Sample<ProcessRecord>> {
  const { pids } = selection;
  const all = await sampler.sample(figures, {
    threads,
    interval: seconds,
    ...(pids && { pids }),
    ...(!forProgram && { limit: TABLE_LIMIT }),
  });
  const there = new Set(all.records.map(({ pid }) => pid));
  const gone = (pids ?? []).filter((pid) => !there.has(pid));
  return {
    ...all,
    records: all.records.filter((record) => selection.test(record)),
    notes: pids === null ? gaps(all, system) : [],
    refused: (shown) => refusedOf(shown, all, system, figures),
    missing: [...selection.strangers(all.records), ...gone.map((pid) => absence(pid, system))],
  };
}

/** For commander: seconds, and 0 for not at all. */
function interval(word: string): number {
  const value = Number(word);
  if (!/^\d*\.?\d+$/.test(word) || value > 3600)
    throw new UsageError(`not a number of seconds: ${JSON.stringify(word)}`);
  return value;
}
