import type { Panel, State } from '../state/state.js';
import { keyLabel } from '../views/key-label.js';
import { span } from '../views/line.js';
import type { Line } from '../views/line.js';

/** The keys in force, made from their table. */
export function help(top = 0): Panel {
  return {
    place: 'whole',
    bar: [
      ['up', 'up'],
      ['down', 'down'],
      ['escape', 'close'],
    ],
    press: (state, { key }) => {
      const step = { up: -1, down: 1, pageup: -10, pagedown: 10, home: -Infinity }[key];
      if (step === undefined) return { ...state, panel: null };
      return { ...state, panel: help(Math.max(0, Math.min(top + step, helpLines(state).length - 1))) };
    },
    lines: (state, { rows }) => helpLines(state).slice(top, top + rows),
  };
}

function helpLines({ keys, look }: State): Line[] {
  const reachable = keys.rows.filter((row) => row.keys.length > 0);
  const names = reachable.map((key) => key.keys.map((name) => keyLabel(name, look)).join(' '));
  const width = Math.max(...names.map((name) => name.length));
  return reachable.map(({ doc }, i) => [span(` ${names[i]!.padStart(width)}  `, 'key'), span(doc)]);
}
