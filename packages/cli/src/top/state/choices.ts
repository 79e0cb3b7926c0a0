import { fieldNamed } from '@sysu/core';
import type { ProcessRecord } from '@sysu/core';
import { descendantsOf } from '../../match/family.js';
import { known } from './known.js';
import { chosen, say } from './state.js';
import type { State } from './state.js';
import { themeChoices } from './theme-names.js';

/** Sorts by a column from its interesting end; by the same column again, from the other end. */
export function sortBy(state: State, name: string): State {
  if (state.sort.name === name) return reversed(state);
  const { largestFirst } = fieldNamed(state.kind.table, name).unit;
  return { ...state, sort: { name, descending: largestFirst } };
}

export function reversed(state: State): State {
  return { ...state, sort: { ...state.sort, descending: !state.sort.descending } };
}

/** Sorts by the next visible column to the right, or to the left. */
export function sortBeside(state: State, step: 1 | -1): State {
  const names = state.columns.map(({ field }) => field.name);
  const at = names.indexOf(state.sort.name);
  const next = names[Math.max(0, Math.min(names.length - 1, at + step))];
  return next === undefined || next === state.sort.name ? state : sortBy(state, next);
}

type Switch = 'tree' | 'kernelThreads' | 'onlyActive' | 'threads' | 'commandLine' | 'perCpu' | 'ofMachine' | 'paused';

/** Turns something on or off, and says which. */
export function toggle(state: State, name: Switch, words: readonly [on: string, off: string]): State {
  const on = !state[name];
  return say({ ...state, [name]: on }, words[on ? 0 : 1]);
}

/** Tags the row under the cursor, or no longer. */
export function tag(state: State): State {
  const row = chosen(state);
  return row === undefined ? state : withTags(state, [row.record], !state.tagged.has(row.id));
}

/** Tags the row under the cursor and, in a tree or not, all that descend from it. */
export function tagSubtree(state: State): State {
  const row = chosen(state);
  return row === undefined ? state : withTags(state, familyOf(state, row.record.pid), true);
}

export function untag(state: State): State {
  return { ...state, tagged: new Map() };
}

function withTags(state: State, records: readonly ProcessRecord[], on: boolean): State {
  const tagged = new Map(state.tagged);
  for (const { id, since } of records.map(known))
    if (on) tagged.set(id, since);
    else tagged.delete(id);
  return { ...state, tagged };
}

/** A process and all that descend from it, with their threads where those are listed. */
function familyOf({ sample }: State, pid: number): ProcessRecord[] {
  const all = sample?.records ?? [];
  const family = new Set([pid, ...descendantsOf([pid], all).map((child) => child.pid)]);
  return all.filter((record) => family.has(record.pid));
}

/** Folds the row under the cursor, or unfolds it; with `on` only the one or the other. */
export function fold(state: State, on?: boolean): State {
  const row = chosen(state);
  if (row === undefined || !state.tree) return state;
  const folded = new Set(state.folded);
  if (on ?? !folded.has(row.id)) folded.add(row.id);
  else folded.delete(row.id);
  return { ...state, folded };
}

/** Folds all first rows of the tree, or unfolds everything. */
export function foldAll(state: State): State {
  if (!state.tree) return state;
  if (state.folded.size > 0) return { ...state, folded: new Set() };
  return { ...state, folded: new Set(state.rows.map(({ id }) => id)) };
}

export function follow(state: State): State {
  const row = chosen(state);
  if (row === undefined || state.followed !== null) return say({ ...state, followed: null }, 'not following');
  return say({ ...state, followed: known(row.record) }, `following ${row.id}`);
}

const zooms = { both: 'table', table: 'machine', machine: 'both' } as const;

const zoomWords = { both: 'machine and table', table: 'the table alone', machine: 'the machine in full' } as const;

/** Gives the screen to the table, to the machine above it, or to both again. */
export function nextZoom(state: State): State {
  const zoom = zooms[state.zoom];
  return say({ ...state, zoom }, zoomWords[zoom]);
}

export function nextTheme(state: State): State {
  if (!state.look.colours) return say(state, 'without colours: by --color, NO_COLOR or the terminal', 'warning');
  const theme = themeChoices[(themeChoices.indexOf(state.theme) + 1) % themeChoices.length]!;
  return say({ ...state, theme }, `theme ${theme}`);
}
