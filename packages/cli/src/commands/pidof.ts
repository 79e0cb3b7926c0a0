import { Option } from 'commander';
import type { Command } from 'commander';
import { fieldNamed, processTable } from '@sysu/core';
import type { Figure, ProcessRecord, Table } from '@sysu/core';
import type { Main } from '../command.js';
import type { Context } from '../context.js';
import { UsageError } from '../exit.js';
import { figuresFor, isPath, running } from '../match/programs.js';
import { refusedOf } from '../match/refused.js';
import { fieldColumn } from '../print-table.js';
import { gaps } from '../targets/hidden.js';
import { defineTableCommand } from '../table-command.js';
import type { Plan } from '../table-plan.js';

interface Options {
  s?: boolean;
  c?: boolean;
  q?: boolean;
  x?: boolean;
  z?: boolean;
  w?: boolean;
  t?: boolean;
  o?: string[];
  d: string;
  S?: string;
  root?: string;
}

// In the order found: program after program, of each the newest first.
const table: Table<ProcessRecord, Figure> = { ...processTable, key: null };

export const main: Main = defineTableCommand<ProcessRecord, Figure>({
  name: 'pidof',
  description: 'Pids of the processes that run a program, the newest first.',
  examples: [
    ['sysu pidof sshd', 'by its name, the whole of it'],
    ['sysu pidof -s /usr/sbin/nginx', 'one, by the path of the program'],
    ['sysu pidof -x backup.sh', 'also shells that run a script of that name'],
    ['sysu pidof -o %PPID bash', 'without the shell that asks'],
  ],
  exits: ['1  no such program runs, or processes could not be read'],
  table,
  machineColumns: 'pid ppid user uid name command args exe started'.split(' '),
  needs: { '-c': ['root'], '-w': ['kernelThread'] },
  declare,
  plan,
});

function declare(command: Command): void {
  command
    .argument('[PROGRAMS...]', 'names, or paths')
    .option('-s', 'of each program only one')
    .option('-x', 'also shells and the like that run a script of the name')
    .option('-o <PIDS>', 'without these; %PPID is the one that called us', pids)
    .option('-q', 'say nothing: the exit code tells')
    .option('-d <TEXT>', 'between the pids', ' ')
    .addOption(new Option('-S <TEXT>', 'the same').hideHelp())
    .option('-c', 'only those that have our root directory; for root alone, who can see it')
    .option('-t', 'their threads')
    .option('-w', 'also threads of the kernel')
    .option('-z', 'also those that have ended and were not collected')
    .option('-n', 'without touching program files, which is never done anyway');
}

function pids(list: string, before: string[] = []): string[] {
  const words = list.split(/[,;:\s]/).filter((word) => word !== '');
  const wrong = words.find((word) => !/^(\d{1,10}|%PPID)$/.test(word));
  if (wrong !== undefined) throw new UsageError(`not a pid: ${JSON.stringify(wrong)}`);
  return [...before, ...words];
}

function plan(command: Command, context: Context): Plan<ProcessRecord, Figure> {
  const options = command.opts<Options>();
  if (command.args.length === 0) throw new UsageError('of which program?');
  const id = fieldNamed(table, options.t ? 'tid' : 'pid');
  const find = finder(command.args, options, context);
  return {
    columns: [fieldColumn(id)],
    mustMatch: true,
    sample: async ({ system, figures }) => {
      const read = new Set([...figures, ...figuresFor(command.args), ...(options.c ? (['root'] as const) : [])]);
      const all = await system.processSampler().sample(read, { threads: options.t === true });
      const records = find(all.records);
      const notes = records.length === 0 ? gaps(all, system) : [];
      return { ...all, records, notes, refused: (shown) => refusedOf(shown, all, system, figures) };
    },
    print: ({ records }) => {
      if (options.q || records.length === 0) return '';
      return `${records.map((record) => String(id.get(record))).join(options.S ?? options.d)}\n`;
    },
  };
}

function finder(
  words: readonly string[],
  options: Options,
  context: Context,
): (records: readonly ProcessRecord[]) => ProcessRecord[] {
  // On another machine none of the pids is ours, and paths lead elsewhere.
  const isOurs = options.root === undefined;
  const programs = words.map((word) => ({ word, path: isOurs && isPath(word) ? context.realPath(word) : word }));
  const how = { scripts: options.x === true, zombies: options.z === true, kernel: options.w === true };
  return (records) => {
    const own = isOurs ? records.find(({ pid }) => pid === context.pid) : undefined;
    const omitted = new Set(options.o?.map((word) => (word === '%PPID' ? own?.ppid : Number(word))));
    const others = records.filter(({ pid }) => pid !== own?.pid && !omitted.has(pid)).toReversed();
    const near = options.c && own !== undefined ? others.filter((other) => sharesRoot(other, own)) : others;
    return programs.flatMap(({ word, path }) => running(near, word, path, how).slice(0, options.s ? 1 : undefined));
  };
}

/** Also where we cannot see it, as anybody but root. */
function sharesRoot({ root = null }: ProcessRecord, own: ProcessRecord): boolean {
  return root === null || root === own.root;
}
