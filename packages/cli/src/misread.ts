import type { Command, CommanderError } from 'commander';
import { UnknownName } from '@sysu/core';
import { nearest, UsageError } from './exit.js';

const slip = /^error: unknown option '([^]*?)'(?:\n\(Did you mean [^]*\))?$/;
const choice =
  /^error: (?:option '(?<option>.+?)' argument|command-argument value) '(?<word>[^]*)' is invalid(?: for argument '(?<argument>.+)')?\. Allowed choices are (?<choices>.+)\.$/;

/** What the parser does not understand, as every command says it: with the word that is meant. */
export async function misread(command: Command, { code, message }: CommanderError): Promise<Error> {
  const { args, options, registeredArguments } = command;
  if (code === 'commander.excessArguments')
    return new UsageError(`one word too many: ${JSON.stringify(args[registeredArguments.length])}`);
  if (code === 'commander.missingArgument')
    return new UsageError(`which ${registeredArguments[args.length]?.name()}? ${command.name()} --help tells more`);
  const [, flag] = slip.exec(message) ?? [];
  if (flag !== undefined) {
    const flags = options.flatMap(({ long, hidden }) => (long && !hidden ? long : []));
    const hint = flag.startsWith('--') ? await nearest(flag.replace(/=[^]*/, ''), flags) : '';
    return new UsageError(
      `unknown option ${JSON.stringify(flag)}${hint === '' ? `\n${command.name()} --help lists them` : hint}`,
    );
  }
  const { option, argument, word, choices } = choice.exec(message)?.groups ?? {};
  if (word !== undefined && choices !== undefined)
    return new UnknownName(option?.match(/--[\w-]+|-\w/g)?.at(-1) ?? argument!, word, choices.split(', '));
  return new UsageError(message.replace(/^error: /, ''));
}
