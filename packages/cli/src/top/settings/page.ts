import { ioKeys } from '../state/io-keys.js';
import { keySets } from '../state/key-sets.js';
import type { Bindings } from '../state/key-table.js';
import { keys } from '../state/keys.js';
import { kinds } from '../state/kinds.js';
import type { Kind } from '../state/kinds.js';
import { usualOptions } from '../state/options.js';
import type { Key } from '../state/state.js';
import { keyLabel } from '../views/key-label.js';
import { settings } from './settings.js';
import type { Setting } from './settings.js';

const look = { unicode: false, graph: 'ascii', colours: false } as const;

/** As people write a key, here and in the file. */
export function keyWord(key: string): string {
  return keyLabel(key, look).replace(/^\^(?=.)/, 'Ctrl-');
}

/** What a setting is when nobody says, as it would stand in the file. */
export function usualOf({ option }: Setting, kind: Kind['name']): string {
  const value =
    usualOptions(kind)[option] ?? (option === 'graph' ? 'braille' : option === 'sort' ? kinds[kind].sort : null);
  if (value !== null) return JSON.stringify(value);
  return `[${kinds[kind].columns.map(({ field }) => JSON.stringify(field.name)).join(', ')}]`;
}

/** docs/settings.md, which a test holds to this. */
export function settingsPage(): string {
  return `${[intro, settingTable(), example, bindingText, keyTables()].join('\n\n')}\n`;
}

const intro = `# Settings of the screens

\`sysu top\` and \`sysu iotop\` read \`$XDG_CONFIG_HOME/sysu/settings.toml\`, or \`~/.config/sysu/settings.toml\`: a file in
[TOML](https://toml.io) that you can write by hand. Options of the command line count for more than the file, and
\`--no-config\` leaves it unread. The key \`W\` keeps what you have changed on the screen: only that is written, and
comments, order and whatever else stands in the file stay. Nothing is written unasked.

The file is read statement by statement. What cannot be read, is unknown or is said twice is a warning with the number of
its line, on the screen and again when the screen has gone; all else in the file counts.

The file is yours alone: it is written with mode 0600 as a whole or not at all, never through a link of another user, and
never into the home of another user, not even by root. Nor is a file read that belongs to another user.

## What can be set

At the top of the file a setting is for all screens; below \`[top]\` or \`[iotop]\` it is for that one, and counts for more.
Some can stand only there.`;

const example = `\`\`\`toml
theme = "colour-blind"
keys = "vim"

[top]
columns = ["pid", "user", "cpu", "rss", "readRate", "command"]
sort = "-rss"
tree = true

[iotop]
only-active = true
threads = false

[bind]
x = "signal"
Ctrl-K = "files"
k = "nothing"
\`\`\``;

const bindingText = `## Keys

\`[bind]\` says what a key does, in place of what it does otherwise, or that it does \`"nothing"\`. A key is written as on
the keyboard: \`k\`, \`K\`, \`"/"\`, \`F5\`, \`Ctrl-D\`, \`Alt-x\`, \`Shift-Tab\`, \`PgUp\`, \`Space\`, \`Enter\`, \`Esc\`. What is no bare
word in TOML stands in quotes. Ctrl-C quits whatever is bound. The help, F1, shows the
keys in force.`;

function settingTable(): string {
  const rows = settings.map((setting) => [
    code(setting.name),
    setting.of === 'all' ? 'all screens' : 'one screen',
    setting.values,
    usual(setting),
    setting.doc,
  ]);
  return table(['setting', 'of', 'values', 'usual', ''], rows);
}

function usual(setting: Setting): string {
  const [top, iotop] = [usualOf(setting, 'top'), usualOf(setting, 'iotop')];
  return top === iotop ? code(top) : `${code(top)}; iotop ${code(iotop)}`;
}

function keyTables(): string {
  const own = keyRows([...keys, ...ioKeys], kinds.top.bindings);
  return [
    own,
    '### On the screen of iotop',
    keyRows([...keys, ...ioKeys], kinds.iotop.bindings, true),
    '### In the set of vim',
    keyRows(keys, keySets.vim, true),
  ].join('\n\n');
}

/** What each can be bound to; with `only` those alone that have keys by these bindings. */
function keyRows(list: readonly Key[], bindings: Bindings, only = false): string {
  const bound = (name: string): string[] => [...bindings].flatMap(([key, action]) => (action === name ? [key] : []));
  const rows = list
    .filter(({ name }) => !only || bound(name).length > 0)
    .map(({ name, keys: own, doc }) => [
      code(`"${name}"`),
      (only ? bound(name) : own).map((key) => code(keyWord(key))).join(' '),
      doc,
    ]);
  return table(['name', only ? 'keys besides' : 'keys', ''], rows);
}

function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}
