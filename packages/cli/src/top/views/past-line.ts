import { units } from '@sysu/core';
import { localTime } from '../../render/clock.js';
import type { Place, Replay } from '../state/past.js';
import { keysOf } from './bar.js';
import { foreign, span } from './line.js';
import type { Line } from './line.js';
import type { HeaderState } from './header-state.js';

/** That what is shown is not the present: of which time it is, and the keys that lead elsewhere. No line in the present. */
export function pastLine(state: HeaderState): Line[] {
  const { past, replay } = state;
  if (past === null || state.sample === null) return [];
  return [replay === null ? pastOf(state, past, state.sample.time) : replayOf(state, replay, past, state.sample.time)];
}

function pastOf(state: HeaderState, { latest }: Place, time: number): Line {
  return [
    span(' PAST ', 'alarm'),
    span(` ${localTime(time).slice(11)} `, 'selected'),
    span(` ${units.seconds.format(Math.max(0, latest - time), 0)} back  `, 'strong'),
    ...hints(state, [...ways, ['everything', 'now']]),
  ];
}

function replayOf(state: HeaderState, { file, speed }: Replay, { at, last }: Place, time: number): Line {
  const { paused, look } = state;
  const pace = paused ? 'paused' : `${look.unicode ? '×' : 'x'}${speed}`;
  return [
    span(' REPLAY ', 'alarm'),
    span(` ${localTime(time)} `, 'selected'),
    span(` ${at + 1}/${last + 1} ${pace}  `, 'strong'),
    ...hints(state, [...ways, ['pause', paused ? 'play' : 'pause'], ['faster', 'faster'], ['slower', 'slower']]),
    foreign(` ${file}`, 'dim'),
  ];
}

type Hint = readonly [name: string, word: string];

const ways: readonly Hint[] = [
  ['back', 'back'],
  ['forward', 'on'],
  ['back-ten', '10 back'],
  ['forward-ten', '10 on'],
  ['time', 'time'],
];

/** With the keys that are in force. */
function hints({ keys, look }: HeaderState, list: readonly Hint[]): Line {
  const known = list.flatMap(([name, word]) => {
    const key = keys.rows.find((row) => row.name === name)?.keys[0];
    return key === undefined ? [] : [[key, word] as const];
  });
  return keysOf(known, look);
}
