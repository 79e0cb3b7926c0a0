import { fieldNamed, openFileTable as table } from '@sysu/core';
import type { FileUse, FileUseFigure, FileUseSample, System } from '@sysu/core';
import type { Context } from '../context.js';
import { lookUp } from '../sockets/names.js';
import type { AddressNames } from '../sockets/names.js';
import { fieldColumn, printTable } from '../print-table.js';
import type { Plan, Shown } from '../table-command.js';
import { columnsFor, columnsOf, reads } from './columns.js';
import { FieldLines } from './field-lines.js';
import type { Options } from './options.js';
import { absences, notesOn, selectionOf } from './selection.js';
import type { Selection } from './selection.js';

type FilePlan = Plan<FileUse, FileUseFigure>;

/** Which files are in use. */
export function files(options: Options): Shown<FileUse, FileUseFigure> {
  return {
    name: 'lsof',
    table,
    machineColumns:
      'command pid tid user uid fd access lock type device rdev size links inode deleted protocol local remote status name'.split(
        ' ',
      ),
    plan: ({ args }, context) => planOf(options, args, context),
  };
}

// The marker of lsof -r.
const MARKER = '=======\n';

function planOf(options: Options, words: readonly string[], context: Context): FilePlan {
  const lines = options.fields === undefined ? null : new FieldLines(options.fields, options.uid !== true);
  const isRepeated = options.repeat !== undefined || options.repeatWhile !== undefined;
  let names: AddressNames = { hosts: new Map(), services: new Map() };
  let selection: Selection | null = null;
  /** Under +r it is no failure that what was there is there no more. */
  let wasThere = false;
  const columns = columnsOf({ options, info: options.tcp ?? 's', names: () => names });
  const shown = options.terse ? [fieldColumn(fieldNamed(table, 'pid'))] : columns;
  const marker = isRepeated ? (lines === null ? MARKER : 'm\n') : '';
  return {
    columns: lines === null ? shown : lines.reads.map((field) => fieldColumn(field)),
    reads: lines === null && !options.terse ? reads : [],
    // What is left out may be all there is: that is no failure.
    get mustMatch() {
      return options.quiet !== true && selection?.isNamed === true && !wasThere;
    },
    appends: isRepeated,
    isOver: (records) => options.repeatWhile !== undefined && records.length === 0,
    sample: async ({ system, figures }) => {
      selection ??= selectionOf(options, words, system);
      const sample = await read(system, figures, selection, options.tasks ?? (selection.isNamed ? 'i' : ''));
      const records = sample.records.filter(selection.test);
      const sockets = options.resolve ? records.flatMap(({ socket }) => socket ?? []) : [];
      if (sockets.length > 0) names = await lookUp(system, sockets);
      if (options.repeatWhile !== undefined) wasThere ||= records.length > 0;
      const missing = options.quiet || wasThere ? [] : absences(selection, sample, records);
      return { records, missing, lost: sample.lost, lostCode: sample.lostCode, notes: notesOn(sample, context) };
    },
    print: (result, appearance) => {
      const { records } = result;
      if (options.terse) return pids(records) + marker;
      if (lines !== null) return lines.text(records, names) + marker;
      return (records.length === 0 ? '' : printTable(columnsFor(columns, records), result, appearance)) + marker;
    },
  };
}

function read(
  system: System,
  figures: ReadonlySet<FileUseFigure>,
  selection: Selection,
  tasks: string,
): Promise<FileUseSample> {
  return system.fileUses(new Set([...figures, ...selection.figures]), {
    uses: selection.uses,
    threads: tasks.toLowerCase() !== 'i',
    ...(selection.pids !== null && { pids: selection.pids }),
  });
}

function pids(records: readonly FileUse[]): string {
  const all = new Set(records.map(({ process }) => process.pid));
  return [...all].map((pid) => `${pid}\n`).join('');
}
