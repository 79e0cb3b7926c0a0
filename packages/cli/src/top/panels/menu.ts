import type { Panel, State } from '../state/state.js';
import { closes, listLines, moved } from './list.js';

export interface MenuItem<T> {
  label: string;
  value: T;
}

export interface Choice<T> {
  title: string;
  items: readonly MenuItem<T>[];
  /** The item under the cursor. */
  at?: number;
  /** Digits that were typed, one behind the other. */
  typed?: string;
  choose(state: State, value: T): State;
}

/**
 * A list in a column on the left of the table. Typing a letter goes to the next item that begins with it, typing a number to
 * the item that has it; a click goes to an item, and on the one under the cursor chooses it.
 */
export function menu<T>(choice: Choice<T>): Panel {
  const { title, items, at = 0, choose } = choice;
  const movedTo = (state: State, to: number, typed = ''): State => ({
    ...state,
    panel: menu({ ...choice, at: to, typed }),
  });
  const chosen = (state: State): State => {
    const closed = { ...state, panel: null };
    return items[at] === undefined ? closed : choose(closed, items[at].value);
  };
  return {
    place: 'side',
    bar: [
      ['enter', 'choose'],
      ['escape', 'cancel'],
    ],
    press: (state, { key, text }) => {
      if (closes(key)) return { ...state, panel: null };
      if (key === 'enter') return chosen(state);
      if (text === null) return movedTo(state, moved(key, at, items.length));
      if (!/^\d$/.test(text)) return movedTo(state, nextWith(items, at, text.toLowerCase()));
      const number = [(choice.typed ?? '') + text, text].find((digits) => withNumber(items, digits) >= 0);
      return number === undefined ? state : movedTo(state, withNumber(items, number), number);
    },
    pick: (state, to) => (to === at ? chosen(state) : movedTo(state, to)),
    lines: (_state, size) => listLines(title, items, at, size),
  };
}

/** -1 when there is none; of what stands twice the first. */
function withNumber(items: readonly MenuItem<unknown>[], digits: string): number {
  return items.findIndex(({ label }) => /^ *(\d+) /.exec(label)?.[1] === digits);
}

function nextWith(items: readonly MenuItem<unknown>[], at: number, letter: string): number {
  for (let i = 1; i <= items.length; i++) {
    const next = (at + i) % items.length;
    if (items[next]!.label.toLowerCase().startsWith(letter)) return next;
  }
  return at;
}
