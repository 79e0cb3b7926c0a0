import { parts } from '../state/details.js';
import type { Details, Part } from '../state/details.js';
import { chosen, say, wish } from '../state/state.js';
import type { Panel, Press, State } from '../state/state.js';
import { closes } from './list.js';
import { bodyRows, detailLines, lastTop } from '../views/details.js';

/** Opens the details of the process under the cursor. */
export function inspect(state: State, part: Part): State {
  const row = chosen(state);
  if (row === undefined) return state;
  if (state.replay !== null) return say(state, 'a recording has no more of a process than its columns', 'warning');
  const { pid, comm } = row.record;
  const details: Details = { pid, name: comm ?? '', part, top: 0, left: 0, told: {}, usage: [], isOver: false };
  return wish({ ...state, details, panel }, { do: 'inspect', row }, { do: 'look', part });
}

const panel: Panel = {
  place: 'whole',
  bar: [
    ['tab', 'next'],
    ['up', 'up'],
    ['down', 'down'],
    ['left', 'left'],
    ['right', 'right'],
    ['escape', 'close'],
  ],
  press: (state, press) => {
    const { details } = state;
    if (details === null || closes(press.key) || press.key === 'enter' || press.key === 'v')
      return { ...state, panel: null, details: null };
    const part = partOf(details, press);
    return part === null ? scrolled(state, details, press.key) : show(state, { ...details, part, top: 0, left: 0 });
  },
  lines: (state, size) => (state.details === null ? [] : detailLines(state, state.details, size)),
};

/** The part that a key leads to: Tab to the next one, Shift-Tab to the one before, a number to that one. */
function partOf({ part }: Details, { key }: Press): Part | null {
  const step = { tab: 1, 'S-tab': parts.length - 1 }[key];
  if (step !== undefined) return parts[(parts.indexOf(part) + step) % parts.length]!;
  return /^[1-9]$/.test(key) ? (parts[Number(key) - 1] ?? null) : null;
}

function show(state: State, details: Details): State {
  const shown = { ...state, details };
  return details.isOver ? shown : wish(shown, { do: 'look', part: details.part });
}

const RIGHT = 8;

function scrolled(state: State, details: Details, key: string): State {
  const page = Math.max(1, bodyRows(state, details) - 1);
  const down = { up: -1, down: 1, pageup: -page, pagedown: page, home: -Infinity, end: Infinity }[key] ?? 0;
  const right = { left: -RIGHT, right: RIGHT }[key] ?? 0;
  const top = Math.max(0, Math.min(lastTop(state, details), details.top + down));
  return { ...state, details: { ...details, top, left: Math.max(0, details.left + right) } };
}
