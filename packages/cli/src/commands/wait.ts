import { Option } from 'commander';
import type { Command } from 'commander';
import { defineCommand } from '../command.js';
import type { Main } from '../command.js';
import type { Context } from '../context.js';
import { EXIT, UsageError } from '../exit.js';
import { missing } from '../kill/outcome.js';
import { rootOption, seconds, systemOf } from '../options.js';
import { find } from '../targets/find.js';
import { Search } from '../targets/search.js';
import { parseWord } from '../targets/word.js';
import type { Word } from '../targets/word.js';
import { Ledger } from '../wait/ledger.js';
import { untilEnded } from '../wait/until-ended.js';

interface Options {
  timeout?: number;
  any?: boolean;
  json?: boolean;
  ndjson?: boolean;
}

export const main: Main = defineCommand({
  name: 'wait',
  description:
    'Waits until processes have ended, whoever started them, and says of each how it ended, where the system tells: the ' +
    'exit code, or the signal. A later process under the same pid is not waited for.',
  examples: [
    ['sysu wait 4711', 'says: 4711 make: exited with 2 within 12.5 s'],
    ['sysu wait --timeout 60 4711 4712', 'until both have ended, but no longer than a minute'],
    ['sysu wait --any $(sysu pgrep -x rsync)', 'until the first of them has'],
    ['sysu wait 4711 --json', 'with exitCode, minus the signal that ended it'],
  ],
  exits: [
    '0    all have ended, or with --any one of them',
    '1    a pid is not there',
    '2    the command line is not understood',
    '124  time is up and one is still alive',
    '130  Ctrl-C ended the wait',
  ],
  declare,
  run,
});

function declare(command: Command): void {
  command
    .argument('<PIDS...>', 'pids, or pid:inode as --json has it under key')
    .option('-t, --timeout <SECONDS>', 'no longer than so long', seconds)
    .option('--any', 'only until the first of them has ended')
    .addOption(new Option('--json', 'an array of how each ended').conflicts('ndjson'))
    .option('--ndjson', 'a JSON object a line, as soon as one has ended')
    .addOption(rootOption().hideHelp());
}

async function run(command: Command, context: Context): Promise<number> {
  const options = command.opts<Options>();
  const words = command.args.map((word) => pidIn(word, context.pid));
  const found = await find(new Search(systemOf(command, context), []), words, context);
  const ledger = new Ledger(context.io, options);
  for (const pid of found.missing) ledger.enter(missing(pid));
  const interrupted = await untilEnded(found.targets, options, context, (outcome) => ledger.enter(outcome));
  const code = ledger.close();
  return interrupted ? EXIT.interrupted : code;
}

function pidIn(text: string, own: number): Word {
  const word = /^[1-9]\d*(:\d+)?$/.test(text) ? parseWord(text) : null;
  if (word?.kind !== 'pid') throw new UsageError(`not a pid: ${JSON.stringify(text)}`);
  if (word.pid === own) throw new UsageError(`${text} is this process, which does not end as long as it waits`);
  return word;
}
