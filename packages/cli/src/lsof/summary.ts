import { openFileCounts, openFileCountTable as table } from '@sysu/core';
import type { FileUseFigure, OpenFileCounts } from '@sysu/core';
import { standardColumns } from '../print-table.js';
import type { Shown } from '../table-plan.js';
import type { Options } from './options.js';
import { Findings, notesOn, selectionOf } from './selection.js';

/** How much each process has open. */
export function summary(options: Options): Shown<OpenFileCounts, FileUseFigure> {
  return {
    name: 'lsof',
    table,
    plan: ({ args }, context) => ({
      columns: standardColumns(table),
      sort: 'descriptors',
      mustMatch: options.quiet !== true,
      sample: async ({ system, figures }) => {
        const selection = selectionOf(options, args, system);
        const uses = new Set([...selection.uses].filter((use) => use === 'open'));
        const { pids } = selection;
        const asked = new Set([...figures, ...selection.figures]);
        const sample = await system.fileUses(asked, { uses, ...(pids !== null && { pids }) });
        const { lost, lostCode } = sample;
        const found = new Findings(selection);
        const chosen = found.add(sample.records);
        const missing = options.quiet ? [] : found.absences(sample, system);
        return { records: openFileCounts(chosen), lost, lostCode, missing, notes: notesOn(sample, context) };
      },
    }),
  };
}
