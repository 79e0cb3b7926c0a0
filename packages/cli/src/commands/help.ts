import type { Declaration, Main } from '../command.js';
import type { Context } from '../context.js';
import { complaint, ending, EXIT, meanings, nearest } from '../exit.js';
import { version } from '../version.js';
import { ownHas } from '../features.js';
import type { Word } from '../values.js';
import { commands, commandWords } from './index.js';

export const examples = [
  ['sysu ps --sort rss --where "rss > 500M"', 'what uses much memory'],
  ['sysu kill --timeout 3 4711', 'end it gently, and surely'],
  ['sysu df --json', 'the same for a program'],
] as const;

const declaration: Declaration = {
  name: 'help',
  description: 'Lists the commands, or tells how one is used.',
  examples: [['sysu help ps', 'the same as sysu ps --help']],
  values: (has) => ({ COMMAND: commandWords(has) }),
  declare: (command) => void command.argument('[COMMAND]'),
};

export const main: Main = Object.assign(
  (words: string[], context: Context) => ending(null, context.io, () => help(words, context)),
  { declaration },
);

/** `sysu`, `sysu --help`, `sysu help [NAME]`, `sysu --version [--verbose]`, and what is no command at all. */
async function help([word = '', ...rest]: string[], context: Context): Promise<number> {
  const { io } = context;
  if (Object.hasOwn(commands, word) && word !== 'help') return (await commands[word]!.load()).main(['--help'], context);
  if (['', 'help', '--help', '-h'].includes(word)) {
    if (rest.length > 0) return help(rest, context);
    io.write(overview(commandWords(ownHas(context))));
    return EXIT.done;
  }
  if (word === '--version' || word === '-V') {
    io.write(`sysu ${version}\n`);
    if (rest.includes('--verbose')) io.write(await ground(context));
    return EXIT.done;
  }
  const hint = await nearest(word, Object.keys(commands));
  io.warn(
    complaint(
      null,
      `unknown ${word.startsWith('-') ? 'option' : 'command'} ${JSON.stringify(word)}${hint}\nsysu help lists the commands`,
    ),
  );
  return EXIT.usage;
}

/** What it runs on, for a report of a fault; sysu doctor tells more. */
async function ground({ node, own }: Context): Promise<string> {
  const addon = (await own().abilities()).find(({ name }) => name === 'addon');
  return `Node.js ${node}\n${addon?.found ?? 'no addon'}\n`;
}

function overview(words: readonly Word[]): string {
  const width = Math.max(...words.map(({ word }) => word.length));
  const wide = Math.max(...examples.map(([command]) => command.length));
  return [
    ...examples.map(([command, effect]) => `  ${command.padEnd(wide)}  ${effect}`),
    '',
    'Usage: sysu COMMAND [options]',
    '',
    ...words.map(({ word, doc }) => `  ${word.padEnd(width)}  ${doc}`),
    '',
    'Exit codes:',
    ...meanings.map(([code, meaning]) => `  ${String(code).padEnd(width)}  ${meaning}`),
    '',
    'sysu COMMAND --help tells more, also of exit codes; man sysu-COMMAND still more.',
    '',
  ].join('\n');
}
