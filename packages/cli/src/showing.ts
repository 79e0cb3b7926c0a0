import { fieldsNamed, fieldsThere, figuresOf, parseSort, parseWhere, sortRecords } from '@sysu/core';
import type { AnyField, Condition, SortKey, System } from '@sysu/core';
import type { Appearance } from './appearance.js';
import type { Context } from './context.js';
import type { View } from './options.js';
import { writeForPeople } from './pager.js';
import { pieces } from './pieces.js';
import { fieldColumn, printTable } from './print-table.js';
import type { Column, Result } from './print-table.js';
import { asciiOnly } from './render/ascii.js';
import type { Plan, Sample, Shown } from './table-plan.js';

/** What a command planned, under the options that every table has. */
export interface Showing<R, N extends string> {
  definition: Shown<R, N>;
  plan: Plan<R, N>;
  view: View;
  appearance: Appearance;
  /** Whether it is in one of the formats for programs. */
  forProgram: boolean;
  /** Of --columns. */
  chosen: readonly AnyField<R, N>[] | null;
  /** Of a table for people. */
  columns: readonly Column<R, N>[];
  /** Of the formats for programs. */
  fields: readonly AnyField<R, N>[];
  keys: readonly SortKey<R, N>[];
  condition: Condition<R, N> | null;
  /** All that these read. */
  figures: ReadonlySet<N>;
  header: boolean;
}

/** Throws UnknownName and BadExpression for what the options name. */
export function showingOf<R, N extends string>(
  definition: Shown<R, N>,
  plan: Plan<R, N>,
  view: View,
  appearance: Appearance,
  system: System,
): Showing<R, N> {
  const { table } = definition;
  const forProgram = view.format !== 'table';
  const chosen = view.columns === null || view.columns === true ? null : fieldsNamed(table, view.columns);
  const unadorned = chosen?.map((field) => fieldColumn(field)) ?? columnsThere(plan, system);
  const columns = plan.adorn?.(unadorned) ?? unadorned;
  const shown = [...new Set(columns.map(({ field }) => field))];
  const fields = forProgram && plan.chosen !== true ? (chosen ?? machineFields(definition, plan)) : shown;
  const order = view.sort ?? plan.sort ?? table.key;
  const keys = order === null ? [] : parseSort(table, order);
  const condition = view.where === null ? null : parseWhere(table, view.where);
  const reads = [...fields, ...keys.map(({ field }) => field), ...(condition?.fields ?? []), ...(plan.reads ?? [])];
  const figures = figuresOf(reads);
  const header = view.header && plan.header !== false;
  return { definition, plan, view, appearance, forProgram, chosen, columns, fields, keys, condition, figures, header };
}

/** Where nobody asked for a column, and no place in a line is meant, one that would be empty on this system is left out. */
function columnsThere<R, N extends string>(plan: Plan<R, N>, system: System): readonly Column<R, N>[] {
  if (plan.chosen === true || plan.places === true) return plan.columns;
  const fields = plan.columns.map(({ field }) => field);
  const there = new Set(fieldsThere(fields, (feature) => system.has(feature)));
  return plan.columns.filter(({ field }) => there.has(field));
}

function machineFields<R, N extends string>(
  { table, machineColumns }: Shown<R, N>,
  { threads }: Plan<R, N>,
): readonly AnyField<R, N>[] {
  if (machineColumns === undefined) return table.fields;
  const names = threads ? machineColumns.flatMap((name) => (name === 'pid' ? [name, 'tid'] : name)) : machineColumns;
  return fieldsNamed(table, names);
}

/** Whether rows can be laid out while others are yet to be read: all are shown, as they come, and nothing is cut. */
export function canComeInPieces<R, N extends string>(
  { plan, chosen, keys, condition, forProgram, appearance }: Showing<R, N>,
  { io }: Context,
): boolean {
  const inOrder = chosen === null && keys.length === 0 && condition === null && plan.arrange === undefined;
  return inOrder && !forProgram && appearance.width === null && io.terminal === null;
}

/** Those for which the condition holds, in order. */
export function recordsShown<R, N extends string>(
  { definition, plan, condition, keys }: Showing<R, N>,
  { records }: Sample<R>,
): readonly R[] {
  const matching = condition === null ? records : records.filter((record) => condition.test(record));
  const sorted = sortRecords(definition.table, matching, keys);
  return plan.arrange?.(sorted) ?? sorted;
}

// Home, and clear to the end of the screen: what scrolled away stays.
const CLEAR = '\x1b[H\x1b[J';

export function write<R, N extends string>(
  showing: Showing<R, N>,
  result: Result<R>,
  repetition: number,
  context: Context,
): void {
  const { definition, plan, view, appearance, fields, forProgram } = showing;
  if (forProgram) {
    const object = plan.object?.bind(plan) ?? definition.object?.bind(definition);
    for (const piece of pieces({ view, fields, repetition, object }, result)) context.io.write(piece);
    return;
  }
  if (view.watch !== null && appearance.person && plan.appends !== true) context.io.write(CLEAR);
  for (const piece of forPeople(showing, result)) {
    const text = context.io.terminal === null || appearance.unicode ? piece : asciiOnly(piece);
    if (view.pager && view.watch === null) writeForPeople(text, context);
    else context.io.write(text);
  }
}

/** In the form of the command, or as a table. */
function forPeople<R, N extends string>(
  { plan, chosen, columns, appearance }: Showing<R, N>,
  result: Result<R>,
): Iterable<string> {
  const inOwnForm = chosen === null ? plan.print?.(result, appearance) : undefined;
  const text = inOwnForm ?? printTable(columns, result, appearance);
  return typeof text === 'string' ? [(plan.heading?.(result, appearance) ?? '') + text] : text;
}
