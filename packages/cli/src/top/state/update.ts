import { surveyed } from '../panels/acting.js';
import { frame } from '../views/frame.js';
import { spanAt } from '../views/line.js';
import type { Touch } from '../views/line.js';
import { arrange, rearranges } from './arrange.js';
import { sortBy } from './choices.js';
import { withLook } from './details.js';
import type { Look } from './details.js';
import { endedAfter } from './ended.js';
import { withPoint } from './history.js';
import { forgetGone } from './known.js';
import { moveBy, moveTo, scrollAlong } from './moves.js';
import type { Moment } from './past.js';
import type { TopSample } from './sample.js';
import type { Inquiry, Survey } from './survey.js';
import { wish } from './state.js';
import type { Note, Press, Size, State } from './state.js';
import { shown } from './travel.js';

/** What can happen to the screen. */
export type Event =
  | { kind: 'key'; press: Press }
  | { kind: 'mouse'; action: 'click' | 'wheelUp' | 'wheelDown'; column: number; row: number }
  | { kind: 'resize'; size: Size }
  | { kind: 'sample'; sample: TopSample }
  | { kind: 'moment'; moment: Moment }
  /** What was asked for last cannot be done: to processes, or with what is played or recorded. */
  | { kind: 'refused'; note: Note }
  | { kind: 'stopped'; what: 'replay' | 'recording'; note: Note }
  | { kind: 'told'; note: Note }
  | { kind: 'surveyed'; survey: Survey; inquiry: Inquiry }
  | { kind: 'looked'; look: Look };

/** The state after something happened. */
export function update(state: State, event: Event): State {
  return settle(state, after(state, event));
}

function after(state: State, event: Event): State {
  switch (event.kind) {
    case 'key':
      return press({ ...state, note: null }, event.press);
    case 'mouse':
      return point({ ...state, note: null }, event.action, event.column, event.row);
    case 'resize':
      return { ...state, size: event.size };
    case 'sample':
      return take(state, event.sample);
    case 'moment':
      return shown(state, event.moment);
    case 'refused':
      return { ...state, panel: null, note: event.note };
    case 'stopped':
      return { ...state, note: event.note, ...(event.what === 'replay' ? { paused: true } : { recording: 'failed' }) };
    case 'told':
      return { ...state, note: event.note };
    case 'surveyed':
      return surveyed(state, event.survey, event.inquiry);
    case 'looked':
      return state.details === null ? state : { ...state, details: withLook(state.details, event.look) };
  }
}

function press(state: State, pressed: Press): State {
  const { panel, keys } = state;
  if (panel === null) return keys.byKey.get(pressed.key)?.press(state, pressed) ?? state;
  const movement = panel.place === 'line' ? undefined : keys.moves.get(pressed.key);
  return panel.press(state, movement === undefined ? pressed : { key: movement, text: null });
}

const WHEEL_ROWS = 3;

function point(state: State, action: 'click' | 'wheelUp' | 'wheelDown', column: number, row: number): State {
  if (action !== 'click') {
    if (state.panel !== null)
      return state.panel.press(state, { key: action === 'wheelUp' ? 'up' : 'down', text: null });
    return moveBy(state, action === 'wheelUp' ? -WHEEL_ROWS : WHEEL_ROWS);
  }
  const touch = spanAt(frame(state)[row] ?? [], column)?.touch;
  return touch === undefined ? state : touched(state, touch);
}

function touched(state: State, touch: Touch): State {
  if ('press' in touch) return press(state, { key: touch.press, text: null });
  if ('sort' in touch) return sortBy(state, touch.sort);
  if ('pick' in touch) return state.panel?.pick?.(state, touch.pick) ?? state;
  // Beside a list of what to do the cursor shows to whom.
  if (state.panel !== null) return state;
  return moveTo(
    state,
    state.rows.findIndex(({ id }) => id === touch.id),
  );
}

/**
 * Where the sample is of before the threads were switched on or off, it comes all the same: the next one is right. With
 * each, a process whose details are open is looked at again. Who looks at the past goes on doing so.
 */
function take(state: State, sample: TopSample): State {
  const { details, past } = state;
  const current = forgetGone(state, sample);
  const taken = past === null ? withSample(current, sample) : { ...current, past: { ...past, latest: sample.time } };
  return details === null || details.isOver ? taken : wish(taken, { do: 'look', part: details.part });
}

function withSample(state: State, sample: TopSample): State {
  const ended = endedAfter(state.ended, state.sample, sample);
  // The first one comes again when more is known of it.
  const points = state.sample?.time === sample.time ? state.points : withPoint(state.points, sample);
  return { ...state, sample, ended, points };
}

/** Rows and cursor follow from the rest. */
function settle(before: State, state: State): State {
  if (!rearranges(before, state)) return before.size === state.size ? state : scrollAlong(state);
  const rows = arrange(state);
  const kept = state.followed ?? state.held;
  const at = kept === null ? -1 : rows.findIndex(({ id }) => id === kept.id);
  return scrollAlong({ ...state, rows, cursor: at < 0 ? state.cursor : at });
}
