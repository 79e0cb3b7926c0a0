import { listings } from '../values.js';
import type { Word } from '../values.js';
import { quotedForFish as quoted } from './quote.js';
import type { OptionShape, Shapes, Slot } from './shape.js';

/** For ~/.config/fish/completions/sysu.fish, or for `source`. */
export function fishScript(commands: readonly Word[], { shapes, lists }: Shapes): string {
  return `# Completion of sysu for fish: sysu completion fish > ~/.config/fish/completions/sysu.fish

# Whether this is the command that is being typed; without a name, whether there is none yet.
function __sysu_is
    set -l words (commandline -opc)
    test "$words[2]" = "$argv[1]"
end

# Of values joined by commas, the last one: what the function $argv lists, behind those that are there.
function __sysu_several
    set -l token (string replace -r -- '^--?[^=]*=' '' (commandline -ct))
    set -l before (string match -r -- '^(?:.*,)?[+-]?' $token)
    printf '%s\\n' "$before"($argv)
end

function __sysu_words
    switch $argv[1]
${[...lists].map(wordsCase).join('\n')}
    end
end

complete -c sysu -f
${commands.map(commandLine).join('\n')}
${shapes.flatMap(({ name, options, operand }) => [...options.map((option) => optionLine(name, option)), ...operandLine(name, operand, options)]).join('\n')}
`;
}

function commandLine({ word, doc }: Word): string {
  return `complete -c sysu -n __sysu_is -a ${word} -d ${quoted(doc)}`;
}

function optionLine(command: string, { flags, doc, argument }: OptionShape): string {
  const spellings = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  const value = argument === null ? '' : ` ${valueOf(argument)}`;
  return `complete -c sysu -n '__sysu_is ${command}' ${spellings.join(' ')} -d ${quoted(doc)}${value}`;
}

function operandLine(command: string, operand: Slot | null, options: readonly OptionShape[]): string[] {
  if (!operand?.list) return [];
  const value =
    operand.list === 'command' ? `-x -a '(${subcommand(options)})'` : valueOf(operand).replace(/^-[rx] /, '');
  return [`complete -c sysu -n '__sysu_is ${command}' ${value}`];
}

/** Of the words behind ours, and behind options with their values; fish wants to know the short ones of those first. */
function subcommand(options: readonly OptionShape[]): string {
  const flags = options.flatMap((option) => (option.argument === null ? [] : option.flags));
  const isLong = (flag: string): number => Number(flag.startsWith('--'));
  return ['__fish_complete_subcommand --fcs-skip=2', ...flags.sort((a, b) => isLong(a) - isLong(b))].join(' ');
}

function valueOf({ list, several }: Slot): string {
  if (list === null) return '-x';
  if (list === 'files') return '-r -F';
  const command = sources[list] ?? `__sysu_words ${list}`;
  return `-x -a '(${several ? `__sysu_several ${command}` : command})'`;
}

const sources: Record<string, string> = {
  users: '__fish_complete_users',
  groups: '__fish_complete_groups',
  pids: '__fish_complete_pids',
  targets: '__fish_complete_pids; sysu completion --words names 2>/dev/null',
  directories: '__fish_complete_directories',
  ...Object.fromEntries(listings.map((each) => [each, `sysu completion --words ${each} 2>/dev/null`])),
};

function wordsCase([name, words]: [string, readonly Word[]]): string {
  const lines = words.map(({ word, doc }) => `            ${quoted(`${word}\t${doc}`)}`);
  return `        case ${name}\n            printf '%s\\n' \\\n${lines.join(' \\\n')}`;
}
