import { widthOf } from '../../render/width.js';
import { wish } from '../state/state.js';
import type { Panel, State } from '../state/state.js';
import type { Inquiry, SurveyedLimit } from '../state/survey.js';
import { closes, listLines, moved } from './list.js';
import { prompt } from './prompt.js';

/** The limits of processes; Enter changes one, and the panel shows what there is then. */
export function limits(list: readonly SurveyedLimit[], whom: string, at = 0): Panel {
  const show = (state: State, to: number): State => ({ ...state, panel: limits(list, whom, to) });
  const ask = (state: State): State => ({
    ...state,
    panel: question(list[at]!, { of: 'limits', whom, at }, panel),
  });
  const panel: Panel = {
    place: 'whole',
    bar: [
      ['enter', 'change'],
      ['escape', 'close'],
    ],
    press: (state, { key }) => {
      if (closes(key)) return { ...state, panel: null };
      return key === 'enter' ? ask(state) : show(state, moved(key, at, list.length));
    },
    pick: (state, to) => (to === at ? ask(state) : show(state, to)),
    lines: (_state, size) => {
      const entries = list.map((limit) => ({ label: lineOf(limit) }));
      return listLines(`Limits of ${whom}: soft, hard`, entries, at, size);
    },
  };
  return panel;
}

function lineOf({ resource, soft, hard, description, units }: SurveyedLimit): string {
  const [first, second] = [soft, hard].map((limit) => padded(limit ?? 'differ'));
  return `${resource.padEnd(10)} ${first} ${second}  ${description}${units === '' ? '' : `, ${units}`}`;
}

// As many digits as a number of the kernel's can have that is not unlimited.
const WIDEST = 20;

function padded(text: string): string {
  return ' '.repeat(Math.max(0, WIDEST - widthOf(text))) + text;
}

function question({ resource, soft, hard }: SurveyedLimit, inquiry: Inquiry, before: Panel): Panel {
  const text = soft === null || hard === null ? '' : `${soft}:${hard}`;
  const back = (state: State): State => ({ ...state, panel: before });
  return prompt({
    label: `${resource} of ${inquiry.whom}, SOFT:HARD`,
    text,
    accepts: /^[\w:]$/,
    done: (state, limit) => {
      if (limit === '' || limit === text) return back(state);
      return wish(state, { do: 'act', act: { do: 'limit', resource, limit }, inquiry });
    },
    cancel: back,
  });
}
