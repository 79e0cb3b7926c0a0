import type { Goal, Moment } from './past.js';
import { say, wish } from './state.js';
import type { State } from './state.js';

/** Shows another sample. What is played stops there. */
export function travel(state: State, goal: Goal): State {
  const stopped = state.replay === null ? state : { ...state, paused: true };
  return wish(stopped, { do: 'travel', goal });
}

/** Whether what is shown is over, while the present goes on. */
export function isPast({ past, replay }: Pick<State, 'past' | 'replay'>): boolean {
  return past !== null && replay === null;
}

/** What was to be seen at a moment; the present is no place in the past. */
export function shown(state: State, { place, sample, points, ended }: Moment): State {
  const isNow = state.replay === null && place.at === place.last;
  return { ...state, sample, points, ended, past: isNow ? null : place };
}

const SLOWEST = 1 / 8;
const FASTEST = 64;

/** Plays a recording so many times as fast. */
export function faster(state: State, factor: number): State {
  const { replay } = state;
  if (replay === null) return say(state, 'only a recording is played', 'warning');
  const speed = Math.min(FASTEST, Math.max(SLOWEST, replay.speed * factor));
  return say({ ...state, replay: { ...replay, speed } }, `${speed} times as fast`);
}
