import { foreign, span } from '../views/line.js';
import type { Panel, State } from '../state/state.js';

export interface Question {
  label: string;
  /** What stands there to begin with. */
  text?: string;
  /** After each key that changed the text. */
  change?(state: State, text: string): State;
  /** On Enter. */
  done(state: State, text: string): State;
  /** On Escape. */
  cancel?(state: State): State;
  /** Other keys than those of editing. */
  keys?: Readonly<Record<string, (state: State, text: string) => State>>;
  bar?: Panel['bar'];
  /** Whether a text that is typed belongs into it. */
  accepts?: RegExp;
}

/** One line to type in, in place of the last line. */
export function prompt(question: Question): Panel {
  const { label, text = '', change = (state) => state, done, cancel = (state) => state, keys = {} } = question;
  const edited = (state: State, next: string): State =>
    next === text ? state : change({ ...state, panel: prompt({ ...question, text: next }) }, next);
  return {
    place: 'line',
    bar: question.bar ?? [
      ['enter', 'done'],
      ['escape', 'cancel'],
    ],
    press: (state, { key, text: typed }) => {
      if (key === 'enter') return done({ ...state, panel: null }, text);
      if (key === 'escape' || key === 'C-c') return cancel({ ...state, panel: null });
      const own = keys[key];
      if (own !== undefined) return own(state, text);
      if (key === 'backspace') return edited(state, text.replace(/.$/su, ''));
      if (key === 'C-u') return edited(state, '');
      if (key === 'C-w') return edited(state, text.replace(/\S+\s*$/, ''));
      return typed !== null && (question.accepts ?? /./).test(typed) ? edited(state, text + typed) : state;
    },
    lines: () => [[foreign(`${label}: `, 'label'), foreign(text, 'strong'), span(' ', 'selected')]],
  };
}
