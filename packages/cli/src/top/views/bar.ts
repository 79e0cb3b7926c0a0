import { isAccumulated } from '../state/io.js';
import type { Look, Panel, State } from '../state/state.js';
import { keyLabel } from './key-label.js';
import { fit, foreign, span, widthOfLine } from './line.js';
import type { Line } from './line.js';

/** The last line: what was just said, or what the keys do; on its right what is not as usual. */
export function bar(state: State): Line {
  const { size, look, note, panel } = state;
  const said: Line = note === null ? [] : [foreign(note.text, note.tone), span('  ')];
  const all = panel === null ? signsOf(state) : [];
  // What was just said is there until the next key only.
  const signs = widthOfLine(said) + widthOfLine(all) <= size.columns ? all : [];
  const room = size.columns - widthOfLine(signs);
  if (panel === null)
    return fit([...fit(note === null ? keysWithin(mainKeys(state), look, room) : said, room), ...signs], size.columns);
  const prompt = panel.place === 'line' ? [...(panel.lines(state, size)[0] ?? []), span('  ')] : [];
  const before = [...prompt, ...said];
  return fit([...before, ...keysWithin(panel.bar, look, size.columns - widthOfLine(before))], size.columns);
}

/** As many keys as there is room for, and always the last one, which leads out. */
function keysWithin(list: Panel['bar'], look: Look, width: number): Line {
  const line = keysOf(list, look);
  return list.length < 2 || widthOfLine(line) <= width ? line : keysWithin(list.toSpliced(-2, 1), look, width);
}

function mainKeys({ keys }: State): Panel['bar'] {
  return keys.rows.flatMap(({ bar: word, keys: [first] }) =>
    word === undefined || first === undefined ? [] : [[first, word] as const],
  );
}

/** Keys, each with its word: a click presses it. */
export function keysOf(list: Panel['bar'], look: Look): Line {
  return list.flatMap(([key, word]) => [
    span(keyLabel(key, look), 'key', { press: key }),
    span(`${word} `, 'keyLabel', { press: key }),
  ]);
}

function signsOf(state: State): Line {
  const { paused, filter, user, followed, tagged, threads, recording, onlyActive } = state;
  const signs = [
    paused ? 'paused' : '',
    filter === null ? '' : `filter ${filter.text.slice(0, 24)}`,
    user === null ? '' : `of ${user}`,
    followed === null ? '' : `following ${followed.id}`,
    tagged.size === 0 ? '' : `${tagged.size} tagged`,
    threads ? 'threads' : '',
    recording === null ? '' : recording === 'on' ? 'recording' : 'no longer recording',
    onlyActive ? 'active' : '',
    isAccumulated(state) ? 'accumulated' : '',
  ];
  return signs.filter((sign) => sign !== '').map((sign) => foreign(` ${sign} `, 'warning'));
}
