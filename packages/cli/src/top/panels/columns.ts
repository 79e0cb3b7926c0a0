import type { ProcessColumn } from '../../ps/columns.js';
import { columnNamed } from '../state/column-named.js';
import type { Panel, State } from '../state/state.js';
import { closes, listLines, moved } from './list.js';
import type { ListEntry } from './list.js';

/** All columns of the process table, those that are shown first and in their order, which the arrows change. */
export function chooseColumns(state: State, at: string = entriesOf(state)[0]!.name): State {
  return { ...state, panel: panelAt(at) };
}

function panelAt(at: string): Panel {
  return {
    place: 'side',
    bar: [
      ['space', 'show'],
      ['left', 'earlier'],
      ['right', 'later'],
      ['enter', 'done'],
    ],
    press: (state, { key }) => {
      if (closes(key) || key === 'enter' || key === 'f2') return { ...state, panel: null };
      if (key === 'space') return switchedAt(state, at);
      if (key === 'left' || key === 'right')
        return { ...state, columns: shifted(state.columns, at, key === 'left' ? -1 : 1) };
      const entries = entriesOf(state);
      const index = entries.findIndex(({ name }) => name === at);
      return chooseColumns(state, entries[moved(key, index, entries.length)]!.name);
    },
    pick: (state, to) => switchedAt(state, entriesOf(state)[to]!.name),
    lines: (state, size) => {
      const entries = entriesOf(state);
      const index = entries.findIndex(({ name }) => name === at);
      const boxes = entries.map(({ name, isShown }): ListEntry => ({
        label: `${isShown ? '[x]' : '[ ]'} ${name}`,
        style: isShown ? 'plain' : 'dim',
      }));
      return listLines('Columns', boxes, index, size);
    },
  };
}

function entriesOf({ columns, kind }: State): { name: string; isShown: boolean }[] {
  const shown = columns.map(({ field }) => field.name);
  const others = kind.table.fields.map(({ name }) => name).filter((name) => !shown.includes(name));
  return [...shown.map((name) => ({ name, isShown: true })), ...others.map((name) => ({ name, isShown: false }))];
}

function switchedAt(state: State, name: string): State {
  return chooseColumns({ ...state, columns: switched(state, name) }, name);
}

/** The last column that is shown stays. */
function switched({ columns, kind }: State, name: string): readonly ProcessColumn[] {
  const others = columns.filter(({ field }) => field.name !== name);
  if (others.length === columns.length) return [...columns, columnNamed(name, kind.table)];
  return others.length === 0 ? columns : others;
}

function shifted(columns: readonly ProcessColumn[], name: string, step: 1 | -1): readonly ProcessColumn[] {
  const from = columns.findIndex(({ field }) => field.name === name);
  const to = from + step;
  return from < 0 || to < 0 || to >= columns.length
    ? columns
    : columns.with(from, columns[to]!).with(to, columns[from]!);
}
