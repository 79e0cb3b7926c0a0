import { fieldsNamed } from '@sysu/core';
import type { Table } from '@sysu/core';
import { defineCommand } from '../command.js';
import type { Definition, Instead, Main } from '../command.js';
import { systemOf } from '../options.js';
import { listColumns, wordsOf } from '../table-command.js';
import type { Change } from './change.js';

export interface SettingDefinition<V> extends Definition {
  table: Table<Change<V>>;
}

const choice = 'it would choose what is shown, and not who is changed; sysu ps --where EXPR --columns pid tells whom';
const instead: Instead = { '--where': choice, '--sort': 'what came of each is told in the order of the words' };

/** A command that shows and sets something of processes, and tells what came of each also as a table. */
export function defineSetting<V>({ table, ...definition }: SettingDefinition<V>): Main {
  return defineCommand({
    ...definition,
    needs: { '--pgrp': ['pgid'], '--pgid': ['pgid'], ...definition.needs },
    instead: { ...instead, ...definition.instead },
    values: (has) => ({ COLUMNS: wordsOf(has, table), ...definition.values?.(has) }),
    declare: (command) => {
      definition.declare(command);
      command
        .option('--csv', 'the same comma-separated, with a header')
        .option('--columns [COLUMNS]', 'these columns of it, joined by commas; alone: list them')
        .option('--no-header', 'without the line of titles');
    },
    run: async (command, context) => {
      const { columns } = command.opts<{ columns?: string | true }>();
      if (columns === true) return listColumns(table, systemOf(command, context), context);
      // Nothing is changed where one is not known.
      if (columns !== undefined) fieldsNamed(table, columns.split(','));
      return definition.run(command, context);
    },
  });
}
