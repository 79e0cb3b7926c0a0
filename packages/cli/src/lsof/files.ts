import { fieldNamed, openFileTable as table } from '@sysu/core';
import type { FileUse, FileUseFigure } from '@sysu/core';
import type { Appearance } from '../appearance.js';
import type { Context } from '../context.js';
import { lookUp } from '../sockets/names.js';
import type { AddressNames } from '../sockets/names.js';
import { fieldColumn, manyRows, printTable } from '../print-table.js';
import type { ManyRows } from '../render/many-rows.js';
import type { Plan, Shown } from '../table-plan.js';
import { columnsOf, reads } from './columns.js';
import { FieldLines } from './field-lines.js';
import type { Options } from './options.js';
import { Findings, notesOn, selectionOf } from './selection.js';
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
    plan: ({ args }, context, appearance) => planOf(options, args, context, appearance),
  };
}

// The marker of lsof -r.
const MARKER = '=======\n';

function planOf(options: Options, words: readonly string[], context: Context, appearance: Appearance): FilePlan {
  const lines = options.fields === undefined ? null : new FieldLines(options.fields, options.uid !== true);
  const isRepeated = options.repeat !== undefined || options.repeatWhile !== undefined;
  let names: AddressNames = { hosts: new Map(), services: new Map() };
  let selection: Selection | null = null;
  let found: Findings | null = null;
  let rows: ManyRows<FileUse> | null = null;
  /** Then there are rows, but no records of them. */
  const isLaidOut = (): boolean => rows !== null && found !== null && found.count > 0;
  /** Names are looked up once all sockets are known. */
  const isTable = lines === null && !options.terse && !options.resolve;
  /** Under +r it is no failure that what was there is there no more. */
  let wasThere = false;
  const columns = columnsOf({ options, info: options.tcp ?? 's', names: () => names, pid: context.pid });
  const shown = options.terse ? [fieldColumn(fieldNamed(table, 'pid'))] : columns;
  const marker = isRepeated ? (lines === null ? MARKER : 'm\n') : '';
  return {
    columns: lines === null ? shown : lines.reads.map((field) => fieldColumn(field)),
    reads: lines === null && !options.terse ? reads : [],
    // What is left out may be all there is: that is no failure.
    get mustMatch() {
      return options.quiet !== true && selection?.isNamed === true && !wasThere && !isLaidOut();
    },
    appends: isRepeated,
    isOver: (records) => options.repeatWhile !== undefined && records.length === 0 && !isLaidOut(),
    sample: async ({ system, figures, asTheyCome }) => {
      selection ??= selectionOf(options, words, system);
      const findings = (found = new Findings(selection));
      const { uses, pids } = selection;
      const tasks = options.tasks ?? (selection.isNamed ? 'i' : '');
      rows = asTheyCome !== undefined && isTable ? manyRows(columns, asTheyCome, appearance) : null;
      const records: FileUse[] = [];
      const sample = await system.fileUses(new Set([...figures, ...selection.figures]), {
        uses,
        threads: tasks.toLowerCase() !== 'i',
        ...(pids !== null && { pids }),
        onRecords: (some) => {
          const chosen = findings.add(some);
          if (rows !== null) rows.add(chosen);
          else for (const record of chosen) records.push(record);
        },
      });
      const sockets = options.resolve ? records.flatMap(({ socket }) => socket ?? []) : [];
      if (sockets.length > 0) names = await lookUp(system, sockets);
      if (options.repeatWhile !== undefined) wasThere ||= findings.count > 0;
      const missing = options.quiet || wasThere ? [] : findings.absences(sample, system);
      return { records, missing, lost: sample.lost, lostCode: sample.lostCode, notes: notesOn(sample, context) };
    },
    print: (result) => {
      const { records } = result;
      if (options.terse) return pids(records) + marker;
      if (lines !== null) return lines.text(records, names) + marker;
      if (rows !== null && isLaidOut()) return [...rows.text(), marker];
      return (records.length === 0 ? '' : printTable(columns, result, appearance)) + marker;
    },
  };
}

function pids(records: readonly FileUse[]): string {
  const all = new Set(records.map(({ process }) => process.pid));
  return [...all].map((pid) => `${pid}\n`).join('');
}
