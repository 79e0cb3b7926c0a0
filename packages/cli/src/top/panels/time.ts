import { localTime } from '../../render/clock.js';
import { timeMeant } from '../state/time-meant.js';
import { say } from '../state/state.js';
import type { State } from '../state/state.js';
import { travel } from '../state/travel.js';
import { prompt } from './prompt.js';

/** Which time to go to. */
export function askTime(state: State): State {
  const shown = state.sample?.time;
  if (shown === undefined) return state;
  const panel = prompt({
    label: `Time (${localTime(shown).slice(11)}): 14:03:22, 2026-11-26 14:03, -5m`,
    accepts: /^[-+\d: smhd]$/,
    done: (now, text) => {
      const time = timeMeant(text, shown);
      if (text === '') return now;
      return time === null ? say(now, `not a time: ${text}`, 'warning') : travel(now, { time });
    },
  });
  return { ...state, panel };
}
