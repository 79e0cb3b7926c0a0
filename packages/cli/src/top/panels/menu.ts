import { fit, foreign, span } from '../views/line.js';
import type { Panel, State } from '../state/state.js';

export interface MenuItem<T> {
  label: string;
  value: T;
}

export interface Choice<T> {
  title: string;
  items: readonly MenuItem<T>[];
  /** The item under the cursor. */
  at?: number;
  choose(state: State, value: T): State;
}

/** A list in a column on the left of the table. Typing a letter goes to the next item that begins with it. */
export function menu<T>(choice: Choice<T>): Panel {
  const { title, items, at = 0, choose } = choice;
  const moved = (state: State, to: number): State => ({
    ...state,
    panel: menu({ ...choice, at: Math.max(0, Math.min(items.length - 1, to)) }),
  });
  return {
    place: 'side',
    bar: [
      ['enter', 'choose'],
      ['escape', 'cancel'],
    ],
    press: (state, { key, text }) => {
      if (key === 'escape' || key === 'C-c' || key === 'q' || key === 'f10') return { ...state, panel: null };
      if (key === 'enter') {
        const closed = { ...state, panel: null };
        return items[at] === undefined ? closed : choose(closed, items[at].value);
      }
      const step = steps[key];
      if (step !== undefined) return moved(state, at + step);
      return text === null ? state : moved(state, nextWith(items, at, text.toLowerCase()));
    },
    lines: (_state, { columns, rows }) => {
      const top = Math.max(0, Math.min(at - Math.floor((rows - 1) / 2), items.length - (rows - 1)));
      const shown = items.slice(top, top + rows - 1);
      const lines = shown.map(({ label }, i) => {
        const style = top + i === at ? 'selected' : 'plain';
        return fit([foreign(label, style)], columns, style);
      });
      return [fit([span(title, 'title')], columns, 'title'), ...lines];
    },
  };
}

const steps: Readonly<Record<string, number>> = {
  up: -1,
  down: 1,
  pageup: -10,
  pagedown: 10,
  home: -Infinity,
  end: Infinity,
};

function nextWith(items: readonly MenuItem<unknown>[], at: number, letter: string): number {
  for (let i = 1; i <= items.length; i++) {
    const next = (at + i) % items.length;
    if (items[next]!.label.toLowerCase().startsWith(letter)) return next;
  }
  return at;
}
