import type { Command } from 'commander';
import { openFileCountTable, openFileTable } from '@sysu/core';
import { defineCommand } from '../command.js';
import type { Main } from '../command.js';
import type { Context } from '../context.js';
import { UsageError } from '../exit.js';
import { files } from '../lsof/files.js';
import { declare, instead } from '../lsof/options.js';
import type { Options } from '../lsof/options.js';
import { summary } from '../lsof/summary.js';
import { rewriteFlags } from '../lsof/words.js';
import { declareView, seconds, wholeNumber } from '../options.js';
import { showTable, wordsOf } from '../table-command.js';

export const main: Main = defineCommand({
  name: 'lsof',
  description:
    'Files that processes use, in the form of lsof: open descriptors, folders, programs, what is mapped. No file system ' +
    'is asked anything that it might not answer, and names are looked up only by --resolve. Filters of different kinds ' +
    'must all hold, unless --any is given.',
  examples: [
    ['sysu lsof :8080', 'who listens on a port'],
    ['sysu lsof /var/log/syslog', 'who uses a file, or a mount point with all that is on it'],
    ['sysu lsof +D /srv/data -t', 'pids of who uses something below a folder'],
    ['sysu lsof +L1 --sort -size', 'files that are deleted and still open, the largest first'],
    ['sysu lsof --summary', 'descriptors of each process against its limit, and what deleted files hold'],
    ['sysu lsof -p 1234 --json', 'for a program: bytes, device numbers, both ends of sockets'],
  ],
  exits: ['1  nothing matches, what was named is not there or not in use, or processes could not be read'],
  instead,
  rewrite: rewriteFlags,
  declare: (command) => {
    declare(command);
    declareView(command);
  },
  values: (has) => {
    const columns = wordsOf(has, openFileTable, openFileCountTable);
    return { COLUMNS: columns, KEYS: columns, NAMES: 'files' };
  },
  run,
});

function run(command: Command, context: Context): Promise<number> {
  const options = command.opts<Options>();
  repeat(command, options);
  return options.summary ? showTable(summary(options), command, context) : showTable(files(options), command, context);
}

// Seconds: the default of lsof.
const REPEAT = '15';

/** `-r 2c3` is --interval 2 --count 3. */
function repeat(command: Command, { repeat: endless, repeatWhile }: Options): void {
  const word = endless ?? repeatWhile;
  if (word === undefined) return;
  const [, interval, count] = /^(\d*)(?:c(\d+))?$/.exec(word) ?? [];
  if (interval === undefined) throw new UsageError(`not SECONDS or SECONDScTIMES: ${JSON.stringify(word)}`);
  command.setOptionValue('interval', seconds(interval || REPEAT));
  if (count !== undefined) command.setOptionValue('count', wholeNumber(count));
}
