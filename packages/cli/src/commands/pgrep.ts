import { Option } from 'commander';
import type { Command } from 'commander';
import { fieldsNamed, processTable as table } from '@sysu/core';
import type { Figure, ProcessRecord, System } from '@sysu/core';
import type { Main } from '../command.js';
import type { Context } from '../context.js';
import { UsageError } from '../exit.js';
import { askedFor } from '../match/asked.js';
import { criteriaOf } from '../match/criteria.js';
import type { Criteria } from '../match/criteria.js';
import { criteriaNeeds, declareCriteria } from '../match/options.js';
import type { CriteriaOptions } from '../match/options.js';
import { refusedOf } from '../match/refused.js';
import { fieldColumn } from '../print-table.js';
import { sanitize } from '../render/sanitize.js';
import { gaps } from '../targets/hidden.js';
import { defineTableCommand } from '../table-command.js';
import type { Plan } from '../table-plan.js';

interface Options extends CriteriaOptions {
  listName?: boolean;
  listFull?: boolean;
  delimiter: string;
  c?: boolean;
  lightweight?: boolean;
  where?: string;
  root?: string;
}

export const main: Main = defineTableCommand<ProcessRecord, Figure>({
  name: 'pgrep',
  description:
    'Pids of the processes that match a pattern and all other criteria. Names are whole, where pgrep knows 15 characters ' +
    'of them. Neither sysu itself matches, nor with -f what it was called by, for the words it was called with.',
  examples: [
    ['sysu pgrep -a node', 'all with node in their name, and their command lines'],
    ['sysu pgrep -u www -x nginx', 'of one user, the whole name'],
    ['sysu pgrep -f "server.js --port 80"', 'in the whole command line'],
    ['sysu pgrep -n sshd --json', 'the newest, for a program'],
  ],
  exits: ['1  nothing matched, or processes could not be read', '2  the command line is not understood'],
  table,
  machineColumns: 'pid ppid user uid name command args started'.split(' '),
  needs: criteriaNeeds,
  instead: {
    '--signal': 'sysu pkill sends signals',
    '--env': '--where \'environ ~ "NAME=VALUE"\'',
  },
  rewrite: (args) => args.map((word, i) => (word === '--count' && !/^\d+$/.test(args[i + 1] ?? '') ? '-c' : word)),
  declare,
  plan,
});

function declare(command: Command): void {
  declareCriteria(command)
    .option('-v, --inverse', 'those of which the criteria do not hold')
    .option('-l, --list-name', 'with their names')
    .option('-a, --list-full', 'with their command lines')
    .option('-d, --delimiter <TEXT>', 'between the pids', '\n')
    .addOption(new Option('-c', 'only how many').conflicts(['json', 'ndjson', 'csv']))
    .option('-w, --lightweight', 'threads, with their ids');
}

function plan(command: Command, context: Context): Plan<ProcessRecord, Figure> {
  const options = command.opts<Options>();
  let criteria: Criteria | null = null;
  const { lightweight: threads = false, listFull = false, listName = false } = options;
  const id = threads ? 'tid' : 'pid';
  const text = listFull ? 'command' : 'name';
  const columns = fieldsNamed(table, listFull || listName ? [id, text] : [id]).map((field) => fieldColumn(field));
  return {
    columns,
    threads,
    mustMatch: true,
    sample: async ({ system, figures }) => {
      criteria ??= criteriaFor(system, options, command.args[0], context);
      const all = await system.processSampler().sample(new Set([...figures, ...criteria.figures]), { threads });
      const records = criteria.choose(all.records.filter(criteria.testAmong(all.records)));
      const notes = records.length === 0 ? gaps(all, system) : [];
      return { ...all, records, notes, refused: (shown) => refusedOf(shown, all, system, figures) };
    },
    print: ({ records, time }) => {
      if (options.c) return `${records.length}\n`;
      if (records.length === 0) return '';
      const lines = records.map((record) => columns.map((column) => column.text(record, time) ?? '').join(' '));
      return `${lines.map(sanitize).join(options.delimiter)}\n`;
    },
  };
}

function criteriaFor(system: System, options: Options, pattern: string | undefined, context: Context): Criteria {
  // On another machine none of the processes is ours.
  const self = options.root === undefined ? context.pid : null;
  const criteria = criteriaOf(askedFor(options, pattern, system, context), self);
  if (!criteria.given && options.where === undefined) throw new UsageError('which processes? say a pattern, or --euid');
  return criteria;
}
