import { figuresOf, fieldsNamed } from '@sysu/core';
import type { AnyField, Figure, ProcessRecord } from '@sysu/core';
import { recordedFigures } from './recording/recorded-figures.js';
import type { Demand } from './sampler.js';
import { tableRows } from './state/moves.js';
import { idOf, targets } from './state/state.js';
import type { State } from './state/state.js';

// What the header counts, filters and trees go by, a search looks at, and an act knows its process by.
const always: readonly Figure[] = [
  'createTime',
  'state',
  'kernelThread',
  'numThreads',
  'ppid',
  'user',
  'comm',
  'cmdline',
  'name',
];

/** What has to be known of every process for what is shown now. */
export function demandOf(state: State): Demand {
  const { kind, columns, sort, filter, threads, recording, rows, top } = state;
  const fields: AnyField<ProcessRecord, Figure>[] = [
    ...columns.map(({ field }) => field),
    ...fieldsNamed(kind.table, [sort.name, ...kind.ties(state)]),
    ...(filter?.condition.fields ?? []),
  ];
  const visible = rows.slice(top, top + tableRows(state)).map(({ record }) => idOf(record));
  const recorded = recording === null ? [] : recordedFigures;
  const chosen = targets(state).map(({ id }) => id);
  return { figures: new Set([...figuresOf(fields), ...always, ...recorded]), threads, visible, chosen };
}

/** Whether a sample that was asked for the one has all that the other asks for. */
export function gives(taken: Demand | null, wanted: Demand): boolean {
  return (
    taken !== null &&
    taken.threads === wanted.threads &&
    [...wanted.figures].every((figure) => taken.figures.has(figure))
  );
}
