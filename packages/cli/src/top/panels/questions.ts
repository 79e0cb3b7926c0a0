import { fieldNamed, fieldsNamed } from '@sysu/core';
import { mentions, parseFilter } from '../state/filter.js';
import { findFrom, holdOn, moveTo } from '../state/moves.js';
import { say } from '../state/state.js';
import type { Panel, Row, State } from '../state/state.js';
import { menu } from './menu.js';
import { prompt } from './prompt.js';

/** Searches while it is typed; F3 and the arrow down go to the next one. */
export function search(state: State): State {
  const from = state.cursor;
  const found = (now: State, start: number, text: string): State => {
    if (text === '') return moveTo(now, from);
    const at = findFrom(now, start, ({ record }: Row) => mentions(record, text));
    return at < 0 ? say(now, 'not found', 'warning') : holdOn(now, at);
  };
  const next = (now: State, text: string): State => found(now, now.cursor + 1, text);
  const panel = prompt({
    label: 'Search',
    change: (now, text) => found(now, from, text),
    done: (now, text) => ({ ...now, sought: text }),
    cancel: (now) => moveTo(now, from),
    keys: { f3: next, down: next },
    bar: [
      ['f3', 'next'],
      ['enter', 'stay'],
      ['escape', 'back'],
    ],
  });
  return { ...state, panel };
}

/** The next row, down or up, that has what was last searched for. */
export function searchAgain(state: State, step: 1 | -1): State {
  const { sought, cursor } = state;
  if (sought === '') return search(state);
  const at = findFrom(state, cursor + step, ({ record }: Row) => mentions(record, sought), step);
  return at < 0 ? say(state, `not found: ${sought}`, 'warning') : holdOn(state, at);
}

/** Goes to the process with the number that is typed. */
export function searchPid(state: State, digit: string): State {
  const go = (now: State, text: string): State => {
    const at = findFrom(now, 0, ({ id }) => String(id).startsWith(text));
    const exact = findFrom(now, 0, ({ id }) => String(id) === text);
    return at < 0 ? say(now, 'no such PID', 'warning') : holdOn(now, exact < 0 ? at : exact);
  };
  const panel = prompt({ label: 'PID', text: digit, accepts: /^\d$/, change: go, done: (now) => now });
  return go({ ...state, panel }, digit);
}

/** Filters while it is typed: what is not yet understood leaves the filter as it was, and the question open. */
export function askFilter(state: State): State {
  return { ...state, panel: filterPrompt(state.filter?.text ?? '') };
}

function filterPrompt(text: string): Panel {
  const change = (now: State, typed: string): State => {
    const filter = parseFilter(typed, now.kind.table);
    return typeof filter === 'string' ? say(now, filter, 'warning') : { ...now, filter };
  };
  return prompt({
    label: 'Filter',
    text,
    change,
    done: (now, typed) => {
      const changed = change(now, typed);
      return changed.note === null ? changed : { ...changed, panel: filterPrompt(typed) };
    },
    cancel: (now) => ({ ...now, filter: null }),
    bar: [
      ['enter', 'keep'],
      ['escape', 'clear'],
    ],
  });
}

export function askDelay(state: State): State {
  const panel = prompt({
    label: `Seconds between samples (${state.delay})`,
    accepts: /^[\d.]$/,
    done: (now, text) => {
      const delay = Number(text);
      if (text === '') return now;
      if (!(delay >= SHORTEST && delay <= LONGEST)) return say(now, `between ${SHORTEST} and ${LONGEST}`, 'warning');
      return { ...now, delay };
    },
  });
  return { ...state, panel };
}

const SHORTEST = 0.1;
const LONGEST = 3600;

/** Any column of the process table, those that are shown first. */
export function chooseSort(state: State): State {
  const { table } = state.kind;
  const shown = state.columns.map(({ field }) => field.name);
  const others = table.fields.filter(({ name, onRequest }) => !shown.includes(name) && onRequest === undefined);
  const fields = [...fieldsNamed(table, [...new Set(shown)]), ...others];
  const panel = menu({
    title: 'Sort by',
    items: fields.map(({ name, title }) => ({ label: title, value: name })),
    at: Math.max(
      0,
      fields.findIndex(({ name }) => name === state.sort.name),
    ),
    choose: (now, name) => {
      const descending = fieldNamed(table, name).unit.largestFirst;
      return { ...now, sort: { name, descending } };
    },
  });
  return { ...state, panel };
}

export function chooseUser(state: State): State {
  const users = new Set((state.sample?.records ?? []).map(({ user }) => user ?? ''));
  users.delete('');
  const names = [...users].toSorted();
  const panel = menu<string | null>({
    title: 'Processes of',
    items: [{ label: 'everybody', value: null }, ...names.map((name) => ({ label: name, value: name }))],
    at: state.user === null ? 0 : names.indexOf(state.user) + 1,
    choose: (now, user) => ({ ...now, user }),
  });
  return { ...state, panel };
}
