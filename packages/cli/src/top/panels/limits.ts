import { widthOf } from '../../render/width.js';
import { wish } from '../state/state.js';
import type { Panel, State } from '../state/state.js';
import type { Inquiry, SurveyedLimit } from '../state/survey.js';
import { fit, foreign, span } from '../views/line.js';
import { listWindow, moved } from './list.js';
import { prompt } from './prompt.js';

/** The limits of processes; Enter changes one, and the panel shows what there is then. */
export function limits(list: readonly SurveyedLimit[], whom: string, at = 0): Panel {
  const panel: Panel = {
    place: 'whole',
    bar: [
      ['enter', 'change'],
      ['escape', 'close'],
    ],
    press: (state, { key }) => {
      if (key === 'escape' || key === 'q' || key === 'C-c' || key === 'f10') return { ...state, panel: null };
      if (key === 'enter') return { ...state, panel: question(list[at]!, { of: 'limits', whom, at }, panel) };
      return { ...state, panel: limits(list, whom, moved(key, at, list.length)) };
    },
    lines: (_state, { columns, rows }) => {
      const { from, to } = listWindow(at, list.length, rows - 1);
      const lines = list.slice(from, to).map((limit, i) => {
        const style = from + i === at ? 'selected' : 'plain';
        return fit([span(lineOf(limit), style)], columns, style);
      });
      return [fit([foreign(`Limits of ${whom}: soft, hard`, 'title')], columns, 'title'), ...lines];
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
