import { wrap } from '../../render/wrap.js';
import type { Panel, State } from '../state/state.js';
import { keyLabel } from '../views/key-label.js';
import { fit, span } from '../views/line.js';
import type { Line } from '../views/line.js';
import { frameParts } from '../views/parts.js';

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
      const { table } = frameParts(state);
      const last = Math.max(0, helpLines(state, state.size.columns).length - table);
      const step = { up: -1, down: 1, pageup: 1 - table, pagedown: table - 1, home: -Infinity, end: Infinity }[key];
      return { ...state, panel: step === undefined ? null : help(Math.max(0, Math.min(top + step, last))) };
    },
    lines: (state, { columns, rows }) => helpLines(state, columns).slice(top, top + rows),
  };
}

// A column of the help is no narrower, so that few sentences have to be broken.
const NARROWEST = 56;

/** In as many columns as there is room for, read from top to bottom. */
function helpLines({ keys, look }: State, columns: number): Line[] {
  const reachable = keys.rows.filter((row) => row.keys.length > 0);
  const names = reachable.map((key) => key.keys.map((name) => keyLabel(name, look)).join(' '));
  const labels = Math.max(...names.map((name) => name.length)) + 3;
  const count = Math.max(1, Math.floor(columns / NARROWEST));
  const width = Math.floor(columns / count);
  const lines = reachable.flatMap(({ doc }, i) =>
    wrap(doc, width - labels - 1).map((text, line): Line => {
      const label = line === 0 ? `${names[i]!}  ` : '';
      return fit([span(label.padStart(labels), 'key'), span(text)], width);
    }),
  );
  const height = Math.ceil(lines.length / count);
  return lines.slice(0, height).map((_, i) => lines.filter((_each, at) => at % height === i).flat());
}
