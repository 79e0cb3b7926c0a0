import { Option } from 'commander';
import type { Command } from 'commander';
import type { Main } from '../command.js';
import type { Context } from '../context.js';
import { UsageError } from '../exit.js';
import type { Group } from '../settings/apply.js';
import { defineSetting } from '../settings/command.js';
import { niceness, wholeNumberIn, nicenessTable as table } from '../settings/niceness.js';
import { changeAndRun, own } from '../settings/own.js';
import { report } from '../settings/report.js';
import { runningExits } from '../settings/run-in-place.js';
import { beforeCommand, respelled } from '../settings/words.js';

interface Options {
  adjustment?: number;
  dryRun?: boolean;
  verbose?: boolean;
  json?: boolean;
  ndjson?: boolean;
}

// As POSIX has it.
const USUAL = 10;

const valued = new Set(['-n', '--adjustment', '--columns']);

export const main: Main = defineSetting({
  name: 'nice',
  table,
  description:
    'Runs a command with another niceness, from -20 (first) to 19 (last), in our place: under the same pid, with the ' +
    'signals and limits that it would have had without us. Without a command it prints our niceness. renice changes ' +
    'that of processes that run.',
  examples: [
    ['sysu nice make -j8', 'with the niceness 10 more than ours'],
    ['sysu nice -n 19 tar cf backup.tar .', 'when nobody else wants the CPU'],
    ['sysu nice -n -5 ./server', 'sooner than others; does not start it if that is refused'],
    ['sysu nice', 'prints our niceness'],
  ],
  exits: runningExits,
  rewrite: (args) => beforeCommand(respelled(args, valued, adjustment), valued),
  declare: (command) =>
    void command
      .argument('[COMMAND...]')
      .option('-n, --adjustment <N>', 'add this to our niceness (10); also -5, --5', wholeNumber)
      .option('--dry-run', 'only say what it would be')
      .option('-v, --verbose', 'say on stderr what it was and is')
      .addOption(new Option('--json', 'our niceness in an array').conflicts('ndjson'))
      .option('--ndjson', 'our niceness in a JSON object'),
  run,
});

/** `-5` and `--5` (which is minus five) as `--adjustment=5`. */
function adjustment(word: string): string {
  return /^-[-+]?\d+$/.test(word) ? `--adjustment=${word.slice(1)}` : word;
}

function wholeNumber(word: string): number {
  const number = wholeNumberIn(word);
  if (number === null) throw new UsageError(`not a whole number: ${JSON.stringify(word)}`);
  return number;
}

async function run(command: Command, context: Context): Promise<number> {
  const { adjustment: by, ...options } = command.opts<Options>();
  if (command.args.length > 0) {
    const running = { ...options, name: 'nice', words: command.args };
    return changeAndRun(niceness({ by: by ?? USUAL }), running, context);
  }
  if (by !== undefined) throw new UsageError('-n without a command; renice is for processes that run');
  const setting = niceness(null);
  const lines = ([ours]: readonly Group<number>[]): string[] => ours!.changes.map(({ before }) => `${before}`);
  return report([own([setting], context)], [], { ...options, command: 'nice', lines, setting, table }, context);
}
