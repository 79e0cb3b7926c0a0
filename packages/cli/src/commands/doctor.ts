import { abilityTable as table } from '@sysu/core';
import type { Ability } from '@sysu/core';
import type { Main } from '../command.js';
import { runtime, terminal } from '../doctor/ours.js';
import { report } from '../doctor/report.js';
import { standardColumns } from '../print-table.js';
import { defineTableCommand } from '../table-command.js';

export const main: Main = defineTableCommand<Ability, string>({
  name: 'doctor',
  description: 'What this machine lets us see, why a column is empty, and what can be done about it.',
  examples: [
    ['sysu doctor', 'a line for each, and advice where something is missing'],
    ['sysu doctor --columns name,state,columns', 'which columns are empty without it'],
    ['sysu doctor --json --where "state != ok"', 'only what is not as it could be'],
  ],
  table,
  declare: () => {},
  plan: (_, context, appearance) => ({
    columns: standardColumns(table),
    sample: async ({ system }) => ({
      records: [runtime(context), ...(await system.abilities()), terminal(context, appearance)],
    }),
    print: ({ records }) => report(records, appearance),
  }),
});
