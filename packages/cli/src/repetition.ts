import type { Command } from 'commander';
import { UsageError } from './exit.js';
import { seconds, wholeNumber } from './options.js';

/**
 * For commander: `5 3` among the arguments of a command is --interval 5 --count 3, as iostat and vmstat have it. The
 * other words are its own.
 */
export function wordOrRepetition(command: Command): (word: string, before: readonly string[] | undefined) => string[] {
  const given: string[] = [];
  return (word, before = []) => {
    if (!/^[-+]?\d*\.?\d+$/.test(word)) return [...before, word];
    given.push(word);
    if (given.length > 2) throw new UsageError(`one interval and one count, and not ${JSON.stringify(word)} as well`);
    if (given.length === 1) command.setOptionValue('interval', seconds(word));
    else command.setOptionValue('count', wholeNumber(word));
    return [...before];
  };
}
