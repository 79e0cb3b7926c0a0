import { Option } from 'commander';
import type { Command } from 'commander';
import { UsageError } from '../exit.js';
import { rootOption } from '../options.js';
import { groupWord, processWord, userWord } from './whom.js';
import type { Whom } from './whom.js';

/** The options as the parser gives them. */
export interface WhomOptions {
  /** In the order in which they were given. */
  whom: Whom[];
  tree?: boolean;
  threads?: boolean;
  dryRun?: boolean;
  verbose?: boolean;
  json?: boolean;
  ndjson?: boolean;
  csv?: boolean;
  columns?: string;
  header?: boolean;
}

/** The flags by which a command takes processes, groups and users. */
export interface WhomFlags {
  pid?: string;
  group: string;
  user: string;
  threads?: string;
  verbose?: string;
}

/** Whose settings are shown and changed. */
export function declareWhom(command: Command, flags: WhomFlags): Command {
  const { pid, group, user, threads, verbose = '-v, --verbose' } = flags;
  const whom: Whom[] = [];
  command.setOptionValue('whom', whom);
  const collect = (names: string, doc: string, meaning: (word: string) => Whom): void => {
    const add = (word: string): string => {
      whom.push(meaning(word));
      return word;
    };
    command.addOption(new Option(names, doc).argParser(add));
  };
  if (pid !== undefined)
    collect(`${pid} <PID>`, 'processes: pids, names, :port, or pid:inode as --json has it', processWord);
  collect(`${group} <PGID>`, 'process groups, with all threads in them', groupWord);
  collect(`${user} <USER>`, 'all processes of users, by name or number, and all threads in them', userWord);
  collect('--name <NAME>', 'processes with this name, whatever it looks like', (name) => ({ kind: 'name', name }));
  if (threads !== undefined) command.option(threads, 'all threads of each process, and not the first alone');
  return command
    .option('--tree', 'with all that descends from them')
    .option('--dry-run', 'only say what it was and would be')
    .option(verbose, 'a line for each process or thread, with what it was and is')
    .addOption(new Option('--json', 'an array of what came of each').conflicts('ndjson'))
    .option('--ndjson', 'a JSON object a line')
    .addOption(rootOption().hideHelp());
}

/** Those of the options, and the words that are left, which are processes. Throws UsageError when there is nobody. */
export function whomOf({ whom }: WhomOptions, words: readonly string[]): Whom[] {
  const all = [...whom, ...words.map(processWord)];
  if (all.length === 0) throw new UsageError('of which process? say a pid, a name, :port or a user');
  return all;
}
