import { Option } from 'commander';
import type { Command } from 'commander';
import { createSystem } from '@sysu/core';
import type { System } from '@sysu/core';
import type { Context } from './context.js';
import { UsageError } from './exit.js';
import { reasonOf } from './failure.js';

export type Format = 'table' | 'json' | 'ndjson' | 'csv';

/** The options every table has, as they were given. */
export interface View {
  format: Format;
  /** Names, or true for a bare --columns: list them. */
  columns: string[] | true | null;
  sort: string | null;
  where: string | null;
  header: boolean;
  wide: boolean;
  /** Cells of a line, where an option says so. */
  width: number | null;
  pager: boolean;
  color: 'auto' | 'always' | 'never';
  /** Seconds between samples, or null without --watch. */
  watch: number | null;
  /** How many samples; endless when null. */
  count: number | null;
}

export function declareView(command: Command): Command {
  return command
    .addOption(new Option('--json', 'one array or object').conflicts(['ndjson', 'csv']))
    .addOption(new Option('--ndjson', 'a JSON object a line').conflicts(['csv']))
    .option('--csv', 'comma-separated, with a header')
    .option('--columns [COLUMNS]', 'these columns, joined by commas; alone: list them')
    .option('--sort <KEYS>', 'by these columns; +key ascending, -key descending')
    .option('--where <EXPR>', "only rows for which this holds: 'cpu > 5 and user == root'")
    .option('--no-header', 'without the line of titles')
    .option('--wide', 'never cut lines')
    .option('--no-pager', 'never through a pager, which shows tables that are taller than the terminal')
    .addOption(
      new Option('--color <WHEN>', 'auto, always or never').choices(['auto', 'always', 'never']).default('auto'),
    )
    .option('--watch', 'again and again')
    .option('--interval <SECONDS>', 'between repetitions (1)', seconds)
    .option('--count <N>', 'so many repetitions', wholeNumber)
    .addOption(rootOption());
}

export function rootOption(): Option {
  return new Option('--root <DIR>', 'another root, which holds proc, sys, etc and run; or a machine file').env(
    'SYSU_ROOT',
  );
}

export function viewOf(command: Command): View {
  const options = command.opts<Record<string, unknown>>();
  const watching = options['watch'] === true || options['count'] !== undefined || options['interval'] !== undefined;
  return {
    format: options['json'] ? 'json' : options['ndjson'] ? 'ndjson' : options['csv'] ? 'csv' : 'table',
    columns:
      typeof options['columns'] === 'string'
        ? options['columns'].split(',')
        : options['columns'] === true
          ? true
          : null,
    sort: (options['sort'] as string | undefined) ?? null,
    where: (options['where'] as string | undefined) ?? null,
    header: ['header', 'headers', 'heading', 'headings'].every((name) => options[name] !== false),
    pager: options['pager'] !== false,
    wide: options['wide'] === true || options['w'] === true || options['width'] === true,
    width: typeof options['width'] === 'number' ? options['width'] : null,
    color: options['color'] as View['color'],
    watch: watching ? ((options['interval'] as number | undefined) ?? 1) : null,
    count: (options['count'] as number | undefined) ?? null,
  };
}

const systems = new WeakMap<Command, System>();

/** The machine that --root names, or ours: the same one for the whole of a command. */
export function systemOf(command: Command, context: Context): System {
  const system = systems.get(command) ?? systemFrom(command, context);
  systems.set(command, system);
  return system;
}

function systemFrom(command: Command, context: Context): System {
  const { root } = command.opts<{ root?: string }>();
  if (root === undefined || root === '') return context.own();
  try {
    return createSystem(context.rootOptions(root));
  } catch (error) {
    throw new UsageError(`--root ${JSON.stringify(root)}: ${reasonOf(error as Error)}`);
  }
}

/** For commander: a positive number of seconds, fractions allowed. */
export function seconds(word: string): number {
  const value = Number(word);
  if (!/^\d*\.?\d+$/.test(word) || !(value > 0 && value <= 2_000_000))
    throw new UsageError(`not a number of seconds: ${JSON.stringify(word)}`);
  return value;
}

export function wholeNumber(word: string): number {
  if (!/^[1-9]\d{0,8}$/.test(word)) throw new UsageError(`not a positive whole number: ${JSON.stringify(word)}`);
  return Number(word);
}

/** For commander: paths. An empty word is none, but a variable that a script has lost: it does not mean the working folder. */
export function paths(word: string, before: readonly string[] = []): string[] {
  if (word === '') throw new UsageError('not a path: ""');
  return [...before, word];
}

/** For commander: an option that may be given several times. */
export function list(word: string, before: readonly string[] = []): string[] {
  return [...before, word];
}
