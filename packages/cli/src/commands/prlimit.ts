import { Option } from 'commander';
import type { Command } from 'commander';
import type { Main } from '../command.js';
import type { Context } from '../context.js';
import { UsageError } from '../exit.js';
import { systemOf } from '../options.js';
import { limitSetting, wantedLimit, changedLimitTable as table } from '../prlimit/limit.js';
import type { Wanted } from '../prlimit/limit.js';
import { limitLines } from '../prlimit/lines.js';
import { optionOf, resources } from '../prlimit/resources.js';
import type { Resource } from '../prlimit/resources.js';
import { ownLimits, runLimited } from '../prlimit/own-limits.js';
import { columnsNamed, columnWords } from '../prlimit/table.js';
import type { TableForm } from '../prlimit/table.js';
import { rewriteLimits, SHOWN } from '../prlimit/words.js';
import { applyToProcesses } from '../settings/apply.js';
import { defineSetting } from '../settings/command.js';
import { report } from '../settings/report.js';
import { runningExits } from '../settings/run-in-place.js';
import { declareWhom, whomOf } from '../settings/whom-options.js';
import type { WhomOptions } from '../settings/whom-options.js';
import { Finder } from '../settings/whom.js';

interface Options extends WhomOptions, TableForm {
  wanted: Wanted[];
  shown: Resource[];
}

export const main: Main = defineSetting({
  name: 'prlimit',
  table,
  description:
    'Shows and sets the limits of processes, or runs a command with others, in our place. A limit is SOFT:HARD, SOFT: or ' +
    ':HARD, or one for both, with K, M, G or T for powers of 1024, and unlimited for none. Raising a hard one takes the ' +
    'right to.',
  examples: [
    ['sysu prlimit -p 4711', 'all limits of a process'],
    ['sysu prlimit --nofile=4096: -p 4711 --nofile', 'sets a soft limit, and shows it'],
    ['sysu prlimit --as=2G --core=0 ./server', 'runs it with these limits'],
    ['sysu prlimit --cpu=60 --tree --dry-run -p 4711', 'shows what would become of all that descends from it'],
  ],
  exits: runningExits,
  values: () => ({ TITLES: columnWords(), WORDS: 'command' }),
  rewrite: rewriteLimits,
  declare,
  run,
});

function declare(command: Command): void {
  const wanted: Wanted[] = [];
  const shown: Resource[] = [];
  command.setOptionValue('wanted', wanted);
  command.setOptionValue('shown', shown);
  command
    .argument('[WORDS...]')
    .usage('[--RESOURCE[=LIMIT]...] [-p PID... | COMMAND...]')
    .addOption(
      new Option('-o, --output <TITLES>', 'what is shown in these columns of prlimit, joined by commas').argParser(
        known,
      ),
    )
    .option('--noheadings', 'without the line of titles')
    .option('--raw', 'columns are one blank apart, and blanks in them \\x20');
  for (const resource of resources) {
    const take = (text: string): string => {
      if (text === SHOWN) shown.push(resource);
      else wanted.push(wantedLimit(resource, text));
      return text;
    };
    const doc = `${resource.description}${resource.units === '' ? '' : `, ${resource.units}`}`;
    command.addOption(new Option(`-${resource.letter}, --${optionOf(resource)} [LIMIT]`, doc).argParser(take));
  }
  declareWhom(command, { pid: '-p, --pid', group: '--pgrp', user: '--user', verbose: '--verbose' });
}

function known(list: string): string {
  columnsNamed(list);
  return list;
}

async function run(command: Command, context: Context): Promise<number> {
  const { noheadings = false, ...options } = command.opts<Options & { noheadings?: boolean }>();
  const { whom, wanted, shown, dryRun = false, tree = false } = options;
  if (whom.length === 0 && command.args.length > 0)
    return runLimited(wanted, { ...options, name: 'prlimit', words: command.args }, context);
  if (whom.length === 0 && wanted.length > 0) throw new UsageError('of whom? say a process by -p, or a command');
  const toShow = wanted.length === 0 && shown.length === 0 ? resources : shown;
  const settings = [
    ...wanted.map((limit) => limitSetting(limit.resource, limit)),
    ...toShow.map((resource) => limitSetting(resource, null)),
  ];
  const lines = limitLines({ ...options, headings: !noheadings });
  const form = { ...options, command: 'prlimit', lines, setting: settings[0]!, table };
  if (whom.length === 0) return report([ownLimits(toShow, context)], [], form, context);
  const finder = new Finder(systemOf(command, context), context, tree);
  const groups = await applyToProcesses(whomOf(options, command.args), settings, finder, { tree, dryRun });
  return report(groups, finder.incomplete, form, context);
}
