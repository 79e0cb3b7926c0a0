import type { Command } from 'commander';
import { viewOf } from '../options.js';
import { sortKeyOf } from './batch/fields.js';
import type { ScreenOptions } from './state/begin.js';

/** What the options of `sysu top` mean for the screen. */
export function screenOptions(command: Command): ScreenOptions {
  const { columns, sort, where, watch, color } = viewOf(command);
  const options = command.opts<Record<string, unknown>>();
  const field = options['sortOverride'] as string | undefined;
  return {
    columns: columns === true ? null : columns,
    sort: sort ?? (field === undefined ? null : sortKeyOf(field)),
    filter: where,
    user:
      (options['filterOnlyEuser'] as string | undefined) ?? (options['filterAnyUser'] as string | undefined) ?? null,
    pids: (options['pid'] as readonly number[] | undefined) ?? null,
    delay: watch ?? 1,
    tree: options['tree'] === true,
    readOnly: options['secureMode'] === true,
    threads: options['threadsShow'] === true,
    mouse: options['mouse'] !== false,
    ascii: options['ascii'] === true,
    color,
    theme: options['theme'] as ScreenOptions['theme'],
  };
}
