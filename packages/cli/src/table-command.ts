import type { Command } from 'commander';
import { fieldsThere } from '@sysu/core';
import type { AnyField, System, Table } from '@sysu/core';
import { asRoot } from './as-root.js';
import { appearanceOf } from './appearance.js';
import { defineCommand } from './command.js';
import type { Declaration, Main } from './command.js';
import type { Context } from './context.js';
import { complaint, EXIT } from './exit.js';
import { hasOneOf } from './features.js';
import type { Has } from './features.js';
import { Interruption } from './interruption.js';
import { ofTable, optimizeLater } from './optimize-later.js';
import { declareView, systemOf, viewOf } from './options.js';
import { canComeInPieces, recordsShown, showingOf, write } from './showing.js';
import type { Plan, Sample, Shown } from './table-plan.js';
import type { Word } from './values.js';

export interface TableDefinition<R, N extends string> extends Declaration, Shown<R, N> {
  name: string;
}

/** A command that shows the rows of a table, in every format, once or again and again. */
export function defineTableCommand<R, N extends string>(definition: TableDefinition<R, N>): Main {
  return defineCommand({
    ...definition,
    declare: (command) => {
      definition.declare(command);
      declareView(command);
    },
    values: (has) => ({
      COLUMNS: wordsOf(has, definition.table),
      KEYS: wordsOf(has, definition.table),
      ...definition.values?.(has),
    }),
    run: (command, context) => showTable(definition, command, context),
  });
}

/** What the options that every table has ask for, once or again and again. */
export async function showTable<R, N extends string>(
  definition: Shown<R, N>,
  command: Command,
  context: Context,
): Promise<number> {
  const { name, table } = definition;
  const view = viewOf(command);
  if (view.columns === true) return listColumns(table, systemOf(command, context), context);
  const code = definition.besides?.(command, context) ?? null;
  if (code !== null) return code;
  const appearance = await appearanceOf(context, view);
  const plan = definition.plan(command, context, appearance);
  const system = systemOf(command, context);
  const showing = showingOf(definition, plan, view, appearance, system);
  const { figures, forProgram, header } = showing;
  const request = { system, figures, forProgram };
  const inPieces = canComeInPieces(showing, context);
  const interruption = plan.ending === undefined || view.watch === null ? null : new Interruption(context);
  let failed = false;
  // What is laid out while it is read, as lsof does it, takes longer, and pays for being compiled.
  if (!inPieces) optimizeLater(ofTable);
  for (let repetition = 1; ; repetition++) {
    const now = context.now();
    const sampling = plan.sample({ ...request, ...(inPieces && { asTheyCome: { time: now, header } }) });
    const sample = await (interruption?.orNull(sampling) ?? sampling);
    if (sample === null) return endInterrupted(plan, context);
    const records = recordsShown(showing, sample);
    write(showing, { records, time: sample.time ?? now, header }, repetition, context);
    if (!forProgram && repetition === 1)
      for (const note of [...missingColumns(showing.chosen ?? [], system), ...(sample.notes ?? [])])
        context.io.warn(complaint(name, note));
    const nothing = records.length === 0 && (plan.mustMatch === true || showing.condition !== null);
    failed = (await tell(name, sample, records, context)) || nothing || failed;
    if (view.watch === null || repetition === view.count || plan.isOver?.(records) === true)
      return failed ? EXIT.failed : EXIT.done;
    const interval = new Promise<void>((resolve) => setTimeout(resolve, view.watch! * 1000));
    if ((await (interruption?.orNull(interval) ?? interval)) === null) return endInterrupted(plan, context);
  }
}

function endInterrupted<R, N extends string>(plan: Plan<R, N>, { io }: Context): number {
  io.write(plan.ending!());
  return EXIT.interrupted;
}

/** Says on stderr what the rows lack; true when that makes the command fail. */
async function tell<R>(
  name: string,
  { refused = 0, lost = 0, lostCode, missing = [] }: Sample<R>,
  shown: readonly R[],
  context: Context,
): Promise<boolean> {
  const { io } = context;
  for (const line of missing) io.warn(complaint(name, line));
  const count = typeof refused === 'number' ? refused : await refused(shown);
  if (count > 0) io.warn(`sysu ${name}: ${count} of ${shown.length} rows are not fully readable${asRoot(context)}\n`);
  if (lost > 0) io.warn(`sysu ${name}: incomplete: ${lost} or more rows could not be read (${lostCode})\n`);
  return lost > 0 || missing.length > 0;
}

/** What a bare --columns prints. */
export function listColumns<R, N extends string>(table: Table<R, N>, system: System, { io }: Context): number {
  const columns = wordsOf((needs) => hasOneOf(system, needs), table);
  const width = Math.max(...columns.map(({ word }) => word.length));
  for (const { word, doc } of columns) io.write(`${word.padEnd(width)}  ${doc}\n`);
  return EXIT.done;
}

/** The columns that are there, each with its sentence; of several tables a name once. */
export function wordsOf(has: Has, ...tables: readonly Table<never>[]): Word[] {
  const words = new Map<string, Word>();
  const all = tables.flatMap(({ fields }): readonly AnyField<never>[] => fields);
  for (const { name, doc, onRequest } of fieldsThere(all, (feature) => has([feature]))) {
    const whole = onRequest === undefined ? doc : `${doc} (${onRequest}: only when named)`;
    if (!words.has(name)) words.set(name, { word: name, doc: whole });
  }
  return [...words.values()];
}

/** Those that were named and have no value on this system. */
function missingColumns(chosen: readonly AnyField<never>[], system: System): string[] {
  const there = new Set(fieldsThere(chosen, (feature) => system.has(feature)));
  const missing = chosen.filter((field) => !there.has(field));
  return missing.map(({ name }) => `${name} is not known on ${system.backend.system}`);
}
