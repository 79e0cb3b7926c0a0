import type { Command } from 'commander';
import { fieldsNamed, fieldsThere, figuresOf, parseSort, parseWhere, sortRecords } from '@sysu/core';
import type { AnyField, Figure, System, Table } from '@sysu/core';
import { asRoot } from './as-root.js';
import { appearanceOf } from './appearance.js';
import type { Appearance } from './appearance.js';
import { defineCommand } from './command.js';
import type { Declaration, Main } from './command.js';
import type { Context } from './context.js';
import { complaint, EXIT } from './exit.js';
import { hasOneOf } from './features.js';
import type { Has } from './features.js';
import { declareView, systemOf, viewOf } from './options.js';
import { writeForPeople } from './pager.js';
import { pieces } from './pieces.js';
import { fieldColumn, printTable } from './print-table.js';
import type { Column, Result } from './print-table.js';
import { asciiOnly } from './render/ascii.js';
import type { Word } from './values.js';

/** What a sample is made from. */
export interface Request<N extends string> {
  system: System;
  /** Everything that the columns, the sort keys and the condition read. */
  figures: ReadonlySet<N>;
  /** Whether the rows are for a program: then nothing may be cut. */
  forProgram: boolean;
  /**
   * Set where all rows are shown in the order of the sample, in the columns of the plan, and on no terminal: then they
   * may be laid out while others are yet to be read.
   */
  asTheyCome?: Omit<Result<never>, 'records'>;
}

export interface Sample<R> {
  records: readonly R[];
  /** When it was taken, in seconds since the epoch, where that is not now. */
  time?: number;
  /** How many rows have a value that was refused, or how many of those shown: told in one line on stderr. */
  refused?: number | ((shown: readonly R[]) => Promise<number>);
  /** Rows that could not be read, and why. */
  lost?: number;
  lostCode?: string | null;
  /** Why values are missing: told once, and to people alone, for a program finds null. */
  notes?: readonly string[];
  /** What was asked for by name and is not there: each a line on stderr, and exit code 1. */
  missing?: readonly string[];
}

/** What a command makes of its options before the first sample. */
export interface Plan<R, N extends string> {
  /** Of the table for people, when none were chosen by --columns. */
  columns: readonly Column<R, N>[];
  /** They were chosen by an option of the command's own: so also for programs. */
  chosen?: boolean;
  /** When none was given. */
  sort?: string | undefined;
  /** Order beyond sorting: trees. */
  arrange?(records: readonly R[]): readonly R[];
  /** What that order adds to the columns of a table for people. */
  adorn?(columns: readonly Column<R, N>[]): readonly Column<R, N>[];
  /** Fields read besides those shown. */
  reads?: readonly AnyField<R, N>[];
  /** Without its line of titles, whatever the options say. */
  header?: boolean;
  /** Without a match the exit code is 1: something was asked for by name. */
  mustMatch?: boolean;
  sample(request: Request<N>): Promise<Sample<R>>;
  /** For people, above the table: whole lines. */
  heading?(result: Result<R>, appearance: Appearance): string;
  /** The form for people when it is no table; in pieces only what is `asTheyCome`. */
  print?(result: Result<R>, appearance: Appearance): string | Iterable<string>;
  /** The rows as one object in JSON, where that takes more than the rows. */
  object?(records: readonly R[], fields: readonly AnyField<R, N>[]): Record<string, unknown>;
  /** What has yet to be written when Ctrl-C ends the repetitions, so that what was written is whole. */
  ending?(): string;
  /** What is repeated goes below what is there, on a terminal too. */
  appends?: boolean;
  /** Whether nothing more is to be waited for: the repetitions end as they would by their count. */
  isOver?(records: readonly R[]): boolean;
}

