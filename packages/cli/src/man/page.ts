import type { Option } from 'commander';
import { declared } from '../command.js';
import type { Declaration } from '../command.js';
import { exitStatus } from '../exit-status.js';
import { everything } from '../features.js';
import type { Word } from '../values.js';
import { version } from '../version.js';
import { environmentOf } from './environment.js';
import { bold, italic, item, line, paragraph, section, title } from './roff.js';

/** The manual page of one command. `summary` is its line in a list. */
export function commandPage(declaration: Declaration, summary: string): string {
  const command = declared(declaration);
  const options = command.createHelp().visibleOptions(command);
  const columns = declaration.values?.(everything)['COLUMNS'];
  return [
    title(`sysu-${declaration.name}`, `sysu ${version}`),
    section('NAME', `sysu\\-${declaration.name} \\- ${line(summary)}`),
    section('SYNOPSIS', `${bold(`sysu ${declaration.name}`)} ${command.usage().split(' ').map(italic).join(' ')}\n`),
    section('DESCRIPTION', line(declaration.description)),
    section('EXAMPLES', ...declaration.examples.map(([words, effect]) => item(bold(words), effect))),
    section('OPTIONS', ...options.map((option) => item(spellings(option), option.description))),
    section('COLUMNS', ...(Array.isArray(columns) ? columns.map(wordItem) : [])),
    ...(declaration.manual?.() ?? []).map(([heading, items]) => section(heading, ...items.map(wordItem))),
    section('EXIT STATUS', ...exitStatus(declaration.exits).map(({ word, doc }) => item(bold(word), doc))),
    section('ENVIRONMENT', ...environmentOf(options).map(wordItem)),
    section('SEE ALSO', `${bold('sysu')}(1)\n`),
  ].join('');
}

/** The page of `sysu` itself. */
export function overviewPage(commands: readonly Word[], examples: readonly (readonly [string, string])[]): string {
  return [
    title('sysu', `sysu ${version}`),
    section('NAME', `sysu \\- ${line('the Unix process tools as one command')}`),
    section('SYNOPSIS', `${bold('sysu')} ${italic('COMMAND')} [${italic('options')}]\n`),
    section(
      'DESCRIPTION',
      line('Each command understands the options of the tool whose name it bears, and prints in its form.'),
      paragraph(
        'All that show a table take --json, --columns, --sort, --where and --watch besides, and mean the same.',
      ),
    ),
    section('EXAMPLES', ...examples.map(([words, effect]) => item(bold(words), effect))),
    section('COMMANDS', ...commands.map(({ word, doc }) => item(`${bold(`sysu-${word}`)}(1)`, doc))),
    section('EXIT STATUS', ...exitStatus([]).map(({ word, doc }) => item(bold(word), doc))),
  ].join('');
}

function spellings({ flags, short, long }: Option): string {
  const placeholder = /[<[].*$/.exec(flags)?.[0] ?? '';
  const value = placeholder.startsWith('<') ? italic(placeholder.slice(1, -1)) : italic(placeholder);
  const names = [short, long].filter((flag) => flag !== undefined && flag !== null).map(bold);
  return `${names.join(', ')}${value === italic('') ? '' : ` ${value}`}`;
}

function wordItem({ word, doc }: Word): string {
  return item(bold(word), doc);
}
