import { Option } from 'commander';
import type { Command } from 'commander';
import { fieldsNamed, processTree as table } from '@sysu/core';
import type { Figure, TreeRecord } from '@sysu/core';
import type { Appearance } from '../appearance.js';
import type { Main } from '../command.js';
import type { Context } from '../context.js';
import { fieldColumn } from '../print-table.js';
import { Forest } from '../ps/forest.js';
import { choiceOf } from '../pstree/choice.js';
import { draw } from '../pstree/draw.js';
import type { DrawOptions } from '../pstree/draw.js';
import { nested } from '../pstree/nested.js';
import { TreeSampler } from '../pstree/tree-sampler.js';
import type { SamplerOptions } from '../pstree/tree-sampler.js';
import { pidNamed } from '../targets/pid.js';
import { defineTableCommand } from '../table-command.js';
import type { Plan } from '../table-plan.js';

interface Options extends DrawOptions, SamplerOptions {
  highlightAll?: boolean;
  highlightPid?: number;
  long?: boolean;
}

export const main: Main = defineTableCommand<TreeRecord, Figure>({
  name: 'pstree',
  description:
    'Processes as a tree, those that look the same drawn once: 3*[sleep]. With a pid, from it down; with a user, all trees ' +
    'whose root is one of theirs; with 0, everything there is. Threads stand in braces.',
  examples: [
    ['sysu pstree', 'all that descend from the first process'],
    ['sysu pstree -ps 4711', 'one, what it descends from and what from it, with pids'],
    ['sysu pstree -aT ada', 'all of a user, with command lines, without threads'],
    ['sysu pstree --sums --sort treeRss', 'how much memory and CPU each takes with all below it'],
  ],
  exits: ['1  there is no such process, or processes could not be read'],
  table,
  machineColumns: 'pid ppid user uid name command threads status rss cpuTime started'.split(' '),
  needs: { '--show-pgids': ['pgid'], '--uid-changes': ['user'] },
  instead: {
    '-G, --vt100': '-U draws with lines',
    '-N, --ns-sort': '--sort sorts by any column; lsns lists namespaces',
    '-S, --ns-changes': 'lsns lists namespaces',
    '-Z, --security-context': 'labels of SELinux are not shown; /proc/PID/attr/current holds them',
  },
  declare,
  plan,
  object: (records, fields) => ({ trees: nested(records, fields) }),
});

function declare(command: Command): void {
  command
    .argument('[ROOT]', 'a pid or a user')
    .option('-a, --arguments', 'with command lines, a process a line')
    .option('-A, --ascii', 'drawn with ASCII')
    .option('-U, --unicode', 'drawn with lines, which otherwise a UTF-8 terminal gets')
    .option('-c, --compact-not', 'those that look the same one by one')
    .addOption(new Option('-C <ATTRIBUTE>', 'coloured by: newer than a minute, than an hour, older').choices(['age']))
    .option('-g, --show-pgids', 'with process groups')
    .addOption(new Option('-h, --highlight-all', 'this process and its ancestors stand out').conflicts('highlightPid'))
    .option('-H, --highlight-pid <PID>', 'this one and its ancestors stand out', (word: string) => pidNamed(word))
    .option('-l, --long', 'never cut lines')
    .option('-n, --numeric-sort', 'by pid instead of by name')
    .option('-p, --show-pids', 'with pids')
    .option('-s, --show-parents', 'with those that the root descends from')
    .option('-t, --thread-names', 'threads by their own names')
    .option('-T, --hide-threads', 'without threads')
    .option('-u, --uid-changes', 'the user, where another than the parent')
    .option('--sums', 'as a table: CPU, memory and number of each with all that descend from it');
}

function plan(command: Command, context: Context): Plan<TreeRecord, Figure> {
  const options = command.opts<Options>();
  const highlighted = options.highlightPid ?? (options.highlightAll ? context.pid : null);
  const sampler = new TreeSampler(choiceOf(command.args[0]), options, highlighted);
  const forest = new Forest(({ ppid }) => ppid);
  const view = (appearance: Appearance): Appearance => ({ ...appearance, ...(options.long && { width: null }) });
  const name = options.arguments ? 'command' : 'name';
  const columns = ['treeCpu', 'treeRss', 'treeProcesses', 'pid', 'user', name];
  return {
    columns: fieldsNamed(table, options.sums ? columns : ['pid']).map((field) => fieldColumn(field)),
    chosen: options.sums === true,
    sort: options.numericSort ? '+pid' : '+name,+uid',
    reads: fieldsNamed(table, ['ppid', 'name', 'uid']),
    mustMatch: true,
    arrange: (records) => forest.arrange(records),
    adorn: (all) => forest.adorn(all),
    sample: (request) => sampler.sample(request),
    ...(!options.sums && {
      print: ({ records }, appearance) =>
        draw(records, options, { threads: sampler.threads, highlighted }, view(appearance)),
    }),
  };
}
