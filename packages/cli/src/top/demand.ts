import { figuresOf, fieldsNamed } from '@sysu/core';
import type { Figure } from '@sysu/core';
import { recordedFigures } from './recording/recorded-figures.js';
import type { Demand } from './sampler.js';
import { LastMade } from './state/last-made.js';
import { tableRows } from './state/moves.js';
import { idOf, targets } from './state/state.js';
import type { State } from './state/state.js';

// What the header counts, and filters and trees go by.
const arranging: readonly Figure[] = ['createTime', 'state', 'kernelThread', 'numThreads', 'ppid', 'user', 'comm'];
// What a search looks at, and an act knows its process by.
const searched: readonly Figure[] = ['cmdline', 'name'];

/** What has to be known of every process for what is shown now. */
export function demandOf(state: State): Demand {
  const { threads, rows, top } = state;
  return {
    figures: figuresFor(state),
    threads,
    visible: rows.slice(top, top + tableRows(state)).map(({ record }) => idOf(record)),
    chosen: targets(state).map(({ id }) => id),
  };
}

// It is asked for several times a sample, and hardly ever changes.
const last = new LastMade<ReadonlySet<Figure>>();

function figuresFor(state: State): ReadonlySet<Figure> {
  const { kind, sort, filter, columns, recording } = state;
  return last.get([kind, sort, filter, columns, recording === null, ...kind.ties(state)], () => {
    const shown = figuresOf(columns.map(({ field }) => field));
    return new Set([...orderOf(state), ...shown, ...searched, ...(recording === null ? [] : recordedFigures)]);
  });
}

/** What decides which rows there are and in which order: all that has to be known of those that are not on the screen. */
export function orderOf(state: State): Set<Figure> {
  const { kind, sort, filter } = state;
  const sorting = fieldsNamed(kind.table, [sort.name, ...kind.ties(state)]);
  return new Set([...arranging, ...figuresOf(sorting), ...figuresOf(filter?.condition.fields ?? [])]);
}

/** Whether a sample that was asked for the one has all that the other asks for. */
export function gives(taken: Demand | null, wanted: Demand): boolean {
  return (
    taken !== null &&
    taken.threads === wanted.threads &&
    (taken.figures === wanted.figures || [...wanted.figures].every((figure) => taken.figures.has(figure)))
  );
}
