import { IOPRIO_CLASS_BE, IOPRIO_CLASS_IDLE, IOPRIO_CLASS_NONE, IOPRIO_CLASS_RT, signalNames } from '@sysu/core';
import type { IoPriority } from '@sysu/core';
import { priorityText } from '../../render/io-priority.js';
import { known } from '../state/known.js';
import { chosen, say, targets, wish } from '../state/state.js';
import type { Act, Panel, State, ThreadSetting } from '../state/state.js';
import type { Inquiry, Survey } from '../state/survey.js';
import { affinity } from './affinity.js';
import { limits } from './limits.js';
import { menu } from './menu.js';
import { prompt } from './prompt.js';

const READ_ONLY = 'started with -s: nothing can be changed from here';
const RECORDED = 'this is a recording: its processes are not here';

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
  return onTargets(state, (pinned) => set(pinned, { of: 'nice', by }));
}

export function askNice(state: State): State {
  return onTargets(state, (pinned, whom) => {
    const panel = prompt({
      label: `Niceness of ${whom}, -20 to 19`,
      accepts: /^[-\d]$/,
      done: (now, text) => {
        if (text === '') return now;
        if (!/^-?\d+$/.test(text) || Math.abs(Number(text)) > 20) return say(now, 'between -20 and 19', 'warning');
        return set(now, { of: 'nice', to: Number(text) });
      },
    });
    return { ...pinned, panel };
  });
}

/** Shows how the same processes are set, in a panel to change it: see `surveyed`. */
export function askSettings(state: State, of: Survey['of']): State {
  return onTargets(state, (pinned, whom) => wish(pinned, { do: 'survey', inquiry: { of, whom } }));
}

/** The panel in which is changed what was asked for. */
export function surveyed(state: State, survey: Survey, inquiry: Inquiry): State {
  return { ...state, panel: panelOf(survey, inquiry) };
}

function panelOf(survey: Survey, { whom, at }: Inquiry): Panel {
  switch (survey.of) {
    case 'ionice':
      return ioPriority(survey.priorities, whom);
    case 'affinity':
      return affinity(survey, whom, (now, on, off) => set(now, { of: 'affinity', on, off }));
    case 'limits':
      return limits(survey.limits, whom, at);
  }
}

const levels = [0, 1, 2, 3, 4, 5, 6, 7];
const ioPriorities: readonly IoPriority[] = [
  { ioclass: IOPRIO_CLASS_NONE, value: 0 },
  ...levels.map((value) => ({ ioclass: IOPRIO_CLASS_RT, value })),
  ...levels.map((value) => ({ ioclass: IOPRIO_CLASS_BE, value })),
  { ioclass: IOPRIO_CLASS_IDLE, value: 0 },
];

/** All classes with their levels, the cursor on what the first process has. */
function ioPriority([now]: readonly IoPriority[], whom: string): Panel {
  const at = ioPriorities.findIndex(
    ({ ioclass, value }) => ioclass === now?.ioclass && (value === now.value || ioclass === IOPRIO_CLASS_NONE),
  );
  return menu({
    title: `I/O of ${whom}`,
    items: ioPriorities.map((to) => ({ label: priorityText(to), value: to })),
    at: Math.max(0, at),
    choose: (state, to) => set(state, { of: 'ionice', to }),
  });
}

function set(state: State, setting: ThreadSetting): State {
  return wish(state, { do: 'act', act: { do: 'set', setting } });
}

/** The processes are pinned as they are now, whatever the table shows when the choice is made. */
function onTargets(state: State, act: (pinned: State, whom: string) => State): State {
  if (state.readOnly) return say(state, READ_ONLY, 'warning');
  if (state.replay !== null) return say(state, RECORDED, 'warning');
  const rows = targets(state);
  const [first] = rows;
  if (first === undefined) return state;
  const whom = rows.length > 1 ? `${rows.length} processes` : `${first.record.pid} ${first.record.comm ?? ''}`;
  // While a choice is being made the cursor shows for whom.
  const held = first.id === chosen(state)?.id ? known(first.record) : state.held;
  return act(wish({ ...state, held }, { do: 'pin', rows }), whom);
}