/** A table as a command shows it. */
export interface Shown<R, N extends string> {
  /** Of the command. */
  name: string;
  table: Table<R, N>;
  /** Columns of JSON and CSV when none were chosen: all, unless these are given. */
  machineColumns?: readonly string[];
  plan(command: Command, context: Context, appearance: Appearance): Plan<R, N>;
  /** Does something else than to show a table, where the options ask for that: an exit code; null where they do not. */
  besides?(command: Command, context: Context): Promise<number> | null;
  /** The rows as one object in JSON, instead of an array. */
  object?(records: readonly R[], fields: readonly AnyField<R, N>[]): Record<string, unknown>;
}

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
  const { table } = definition;
  const view = viewOf(command);
  if (view.columns === true) return listColumns(table, systemOf(command, context), context);
  const code = definition.besides?.(command, context) ?? null;
  if (code !== null) return code;
  const appearance = await appearanceOf(context, view);
  const plan = definition.plan(command, context, appearance);
  const chosen = view.columns === null ? null : fieldsNamed(table, view.columns);
  const unadorned = chosen?.map((field) => fieldColumn(field)) ?? plan.columns;
  const columns = plan.adorn?.(unadorned) ?? unadorned;
  const forProgram = view.format !== 'table';
  const shown = [...new Set(columns.map(({ field }) => field))];
  const fields = forProgram && plan.chosen !== true ? (chosen ?? machineFields(definition)) : shown;
  const order = view.sort ?? plan.sort ?? table.key;
  const keys = order === null ? [] : parseSort(table, order);
  const condition = view.where === null ? null : parseWhere(table, view.where);
  const reads = [...fields, ...keys.map(({ field }) => field), ...(condition?.fields ?? []), ...(plan.reads ?? [])];
  const request = { system: systemOf(command, context), figures: figuresOf(reads), forProgram };
  const header = view.header && plan.header !== false;
  const isOrdered = chosen === null && keys.length === 0 && condition === null && plan.arrange === undefined;
  const goesOn = isOrdered && !forProgram && appearance.width === null && context.io.terminal === null;
  const interruption = plan.ending === undefined || view.watch === null ? [] : [interrupted(context)];
  let failed = false;
  for (let repetition = 1; ; repetition++) {
    const now = context.now();
    const asTheyCome = goesOn && { asTheyCome: { time: now, header } };
    const sample = await Promise.race([plan.sample({ ...request, ...asTheyCome }), ...interruption]);
    if (sample === null) return endInterrupted(plan, context);
    const matching = condition === null ? sample.records : sample.records.filter((record) => condition.test(record));
    const sorted = sortRecords(table, matching, keys);
    const records = plan.arrange?.(sorted) ?? sorted;
    const result = { records, time: sample.time ?? now, header };
    if (view.watch !== null && appearance.person && !forProgram && plan.appends !== true) context.io.write(CLEAR);
    if (forProgram) {
      const object = plan.object?.bind(plan) ?? definition.object?.bind(definition);
      for (const piece of pieces({ view, fields, repetition, object }, result)) context.io.write(piece);
    } else {
      const inOwnForm = chosen === null ? plan.print?.(result, appearance) : undefined;
      const heading = plan.heading?.(result, appearance) ?? '';
      const wanted = inOwnForm ?? printTable(columns, result, appearance);
      for (const piece of typeof wanted === 'string' ? [heading + wanted] : wanted) {
        const text = context.io.terminal === null || appearance.unicode ? piece : asciiOnly(piece);
        if (view.pager && view.watch === null) writeForPeople(text, context);
        else context.io.write(text);
      }
    }
    if (!forProgram && repetition === 1)
      for (const note of [...missingColumns(table, chosen ?? [], request.system), ...(sample.notes ?? [])])
        context.io.warn(complaint(definition.name, note));
    const nothing = records.length === 0 && (plan.mustMatch === true || condition !== null);
    failed = (await tell(definition.name, sample, records, context)) || nothing || failed;
    if (view.watch === null || repetition === view.count || plan.isOver?.(records) === true)
      return failed ? EXIT.failed : EXIT.done;
    const interval = new Promise<void>((resolve) => setTimeout(resolve, view.watch! * 1000));
    if ((await Promise.race([interval, ...interruption])) === null) return endInterrupted(plan, context);
  }
}

function machineFields<R, N extends string>({ table, machineColumns }: Shown<R, N>): readonly AnyField<R, N>[] {
  return machineColumns === undefined ? table.fields : fieldsNamed(table, machineColumns);
}

/** Until Ctrl-C. */
function interrupted(context: Context): Promise<null> {
  return new Promise((resolve) => void context.onInterrupt(() => resolve(null)));
}

function endInterrupted<R, N extends string>(plan: Plan<R, N>, { io }: Context): number {
  io.write(plan.ending!());
  return EXIT.interrupted;
}

// Home, and clear to the end of the screen: what scrolled away stays.
const CLEAR = '\x1b[H\x1b[J';

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
  for (const { name, doc, onRequest } of tables.flatMap((table) => columnsThere(table, has))) {
    const whole = onRequest === undefined ? doc : `${doc} (${onRequest}: only when named)`;
    if (!words.has(name)) words.set(name, { word: name, doc: whole });
  }
  return [...words.values()];
}

function columnsThere({ fields, ofProcesses }: Table<never>, has: Has): readonly AnyField<never>[] {
  return ofProcesses === true
    ? fieldsThere(fields as readonly AnyField<never, Figure>[], (figure) => has([figure]))
    : fields;
}

/** Those that were named and have no value on this system. */
function missingColumns(table: Table<never>, chosen: readonly AnyField<never>[], system: System): string[] {
  const there = new Set(columnsThere(table, (needs) => hasOneOf(system, needs)));
  const missing = chosen.filter((field) => !there.has(field));
  return missing.map(({ name }) => `${name} is not known on ${system.backend.system}`);
}
