import { signalNames } from '@sysu/core';
import { say, targets, wish } from '../state/state.js';
import type { Act, State } from '../state/state.js';
import { menu } from './menu.js';
import { prompt } from './prompt.js';

const READ_ONLY = 'started with -s: nothing can be changed from here';

/** Which signal to send to the tagged processes, or to the one under the cursor: SIGTERM, unless another is chosen. */
export function askSignal(state: State): State {
  return onTargets(state, (pinned, whom) => {
    const signals = Array.from(signalNames(), ([number, name]): { label: string; value: Act } => ({
      label: `${String(number).padStart(2)} SIG${name}`,
      value: { do: 'signal', signal: `SIG${name}` },
    }));
    const panel = menu<Act>({
      title: `Signal ${whom}`,
      items: [
        { label: '15 SIGTERM', value: { do: 'signal', signal: 'SIGTERM' } },
        { label: 'TERM, wait, then KILL', value: { do: 'end' } },
        ...signals,
      ],
      choose: (now, act) => wish(now, { do: 'act', act }),
    });
    return { ...pinned, panel };
  });
}

/** Raises the niceness of the same processes, or lowers it. */
export function niceBy(state: State, by: number): State {
  return onTargets(state, (pinned) => wish(pinned, { do: 'act', act: { do: 'niceBy', by } }));
}

export function askNice(state: State): State {
  return onTargets(state, (pinned, whom) => {
    const panel = prompt({
      label: `Niceness of ${whom}, -20 to 19`,
      accepts: /^[-\d]$/,
      done: (now, text) => {
        if (text === '') return now;
        if (!/^-?\d+$/.test(text) || Math.abs(Number(text)) > 20) return say(now, 'between -20 and 19', 'warning');
        return wish(now, { do: 'act', act: { do: 'nice', value: Number(text) } });
      },
    });
    return { ...pinned, panel };
  });
}

/** The processes are pinned as they are now, whatever the table shows when the choice is made. */
function onTargets(state: State, act: (pinned: State, whom: string) => State): State {
  if (state.readOnly) return say(state, READ_ONLY, 'warning');
  const rows = targets(state);
  const [first] = rows;
  if (first === undefined) return state;
  const whom = rows.length > 1 ? `${rows.length} processes` : `${first.record.pid} ${first.record.comm ?? ''}`;
  return act(wish(state, { do: 'pin', rows }), whom);
}
