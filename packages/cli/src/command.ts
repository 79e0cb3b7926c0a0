import { Command, CommanderError } from 'commander';
import { commandNeeds } from './command-needs.js';
import type { Context } from './context.js';
import { ending, UsageError } from './exit.js';
import { exitStatus } from './exit-status.js';
import { everything, hideMissing, isPossible, ownHas, refuseMissing } from './features.js';
import type { Has, OptionNeeds } from './features.js';
import { misread } from './misread.js';
import type { Values, Word } from './values.js';

/** What every file in commands/ exports as `main`: the words after its name, to an exit code. */
export interface Main {
  (args: string[], context: Context): Promise<number>;
  /** What help, completion and the manual page are made from. */
  readonly declaration: Declaration;
}

/** What a command is called, says of itself and understands. */
export interface Declaration {
  name: string;
  /** In sentences; its line in lists of commands is in commands/index.ts. */
  description: string;
  /** Shown first in the help: a command line, and what it does. */
  examples: readonly (readonly [command: string, effect: string])[];
  /** What each exit code means, where it says more than the common table. */
  exits?: readonly string[];
  /** What its options need, where not every system has that. */
  needs?: OptionNeeds;
  /**
   * What can stand for the placeholders of its options and arguments, for completion: `{ NAMES: words }` for
   * `--output <NAMES>`. Those that mean the same in every command are known (values.ts).
   */
  values?(has: Has): Readonly<Record<string, Values>>;
  /** What its manual page has besides, below headings of its own. */
  manual?(): readonly (readonly [heading: string, items: readonly Word[]])[];
  /**
   * Flags of the tool it replaces that it has not, each with our way:
   * `{ '-w, --width': 'lines are never cut in a pipe' }`. Whoever gives one is told so, as a usage error.
   */
  instead?: Instead;
  /** Turns habits that the parser cannot read (`aux`, `-9`) into options. */
  rewrite?(args: string[]): string[];
  /** Arguments and options of its own. */
  declare(command: Command): void;
}

/** What to do instead, by flag or by flags that mean the same, joined as in a help: `-w, --width`. */
export type Instead = Readonly<Record<string, string>>;

export interface Definition extends Declaration {
  run(command: Command, context: Context): Promise<number>;
}

/** The common frame of all commands: parse, run, and turn what goes wrong into one message and an exit code. */
export function defineCommand(definition: Definition): Main {
  const main = (args: string[], context: Context): Promise<number> =>
    ending(definition.name, context.io, async () => {
      const command = await parse(definition, args, context);
      return command === null ? 0 : definition.run(command, context);
    });
  return Object.assign(main, { declaration: definition });
}

/** The command with its arguments and options, as the parser knows them. */
export function declared({ name, description, declare, needs = {} }: Declaration, has: Has = everything): Command {
  const command = new Command(`sysu ${name}`).description(description).helpOption('--help', 'this help');
  declare(command);
  return hideMissing(command, needs, has);
}

/** null when help was asked for and given. */
async function parse(definition: Definition, args: string[], context: Context): Promise<Command | null> {
  const { io } = context;
  const has = ownHas(context);
  const command = declared(definition, has)
    .addHelpText('beforeAll', () => examples(definition, has))
    .addHelpText('after', () => exitCodes(definition))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.write(text),
      writeErr: () => {},
      // Else commander asks process.stdout, which costs 5 ms to set up.
      getOutHelpWidth: () => io.terminal?.columns ?? 80,
      getOutHasColors: () => false,
    });
  try {
    const words = definition.rewrite?.(args) ?? args;
    refuseWords(definition, words);
    command.parse(words, { from: 'user' });
    refuseMissing(command, commandNeeds[definition.name], definition.needs ?? {}, context);
    return command;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return null;
    const way = ourWay(definition, error);
    throw way === null ? await misread(command, error) : new UsageError(way);
  }
}

// What most tools have; where one of these means something else, it is an option.
const commonInstead: Instead = { '-h': '--help is the help', '-V, --version': 'sysu --version' };

/** What to do instead of the flag that the parser does not know, if we have a word for it. */
function ourWay(declaration: Declaration, { message }: CommanderError): string | null {
  const [, word] = /^error: unknown option '([^]+?)'/.exec(message) ?? [];
  return word === undefined ? null : insteadOf(declaration, word);
}

/** A flag such as +D or -1 is an argument for the parser. */
function refuseWords(declaration: Declaration, words: readonly string[]): void {
  const end = words.indexOf('--');
  for (const word of end < 0 ? words : words.slice(0, end)) {
    const way = /^(\+|-\d)/.test(word) ? insteadOf(declaration, word) : null;
    if (way !== null) throw new UsageError(way);
  }
}

function insteadOf({ instead = {} }: Declaration, word: string): string | null {
  const spellings = [word, word.replace(/=[^]*/, ''), ...(word.startsWith('--') ? [] : [word.slice(0, 2)])];
  const ways = waysByFlag({ ...commonInstead, ...instead });
  const flag = spellings.find((spelling) => ways.has(spelling));
  return flag === undefined ? null : `${flag} is not taken: ${ways.get(flag)}`;
}

/** What to do instead of each single flag. */
export function waysByFlag(instead: Instead): Map<string, string> {
  return new Map(
    Object.entries(instead).flatMap(([flags, way]) => flags.split(', ').map((flag) => [flag, way] as const)),
  );
}

function exitCodes({ exits }: Definition): string {
  const codes = exitStatus(exits);
  const width = Math.max(...codes.map(({ word }) => word.length));
  return `\nExit codes:\n${codes.map(({ word, doc }) => `  ${word.padEnd(width)}  ${doc}\n`).join('')}`;
}

function examples({ examples: all, needs = {} }: Definition, has: Has): string {
  const list = all.filter(([line]) => isPossible(line, needs, has));
  const width = Math.max(...list.map(([command]) => command.length));
  return `${list.map(([command, effect]) => `  ${command.padEnd(width)}  ${effect}`).join('\n')}\n`;
}
