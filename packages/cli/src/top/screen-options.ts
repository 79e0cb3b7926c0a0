import { Option } from 'commander';
import type { Command } from 'commander';
import { seconds, viewOf } from '../options.js';
import { sortKeyOf } from './batch/fields.js';
import { keySetNames } from './state/key-sets.js';
import type { ScreenOptions } from './state/options.js';
import { graphs } from './state/state.js';
import { themeChoices } from './state/theme-names.js';

/** The options of both screens that are about how they look and are worked, and what two of their own stand for. */
export function declareScreen(command: Command): Command {
  return command
    .option('--tree', 'on the screen: parents and children')
    .option('--no-mouse', 'on the screen: the mouse is left to the terminal')
    .option('--ascii', 'on the screen: no characters but those of ASCII')
    .addOption(new Option('--graph <KIND>', 'on the screen: what graphs are drawn with').choices(graphs))
    .addOption(new Option('--theme <NAME>', 'on the screen: its colours').choices(themeChoices))
    .addOption(new Option('--keys <SET>', 'on the screen: its keys').choices(keySetNames))
    .option('--no-config', 'on the screen: the file of settings is not read')
    .on('option:delay', (word: string) => command.setOptionValue('interval', seconds(word)))
    .on('option:replay', () => {
      command.setOptionValue('watch', true);
      if (command.getOptionValue('interval') === undefined) command.setOptionValue('interval', 0);
    });
}

/** What of the options of `sysu top` was given: the rest is left to the settings. */
export function topOptions(command: Command): Partial<ScreenOptions> {
  const options = command.opts<Record<string, unknown>>();
  const field = options['sortOverride'] as string | undefined;
  const user = (options['filterOnlyEuser'] ?? options['filterAnyUser']) as string | undefined;
  // The screen has a choice of one user by name; of anything else it is a filter.
  const isName = user === undefined || !/^(!|\+?\d+$)/.test(user);
  return {
    ...commonOptions(command),
    ...(!isName && { filter: ofUsers([user], viewOf(command).where) }),
    ...(field !== undefined && viewOf(command).sort === null && { sort: sortKeyOf(field) }),
    ...given<ScreenOptions>({
      user: isName ? user : undefined,
      readOnly: onlyTrue(options['secureMode']),
      threads: onlyTrue(options['threadsShow']),
      onlyActive: onlyTrue(options['idleToggle']),
    }),
  };
}

/** The same of `sysu iotop`. */
export function iotopOptions(command: Command): Partial<ScreenOptions> {
  const options = command.opts<Record<string, unknown>>();
  const users = options['user'] as readonly string[] | undefined;
  return {
    ...commonOptions(command),
    ...(users !== undefined && { filter: ofUsers(users, viewOf(command).where) }),
    ...given<ScreenOptions>({
      readOnly: onlyTrue(options['readonly']),
      threads: options['processes'] === undefined ? undefined : options['processes'] === false,
      onlyActive: options['only'] as boolean | undefined,
      accumulated: options['accumulated'] as boolean | undefined,
    }),
  };
}

function commonOptions(command: Command): Partial<ScreenOptions> {
  const { columns, sort, where, watch, color } = viewOf(command);
  const options = command.opts<Record<string, unknown>>();
  return given<ScreenOptions>({
    columns: columns === true ? undefined : (columns ?? undefined),
    sort: sort ?? undefined,
    filter: where ?? undefined,
    pids: options['pid'] as readonly number[] | undefined,
    // 0 is that of a recording which is printed.
    delay: watch === null || watch === 0 ? undefined : watch,
    count: viewOf(command).count ?? undefined,
    tree: onlyTrue(options['tree']),
    config: options['config'] === false ? false : undefined,
    mouse: options['mouse'] === false ? false : undefined,
    ascii: onlyTrue(options['ascii']),
    graph: options['graph'] as ScreenOptions['graph'] | undefined,
    color,
    theme: options['theme'] as ScreenOptions['theme'] | undefined,
    keySet: options['keys'] as ScreenOptions['keySet'] | undefined,
  });
}

/** Without what was not given. */
function given<T>(options: { [K in keyof T]?: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** The parser has `false` for an option with a --no- that was not given. */
function onlyTrue(value: unknown): true | undefined {
  return value === true ? true : undefined;
}

/** As an expression: of these users, by name or number, and not of those with ! in front. */
function ofUsers(users: readonly string[], where: string | null): string {
  const is = (user: string, operator: string): string =>
    /^\+?\d+$/.test(user) ? `uid ${operator} ${Number(user)}` : `user ${operator} ${JSON.stringify(user)}`;
  const meant = users.filter((user) => !user.startsWith('!')).map((user) => is(user, '=='));
  const others = users.filter((user) => user.startsWith('!')).map((user) => is(user.slice(1), '!='));
  const all = [...(meant.length === 0 ? [] : [meant.join(' or ')]), ...others, ...(where === null ? [] : [where])];
  return all.length === 1 ? all[0]! : all.map((each) => `(${each})`).join(' and ');
}
