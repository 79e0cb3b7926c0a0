import type { Key, Look, Panel } from '../state/state.js';
import { keyLabel } from '../views/key-label.js';
import { span } from '../views/line.js';
import type { Line } from '../views/line.js';

/** All keys, made from their table. */
export function help(keys: readonly Key[], top = 0): Panel {
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
      return { ...state, panel: help(keys, Math.max(0, Math.min(top + step, keys.length - 1))) };
    },
    lines: ({ look }, { rows }) => helpLines(keys, look).slice(top, top + rows),
  };
}

function helpLines(keys: readonly Key[], look: Look): Line[] {
  const names = keys.map((key) => key.keys.map((name) => keyLabel(name, look)).join(' '));
  const width = Math.max(...names.map((name) => name.length));
  return keys.map(({ doc }, i) => [span(` ${names[i]!.padStart(width)}  `, 'key'), span(doc)]);
}
