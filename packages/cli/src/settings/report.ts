import { fieldsNamed } from '@sysu/core';
import type { Table } from '@sysu/core';
import { appearanceOf } from '../appearance.js';
import type { Context } from '../context.js';
import { complaint, EXIT } from '../exit.js';
import { fieldColumn, printTable } from '../print-table.js';
import { csvHeader, csvLine } from '../render/csv.js';
import { jsonList, rowOf, toJson } from '../render/json.js';
import { sanitize } from '../render/sanitize.js';
import type { Group } from './apply.js';
import { isFailure, sentence } from './change.js';
import type { Change } from './change.js';
import type { Shown } from './setting.js';

export interface Form<V> {
  /** Who speaks. */
  command: string;
  json?: boolean;
  ndjson?: boolean;
  csv?: boolean;
  /** Names of columns, joined by commas. */
  columns?: string;
  header?: boolean;
  /** Failures are no matter. */
  ignore?: boolean;
  /** What is said of them to people, besides failures. */
  lines(groups: readonly Group<V>[]): string[];
  setting: Shown<V>;
  table: Table<Change<V>>;
}

/** Tells what came of it all, and returns the exit code. */
export async function report<V>(
  groups: readonly Group<V>[],
  incomplete: readonly string[],
  form: Form<V>,
  context: Context,
): Promise<number> {
  const { command, ignore = false, setting } = form;
  const { io } = context;
  const changes = groups.flatMap((group) => group.changes);
  if (form.json || form.ndjson) io.write(jsonOf(changes, form));
  else if (form.csv || form.columns !== undefined) io.write(await tableOf(changes, form, context));
  else io.write(form.lines(groups).reduce((text, line) => `${text}${sanitize(line)}\n`, ''));
  const failed = changes.filter(isFailure).map((change) => sentence(change, setting));
  const complaints = [...groups.flatMap(({ unmatched }) => unmatched), ...failed, ...incomplete];
  if (ignore) return EXIT.done;
  // Of a process that is denied every limit is; and a name may hold a newline: a message is one line all the same.
  for (const message of new Set(complaints)) io.warn(complaint(command, sanitize(message)));
  return complaints.length === 0 ? EXIT.done : EXIT.failed;
}

/** Whole values, unless columns were chosen. */
function jsonOf<V>(changes: readonly Change<V>[], { json, columns, setting, table }: Form<V>): string {
  const plain = (value: V | null): unknown => (value === null ? null : setting.plain(value));
  const fields = columns === undefined ? null : fieldsNamed(table, columns.split(','));
  const rows = changes.map((change) =>
    fields === null ? { ...change, before: plain(change.before), after: plain(change.after) } : rowOf(fields, change),
  );
  return json ? jsonList(rows.map(toJson)) : rows.map((row) => `${toJson(row)}\n`).join('');
}

async function tableOf<V>(changes: readonly Change<V>[], form: Form<V>, context: Context): Promise<string> {
  const { csv, columns, header = true, table } = form;
  const fields = fieldsNamed(table, columns?.split(',') ?? table.standard);
  if (csv) return (header ? csvHeader(fields) : '') + changes.map((change) => csvLine(fields, change)).join('');
  const appearance = await appearanceOf(context, { format: 'table', wide: false, width: null, color: 'auto' });
  return printTable(
    fields.map((field) => fieldColumn(field)),
    { records: changes, time: context.now(), header },
    appearance,
  );
}
