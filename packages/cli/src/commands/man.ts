import { UnknownName } from '@sysu/core';
import { defineCommand } from '../command.js';
import type { Main } from '../command.js';
import { EXIT } from '../exit.js';
import { everything } from '../features.js';
import { commandPage, overviewPage } from '../man/page.js';
import { examples } from './help.js';
import { commands, commandWords } from './index.js';

export const main: Main = defineCommand({
  name: 'man',
  description:
    'The manual page of a command, or of sysu itself: on a terminal as man shows it, into a pipe or a file as man reads it.',
  examples: [
    ['sysu man ps', 'shows what man sysu-ps shows where npm has installed it'],
    ['sysu man kill > sysu-kill.1', 'for a package of your own'],
  ],
  values: () => ({ COMMAND: commandWords(everything) }),
  declare: (command) => void command.argument('[COMMAND]'),
  run: async (command, { io }) => {
    const roff = await page(command.args[0]);
    if (io.terminal === null) io.write(roff);
    else io.page(roff, 'man -l -');
    return EXIT.done;
  },
});

async function page(name: string | undefined): Promise<string> {
  if (name === undefined) return overviewPage(commandWords(everything), examples);
  if (!Object.hasOwn(commands, name)) throw new UnknownName('command', name, Object.keys(commands));
  const { load, summary } = commands[name]!;
  return commandPage((await load()).main.declaration, summary);
}
