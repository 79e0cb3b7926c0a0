import { Option } from 'commander';
import type { Command } from 'commander';
import { sessionTable as table } from '@sysu/core';
import type { SessionFigure, SessionRecord } from '@sysu/core';
import type { Appearance } from '../appearance.js';
import type { Main } from '../command.js';
import type { Context } from '../context.js';
import { UsageError } from '../exit.js';
import { paths } from '../options.js';
import { standardColumns } from '../print-table.js';
import { sanitize } from '../render/sanitize.js';
import { cutLines } from '../render/width.js';
import { defineTableCommand } from '../table-command.js';
import type { Plan } from '../table-plan.js';
import { choiceOf, isPresent } from '../who/choice.js';
import type { Options } from '../who/choice.js';
import { heading, recordLine } from '../who/lines.js';
import { sessionRecords } from '../who/sample.js';

export const main: Main = defineTableCommand<SessionRecord, SessionFigure>({
  name: 'who',
  description: 'Who is logged in: from utmp, or where there is none from systemd-logind.',
  examples: [
    ['sysu who', 'name, terminal, since when, and from where'],
    ['sysu who -uH', 'with the time since they last typed, their pids, and titles'],
    ['sysu who am i', 'the session of this terminal'],
    ['sysu who -a /var/log/wtmp', 'all that was recorded since that file was begun'],
    ['sysu who --where "idle > 3600" --json', 'whoever has been away for an hour'],
  ],
  exits: ['1  the file cannot be read'],
  table,
  needs: { '--mesg': ['terminalUse()'] },
  values: () => ({ WORDS: 'files' }),
  // The long name of -q is that of an option which all tables have, and which takes a number.
  rewrite: (args) => args.map((word, i) => (word === '--count' && !/^\d+$/.test(args[i + 1] ?? '') ? '-q' : word)),
  declare,
  plan,
});

function declare(command: Command): void {
  command
    .argument('[WORDS...]', 'a file such as /var/log/wtmp; any two words (am i) are the same as -m', paths)
    .option('-a, --all', 'all of -b -d -l -p -r -t -T -u')
    .option('-b, --boot', 'when the machine started')
    .option('-d, --dead', 'what has ended, and how')
    .option('-H, --heading', 'with a line of titles')
    .option('--ips', 'the address instead of the name, where it was recorded')
    .option('-l, --login', 'terminals that wait for somebody to log in')
    .option('-m', 'only the session of the terminal on standard input')
    .option('-p, --process', 'what init has started')
    .option('-q', 'names only, and how many; also --count')
    .option('-r, --runlevel', 'the run level')
    .option('-s, --short', 'name, line and time, which is what is shown anyway')
    .option('-t, --time', 'when the clock was set')
    .option('-T, --mesg', 'with + for a terminal that takes messages, - for one that does not, ? for none')
    .addOption(new Option('-w, --message').hideHelp())
    .addOption(new Option('--writable').hideHelp())
    .option('-u, --users', 'people, with the time since they last typed and their pids')
    .addOption(new Option('--lookup').hideHelp())
    .on('option:message', () => command.setOptionValue('mesg', true))
    .on('option:writable', () => command.setOptionValue('mesg', true))
    .on('option:lookup', () => {
      throw new UsageError('--lookup: no name servers are asked; --ips shows addresses');
    });
}

function plan(command: Command, context: Context, { width, mark }: Appearance): Plan<SessionRecord, SessionFigure> {
  const options = command.opts<Options>();
  const choice = choiceOf(options);
  const { file, own } = operandOf(command.args, options, context);
  let booted = -Infinity;
  return {
    columns: standardColumns(table),
    sample: async ({ system, figures, forProgram }) => {
      const use = figures.has('use') || (!forProgram && (choice.shows.idle || choice.shows.mesg));
      const records = await sessionRecords(system, { file, use, now: context.now() });
      booted = records.findLast(({ type }) => type === 'boot')?.time ?? -Infinity;
      const isThere = (pid: number): boolean => file !== null || system.pidExists(pid);
      const shown = records
        .filter((record) => choice.types.has(record.type) && (record.type !== 'user' || isPresent(record, isThere)))
        .filter(({ terminal }) => own === undefined || terminal === own);
      return { records: shown };
    },
    print: ({ records, time, header }) => {
      const how = { ips: options.ips === true, uptime: time - booted };
      const lines = options.q ? names(records) : records.map((record) => recordLine(record, choice, how));
      const titled = options.heading && header && !options.q ? [heading(choice), ...lines] : lines;
      return cutLines(titled, width, mark);
    },
  };
}

/** The file, and the terminal whose session alone is wanted: '' when there is none. */
function operandOf(words: readonly string[], { m }: Options, { io }: Context): { file: string | null; own?: string } {
  if (words.length > 2) throw new UsageError(`one word too many: ${JSON.stringify(words[2])}`);
  const file = words.length === 1 ? words[0]! : null;
  if (!m && words.length < 2) return { file };
  return { file, own: io.inputDevice()?.name?.replace(/^\/dev\//, '') ?? '' };
}

function names(records: readonly SessionRecord[]): string[] {
  return [records.map(({ user }) => sanitize(user ?? '')).join(' '), `# users=${records.length}`];
}
